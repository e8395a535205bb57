import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_ACTIONS, ACTIONS, FIRM_ACTIONS } from '../../src/advice/catalogue.ts';
import { attained } from '../../src/advice/firm-steps.ts';
import { withEffects } from '../../src/advice/value.ts';
import { gate, stated, type Facts } from '../../src/findings/rule.ts';
import { Speaker } from '../../src/messages/messages.ts';
import type { GateId, Recommendation } from '../../src/result.ts';
import { audited, FIXTURES } from './fixture.ts';

/** The account the story is about, in every fixture. */
const ACCOUNT = 'anton';
const NEAR = 1e-9;
const SPEAKERS = [new Speaker('en'), new Speaker('zh')];
const LINE = 72;

function viewOf(facts: Facts) {
  const result = facts.accounts.find((one) => one.id === ACCOUNT);
  if (!result) throw new Error('no account');
  return { facts, result, stated: stated(facts, ACCOUNT) };
}
const advised = (id: string, kind: 'before' | 'after'): Recommendation | undefined =>
  audited(id, kind).result.recommendations.find((one) => one.action === id);

it('every action has its workspace, and every workspace its action', () => {
  expect(readdirSync(join(FIXTURES, 'actions')).sort()).toEqual(ACTIONS.map(({ id }) => id).sort());
});

describe.each(ACTIONS.map(({ id }) => id))('%s', (id) => {
  it.each(['before', 'after'] as const)('%s reads without a problem', (kind) => {
    expect(audited(id, kind).problems.map(({ code, at, args }) => [code, at.file, at.line, args])).toEqual([]);
  });

  it('is recommended before, and no longer once it is done', () => {
    expect(audited(id, 'before').result.recommendations.map((one) => one.action)).toContain(id);
    expect(audited(id, 'after').result.recommendations.map((one) => one.action)).not.toContain(id);
  });

  it('moves no position down', () => {
    const found = advised(id, 'before');
    if (found?.from === null || found?.from === undefined || found.to === null) return;
    expect(found.to).toBeGreaterThanOrEqual(found.from);
  });

  it('names a person and places of the record', () => {
    const found = advised(id, 'before');
    const { facts } = audited(id, 'before');
    if (found?.person != null) expect([...facts.model.people.keys()]).toContain(found.person);
    expect(found?.at.length).toBeGreaterThan(0);
    for (const { file, line } of found?.at ?? []) {
      const path = join(FIXTURES, 'actions', id, 'before', file);
      expect(existsSync(path), file).toBe(true);
      expect(line).toBeLessThanOrEqual(readFileSync(path, 'utf8').split('\n').length);
    }
  });

  it('can be said in both languages, on one line', () => {
    for (const speaker of SPEAKERS) {
      const title = speaker.say(`action.${id}.title`, advised(id, 'before')?.args);
      expect(title).not.toMatch(/[{}]|unknown|未知/);
      expect(stringWidth(title), title).toBeLessThanOrEqual(LINE);
    }
  });
});

describe.each(ACCOUNT_ACTIONS)('$id keeps its promise', (action) => {
  it('raises its gates at least as far as it said', () => {
    const view = viewOf(audited(action.id, 'before').facts);
    const then = viewOf(audited(action.id, 'after').facts).result;
    const proposal = action.propose(view);
    expect(proposal).not.toBeNull();
    if (!proposal) return;
    const promised = withEffects(view.result.gates, [proposal]);
    const touched = [...Object.keys(proposal.after), ...Object.keys(proposal.adds ?? {})] as GateId[];
    expect(action.gates).toEqual(expect.arrayContaining(touched));
    for (const id of touched) {
      const promise = promised.find((one) => one.id === id)?.point ?? Number.NaN;
      expect(gate(then, id).point ?? -1, `${id} promised ${promise}`).toBeGreaterThanOrEqual(promise - NEAR);
    }
    const rises = touched.some((id) => (gate(then, id).point ?? 0) > (gate(view.result, id).point ?? 0) + NEAR);
    expect(rises).toBe(true);
  });
});

describe.each(FIRM_ACTIONS)('$id keeps its promise', (action) => {
  it('raises its gate at least as far as it said', () => {
    const { facts } = audited(action.id, 'before');
    const proposal = action.propose(facts);
    const of = (from: Facts) => from.firm.gates.find((one) => one.id === action.gates[0]);
    const [before, after] = [of(facts), of(audited(action.id, 'after').facts)];
    if (!proposal || !before || !after) throw new Error('no proposal');
    expect(attained(after)).toBeGreaterThan(attained(before) + NEAR);
    expect(attained(after)).toBeGreaterThanOrEqual(proposal.after - NEAR);
  });
});
