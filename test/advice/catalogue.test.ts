import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_ACTIONS, ACTIONS, FIRM_ACTIONS } from '../../src/advice/catalogue.ts';
import { Speaker } from '../../src/messages/messages.ts';
import { actions as en } from '../../src/messages/en/actions.ts';
import { questions as enAsk } from '../../src/messages/en/questions.ts';
import { actions as zh } from '../../src/messages/zh/actions.ts';
import { questions as zhAsk } from '../../src/messages/zh/questions.ts';
import { GATES_OF } from '../../src/stages/gates.ts';

const GATES = ['CONT', 'ALLY', 'TERM', ...GATES_OF[2], 'EMBED', ...GATES_OF[3]];
const FIRM_GATES = ['KPMAP', 'REFERRAL', 'PERSISTENCE', 'NET'];
const PARTS = ['title', 'how', 'proof', 'why'] as const;
const names = (text: string): string[] => [...new Set([...text.matchAll(/\{([A-Za-z_]+)/g)].map(([, name = '']) => name))].sort();

describe('catalogue', () => {
  it('touches every gate of an account and of the firm, and no other', () => {
    expect(new Set(ACCOUNT_ACTIONS.flatMap(({ gates }) => gates))).toEqual(new Set(GATES));
    expect(new Set(FIRM_ACTIONS.flatMap(({ gates }) => gates))).toEqual(new Set(FIRM_GATES));
  });

  const ids = ACTIONS.map(({ id }) => id);
  it('has one action per id', () => expect(new Set(ids).size).toBe(ids.length));

  describe.each(ACTIONS)('$id', ({ id, effort, success, proof, prerequisites }) => {
    it('states effort, chance and proof that can be read', () => {
      const [low, mode, high] = effort;
      expect(low).toBeGreaterThan(0);
      expect(mode).toBeGreaterThanOrEqual(low);
      expect(high).toBeGreaterThanOrEqual(mode);
      expect(success).toBeGreaterThan(0);
      expect(success).toBeLessThanOrEqual(1);
      expect(proof.length).toBeGreaterThan(0);
    });

    it('comes after actions that exist and never after itself', () => {
      for (const first of prerequisites) expect(ids).toContain(first);
      expect(before(id)).not.toContain(id);
    });
  });

  /** Everything that must come first, however far back. */
  function before(id: string, seen: readonly string[] = []): string[] {
    const first = ACTIONS.find((one) => one.id === id)?.prerequisites ?? [];
    return first.flatMap((one) => (seen.includes(one) ? [one] : [one, ...before(one, [...seen, one])]));
  }
});

describe('messages', () => {
  it('speak of every action and of nothing else', () => {
    const expected = ACTIONS.flatMap(({ id }) => PARTS.map((part) => `action.${id}.${part}`));
    const found = Object.keys(en).filter((key) => !key.endsWith('.plain'));
    expect(found.sort()).toEqual(expected.sort());
  });

  it.each(Object.keys(en) as (keyof typeof en)[])('%s asks for the same in both languages', (key) => {
    expect(names(zh[key])).toEqual(names(en[key]));
    expect(zh[key]).toMatch(/\p{Script=Han}/u);
    expect(en[key]).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(Object.keys(en).filter((key) => !/\.title(\.plain)?$/.test(key)) as (keyof typeof en)[])('%s needs no argument', (key) => {
    expect(names(en[key])).toEqual([]);
  });

  it('names a viewpoint or the preface as the reason', () => {
    for (const { id } of ACTIONS)
      for (const texts of [en, zh]) expect(texts[`action.${id}.why` as keyof typeof en]).toMatch(/V[1-8]|P[12]|path|演进路径/);
  });

  it('asks for every gate, and for what only the firm can answer', () => {
    const expected = [...GATES, 'unassessed', 'chain', 'economics', 'organising'].map((code) => `question.${code}`);
    expect(Object.keys(enAsk).sort()).toEqual(expected.sort());
    for (const key of Object.keys(enAsk) as (keyof typeof enAsk)[]) {
      expect(names(zhAsk[key])).toEqual(names(enAsk[key]));
      expect(enAsk[key]).toMatch(/\?/);
      expect(zhAsk[key]).toMatch(/？/);
    }
  });

  it('falls back to the plain title where a name is unknown or a list empty', () => {
    const [english, chinese] = [new Speaker('en'), new Speaker('zh')];
    expect(english.say('action.keep-rhythm.title', { person: null })).toBe(en['action.keep-rhythm.title.plain']);
    expect(chinese.say('action.pair-functions.title', { functions: [], needed: 3 })).toBe('职能对职能，至少结成 3 对');
    expect(english.say('action.keep-rhythm.title', { person: 'Ms Bai' })).toBe('Fix a monthly appointment with Ms Bai');
  });
});

const bare = (text: string): string => text.replaceAll(/\{([A-Za-z_]+)[^}]*\}/g, '‹$1›').replaceAll('|', '\\|');

it('docs/actions lists every action as it speaks', async () => {
  const lines = [
    '# Actions',
    '',
    `${ACTIONS.length} actions. Each has a workspace in \`fixtures/actions/<id>/\`: \`before\`, and \`after\` with the files it changes; a test holds`,
    'the action to what it promises there. Effort and chance are judgement; they order, they do not forecast.',
    '',
    'Generated from `src/advice/catalogue.ts` and the messages by `npx vitest run test/advice/catalogue.test.ts -u`.',
    '',
  ];
  for (const [title, actions] of [
    ['At an account', ACCOUNT_ACTIONS],
    ['For the firm', FIRM_ACTIONS],
  ] as const) {
    lines.push(`## ${title}`, '', '| id | gates | person-days | chance | after | says | 中文 |', '|---|---|---|---|---|---|---|');
    for (const { id, gates, effort, success, prerequisites } of actions) {
      const key = `action.${id}.title` as keyof typeof en;
      const cells = [id, gates.join(' '), effort.join(' – '), success, prerequisites.join(' '), bare(en[key]), bare(zh[key])];
      lines.push(`| ${cells.join(' | ')} |`);
    }
    lines.push('');
  }
  for (const { id, proof } of ACTIONS) {
    const say = (part: (typeof PARTS)[number]): string => en[`action.${id}.${part}` as keyof typeof en];
    lines.push(`### ${id}`, '', say('how'), '', `Proof: ${say('proof')}.`, '', ...proof.map((path) => `- \`${path}\``), '', say('why'), '');
  }
  await expect(lines.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/actions/README.md'));
});
