import { describe, expect, it } from 'vitest';
import { comparePlans, compareReadings, readingOfPlan } from '../../src/history/compare-plans.ts';
import { blendPlans } from '../../src/history/blend-plans.ts';
import { dayNumber } from '../../src/model/days.ts';
import type { Comparison } from '../../src/result-comparison.ts';
import { BASE, edited, entry, type Files, HEAD, PLAN, side } from './two-customers.ts';

const SPAN = { after: dayNumber(2026, 3, 31), upTo: dayNumber(2026, 8, 31) };
const STANDING = 'standing:\n  - {every: 1m, from: 2025-01-10, account: bohai, channel: visit, purpose: [problem_solving]}\n';

/** What is told of each line in which two plans differ. */
function told(base: Files, head: Files): readonly string[] {
  const { changes } = blendPlans(side(base, BASE).workspace, side(head, HEAD).workspace, SPAN);
  return changes.map(({ cause, side: of, account, at }) => `${cause} ${of} ${at.file}:${at.line} ${account ?? '-'}`);
}
function blended(base: Files, head: Files) {
  return blendPlans(side(base, BASE).workspace, side(head, HEAD).workspace, SPAN);
}
function effects(comparison: Comparison, id: string) {
  const causes = comparison.accounts.find((move) => move.id === id)?.causes ?? [];
  return causes.map(({ cause, at }) => [cause, at.map(({ file, line, side: of }) => `${of} ${file}:${line}`)]);
}
function sumOf({ accounts }: Comparison): readonly (readonly [number, number])[] {
  return accounts.map(({ position: { from, to }, causes }) => [
    causes.reduce((sum, one) => sum + (one.position ?? NaN), 0),
    (to?.point ?? NaN) - (from?.point ?? NaN),
  ]);
}

describe('each kind of file', () => {
  const whole: Files = {
    ...PLAN,
    'chain.yaml': 'nodes:\n  - {id: n.farm, name: Farm, power: 2}\n',
    'communities/dairy.yaml': 'id: dairy\nname: Dairy\nkind: theme\nhosting: us\n',
    'workshops/anton.yaml': 'account: anton\nrespondent: p.wang\nanswers: {q1: 2}\n',
  };
  it.each<[string, string, string, string, string]>([
    ['firm.yaml', 'function: sales', 'function: service', 'relationship head firm.yaml:4 -', 'firm'],
    ['chain.yaml', 'power: 2', 'power: 4', 'relationship head chain.yaml:2 -', 'chain'],
    ['communities/dairy.yaml', 'hosting: us', 'hosting: joint', 'relationship head communities/dairy.yaml:4 -', 'communities'],
    ['workshops/anton.yaml', 'q1: 2', 'q1: 4', 'relationship head workshops/anton.yaml:3 anton', 'workshops'],
    ['accounts/anton.yaml', 'visibility: none', 'visibility: live', 'relationship head accounts/anton.yaml:6 anton', 'accounts'],
  ])('%s edited alone: its line, and the blend is as the base', (file, from, to, line, part) => {
    const head = { ...whole };
    edited(head, file, from, to);
    expect(told(whole, head)).toEqual([line]);
    const of = (workspace: object) =>
      [(workspace as Record<string, unknown>)[part]].flat().map((source) => (source as { readonly data: unknown }).data);
    expect(of(blended(whole, head).head.workspace)).toEqual(of(side(whole, BASE).workspace));
  });

  it('an entry with another giver of a benefit is another entry', () => {
    const given = (by: string) =>
      `- {date: 2026-01-20, account: anton, theirs: [p.wang], channel: visit, purpose: social, benefit: {kind: meal, value: 300, to: p.wang, by: ${by}}}\n`;
    const [base, head] = ['u.li', 'u.zhou'].map((by): Files => ({ ...PLAN, 'interactions/meals.yaml': given(by) }));
    expect(told(base ?? PLAN, head ?? PLAN)).toEqual([
      'record head interactions/meals.yaml:1 anton',
      'record base interactions/meals.yaml:1 anton',
    ]);
  });

  it('an account’s own lines stand alone, without those that several share', () => {
    const head: Record<string, string> = { ...PLAN };
    edited(head, 'accounts/anton.yaml', 'visibility: none', 'visibility: live');
    edited(head, 'firm.yaml', 'function: engineering', 'function: service');
    expect(effects(comparePlans(side(PLAN, BASE), side(head, BASE)), 'anton')).toEqual([['relationship', ['head accounts/anton.yaml:6']]]);
  });
});

