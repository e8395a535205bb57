// Start-up against the floor: how many times `node -e 0` a guanxi command takes. `node bench/startup.mjs [runs]`.
// Runs are interleaved so that a slow spell of the machine hits all alike; medians; no time is ever asserted.
// NODE_EXTRA_CA_CERTS is unset: some Node versions load that file at every start, and it hides everything else.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setup } from '../scripts/setup.mjs';
import { median } from './lib/median.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WORKSPACE = 'fixtures/hengrui';
const GUANXI = 'bin/guanxi.js';
const FLOOR = 'node -e 0';

const runs = Number(process.argv[2] ?? 21);
if (!Number.isInteger(runs) || runs < 1) throw new Error('usage: node bench/startup.mjs [runs]');
await setup();

const subjects = [
  { name: FLOOR, args: ['-e', '0'] },
  { name: 'guanxi --version', args: [GUANXI, '--version'] },
  { name: 'guanxi --help', args: [GUANXI, '--help'] },
  ...(existsSync(`${ROOT}/${WORKSPACE}`)
    ? [
        { name: 'guanxi validate', args: [GUANXI, 'validate', WORKSPACE] },
        { name: 'guanxi audit', args: [GUANXI, 'audit', WORKSPACE] },
      ]
    : []),
];

const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const times = new Map(subjects.map(({ name }) => [name, []]));
for (let run = -1; run < runs; run++) {
  for (const { name, args } of subjects) {
    const taken = timed(args);
    if (run >= 0) times.get(name).push(taken);
  }
}

const floor = median(times.get(FLOOR));
console.log(`Node ${process.versions.node}, ${runs} interleaved runs, ${WORKSPACE}`);
console.log(`${'command'.padEnd(20)}${'median ms'.padStart(10)}${'spread ms'.padStart(16)}${'× floor'.padStart(10)}`);
for (const [name, list] of times) {
  const spread = `${Math.min(...list).toFixed(1)}–${Math.max(...list).toFixed(1)}`;
  const ratio = (median(list) / floor).toFixed(2);
  console.log(`${name.padEnd(20)}${median(list).toFixed(1).padStart(10)}${spread.padStart(16)}${ratio.padStart(10)}`);
}

function timed(args) {
  const start = process.hrtime.bigint();
  const done = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'ignore' });
  const taken = Number(process.hrtime.bigint() - start) / 1e6;
  if (done.error) throw done.error;
  if (done.status > 1) throw new Error(`${args.join(' ')} ended with ${done.status}`);
  return taken;
}
