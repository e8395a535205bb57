import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/model/days.ts';
import { textHash } from '../../src/model/text-hash.ts';
import { problemsOf } from '../../src/schema/check-schemas.ts';
import { readLogs } from '../../src/workspace/log-reader.ts';
import { LogSink } from '../../src/workspace/log-sink.ts';
import { scanFile } from '../../src/workspace/log-yaml.ts';
import type { RawLog } from '../../src/workspace/workspace.ts';
import { rowsOf } from './log-rows.ts';

const AS_OF = dayNumber(2026, 6, 30);
const log = (text: string, format: RawLog['format'] = 'yaml'): RawLog => ({ file: `interactions/x.${format}`, format, text });
const read = (text: string, format?: RawLog['format']) => readLogs([log(text, format)], AS_OF);

describe('readLogs', () => {
  it('reads the styles of the contract alike', () => {
    const flow = read(
      '- {date: 2026-03-02, account: mengyuan, ours: [u.chen], theirs: [p.wang], channel: visit, initiator: them,\n   purpose: problem_solving, minutes: 90, stage: assurance, source: calendar, note: 三方会谈}\n',
    );
    const block = read(
      '- date: 2026-03-02\n  account: mengyuan\n  ours: [u.chen]\n  theirs:\n    - p.wang\n  channel: visit\n  initiator: them\n  purpose: problem_solving\n  minutes: 90\n  stage: assurance\n  source: calendar\n  note: 三方会谈\n',
    );
    const json = read(
      '{"date":"2026-03-02","account":"mengyuan","ours":["u.chen"],"theirs":["p.wang"],"channel":"visit","initiator":"them","purpose":"problem_solving","minutes":90,"stage":"assurance","source":"calendar","note":"三方会谈"}\n',
      'jsonl',
    );
    const csv = read(
      'date,account,ours,theirs,channel,initiator,purpose,minutes,stage,source,note\n2026-03-02,mengyuan,u.chen,p.wang,visit,them,problem_solving,90,assurance,calendar,三方会谈\n',
      'csv',
    );
    for (const each of [flow, block, json, csv]) expect(each.problems).toEqual([]);
    const [row] = rowsOf(flow);
    expect(row).toMatchObject({
      day: dayNumber(2026, 3, 2),
      account: 'mengyuan',
      ours: ['u.chen'],
      theirs: ['p.wang'],
      minutes: 90,
      line: 1,
    });
    expect(rowsOf(block)).toEqual([row]);
    expect(rowsOf(json)).toEqual([row]);
    expect(rowsOf(csv)).toEqual([{ ...row, line: 2 }]);
  });
});

describe('source ids', () => {
  const styles: readonly (readonly [RawLog['format'], string])[] = [
    ['yaml', '- {date: 2026-03-02, account: a, start: 09:30, source_id: "ics:7f", same_as: crm:1}\n'],
    ['yaml', '- date: 2026-03-02\n  account: a\n  same_as: "crm:1"\n  source_id: ics:7f\n'],
    ['yaml', '- &x {date: 2026-03-02, account: a, same_as: "crm\\x3a1", source_id: "ics:7f"}\n'],
    ['jsonl', '{"date":"2026-03-02","account":"a","source_id":"ics:7f","same_as":"crm:1"}\n'],
    ['csv', 'date,account,start,source_id,same_as\n2026-03-02,a,09:30,ics:7f,crm:1\n'],
  ];
  it.each(styles)('are read from %s: %s', (format, text) => {
    const { entries, problems } = readLogs([log(text, format)], AS_OF, problemsOf);
    expect(problems).toEqual([]);
    expect(entries.sourceIds?.[0]).toBe(textHash('ics:7f'));
    expect([...entries.sameAs]).toEqual([[0, { id: 'crm:1', own: 'ics:7f' }]]);
  });
  it.each(styles)('can be listed as written in %s', (format, text) => {
    expect([...readLogs([log(text, format)], AS_OF).sourceIds()]).toEqual(['ics:7f']);
  });
  it('cost nothing where no entry has one', () => expect(read('- {date: 2026-03-02, account: a}\n').entries.sourceIds).toBeNull());
  it('are kept beside entries that have none, through every growth of the table', () => {
    const text = Array.from(
      { length: 200 },
      (_, at) => `- {date: 2026-03-02, account: a${at % 3 === 1 ? `, source_id: s-${at}` : ''}}\n`,
    ).join('');
    const { entries } = read(text);
    expect(Array.from({ length: 200 }, (_, at) => entries.sourceIds?.[at])).toEqual(
      Array.from({ length: 200 }, (_, at) => (at % 3 === 1 ? textHash(`s-${at}`) : 0)),
    );
  });
  it('of entries after the day looked back to are remembered as absent', () => {
    const { absent } = read('- {date: 2026-07-01, account: a, source_id: later}\n- {date: 2026-06-01, account: a, source_id: now}\n');
    expect([...absent]).toEqual([textHash('later'), textHash('interactions/x.yaml:1')]);
  });
});

