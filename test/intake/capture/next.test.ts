import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../src/intake/capture/next/effect.ts';
import { insteadOfAsking, nextToAsk } from '../../../src/intake/capture/next/next.ts';
import { settlingForm } from '../../../src/intake/capture/next/settling-form.ts';
import { CODES, settling } from '../../../src/intake/capture/next/settles.ts';
import { TELLER } from '../../../src/intake/capture/person.ts';
import { audit } from '../../../src/audit.ts';
import { Speaker } from '../../../src/messages/messages.ts';
import { type AuditResult, GATES, type Question as Open } from '../../../src/result.ts';
import { openTree } from '../../../src/workspace/open.ts';
import { MemoryTree } from '../../support/memory-tree.ts';
import { applied, filled, fixture, problemsIn, sceneOf, type Texts, walk } from './plan.ts';
import { randomAnswer } from './random-answer.ts';

const HENGRUI = fixture('hengrui');
const AUDITED = resultOf(HENGRUI);

function resultOf(texts: Texts): AuditResult {
  return audit({ dir: '/plan', today: '2026-06-30', draws: null, workspace: openTree(new MemoryTree(texts)) }).result;
}

function open(code: string, account: string): Open {
  return { code, entity: { kind: 'account', id: account }, field: '', args: {}, worth: 1, effort: [1, 1, 1], score: 0, at: [] };
}

const NEW_ACCOUNT = 'id: nova\nname: Nova\nrelation: customer\nrevenue: {2025: 9000000}\n';
const WITH_NOVA = { ...HENGRUI, 'accounts/nova.yaml': NEW_ACCOUNT };

describe('every question of the advice', () => {
  it.each([...GATES, 'unassessed', 'chain', 'economics', 'organising'])('%s is settled by a form, or by something that is said', (code) => {
    const settled = settling(code);
    expect(settled).toBeDefined();
    if (settled?.by === 'doing')
      for (const language of ['en', 'zh'] as const) expect(new Speaker(language).say(settled.says)).toMatch(/guanxi/);
  });
  it('is known here by no other code', () => {
    expect([...CODES].sort()).toEqual([...GATES, 'unassessed', 'chain', 'economics', 'organising'].sort());
  });
  it.each(CODES.filter((code) => settling(code)?.by === 'account'))(
    '%s has something to ask about an account of which little is known',
    (code) => {
      const form = settlingForm(open(code, 'nova'), sceneOf(WITH_NOVA), new Set());
      expect(form?.questions(new Map()).length).toBeGreaterThan(0);
    },
  );
});

