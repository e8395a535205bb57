import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en/index.ts';
import { Speaker } from '../../src/messages/messages.ts';
import { zh } from '../../src/messages/zh/index.ts';
import { ALLIANCE, CONTRACTS, DEFAULT_PROCESS, FIT_RATINGS, MECHANISMS, PROXIMITY, RELATIONS } from '../../src/model/account.ts';
import { ORGANISING } from '../../src/model/firm.ts';
import { BENEFITS, CHANNELS, INITIATORS, PURPOSES, SOURCES } from '../../src/model/log.ts';
import { ROLES, VALUE_SLOTS } from '../../src/model/person.ts';
import { DARK_FLAGS } from '../../src/lenses/guards/dark.ts';
import { DEFAULT_RULES } from '../../src/policy/default-rules.ts';
import { LENSES, STAGES, type SignId } from '../../src/result.ts';

const SIGNS = Object.keys({
  mroc: 1,
  imr: 1,
  chinv: 1,
  siso: 1,
  promo: 1,
  sqz: 1,
  qual: 1,
  cash: 1,
  stockdev: 1,
  merch: 1,
  concentration: 1,
  hock: 1,
} satisfies Record<SignId, 1>);

const FAMILIES: Readonly<Record<string, readonly (string | number)[]>> = {
  stage: STAGES,
  relation: RELATIONS,
  role: ROLES,
  slot: VALUE_SLOTS,
  channel: CHANNELS,
  initiator: INITIATORS,
  purpose: PURPOSES,
  source: SOURCES,
  benefit: BENEFITS,
  mechanism: MECHANISMS,
  alliance: ALLIANCE,
  organising: ORGANISING,
  fit: FIT_RATINGS,
  proximity: PROXIMITY,
  contract: CONTRACTS,
  process: DEFAULT_PROCESS,
  ladder: [0, 1, 2, 3, 4, 5],
  sign: SIGNS,
  dark: DARK_FLAGS,
  grade: ['A', 'B', 'C', 'D'],
  quadrant: ['move-now', 'build-team', 'lead', 'hold'],
  reading: ['audience', 'hub', 'emerging', 'community', 'unknown'],
  severity: ['error', 'warning', 'info'],
  kind: ['definition', 'judgement', 'published'],
  level: ['person', 'pair', 'account', 'community', 'firm'],
  unit: ['share', 'count', 'months', 'ratio', 'slope', 'score', 'flags'],
};

describe.each(['en', 'zh'] as const)('words in %s', (language) => {
  const speaker = new Speaker(language);

  it.each(Object.entries(FAMILIES))('has one for every %s', (family, codes) => {
    const lacking = codes.filter((code) => !speaker.has(`${family}.${code}`));
    expect(lacking).toEqual([]);
  });

  it.each([...LENSES])('gives lens %s a name, a question and a trap', (lens) => {
    for (const part of ['name', 'asks', 'trap']) expect(speaker.has(`lens.${lens}.${part}`)).toBe(true);
  });

  it('gives the reason of every threshold', () => {
    expect(DEFAULT_RULES.filter(({ id }) => !speaker.has(`threshold.${id}`))).toEqual([]);
  });

  it('calls a judgement no finding', () => {
    const claims = DEFAULT_RULES.filter(
      ({ id, kind }) => kind === 'judgement' && /Follows from|由定义而来/.test(speaker.say(`threshold.${id}`)),
    );
    expect(claims).toEqual([]);
  });
});

describe('the two languages', () => {
  it('use the doctrine’s own words', () => {
    const doctrine = { firm: '企业', account: '客户/伙伴', payer: '付款方', key_person: '关键先生', our_person: '我方人员', tie: '关系' };
    for (const [word, chinese] of Object.entries(doctrine)) expect(new Speaker('zh').say(`word.${word}`)).toBe(chinese);
  });

  it('fill the same placeholders', () => {
    const names = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').sort();
    const own = Object.keys(en).filter((key) => /^(gate|indicator|threshold|lens)\./.test(key)) as (keyof typeof en)[];
    expect(own.length).toBeGreaterThan(200);
    // A language may leave a number out where its column is too narrow, but it may not ask for one the other lacks.
    for (const key of own) expect(names(en[key]), key).toEqual(expect.arrayContaining(names(zh[key])));
  });
});
