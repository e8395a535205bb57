// Importing against merely reading and hashing the same bytes: `node bench/import.mjs [records…]`. CRM rows of contacts and of
// people, contact cards, calendar events, a mailbox, and a calendar of the very meetings the CRM has logged, each into a fresh plan, and then the same again. The sizes double,
// so that the last column is 2 where cost grows with the records. Processor time, so that a busy machine tells the same; medians;
// no time is ever asserted.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setup } from '../scripts/setup.mjs';
import { bundled } from './lib/bundled.mjs';
import { median } from './lib/median.mjs';

const RUNS = 3;
const [ACCOUNTS, PEOPLE, TEAM, DAYS] = [200, 3, 12, 720];

const given = process.argv.slice(2).map(Number);
if (given.some((size) => !Number.isInteger(size) || size < 1)) throw new Error('usage: node bench/import.mjs [records…]');
const sizes = given.length > 0 ? given : [5_000, 10_000, 20_000];
await setup();
const folder = mkdtempSync(join(tmpdir(), 'guanxi-bench-'));
try {
  const command = await bundled(folder, { 'cli/commands/import.ts': 'run', 'cli/import/options.ts': 'importOptions' });
  makePlan(join(folder, 'plan'));
  console.log(`Node ${process.versions.node}, ${RUNS} runs, medians of processor time; ${ACCOUNTS} accounts, ${ACCOUNTS * PEOPLE} people`);
  const titles = ['source', 'records', 'MB', 'floor ms', 'import ms', '× floor', 'µs a record', 'again ms', '÷ half'];
  console.log(titles.map((title, index) => (index === 0 ? title.padEnd(18) : title.padStart(12))).join(''));
  for (const source of ['csv', 'csv contacts', 'vcard', 'ics', 'mbox', 'ics onto csv']) {
    let half = null;
    for (const size of sizes) half = await measure(command, source, size, half);
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(command, source, size, half) {
  const base = source === 'ics onto csv' ? await planWith(command, size) : join(folder, 'plan');
  const { kind, name, text } = written(source, size);
  const path = join(folder, name);
  writeFileSync(path, text);
  const times = { floor: [], first: [], again: [] };
  for (let run = -1; run < RUNS; run++) {
    const note = async (what, work) => {
      const start = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(start);
      if (run >= 0) times[what].push((user + system) / 1000);
    };
    const dir = join(folder, 'run');
    cpSync(base, dir, { recursive: true });
    await note('floor', () => createHash('sha256').update(readFileSync(path)).digest('hex'));
    await note('first', () => imported(command, kind, path, dir, size));
    await note('again', () => imported(command, kind, path, dir, 0));
    rmSync(dir, { recursive: true });
  }
  const [floor, first, again] = [median(times.floor), median(times.first), median(times.again)];
  const cells = [size, (Buffer.byteLength(text) / 1e6).toFixed(1), floor.toFixed(1), first.toFixed(0), (first / floor).toFixed(0)];
  const rest = [((first * 1000) / size).toFixed(0), again.toFixed(0), half === null ? '–' : (first / half).toFixed(2)];
  console.log([source.padEnd(18), ...[...cells, ...rest].map((cell) => String(cell).padStart(12))].join(''));
  return first;
}

/** A plan that holds the meetings already, from the CRM. */
async function planWith(command, size) {
  const dir = join(folder, `logged-${size}`);
  cpSync(join(folder, 'plan'), dir, { recursive: true });
  const path = join(folder, 'logged.csv');
  writeFileSync(path, written('csv', size).text);
  await imported(command, 'csv', path, dir, size);
  return dir;
}

/** Throws unless exactly so many contacts and people are new. */
async function imported({ run, importOptions }, kind, path, dir, expected) {
  const out = [];
  const sink = (list) => ({ isTTY: false, columns: 80, write: (text) => void list.push(text) });
  const io = {
    stdout: sink(out),
    stderr: sink([]),
    cwd: folder,
    env: {},
    readStdin: () => '',
    today: () => '2026-07-01',
    zone: () => 'Asia/Shanghai',
  };
  const code = await run(importOptions(kind, [path], { dir, as: kind === 'csv' ? 'crm' : kind, format: ['json'] }), io);
  const { contacts, people } = JSON.parse(out.join('')).added;
  const taken = contacts + people;
  if (code !== 0 || taken !== expected) throw new Error(`${kind}: ${taken} of ${expected} taken, exit ${code}`);
}

function makePlan(dir) {
  mkdirSync(join(dir, 'accounts'), { recursive: true });
  writeFileSync(join(dir, 'guanxi.yaml'), 'guanxi: 1\nas_of: 2026-06-30\n');
  const team = Array.from({ length: TEAM }, (_, i) => `  - {id: u.t${i}, name: Ours ${i}, addresses: [t${i}@ours.example]}\n`);
  writeFileSync(join(dir, 'firm.yaml'), `id: ours\nname: Ours\ndomains: [ours.example]\nteam:\n${team.join('')}`);
  for (let i = 0; i < ACCOUNTS; i++) {
    const people = Array.from(
      { length: PEOPLE },
      (_, p) => `  - {id: p.a${i}x${p}, name: One ${i} ${p}, addresses: [p${p}@a${i}.example]}\n`,
    );
    const head = `id: a${i}\nname: Account ${i}\nrelation: customer\ndomains: [a${i}.example]\npeople:\n`;
    writeFileSync(join(dir, 'accounts', `a${i}.yaml`), head + people.join(''));
  }
}

/** The records as that program exports them, by plain arithmetic: the same at every run. */
function written(source, size) {
  const meetings = Array.from({ length: size }, (_, index) => meeting(index));
  if (source === 'csv') {
    const head = 'Activity ID,Date,Time,Minutes,Type,Direction,Account Name,Contact Name,Contact Email,Owner,Subject\n';
    const rows = meetings.map(
      ({ index, day, time, account, person, ours }) =>
        `${index},${day},${time},45,Meeting,Outbound,Account ${account},One ${account} ${person},p${person}@a${account}.example,Ours ${ours},Subject ${index}\n`,
    );
    return { kind: 'csv', name: 'crm.csv', text: head + rows.join('') };
  }
  if (source === 'csv contacts') {
    const rows = meetings.map(({ index, account }) => `${index},Account ${account},Met ${index},n${index}@a${account}.example\n`);
    return { kind: 'csv', name: 'people.csv', text: `Contact ID,Account Name,Last Name,Email\n${rows.join('')}` };
  }
  if (source === 'vcard') return { kind: 'vcard', name: 'cards.vcf', text: meetings.map(card).join('') };
  if (source === 'mbox') return { kind: 'mail', name: 'mail.mbox', text: meetings.map(message).join('') };
  return { kind: 'ics', name: 'calendar.ics', text: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${meetings.map(event).join('')}END:VCALENDAR\r\n` };
}

function meeting(index) {
  const mixed = Math.imul(index + 1, 2_654_435_761) >>> 0;
  const date = new Date(Date.UTC(2024, 6, 1) + (mixed % DAYS) * 86_400_000).toISOString().slice(0, 10);
  const hour = String(8 + (index % 9)).padStart(2, '0');
  return { index, day: date, time: `${hour}:00`, account: (mixed >>> 4) % ACCOUNTS, person: index % PEOPLE, ours: (mixed >>> 9) % TEAM };
}

function card({ index, account }) {
  const lines = ['BEGIN:VCARD', 'VERSION:3.0', `UID:${index}`, `FN:Met ${index}`, `ORG:Account ${account}`];
  return `${[...lines, `EMAIL:n${index}@a${account}.example`, 'END:VCARD'].join('\r\n')}\r\n`;
}

function event({ index, day, time, account, person, ours }) {
  const start = `${day.replaceAll('-', '')}T${time.replace(':', '')}00`;
  const lines = [
    'BEGIN:VEVENT',
    `UID:${index}@ours.example`,
    `DTSTART;TZID=Asia/Shanghai:${start}`,
    'DURATION:PT45M',
    `SUMMARY:Subject ${index}`,
  ];
  const who = [`ORGANIZER:mailto:t${ours}@ours.example`, `ATTENDEE;PARTSTAT=ACCEPTED:mailto:p${person}@a${account}.example`];
  return `${[...lines, ...who, 'END:VEVENT'].join('\r\n')}\r\n`;
}

function message({ index, day, time, account, person, ours }) {
  const head = `From - Thu Jan 15 11:20:00 2026\nMessage-ID: <${index}@ours.example>\nDate: ${rfcDate(day)} ${time}:00 +0800\n`;
  const who = `From: Ours ${ours} <t${ours}@ours.example>\nTo: One ${account} ${person} <p${person}@a${account}.example>\n`;
  return `${head}${who}Subject: Subject ${index}\n\n${'A line of a body that nobody keeps, as long as lines are.\n'.repeat(30)}\n`;
}

function rfcDate(day) {
  return new Date(`${day}T00:00:00Z`).toUTCString().slice(0, 16);
}