describe('the next question', () => {
  it('is one of the first there is something to ask about, and only about its own field', () => {
    const next = nextToAsk(AUDITED.questions, sceneOf(HENGRUI), new Set());
    const before = AUDITED.questions.slice(
      0,
      AUDITED.questions.findIndex((one) => one === next?.open),
    );
    for (const one of before) expect(insteadOfAsking(one, sceneOf(HENGRUI))).not.toBeNull();
    expect(next).not.toBeNull();
  });

  it('asks of a person on file only what is missing', () => {
    const text = `${NEW_ACCOUNT}people:\n  - {id: p.one, name: One, function: quality}\n  - {id: p.two, name: Two, roles: [user]}\n`;
    const form = settlingForm(open('BREADTH', 'nova'), sceneOf({ ...HENGRUI, 'accounts/nova.yaml': text }), new Set());
    expect(form?.questions(new Map()).map(({ id }) => id)).toEqual(['nova/person/p.two/function', 'nova/person/+2/any']);
  });

  it('writes none where there is none, and nothing where nobody knows', () => {
    const form = settlingForm(open('GAIN', 'nova'), sceneOf(WITH_NOVA), new Set());
    if (form === null) throw new Error('no form');
    const said = (value: boolean | null) => form.writes(filled(form, { 'nova/initiative/+0/any': value }).given);
    expect(said(false)).toEqual([{ file: 'accounts/nova.yaml', fresh: '', edits: [{ op: 'add', path: ['initiatives'], value: 'none' }] }]);
    expect(said(null)).toEqual([]);
  });

  it('writes nothing where there is no other beside those on file', () => {
    const people = 'people: [{id: p.one, name: One, function: quality}]\n';
    const form = settlingForm(open('BREADTH', 'nova'), sceneOf({ ...HENGRUI, 'accounts/nova.yaml': NEW_ACCOUNT + people }), new Set());
    if (form === null) throw new Error('no form');
    expect(form.writes(filled(form, { 'nova/person/+1/any': false }).given)).toEqual([]);
  });

  it('asks once whose word it is, however many people there are', () => {
    const people = 'people:\n  - {id: p.one, name: One}\n  - {id: p.two, name: Two}\n';
    const form = settlingForm(open('KEY', 'nova'), sceneOf({ ...HENGRUI, 'accounts/nova.yaml': NEW_ACCOUNT + people }), new Set());
    if (form === null) throw new Error('no form');
    const { asked, given } = filled(form, { [TELLER]: 'u.chen', 'nova/person/p.one/closeness': 3, 'nova/person/p.two/closeness': 1 });
    expect(asked.filter((id) => id.endsWith(TELLER))).toEqual([TELLER]);
    expect(form.writes(given)[0]?.edits.map(({ path, value }) => ({ path, value }))).toEqual([
      { path: ['people', 0, 'closeness'], value: { by: 'u.chen', score: 3, date: '2026-06-30' } },
      { path: ['people', 1, 'closeness'], value: { by: 'u.chen', score: 1, date: '2026-06-30' } },
    ]);
  });

  it('asks nothing twice in a run, and so comes to an end with a plan that still validates', () => {
    let texts: Texts = WITH_NOVA;
    const silent = new Set<string>();
    const problems = problemsIn(texts);
    for (let round = 0; round < 60; round += 1) {
      const next = nextToAsk(resultOf(texts).questions, sceneOf(texts, 'u.chen'), silent);
      if (next === null) break;
      const given = new Map(
        walk(next.form, (question, nth) => (question.id.endsWith('/any') ? { as: 'skipped' } : randomAnswer(question, nth + round))),
      );
      expect([...given.keys()].filter((id) => silent.has(id))).toEqual([]);
      texts = applied(texts, next.form.writes(given));
      for (const id of given.keys()) silent.add(id);
    }
    expect(nextToAsk(resultOf(texts).questions, sceneOf(texts, 'u.chen'), silent)).toBeNull();
    expect(problemsIn(texts)).toEqual(problems);
  });
});

describe('what an answer did', () => {
  it('tells a stage that moved from one that stayed', () => {
    const stage = (confirmed: 0 | 1, possible: 0 | 1) => {
      const [first] = AUDITED.accounts;
      if (first === undefined) throw new Error('the fixture has no account');
      const account = { ...first, stage: { ...first.stage, confirmed, possible, possibleUnknown: false } };
      return { ...AUDITED, accounts: [account] };
    };
    const [{ id } = { id: '' }] = AUDITED.accounts;
    const told = (before: AuditResult, after: AuditResult) => {
      const phrase = effectOf(open('TERM', id), before, after).at(-1);
      return new Speaker('en').say(phrase?.key ?? '', phrase?.args);
    };
    expect(told(stage(0, 1), stage(0, 1))).toBe('confirmed: mass sales · possible: deep distribution');
    expect(told(stage(0, 1), stage(0, 0))).toBe('confirmed: mass sales · possible: deep distribution → mass sales');
    expect(told(stage(0, 1), stage(1, 1))).toBe('confirmed: mass sales → deep distribution · possible: deep distribution');
    expect(told(stage(0, 0), stage(1, 1))).toBe('confirmed: mass sales → deep distribution · possible: mass sales → deep distribution');
  });

  it('is said as position and stages before and after', () => {
    const texts = { ...WITH_NOVA };
    const before = resultOf(texts);
    const after = resultOf({
      ...texts,
      'accounts/nova.yaml': `${NEW_ACCOUNT}visibility: live\nalliance: {outlet_coverage: {status: none}}\n`,
    });
    const effect = effectOf(open('TERM', 'nova'), before, after);
    const account = (result: AuditResult) => result.accounts.find(({ id }) => id === 'nova');
    expect(effect.length).toBe(2);
    for (const language of ['en', 'zh'] as const) {
      const told = effect.map(({ key, args }) => new Speaker(language).say(key, args)).join('\n');
      expect(told).toContain('Nova');
      expect(told).toContain(account(after)?.position.hi?.toFixed(2));
    }
  });
});
