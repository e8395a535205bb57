// Cost of the simulation: `node bench/simulation.mjs [accounts draws ties]`. Made-up accounts straight into the draws, so
// that nothing but the simulation is timed; medians, and how time and memory grow with accounts, draws and ties.
// No time is ever asserted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setup } from '../scripts/setup.mjs';
import { bundled } from './lib/bundled.mjs';
import { median } from './lib/median.mjs';

const RUNS = 3;
const given = process.argv.slice(2).map(Number);
const SIZES =
  given.length === 3
    ? [given]
    : [
        [500, 2000, 6],
        [1000, 2000, 6],
        [2000, 2000, 6],
        [5000, 2000, 6],
        [1000, 1000, 6],
        [1000, 4000, 6],
        [1000, 2000, 3],
        [1000, 2000, 12],
        [1000, 2000, 24],
      ];

await setup();
const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-'));
try {
  const lab = await bundled(folder, {
    'stages/uncertainty/simulate.ts': 'simulateAccount, parameterDraws, fixedOf, mixBands',
    'stages/uncertainty/decay.ts': 'decayTable',
    'stages/uncertainty/account-model.ts': 'INPUTS',
    'policy/ruleset.ts': 'makeRules',
    'model/log.ts': 'CHANNELS',
  });
  const rules = lab.makeRules([], () => 'bench');
  console.log(`Node ${process.versions.node}, median of ${RUNS} runs`);
  console.log(['accounts', 'draws', 'ties each', 'seconds', 'ns per draw', 'MB above start'].map((title) => title.padStart(16)).join(''));
  for (const [accounts, draws, ties] of SIZES) {
    const models = Array.from({ length: accounts }, (_, i) => model(lab, rules, i, ties));
    const times = [];
    let memory = 0;
    for (let run = 0; run < RUNS; run++) {
      globalThis.gc?.();
      const before = process.memoryUsage().rss;
      const start = performance.now();
      const parameters = lab.parameterDraws(rules, { count: draws, seed: 1 });
      const fixed = lab.fixedOf(rules);
      const rows = models.map((one, i) => ({
        weight: 1 / accounts,
        stages: lab.simulateAccount(`a${i}`, one, parameters, fixed, 1).stages,
      }));
      lab.mixBands(rows, draws, 0);
      times.push(performance.now() - start);
      memory = Math.max(memory, process.memoryUsage().rss - before);
    }
    const time = median(times);
    const cells = [
      accounts,
      draws,
      ties,
      (time / 1000).toFixed(2),
      ((time * 1e6) / accounts / draws).toFixed(0),
      (memory / 2 ** 20).toFixed(0),
    ];
    console.log(cells.map((cell) => String(cell).padStart(16)).join(''));
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** An account with `ties` ties of a dozen contacts over two channels, every input unsure. */
function model(lab, rules, index, ties) {
  const unsure = (point) => ({ lo: Math.max(0, point - 0.15), point, hi: point + 0.15 });
  const channels = ['visit', 'call', 'message'];
  const tie = (k) => {
    const events = Array.from({ length: 12 }, (_, e) => ({
      day: -(e * 30 + k),
      channel: channels[e % 3],
      weight: { lo: 0.6, point: 0.6, hi: 0.6 },
    }));
    const table = lab.decayTable(events, 0, 90, (channel) => rules.value(`channel.${lab.CHANNELS[channel]}`));
    return { lo: 0.3, point: 0.5 + (index % 7) / 20, hi: 0.95, ours: k % 4, theirs: k % 5, functions: k % 3, table, time: 0.6, power: 0.4 };
  };
  const share = unsure(0.5);
  return {
    ties: Array.from({ length: ties }, (_, k) => tie(k)),
    people: Array.from({ length: 5 }, (_, p) => ({ lo: 10, point: 20, hi: 40, decider: p === 0, named: true, open: false })),
    oursCount: 4,
    functionsCount: 3,
    tiesOpen: false,
    inputs: Object.fromEntries(
      lab.INPUTS.map((id) => [id, ['BUSF', 'FPAIR', 'used', 'THREAD'].includes(id) ? { lo: 1, point: 2, hi: 3 } : share]),
    ),
    continuityOnly: false,
    breadthCap: 1,
  };
}
