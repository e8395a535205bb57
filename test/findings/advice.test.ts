import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../src/advice/catalogue.ts';
import { RULES } from '../../src/findings/registry.ts';

/** Rules no action of the catalogue answers: the remedy is a decision of management, an honest entry, or nothing at all. */
const UNANSWERED = [
  'coders-differ',
  'contested-item',
  'log-capture-low',
  'low-agreement',
  'over-claimed-item',
  'two-sided-answers',
  'two-sided-claim',
  'undersold-item',
  'unverifiable-item',
  'advantage-unproven',
  'blocked-by',
  'boundary-case',
  'claim-unconfirmed',
  'contribution-first',
  'data-gap',
  'first-bond-recorded',
  'gifts-flagged',
  'hidden-strength',
  'living-on-cash-flow',
  'no-community-owner',
  'no-firm-revenue',
  'organised-on-paper',
  'over-embedded',
  'pay-on-volume',
  'person-moved-to-another-account',
  'personal-benefit',
  'pressure-without-readiness',
  'progression',
  'quality-erodes',
  'quality-self-image',
  'right-where-it-is',
  'solution-paradox',
  'stated-signs',
  'waiver-expired',
  'waiver-unused',
  'word-not-kept',
];

describe('advice of the findings', () => {
  const ids: readonly string[] = ACTIONS.map(({ id }) => id);

  it.each(RULES)('$name names actions that exist', ({ advice }) => {
    for (const id of advice) expect(ids).toContain(id);
    expect(new Set(advice).size).toBe(advice.length);
  });

  it('is missing only where no action answers', () => {
    const without = RULES.filter(({ advice }) => advice.length === 0).map(({ name }) => name);
    expect(without.sort()).toEqual([...UNANSWERED].sort());
  });

  it('uses every action but those that only come after others', () => {
    const used = new Set(RULES.flatMap(({ advice }) => advice));
    expect(ids.filter((id) => !used.has(id)).sort()).toEqual(['add-carrier', 'pair-functions', 'protect-revenue']);
  });
});
