import { beforeAll, describe, expect, it } from 'vitest';
import { entriesOf, openDeck } from '../../src/explain/explain.ts';
import { find } from '../../src/explain/find.ts';
import { inLanguage } from '../../src/explain/fields.ts';
import type { Entry } from '../../src/explain/registry.ts';

let entries: readonly Entry[];
beforeAll(async () => {
  entries = entriesOf(await openDeck('en'));
});
const code = (query: string): string | null => find(query, entries).best?.code ?? null;

describe('find', () => {
  it.each([
    ['kpcov', 'KPCOV'],
    [' KpCov ', 'KPCOV'],
    ['key-person coverage', 'KPCOV'],
    ['Key Person Coverage', 'KPCOV'],
    ['关键先生覆盖率', 'KPCOV'],
    ['2', 'stage.2'],
    ['personal-community', 'stage.2'],
    ['产业社区', 'stage.3'],
    ['V4', 'v4'],
    ['lens 9', 'p1'],
    ['观点7', 'v7'],
    ['走进客户生产方式', 'v4'],
    ['key person', 'word.key_person'],
    ['关键先生', 'word.key_person'],
    ['“关键先生”', 'word.key_person'],
    ['ALARMS', 'word.alarms'],
    ['警报', 'word.alarms'],
    ['threshold', 'word.threshold'],
    ['阈值', 'word.threshold'],
    ['narrows by', 'word.narrows'],
    ['community commerce', 'word.commerce'],
    ['社区商务', 'word.commerce'],
    ['人情', 'word.favours'],
    ['请客', 'benefit.meal'],
    ['就绪', 'word.readiness'],
    ['增量', 'GAIN'],
    ['适配度', 'FIT'],
    ['position', 'word.position'],
    ['stage', 'word.confirmed_stage'],
    ['bottleneck', 'word.bottleneck'],
    ['mode mix', 'word.mix'],
    ['decider', 'role.decider'],
    ['决策者', 'role.decider'],
    ['gain_share', 'mechanism.gain_share'],
    ['tie.strong', 'TIE.strong'],
    ['gx711', 'GX711'],
    ['people.influence', 'people.influence'],
    ['people[].influence', 'people.influence'],
    ['account.people.influence', 'people.influence'],
    ['switch_months', 'switch_months'],
  ])('%s is %s', (query, expected) => {
    expect(code(query)).toBe(expected);
  });

  it('names the other meanings of a name', () => {
    const { best, others } = find('user', entries);
    expect([best, ...others].map((entry) => entry?.code)).toEqual(expect.arrayContaining(['relation.user', 'role.user']));
  });

  it('suggests what was nearly typed, in either language, and nothing for nonsense', () => {
    expect(find('KPCOVE', entries).suggestions).toContain('KPCOV');
    expect(find('THREDA', entries).suggestions).toContain('THREAD');
    expect(find('关键先生覆盖', entries).suggestions).toContain('关键先生覆盖率');
    expect(find('qqqqqqqqqqqqqqqq', entries).suggestions).toEqual([]);
    expect(find('', entries)).toEqual({ best: null, others: [], suggestions: [] });
  });

  it('finds every entry by the code it shows', () => {
    for (const entry of entries) {
      const { best, others } = find(entry.kind === 'field' ? entry.key : entry.code, entries);
      expect([best, ...others], entry.code).toContain(entry);
    }
  });
});

describe('inLanguage', () => {
  it.each([
    ['Share · 份额', 'Share', '份额'],
    ['Name of it. 名称。', 'Name of it.', '名称。'],
    ['true: pays; else not. true：付款；否则不付。', 'true: pays; else not.', 'true：付款；否则不付。'],
    ['0 bulk product, 5 we own it. 0 大路货，5 对结果负责。', '0 bulk product, 5 we own it.', '0 大路货，5 对结果负责。'],
    ['production, quality … 生产、质量……', 'production, quality …', '生产、质量……'],
    ['no Chinese here', 'no Chinese here', 'no Chinese here'],
  ])('takes %s apart', (both, english, chinese) => {
    expect(inLanguage(both, 'en')).toBe(english);
    expect(inLanguage(both, 'zh')).toBe(chinese);
  });

  it('leaves no Chinese in English, and no description untranslated, in any field', async () => {
    const { fields } = await openDeck('en');
    const han = /\p{Script=Han}/u;
    for (const field of fields) {
      expect(han.test(inLanguage(field.text, 'en')), field.path).toBe(false);
      if (field.text !== '') expect(han.test(inLanguage(field.text, 'zh')), field.path).toBe(true);
    }
  });
});
