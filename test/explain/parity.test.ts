import { describe, expect, it } from 'vitest';
import { glosses } from '../../src/messages/explain/en/glossary.ts';
import { entriesOf, openDeck } from '../../src/explain/explain.ts';
import { find } from '../../src/explain/find.ts';
import { FAMILIES } from '../../src/explain/families.ts';
import { TOPICS } from '../../src/explain/topics/index.ts';
import type { Topic } from '../../src/explain/topic.ts';
import { ACCOUNT_INDICATORS } from '../../src/lenses/account-indicators.ts';
import { COMMUNITY_INDICATORS, FIRM_INDICATORS } from '../../src/lenses/firm-indicators.ts';
import { DEFAULT_RULES } from '../../src/policy/default-rules.ts';
import { LENSES } from '../../src/result.ts';

const MEASURED = [...ACCOUNT_INDICATORS, ...FIRM_INDICATORS, ...COMMUNITY_INDICATORS];
/** The lens table of the method, and what gates are called. */
const METHOD =
  'CONT BTX BCONT FLOW ALIVE BURST DIGI SOW PART KPMAP EMBED SOLN PAIN DEPEND RSI TIE RECIP REFK LEAD COMVAL KPCOV RATV PVAL CONSTR BUSF THREAD FPAIR SURV ORGSURV GAIN INST M2M HUBREM ADV XORG COMM3 RQ VIS ALLY MROC IMR CHINV SISO HOCK PROMO MTO BULL SQZ QUAL CASH STOCKDEV MERCH CREDIT READY FIT DARK TERM KEY NEAR BREADTH REFERRAL PERSISTENCE NET SAYDO RWG AD ALPHA CAPTURE'.split(
    ' ',
  );
const topics: readonly (readonly [string, Topic])[] = Object.entries(TOPICS);

describe('what can be explained', () => {
  it.each(METHOD)('holds %s', (id) => {
    expect(Object.hasOwn(TOPICS, id)).toBe(true);
  });
});

describe.each(['en', 'zh'] as const)('topics in %s', (language) => {
  it('are whole: prose for every field, a name, a summary', async () => {
    const { texts, speaker } = await openDeck(language);
    for (const [id] of topics) {
      const prose = texts.topics[id];
      expect(prose?.formula.length, id).toBeGreaterThan(0);
      for (const part of ['what', 'missing', 'record', 'wrong', 'moves'] as const) expect(prose?.[part], `${id}.${part}`).toMatch(/\S/);
      expect(speaker.has(`indicator.${id}.name`) || speaker.has(`gate.${id}.name`), id).toBe(true);
    }
    for (const lens of LENSES) expect(texts.lenses[lens]?.view, lens).toMatch(/\S/);
    for (const stage of [0, 1, 2, 3]) expect(texts.stages[stage]?.lives, String(stage)).toMatch(/\S/);
  });

  it('are written in that language', async () => {
    const { texts } = await openDeck(language);
    const han = /\p{Script=Han}/u;
    for (const [id, prose] of Object.entries(texts.topics))
      expect(han.test(prose.what + prose.moves + prose.wrong), id).toBe(language === 'zh');
    for (const [key, gloss] of Object.entries(texts.glosses)) expect(han.test(gloss), key).toBe(language === 'zh');
  });
});

describe('topics and what is measured', () => {
  it('cover every indicator, at its lens, read against its thresholds', () => {
    for (const indicator of MEASURED) {
      const topic = topics.find(([id]) => id === indicator.id)?.[1];
      expect(topic, indicator.id).toBeDefined();
      const { lens, unit, core } = indicator;
      expect({ lens: topic?.lens, unit: topic?.unit, core: topic?.core }, indicator.id).toEqual({ lens, unit, core });
      expect(
        indicator.thresholds.filter((id) => !topic?.thresholds.some((known) => known === id)),
        indicator.id,
      ).toEqual([]);
    }
  });

  it('explain nothing that the audit does not compute', () => {
    const gates = ['TERM', 'KEY', 'NEAR', 'BREADTH', 'REFERRAL', 'PERSISTENCE', 'NET'];
    // Ties are a result of their own; BCONT and PVAL stand beside BTX and RATV.
    // Words are held against the record after everything is measured: a result of their own too.
    const elsewhere = ['TIE', 'BCONT', 'PVAL', 'SAYDO', 'RWG', 'AD', 'ALPHA', 'CAPTURE'];
    const known = new Set([...MEASURED.map(({ id }) => id), ...gates, ...elsewhere]);
    expect(Object.keys(TOPICS).filter((id) => !known.has(id))).toEqual([]);
  });

  it('point at each other, and nowhere into the void', async () => {
    const entries = entriesOf(await openDeck('en'));
    for (const [id, { related }] of topics) {
      for (const other of related) expect(find(other, entries).best?.code, `${id} → ${other}`).toBe(other);
    }
  });

  it('leave no threshold that nothing explains', async () => {
    const entries = entriesOf(await openDeck('en'));
    for (const { id } of DEFAULT_RULES) expect(find(id, entries).best, id).not.toBeNull();
  });

  it('gloss only words that exist', async () => {
    const { speaker } = await openDeck('en');
    for (const key of Object.keys(glosses)) {
      expect(speaker.has(key), key).toBe(true);
      expect(Object.hasOwn(FAMILIES, key.split('.')[0] ?? ''), key).toBe(true);
    }
  });
});