describe('rhythms', () => {
  const base: Files = { ...PLAN, 'interactions/standing.yaml': STANDING };
  const weekly = STANDING.replace('1m', '1w');

  it('more often now: relationship, wherever the file lies', () => {
    const { 'interactions/standing.yaml': _, ...rest } = base;
    expect(told(base, { ...base, 'interactions/standing.yaml': weekly })).toEqual(['relationship head interactions/standing.yaml:2 bohai']);
    expect(told(base, { ...rest, 'interactions/rhythms.yaml': weekly })).toEqual(['relationship head interactions/rhythms.yaml:2 bohai']);
  });

  it('moved into another file: no change, and nothing is measured twice', () => {
    const { 'interactions/standing.yaml': _, ...rest } = base;
    const moved = { ...rest, 'interactions/rhythms.yaml': `# all of them\n${STANDING}` };
    expect(told(base, moved)).toEqual([]);
    expect(comparePlans(side(base, BASE), side(moved, BASE)).accounts).toEqual([]);
  });

  it('no longer kept: the line that is gone, of whichever file', () => {
    expect(told(base, PLAN)).toEqual(['record base interactions/standing.yaml:2 bohai']);
    const two = { ...base, 'interactions/more.yaml': STANDING.replaceAll('bohai', 'anton') };
    expect(told(two, base)).toEqual(['record base interactions/more.yaml:2 anton']);
  });

  it('one that begins after the base’s day is not there before it', () => {
    const later = { ...PLAN, 'interactions/standing.yaml': STANDING.replace('2025-01-10', '2026-05-10') };
    expect(effects(comparePlans(side(PLAN, BASE), side(later, HEAD)), 'bohai')).toEqual([
      ['relationship', ['head interactions/standing.yaml:2']],
    ]);
  });
});

describe('files that reach beyond the day they are looked at', () => {
  const worked: Record<string, string> = {
    ...PLAN,
    'interactions/later.yaml': entry('2026-06-20', 'training', 'p.liu') + entry('2026-08-20', 'improvement', 'p.liu'),
  };
  edited(worked, 'accounts/anton.yaml', '{status: documented}', '{status: used, last: 2026-08-20, evidence: minutes}');

  it('the same files on a later day: what is dated in between is the relationship’s, with its lines', () => {
    const comparison = comparePlans(side(worked, BASE), side(worked, HEAD));
    expect(effects(comparison, 'anton')).toEqual([
      ['time', []],
      ['relationship', ['head accounts/anton.yaml:11', 'head interactions/later.yaml:1', 'head interactions/later.yaml:2']],
    ]);
    for (const [sum, whole] of sumOf(comparison)) expect(sum).toBeCloseTo(whole, 7);
  });

  it('time takes as much as it would have taken without', () => {
    const timeOf = (comparison: Comparison) => comparison.accounts[0]?.causes.find(({ cause }) => cause === 'time')?.position ?? null;
    const still = { ...worked, 'interactions/later.yaml': '[]\n' };
    edited(still, 'accounts/anton.yaml', '  annual_plan: {status: used, last: 2026-08-20, evidence: minutes}', '  {}');
    expect(timeOf(comparePlans(side(worked, BASE), side(worked, HEAD)))).toBeLessThan(0);
    expect(timeOf(comparePlans(side(worked, BASE), side(worked, HEAD)))).toBe(timeOf(comparePlans(side(still, BASE), side(still, HEAD))));
  });

  it('what the base’s own day counted although it is dated later is taken out and put in again by one cause', () => {
    const rated: Record<string, string> = { ...PLAN };
    edited(rated, 'accounts/anton.yaml', 'influence: 60}', 'influence: 60, closeness: [{by: u.li, score: 4, date: 2026-05-02}]}');
    edited(
      rated,
      'accounts/anton.yaml',
      'influence: 40}',
      'influence: 40, value: {efficiency: {status: confirmed, date: 2026-05-02, evidence: letter}}}',
    );
    const comparison = comparePlans(side(rated, BASE), side(rated, HEAD));
    const causes = comparison.accounts.find(({ id }) => id === 'anton')?.causes.map(({ cause }) => cause);
    expect(causes).toEqual([...new Set(causes)]);
    expect(causes).toContain('time');
    for (const [sum, whole] of sumOf(comparison)) expect(sum).toBeCloseTo(whole, 7);
    const bare = comparePlans(side(PLAN, BASE), side(PLAN, HEAD));
    const timeOf = (one: Comparison) => one.accounts[0]?.causes.find(({ cause }) => cause === 'time')?.position;
    expect(timeOf(comparison)).toBe(timeOf(bare));
  });

  it('a place among others that are left out is still its own', () => {
    const rated = (...items: readonly string[]): Files => ({
      ...PLAN,
      'accounts/c.yaml': `id: c\nrelation: customer\npeople:\n  - id: p.wang\n    closeness:\n${items.map((item) => `      - {${item}}\n`).join('')}`,
    });
    const later = 'by: u.li, score: 4, date: 2026-05-02';
    const before = 'by: u.zhou, score: 2, date: 2026-01-31';
    expect(told(rated(later, before), rated(later))).toEqual(['relationship head accounts/c.yaml:6 c', 'record base accounts/c.yaml:7 c']);
    expect(told(rated(later, before), rated(later, before.replace('2,', '3,')))).toEqual([
      'relationship head accounts/c.yaml:6 c',
      'record head accounts/c.yaml:7 c',
    ]);
  });

  it('counts what its own day counted of them neither as lost to time nor as won', () => {
    const weighed: Record<string, string> = { ...PLAN };
    edited(weighed, 'accounts/anton.yaml', 'influence: 60}', 'influence: {value: 60, date: 2026-05-02}}');
    const timeOf = (plan: Files) =>
      comparePlans(side(plan, BASE), side(plan, HEAD))
        .accounts.find(({ id }) => id === 'anton')
        ?.causes.find(({ cause }) => cause === 'time')?.position;
    const without: Record<string, string> = { ...PLAN };
    edited(without, 'accounts/anton.yaml', ', influence: 60}', '}');
    expect(timeOf(weighed)).toBeTypeOf('number');
    expect(timeOf(weighed)).toBe(timeOf(without));
  });

  it('a day is not after itself, and the head’s own day is still in between', () => {
    const on = (day: string): Files => ({
      ...PLAN,
      'interactions/day.yaml': entry(day, 'training', 'p.liu'),
      'accounts/day.yaml': `id: day\nrelation: customer\nmechanisms: {annual_plan: {status: used, last: ${day}, evidence: m}}\nclaims: [{by: p.x, side: ours, stage: mass-sales, date: ${day}}]\n`,
    });
    expect([BASE, HEAD, '2026-09-01'].map((day) => told(on(day), on(day)).length)).toEqual([0, 3, 0]);
    expect(told({ ...on(BASE), 'interactions/day.yaml': '[]\n' }, on(BASE))).toEqual(['record head interactions/day.yaml:1 anton']);
  });

  it('a rhythm that begins later is left out although the record was completed beside it', () => {
    const head = { ...PLAN, 'interactions/standing.yaml': STANDING.replace('2025-01-10', '2026-05-10') };
    edited(head, 'accounts/bohai.yaml', 'payer: true', 'payer: true\nvisibility: live');
    const { head: hybrid } = blended(PLAN, head);
    expect(hybrid.workspace.logs.find(({ file }) => file === 'interactions/standing.yaml')?.head?.data).toEqual({});
    const both = { ...PLAN, 'interactions/standing.yaml': head['interactions/standing.yaml'] ?? '' };
    expect(told(both, both)).toEqual(['relationship head interactions/standing.yaml:2 bohai']);
    expect(blended(both, both).base?.workspace.logs.find(({ file }) => file === 'interactions/standing.yaml')?.head?.data).toEqual({});
  });

  it('looked at on one day, whatever they hold beyond it says nothing', () => {
    expect(comparePlans(side(worked, BASE), side(worked, BASE)).accounts).toEqual([]);
  });

  it('what is taken out although it was dated after the base’s day is no loss', () => {
    const { 'interactions/later.yaml': _, ...head } = worked;
    expect(told(worked, head)).toEqual(['relationship head accounts/anton.yaml:11 anton']);
  });
});

