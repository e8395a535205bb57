import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Audit, audit } from '../../src/audit.ts';
import type { AuditResult } from '../../src/result.ts';
import { openWorkspace } from '../../src/workspace/open.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';
import type { SourceFile } from '../../src/workspace/source.ts';
import type { RawLog } from '../../src/workspace/workspace.ts';
import { CASES } from '../fixtures/cases.ts';
import { FIXTURES } from '../fixtures/read.ts';
import { withPurposes } from './fixture-purposes.ts';

const DRAWS = { count: 20, seed: 1 };

function audited(dir: string, log: (raw: RawLog) => RawLog, sheets: readonly SourceFile[] = []): Audit {
  const opened = openWorkspace(dir);
  const workspace = { ...opened, logs: opened.logs.map(log), workshops: [...opened.workshops, ...sheets] };
  const done = audit({ dir, workspace, today: '2026-06-30', draws: DRAWS });
  expect(done.problems.filter(({ severity, code }) => severity === 'error' || code === 'GX061')).toEqual([]);
  return done;
}

describe('a purpose that coders give', () => {
  const HENGRUI = join(FIXTURES, 'hengrui');
  /** Rhythms are nobody’s to code. */
  const entries =
    (told: (purpose: string, place: string) => readonly string[]) =>
    (raw: RawLog): RawLog =>
      raw.file.endsWith('standing.yaml') ? raw : withPurposes(raw, ([first], line) => (first ? told(first, `${raw.file}:${line}`) : []));
  const OTHERWISE: Readonly<Record<string, string>> = { order: 'training', training: 'order' };

  let stated: AuditResult;
  let otherwise: AuditResult;
  let coded: AuditResult;
  beforeAll(() => {
    const said: { interaction: string; purpose: string }[] = [];
    stated = audited(
      HENGRUI,
      entries((purpose) => [purpose]),
    ).result;
    otherwise = audited(
      HENGRUI,
      entries((purpose) => [OTHERWISE[purpose] ?? 'order']),
    ).result;
    const open = entries((purpose, interaction) => {
      said.push({ interaction, purpose });
      return [];
    });
    for (const raw of openWorkspace(HENGRUI).logs) open(raw);
    const sheet = JSON.stringify({ respondent: 'u.lin', side: 'ours', date: '2026-06-20', coding: said });
    coded = audited(
      HENGRUI,
      entries(() => []),
      [parseYaml('workshops/2026-06-20/u.lin.yaml', sheet).source as SourceFile],
    ).result;
  });

  /** Indicators with another value, bound or grade at any account. */
  function changed(from: AuditResult, to: AuditResult): string[] {
    const of = ({ accounts }: AuditResult): [string, string][] =>
      accounts.flatMap(({ id, measures }) =>
        measures.map(({ evidence: _, ...rest }): [string, string] => [`${id} ${rest.id}`, JSON.stringify(rest)]),
      );
    const before = new Map(of(from));
    const names = of(to).flatMap(([name, value]) => (before.get(name) === value ? [] : [name.split(' ')[1] ?? '']));
    return [...new Set(names)].sort();
  }

  it('lowers what is read from purposes, and nothing else', () => {
    const lowered = changed(stated, coded);
    expect(lowered).toEqual(expect.arrayContaining(['BTX', 'FLOW', 'KPCOV', 'RECIP']));
    const reading = changed(stated, otherwise);
    expect(reading).toContain('BTX');
    expect(lowered.filter((id) => !reading.includes(id))).toEqual([]);
  });
  it('leaves continuity as sure as the record: that a contact took place is not what coders say', () => {
    const grades = ({ accounts }: AuditResult): unknown => accounts.map(({ id, gates }) => [id, gates.find((gate) => gate.id === 'CONT')]);
    expect(grades(coded)).toEqual(grades(stated));
    const cont = stated.accounts.flatMap(({ measures }) => measures.filter(({ id, grade }) => id === 'CONT' && grade === 'A'));
    expect(cont.length).toBeGreaterThan(2);
  });
  it('moves no point: only bounds widen', () => {
    const points = ({ accounts }: AuditResult): unknown =>
      accounts.map(({ id, measures }) => [id, measures.map(({ id: symbol, point }) => [symbol, point])]);
    expect(points(coded)).toEqual(points(stated));
  });
});

describe('without any purpose', () => {
  it.each(['hengrui', ...CASES.map((name) => `cases/${name}`), 'northwind', 'intake/uncoded'])('%s confirms no stage above 1', (name) => {
    const { result } = audited(join(FIXTURES, name), (raw) => withPurposes(raw, () => []));
    for (const { id, stage } of result.accounts) expect(stage.confirmed, id).toBeLessThanOrEqual(1);
    expect(result.firm.stage.confirmed ?? 0).toBeLessThanOrEqual(1);
    // What was taken away was all there was: no contact is known to be about anything.
    for (const { id, measures } of result.accounts)
      expect(
        measures.find((one) => one.id === 'BTX'),
        id,
      ).toMatchObject({ n: 0 });
  });
  it('and with them some of these are confirmed higher', () => {
    const highest = ['hengrui', 'cases/ao-1984'].map((name) => {
      const { result } = audited(join(FIXTURES, name), (raw) => raw);
      return Math.max(...result.accounts.map(({ stage }) => stage.confirmed ?? 0));
    });
    expect(Math.max(...highest)).toBeGreaterThan(1);
  });
});
