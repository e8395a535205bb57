// Reading interaction files against reading alone and against the YAML parser: `node bench/log-reader.mjs [entries…]`.
// The same entries in both styles of YAML, as JSON lines and as CSV; runs interleaved, medians; no time is ever asserted.
// The YAML parser is left out above 20,000 entries: it takes minutes there.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { setup } from '../scripts/setup.mjs';
import { bundled } from './lib/bundled.mjs';
import { median } from './lib/median.mjs';

const MOST_FOR_YAML = 20_000;
const RUNS = 5;
const AS_OF = 20_634;

const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error('usage: node bench/log-reader.mjs [entries…]');
await setup();

const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-'));
try {
  const { readLogs, problemsOf } = await bundled(folder, {
    'workspace/log-reader.ts': 'readLogs',
    'schema/check-schemas.ts': 'problemsOf',
  });
  console.log(`Node ${process.versions.node}, ${RUNS} interleaved runs, medians`);
  console.log(
    ['entries', 'style', 'MB', 'decode ms', 'read ms', 'yaml ms', '× decode', 'yaml ÷ read'].map((title) => title.padStart(12)).join(''),
  );
  for (const size of sizes.length > 0 ? sizes : [2_000, 20_000, 200_000]) {
    for (const [style, format, text] of styles(size)) measure(size, style, format, text, readLogs, problemsOf);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function measure(size, style, format, text, readLogs, problemsOf) {
  const path = join(folder, `log.${format}`);
  writeFileSync(path, text);
  const times = { decode: [], read: [], yaml: [] };
  for (let run = -1; run < RUNS; run++) {
    const note = (name, work) => {
      const start = process.hrtime.bigint();
      const result = work();
      if (run >= 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
      return result;
    };
    const written = note('decode', () => decode(path));
    const read = note('read', () => readLogs([{ file: path, format, text: decode(path) }], AS_OF, problemsOf));
    if (read.entries.length !== size || read.problems.length > 0) throw new Error(`${style}: read ${read.entries.length} of ${size}`);
    if (format === 'yaml' && size <= MOST_FOR_YAML && run < 1) note('yaml', () => parse(written));
  }
  const [floor, own, other] = [median(times.decode), median(times.read), median(times.yaml)];
  const cells = [size, style, (Buffer.byteLength(text) / 1e6).toFixed(1), floor.toFixed(1), own.toFixed(1)];
  const peer = Number.isNaN(other)
    ? ['–', (own / floor).toFixed(1), '–']
    : [other.toFixed(0), (own / floor).toFixed(1), (other / own).toFixed(0)];
  console.log([...cells, ...peer].map((cell) => String(cell).padStart(12)).join(''));
}

function decode(path) {
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
}

function styles(size) {
  const entries = Array.from({ length: size }, (_, index) => entry(index));
  const keys = Object.keys(entries[0]);
  const flow = entries.map((each) => `- {${keys.map((key) => `${key}: ${plain(each[key])}`).join(', ')}}\n`);
  const block = entries.map((each) => `- ${keys.map((key) => `${key}: ${plain(each[key])}\n`).join('  ')}`);
  const cells = entries.map((each) => `${keys.map((key) => (Array.isArray(each[key]) ? each[key].join(';') : each[key])).join(',')}\n`);
  return [
    ['flow', 'yaml', flow.join('')],
    ['block', 'yaml', `entries:\n${block.join('')}`],
    ['JSON lines', 'jsonl', entries.map((each) => `${JSON.stringify(each)}\n`).join('')],
    ['CSV', 'csv', `${keys.join(',')}\n${cells.join('')}`],
  ];
}
function plain(value) {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}

/** One of 300 accounts, 40 of ours and 2,000 of theirs, by plain arithmetic: the same entries at every run. */
function entry(index) {
  const mixed = Math.imul(index + 1, 2_654_435_761) >>> 0;
  const account = `account-${mixed % 300}`;
  return {
    date: new Date((AS_OF - (mixed % 540)) * 86_400_000).toISOString().slice(0, 10),
    account,
    ours: [`u.p${mixed % 40}`, `u.p${(mixed >>> 8) % 40}`],
    theirs: [`p.${mixed % 2000}`],
    channel: ['visit', 'meeting', 'video', 'call', 'message', 'email'][mixed % 6],
    initiator: ['us', 'them', 'joint'][mixed % 3],
    purpose: ['order', 'delivery', 'problem_solving', 'training', 'planning'][mixed % 5],
    minutes: 15 + (mixed % 100),
    stage: ['design', 'sourcing', 'production', 'assurance'][(mixed >>> 4) % 4],
    source: ['crm', 'calendar', 'mail'][(mixed >>> 6) % 3],
    note: index % 3 === 0 ? '灌装线停机原因复盘，下次带上记录' : 'reviewed the filling line stop causes',
  };
}
