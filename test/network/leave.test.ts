import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis.ts';
import { leave, whoIs } from '../../src/network/leave.ts';
import type { Model } from '../../src/model/model.ts';
import { readPlan } from '../../src/plan.ts';
import { FIXTURES } from '../fixtures/read.ts';

const { model, settings } = readPlan({ dir: `${FIXTURES}/hengrui`, today: '2030-01-01' });
const context = { asOf: settings.asOf, rules: settings.rules };
const before = diagnose(model, context.asOf, context.rules);
const ours = (id: string) => leave(model, before, { id, side: 'ours' }, context);
const theirs = (id: string) => leave(model, before, { id, side: 'theirs' }, context);

const only = <T>(list: readonly T[]): T => {
  const [one, ...more] = list;
  if (one === undefined || more.length > 0) throw new Error(`one expected, ${list.length} there`);
  return one;
};
const account = (found: ReturnType<typeof ours>, id: string) => only(found.accounts.filter((one) => one.id === id));

describe('one of ours leaves', () => {
  it('names the account that drops, the gate that fails then, and who is next', () => {
    const found = ours('u.lin');
    const tianlu = only(found.accounts.filter((one) => one.drops));
    expect(tianlu).toMatchObject({
      id: 'tianlu',
      stage: { before: { point: 3 }, after: { point: 2 } },
      failing: ['BUSF'],
      busFactor: { before: { point: 2 }, after: { point: 1 } },
    });
    expect(tianlu.reach.before).toBeGreaterThan(tianlu.reach.after ?? 1);
    expect(found.accounts[0]).toBe(tianlu);
    const jiang = only(tianlu.ties.filter((one) => one.theirs === 'p.jiang'));
    expect(jiang).toMatchObject({ class: 'strong', outOfReach: true });
    expect(jiang.evidence.length).toBeGreaterThan(0);
    const next = only(tianlu.succession.filter((one) => one.of === 'p.jiang')).candidates;
    expect(next.map(({ id, basis }) => [id, basis])).toEqual([
      ['u.zhao', ['function']],
      ['u.chen', ['tie']],
      ['u.gao', ['tie']],
    ]);
  });

  it('stands successors by name, never by strength', () => {
    for (const { id } of model.firm.team ?? []) {
      for (const { candidates } of ours(id).accounts.flatMap((one) => one.succession)) {
        const names = candidates.map((one) => one.name ?? one.id);
        expect(names).toEqual([...names].sort());
        expect(candidates.map((one) => one.id)).not.toContain(id);
      }
    }
  });

  it('never raises anything that ties hold up, whoever it is', () => {
    for (const { id } of model.firm.team ?? []) {
      for (const one of ours(id).accounts) {
        expect(one.stage.after.point).toBeLessThanOrEqual(one.stage.before.point);
        expect(one.stage.after.confirmed).toBeLessThanOrEqual(one.stage.before.confirmed);
        expect(one.position.after.point ?? 0).toBeLessThanOrEqual((one.position.before.point ?? 0) + 1e-9);
        expect(one.reach.after ?? 0).toBeLessThanOrEqual(one.reach.before ?? 0);
        for (const bound of ['lo', 'point', 'hi'] as const) {
          expect(one.busFactor.after?.[bound] ?? 0).toBeLessThanOrEqual(one.busFactor.before?.[bound] ?? 0);
        }
      }
    }
  });

  it('tells which accounts nobody reaches then, and who could introduce us again', () => {
    const { organisations, people } = ours('u.chen');
    expect(organisations.lost).toEqual([
      { account: 'xinhe', through: ['shanqian', 'tianlu'] },
      { account: 'yunling', through: [] },
    ]);
    expect(organisations.after.nodes).toBeLessThanOrEqual(organisations.before.nodes);
    expect(people.articulation).toBe(true);
    expect(people.cutOff).toContain('p.shen');
  });

  it('works where no team is listed: the ties themselves go', () => {
    const unlisted: Model = { ...model, firm: { ...model.firm, team: null } };
    const now = diagnose(unlisted, context.asOf, context.rules);
    const found = leave(unlisted, now, { id: 'u.chen', side: 'ours' }, context);
    expect(account(found, 'xinhe')).toMatchObject({ drops: true, reach: { after: 0 } });
    expect(found.person).toMatchObject({ name: null, at: null });
  });

  it('changes nothing where the person holds nothing', () => {
    const idle = { ...(model.firm.team?.[0] as NonNullable<Model['firm']['team']>[number]), id: 'u.new' };
    const larger: Model = { ...model, firm: { ...model.firm, team: [...(model.firm.team ?? []), idle] } };
    const found = leave(larger, diagnose(larger, context.asOf, context.rules), { id: 'u.new', side: 'ours' }, context);
    expect(found.accounts.filter((one) => one.ties.length > 0 || one.drops)).toEqual([]);
  });

  it('does not touch what it was given', () => {
    const saved = JSON.stringify([model.firm.team, [...model.people], before.accounts]);
    ours('u.lin');
    theirs('p.shen');
    expect(JSON.stringify([model.firm.team, [...model.people], before.accounts])).toBe(saved);
  });
});

describe('one of theirs leaves', () => {
  it('takes the influence along and leaves the role open', () => {
    const found = theirs('p.shen');
    const xinhe = only(found.accounts);
    expect(xinhe).toMatchObject({ id: 'xinhe', drops: true, rolesOpen: ['decider'], stage: { after: { point: 0 } } });
    expect(xinhe.failing).toContain('RATV');
    expect(xinhe.ties.map((one) => one.ours)).toContain('u.chen');
    expect(found.person.accounts).toEqual(['xinhe']);
    expect(found.untouched).toBe(model.accounts.length - 1);
  });

  it('names colleagues with what they share, and our tie to them', () => {
    const [succession] = only(theirs('p.shen').accounts).succession;
    expect(succession?.of).toBe('p.shen');
    expect(succession?.candidates.find((one) => one.id === 'p.kong')).toMatchObject({ tieBy: 'u.chen', class: 'moderate' });
  });

  it('takes ties to other members along', () => {
    const pairs = theirs('p.shen').memberTies.map(({ a, b }) => [a, b]);
    expect(pairs).toEqual([
      ['p.fan', 'p.shen'],
      ['p.shen', 'p.xie'],
    ]);
    expect(ours('u.chen').memberTies).toEqual([]);
  });
});

describe('who is meant', () => {
  const found = (word: string) => whoIs(model, before, word, context).found;
  it('an id, a whole name, or one script of it', () => {
    expect(found('u.lin')).toEqual({ id: 'u.lin', side: 'ours' });
    expect(found('沈卓 Shen Zhuo')).toEqual({ id: 'p.shen', side: 'theirs' });
    expect(found('沈卓')).toEqual({ id: 'p.shen', side: 'theirs' });
    expect(found('Lin Jing')).toEqual({ id: 'u.lin', side: 'ours' });
  });
  it('nobody, and nobody by half a name', () => {
    expect(found('u.nobody')).toBeNull();
    expect(found('林')).toBeNull();
    expect(found('')).toBeNull();
  });
  it('somebody who has left', () => {
    const left: Model = {
      ...model,
      firm: {
        ...model.firm,
        team: (model.firm.team ?? []).map((one) =>
          one.id === 'u.lin' ? { ...one, to: { first: 1, last: 1, text: '1970-01-02', at: one.at } } : one,
        ),
      },
    };
    expect(whoIs(left, before, 'u.lin', context).found).toEqual({ id: 'u.lin', gone: true });
  });
});
