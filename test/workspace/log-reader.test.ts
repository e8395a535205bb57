import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/model/days.ts';
import { readLogs } from '../../src/workspace/log-reader.ts';
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
