import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import type { AuditResult } from '../../src/result.ts';
import { openWorkspace } from '../../src/workspace/open.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import type { SourceFile } from '../../src/workspace/source.ts';
import type { RawLog, Workspace as Opened } from '../../src/workspace/workspace.ts';
import { diagnosed } from '../support/workspace.ts';
import { verdict } from './compare.ts';
import { type Entry, filesOf, runs, type Workspace, workspace } from './generate.ts';

const told = (given: Workspace): unknown => verdict(diagnosed(filesOf(given)));

/** Every entry with a source id of its own. */
function numbered(given: Workspace): Workspace {
  let count = 0;
  const logs = given.logs.map((log) => ({ ...log, entries: log.entries.map((entry) => ({ ...entry, source_id: `s-${count++}` })) }));
  return { ...given, logs };
}

/** The same contact from another source that knows no more, and no better: fields left out, its date a little off. */
function again(entry: Entry, draw: number, own: string): Entry {
  const keep = (bit: number): boolean => (draw & (1 << bit)) !== 0;
  const memory = entry.source === undefined || entry.source === 'recall';
  return {
    age: Math.max(0, entry.age + (keep(0) ? 1 : 0)),
    account: entry.account,
    ours: keep(1) ? entry.ours : [],
    theirs: keep(2) ? entry.theirs : [],
    ...(keep(3) && entry.channel !== undefined ? { channel: entry.channel } : {}),
    ...(keep(4) && entry.initiator !== undefined ? { initiator: entry.initiator } : {}),
    ...(keep(5) && entry.purpose !== undefined ? { purpose: entry.purpose } : {}),
    ...(keep(6) && entry.participants !== undefined ? { participants: entry.participants } : {}),
    source: memory ? 'recall' : 'mail',
    source_id: own,
    same_as: entry.source_id,
  };
}

const draws = fc.array(fc.integer({ min: 0, max: 511 }), { minLength: 8, maxLength: 8 });

it('the same meetings from other sources, marked as the same, say nothing new', () => {
  let doubled = 0;
  fc.assert(
    fc.property(workspace, draws, (plain, bits) => {
      const given = numbered(plain);
      const draw = (index: number): number => Math.imul((bits[index % bits.length] ?? 0) + index, 2_654_435_761) >>> 8;
      const all = given.logs.flatMap(({ entries }) => entries);
      const first = all.flatMap((entry, index) => ((draw(index) & 256) === 0 ? [] : [again(entry, draw(index), `d-${index}`)]));
      // A third source names the second: chains lead to the one that counts.
      const second = first.flatMap((entry, index) => ((draw(index) & 512) === 0 ? [] : [again(entry, draw(index + 7), `e-${index}`)]));
      doubled += first.length + second.length;
      const logs = [{ standing: [], entries: second }, ...given.logs, { standing: [], entries: first }];
      expect(told({ ...given, logs })).toEqual(told(given));
    }),
    runs(60),
  );
  expect(doubled).toBeGreaterThan(200);
});

const HENGRUI = join(import.meta.dirname, '../../fixtures/hengrui');

/** A log with a source id of ours for each entry that YAML writes on a line of its own. */
function withIds(raw: RawLog): RawLog {
  let count = 0;
  const bare = raw.text.replace(/, source_id: [^,}]+/g, '');
  return { ...raw, text: bare.replace(/^( *- \{)(?=date:)/gm, (start) => `${start}source_id: "${raw.file}#${count++}", `) };
}
/** Those entries again as another system would have them: who was there and when, no better than the entry itself. */
function doubles({ file, text }: RawLog): string {
  const rows = [...text.matchAll(/source_id: "([^"]+)", date: "?([0-9-]+)"?, account: ([a-z0-9.-]+)([^\n]*)/g)];
  return rows
    .map(([, id, date, account, rest = ''], index) => {
      const source = /source: (crm|calendar|mail|chat)/.test(rest) ? 'crm' : 'recall';
      return JSON.stringify({ date, account, source, source_id: `crm:${file}:${index}`, same_as: id });
    })
    .join('\n');
}
function result(workspace: Opened): AuditResult {
  const { result, problems } = audit({ dir: HENGRUI, workspace, today: '2026-06-30', draws: { count: 50, seed: 1 } });
  expect(problems.filter(({ code }) => /^GX0(59|60|61)$/.test(code))).toEqual([]);
  return result;
}

