import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { CLAIM_ITEMS } from '../../src/model/workshop.ts';
import type { AuditResult, SayDo, SayDoItem } from '../../src/result.ts';
import { FIXTURES } from '../fixtures/read.ts';

const HENGRUI = join(FIXTURES, 'hengrui');
const run = (dir: string): AuditResult => audit({ dir, today: '2026-06-30' }).result;
const result = run(HENGRUI);
function said(of: AuditResult = result): SayDo {
  if (!of.sayDo) throw new Error('people answered');
  return of.sayDo;
}
function item(id: string, entity = 'hengrui', of = said()): SayDoItem {
  const found = of.items.find((one) => one.item === id && one.entity.id === entity);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

/** Copies of the workspace, one change each. */
const scratch = mkdtempSync(join(tmpdir(), 'said-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let copies = 0;
function changed(file: string, change: (text: string) => string): AuditResult {
  const dir = join(scratch, String(copies++));
  cpSync(HENGRUI, dir, { recursive: true });
  const before = readFileSync(join(dir, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(dir, file), after);
  return run(dir);
}

describe('hengrui, said and done', () => {
  it('asks the thirteen items in their order', () => {
    const firm = said().items.filter(({ entity }) => entity.kind === 'firm');
    expect(firm.map((one) => one.item)).toEqual([...CLAIM_ITEMS]);
    expect(said().sheets).toEqual({ ours: 6, customer: 2 });
  });

  it('shows a contested item, an over-claim, a hidden strength and a two-sided gap, each with its places', () => {
    expect(item('win_on_value').ours?.verdict).toBe('contested');
    expect(item('company_owned').ours?.verdict).toBe('over-claim');
    expect(item('problems_first').ours?.verdict).toBe('hidden-strength');
    expect(item('stage', 'mengyuan').gap).toMatchObject({ apart: true });
    for (const [code, entity, folder] of [
      ['GX1201', 'hengrui', 'workshops/'],
      ['GX1203', 'hengrui', 'workshops/'],
      ['GX1204', 'hengrui', 'workshops/'],
      ['GX1205', 'mengyuan', 'accounts/mengyuan.yaml'],
      ['GX1206', 'mengyuan', 'workshops/'],
    ] as const) {
      const finding = result.findings.find((one) => one.code === code && one.entity.id === entity);
      expect(finding?.at.length, code).toBeGreaterThanOrEqual(2);
      expect(
        finding?.at.some(({ file }) => file.startsWith(folder)),
        code,
      ).toBe(true);
      for (const { file, line } of finding?.at ?? []) {
        expect(line).toBeLessThanOrEqual(readFileSync(join(HENGRUI, file), 'utf8').split('\n').length);
      }
    }
  });

  it('points at the very answers', () => {
    const contested = result.findings.find((one) => one.code === 'GX1201' && one.field === 'win_on_value');
    for (const { file, line } of contested?.at ?? [])
      expect(readFileSync(join(HENGRUI, file), 'utf8').split('\n')[line - 1]).toMatch(/win_on_value: [04]/);
  });

  it('says partner where they say supplier, in both their words', () => {
    const finding = result.findings.find((one) => one.code === 'GX1205' && one.entity.id === 'mengyuan');
    expect(finding?.args).toMatchObject({
      ours: ['3'],
      theirs: ['1'],
      weSay: ['战略伙伴，已经是一家人'],
      theySay: ['可靠的供应商，价格还可以谈'],
    });
  });

  it('averages nothing away: every answer of every sheet is there, by function', () => {
    const { ours, customer } = item('win_on_value');
    expect(ours?.answers.map((one) => `${one.function} ${one.score}`)).toEqual([
      'channel 3',
      'engineering 0',
      'purchasing 1',
      'sales 4',
      'sales 4',
      'service 0',
    ]);
    expect(customer?.answers).toHaveLength(2);
    expect(item('decider_confidence').ours).toMatchObject({ n: 5, unknown: 1 });
    expect(ours?.byFunction[0]).toMatchObject({ group: 'sales', median: 4, n: 2 });
  });

  it('never lets a customer’s answer into ours', () => {
    const after = changed('workshops/2026-06/li.yaml', (text) => text.replaceAll(/: [0-3]$/gm, ': 4'));
    for (const one of said().items) expect(item(one.item, one.entity.id, said(after)).ours).toEqual(one.ours);
    expect(item('share_gains', 'hengrui', said(after)).customer).not.toEqual(item('share_gains').customer);
  });

  it('lets a customer’s general answer speak of its own account only', () => {
    expect(item('problems_first', 'tianlu').customer).toMatchObject({ n: 1, point: 0.75 });
    expect(said().items.some((one) => one.item === 'problems_first' && one.entity.id === 'xinhe')).toBe(false);
    expect(said().items.some((one) => one.item === 'know_partners' && one.entity.kind === 'account')).toBe(false);
  });

  it('agrees more once one of them comes round', () => {
    const after = changed('workshops/2026-06/lin.yaml', (text) => text.replace('win_on_value: 4', 'win_on_value: 1'));
    expect(item('win_on_value', 'hengrui', said(after)).ours?.rwg).toBeGreaterThan(item('win_on_value').ours?.rwg ?? 1);
  });

  it('holds what rests on the log unverifiable once most contacts stay out of it, and nothing else', () => {
    const more = Array.from({ length: 7 }, (_one, i) => `  - {ours: u.he, theirs: p.zhang, date: 2026-06-0${i + 2}}\n`).join('');
    const after = said(changed('workshops/2026-06/he.yaml', (text) => text + more));
    expect(said().capture?.capture.point).toBeGreaterThan(0.5);
    expect(after.capture?.capture.point).toBeLessThan(0.5);
    for (const id of ['contact_all_year', 'decider_confidence', 'problems_first', 'company_owned'])
      expect(item(id, 'hengrui', after).ours?.verdict, id).toBe('unverifiable');
    for (const id of ['core_process', 'sell_solutions'] as const) expect(item(id, 'hengrui', after).ours?.verdict, id).toBe('over-claim');
  });

  it('takes only the last sheet of a person, and none after the day', () => {
    const later = (date: string): AuditResult => {
      const dir = join(scratch, String(copies++));
      cpSync(HENGRUI, dir, { recursive: true });
      const sheet = readFileSync(join(dir, 'workshops/2026-06/lin.yaml'), 'utf8');
      writeFileSync(
        join(dir, 'workshops/2026-06/lin-again.yaml'),
        sheet.replace(/date: .*/, `date: ${date}`).replace('share_gains: 1', 'share_gains: 4'),
      );
      return run(dir);
    };
    const sum = (of: SayDo): number =>
      (item('share_gains', 'hengrui', of).ours?.answers ?? []).reduce((all, one) => all + (one.score ?? 0), 0);
    expect(said(later('2026-06-20')).sheets.ours).toBe(6);
    expect(sum(said(later('2026-06-20')))).toBe(sum(said()) + 3);
    expect(sum(said(later('2026-07-20')))).toBe(sum(said()));
  });

  it('says the same bytes twice', () => {
    expect(JSON.stringify(run(HENGRUI).sayDo)).toBe(JSON.stringify(said()));
  });
});

describe('evidence', () => {
  it('keeps every interval around its point, inside 0 to 1', () => {
    for (const { shown, ours, customer } of said().items) {
      for (const { point, lo, hi } of [shown, ours, customer].filter((one) => one !== null)) {
        expect(lo).toBeGreaterThanOrEqual(0);
        expect(hi).toBeLessThanOrEqual(1);
        if (point !== null) {
          expect(point).toBeGreaterThanOrEqual(lo ?? 1);
          expect(point).toBeLessThanOrEqual(hi ?? 0);
        }
      }
    }
  });

  it('counts an offering without a customer’s artefact as said, not shown', () => {
    const after = changed('accounts/tianlu.yaml', (text) => text.replaceAll(/ *artefact: [^,}\n]*,?/g, ''));
    const [before, now] = [item('core_process', 'tianlu').shown, item('core_process', 'tianlu', said(after)).shown];
    expect(before.point).toBeGreaterThan(0.3);
    expect(now.point).toBe(0);
    expect(now.hi).toBeGreaterThan(0);
    expect(now.why.map((note) => note.code)).toContain('saydo.no-artefact');
  });

  it('shows DIGI beside the community and SISO and HOCK beside stock', () => {
    expect(item('run_community').shown.beside.map((one) => one.id)).toEqual(['DIGI']);
    expect(item('never_push_stock').shown.beside.map((one) => one.id)).toEqual(['SISO', 'HOCK']);
  });
});

it('is absent where nobody says anything', () => {
  expect(run(join(FIXTURES, 'findings/volume-earns-nothing/fires')).sayDo).toBeUndefined();
});