describe('the head of an interaction file', () => {
  it('may name its import without slowing the reading down', () => {
    const sink = new LogSink(AS_OF, (source, what) => {
      if (what === 'entry') throw new Error('parsed entry by entry');
      return problemsOf(source, what);
    });
    const text = 'import: crm-2026-06\nentries:\n- {date: 2026-03-02, account: a, source_id: "salesforce:1"}\n';
    expect(scanFile(log(text), sink)).toEqual({ observed: null, standing: [] });
    expect([sink.table.length, sink.problems]).toEqual([1, []]);
  });
});

describe('mistakes in interaction files', () => {
  const wrong = (text: string, format?: RawLog['format']) =>
    readLogs([log(text, format)], AS_OF, problemsOf).problems.map(({ name, at, args }) => [name, at.line, at.col, args['field'] ?? null]);
  it('stand at their value in a block list', () => {
    expect(wrong('# log\n- {date: 2026-02-30, account: a}\n\n- date: 2026-03-01\n  account: a\n  channel: fax\n')).toEqual([
      ['impossible-date', 2, 10, 'date'],
      ['unknown-value', 6, 12, expect.anything()],
    ]);
  });
  it('stand at their value in JSON lines', () => {
    const text =
      '{"date": "2026-03-01", "account": "a"}\n\n{"date": "2026-03-01", "account": "a", "channel": "fax"}\n{"date"\n{"date": "2026-07-01", "account": "a"}\n';
    expect(wrong(text, 'jsonl').map((each) => each.slice(0, 3))).toEqual([
      ['unknown-value', 3, 51],
      ['bad-jsonl-line', 4, 8],
      ['future-interaction', 5, 10],
    ]);
  });
  it('stand in their cell in CSV', () => {
    const text =
      'date,account,ours,chanel,note\n2026-03-01,a,u.a;U B,visit,"x, ""y""\nz"\n2026-13-01,a,,,\n2026-03-01,a\n2026-03-01,a,u.a,,"open\n';
    expect(wrong(text, 'csv').map((each) => each.slice(0, 3))).toEqual([
      ['bad-csv-header', 1, 19],
      ['bad-id', 2, 18],
      ['impossible-date', 4, 1],
      ['bad-csv-row', 5, 1],
      ['bad-csv-row', 6, 1],
    ]);
  });
  it('leave the rest of the entry and of the file alone', () => {
    const text =
      '- {date: 2026-03-01, account: a, channel: fax, minutes: 30, theirs: [p.a, P.B]}\n- {account: a}\n- {date: 2026-03-02, account: b}\n';
    const rows = rowsOf(readLogs([log(text)], AS_OF, problemsOf));
    expect(rows).toMatchObject([
      { account: 'a', channel: 255, minutes: 30, theirs: ['p.a'] },
      { account: 'b', line: 3 },
    ]);
  });
  it('keep only what happened by the day of the audit', () => {
    const text = '- {date: 2026-06-30, account: a}\n- date: 2026-07-01\n  account: a\n';
    const reading = readLogs([log(text)], AS_OF, problemsOf);
    expect(reading.entries.length).toBe(1);
    expect(reading.problems).toMatchObject([
      { name: 'future-interaction', at: { line: 2, col: 9 }, args: { date: '2026-07-01', asOf: '2026-06-30' } },
    ]);
  });
});

describe('what a file says beside its entries', () => {
  it('is read before or after them', () => {
    const head =
      'observed: {from: 2026-01, to: 2026-06-30, complete: false}\nstanding:\n  - {every: 2w, account: a, ours: [u.a], purpose: planning, source: interview, grade: A}\n';
    const entries = 'entries:\n  - {date: 2026-03-01, account: a}\n';
    for (const text of [head + entries, entries + head]) {
      const { files, problems } = readLogs([log(text)], AS_OF, problemsOf);
      expect(problems).toEqual([]);
      expect(files).toMatchObject([
        {
          observed: { complete: false, from: { text: '2026-01' } },
          standing: [{ every: { count: 2, unit: 'w' }, account: 'a', grade: 'C', purposes: ['planning'], source: 'interview' }],
          start: 0,
          end: 1,
        },
      ]);
    }
  });
  it('counts rows file by file', () => {
    const { files } = readLogs(
      [log('- {date: 2026-03-01, account: a}\n'), { ...log('{"date":"2026-03-01","account":"b"}', 'jsonl'), file: 'y.jsonl' }],
      AS_OF,
    );
    expect(files.map(({ file, start, end }) => [file, start, end])).toEqual([
      ['interactions/x.yaml', 0, 1],
      ['y.jsonl', 1, 2],
    ]);
  });
});