describe('files that cannot be read', () => {
  const broken: Files = { ...PLAN, 'accounts/bohai.yaml': `${PLAN['accounts/bohai.yaml'] ?? ''}id: twice\n` };
  const gone: Files = Object.fromEntries(Object.entries(PLAN).filter(([file]) => file !== 'accounts/bohai.yaml'));
  const move = (base: Files, head: Files) => comparePlans(side(base, BASE), side(head, BASE)).accounts.find(({ id }) => id === 'bohai');

  it('name the side, and no cause', () => {
    expect(move(broken, PLAN)).toMatchObject({ unreadable: 'base', causes: [], stage: { from: null } });
    expect(move(PLAN, broken)).toMatchObject({ unreadable: 'head', causes: [], stage: { to: null } });
  });

  it('an account that came or went while another file is broken came or went', () => {
    const other = { ...gone, 'accounts/anton.yaml': `${PLAN['accounts/anton.yaml'] ?? ''}id: twice\n` };
    expect(move(PLAN, other)).not.toHaveProperty('unreadable');
    expect(move(PLAN, other)?.causes.map(({ cause }) => cause)).toEqual(['record']);
    expect(move(PLAN, gone)).not.toHaveProperty('unreadable');
  });

  it('from saved results too', () => {
    const [base, head] = [side(PLAN, BASE), side(broken, BASE)].map((one) => ({ ...one, reading: readingOfPlan(one) }));
    if (base === undefined || head === undefined) throw new Error('two sides');
    expect(compareReadings(base, head).accounts.find(({ id }) => id === 'bohai')).toMatchObject({ unreadable: 'head' });
  });
});