it('a whole audit stays as it is, findings and questions included; only files are counted', () => {
  const opened = openWorkspace(HENGRUI);
  const logs = opened.logs.map(withIds);
  const rows = logs.map(doubles).filter((text) => text !== '');
  const more = { file: 'interactions/zz-crm.jsonl', format: 'jsonl' as const, text: rows.join('\n') };
  expect(more.text.split('\n').length).toBeGreaterThan(50);
  const [alone, together] = [result({ ...opened, logs }), result({ ...opened, logs: [...logs, more] })];
  expect(together).toEqual({ ...alone, workspace: { ...alone.workspace, files: alone.workspace.files + 1 } });
});

it('without the mark the same lines are contacts of their own', () => {
  const opened = openWorkspace(HENGRUI);
  const logs = opened.logs.map(withIds);
  const text = logs
    .map(doubles)
    .filter((one) => one !== '')
    .join('\n')
    .replaceAll(/,"same_as":"[^"]+"/g, '');
  const [alone, apart] = [
    result({ ...opened, logs }),
    result({ ...opened, logs: [...logs, { file: 'interactions/zz.jsonl', format: 'jsonl', text }] }),
  ];
  expect(apart.workspace.interactions.entries).toBeGreaterThan(alone.workspace.interactions.entries);
});

/** All but places, which are listed as files come. */
function numbers(result: AuditResult): unknown {
  return JSON.parse(JSON.stringify(result, (key, value: unknown) => (key === 'at' || key === 'evidence' ? undefined : value)));
}

it('the order in which files are read changes nothing: doubles and codings find the same entries', () => {
  const opened = openWorkspace(HENGRUI);
  const logs = opened.logs.map((raw) => {
    let at = 0;
    // Every third entry is open, for coders to say.
    const text = withIds(raw).text.replace(/, purpose: (?:\[[^\]]*\]|\w+)/g, (purpose) => (at++ % 3 === 0 ? '' : purpose));
    return { ...raw, text };
  });
  const ids = logs.flatMap(({ text }) => [...text.matchAll(/source_id: "([^"]+)"/g)].map(([, id = '']) => id));
  const sheet = (coder: string, each: (index: number) => string): SourceFile => {
    const coding = ids.map((id, index) => ({ interaction: id, purpose: each(index) }));
    const text = JSON.stringify({ respondent: coder, side: 'ours', date: '2026-06-20', coding });
    return parseYaml(`workshops/2026-06-20/${coder}.yaml`, text).source as SourceFile;
  };
  const coded = [sheet('u.lin', () => 'training'), sheet('u.xu', (index) => (index % 5 === 0 ? 'order' : 'training'))];
  const workshops = [...opened.workshops, ...coded];
  const all = [
    ...logs,
    { file: 'interactions/zz-crm.jsonl', format: 'jsonl' as const, text: logs.map(doubles).filter(Boolean).join('\n') },
  ];
  const forth = result({ ...opened, workshops, logs: all });
  const back = result({ ...opened, workshops: [...workshops].reverse(), logs: [...all].reverse() });
  expect(forth.sayDo?.agreement.coding?.twice).toBeGreaterThan(50);
  expect(forth.findings.filter(({ code }) => code === 'GX1209').length).toBeGreaterThan(2);
  expect(numbers(back)).toEqual(numbers(forth));
  // Places of sheets are those that answer; a coding answers nothing.
  expect(JSON.stringify(back.findings.filter(({ code }) => code !== 'GX1209'))).not.toContain('workshops/2026-06-20');
});
