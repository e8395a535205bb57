import type { Note } from '../../result.ts';
import { indicator } from '../indicator.ts';
import { evidence, widen, wilson } from '../stats.ts';
import { communityExchanges, type Exchange } from './exchanges.ts';

const OBSERVED = 0.5;

/**
 * Share of a community's exchanges that pass between members without us (V8); null stands for an exchange that could be
 * either. Wilson bounds for a sample; a rhythm is none, so `sampled: false` leaves only what is open.
 */
export function memberToMember(exchanges: readonly (boolean | null)[], sampled = true): { point: number | null; lo: number; hi: number } {
  const n = exchanges.length;
  const among = exchanges.filter((one) => one === true).length;
  const unknown = exchanges.filter((one) => one === null).length;
  if (n === 0) return { point: null, lo: 0, hi: 1 };
  const point = (n - unknown) / n < OBSERVED ? null : among / (n - unknown);
  if (!sampled) return { point, lo: among / n, hi: (among + unknown) / n };
  return { point, lo: wilson(among, n).lo, hi: wilson(among + unknown, n).hi };
}

/** M2M, member-to-member share (V8): below a tenth an audience, from three tenths an emerging community, from half a community. */
export const m2m = indicator({
  id: 'M2M',
  lens: 'v8',
  level: 'community',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['community', 'model'],
  thresholds: ['M2M.audience', 'M2M.gate', 'M2M.community', 'window.days'],
  measure({ community, model }, { asOf, rules }) {
    const exchanges = communityExchanges(community, model, { after: asOf - rules.value('window.days'), asOf });
    const states = exchanges.map((exchange) => exchange.among);
    const sampled = exchanges.some((exchange) => exchange.kind !== 'rhythm');
    const found = memberToMember(states, sampled);
    const unknown = states.filter((state) => state === null).length;
    const count = (kind: Exchange['kind']): number => exchanges.filter((exchange) => exchange.kind === kind).length;
    const why: Note[] = [];
    if (exchanges.length === 0) why.push({ code: 'm2m.no-exchange' });
    if (unknown > 0) why.push({ code: 'm2m.presence-unknown', args: { events: unknown, of: exchanges.length } });
    return {
      point: found.point,
      ...(exchanges.length === 0 ? { lo: 0, hi: 1 } : widen(found, 'C')),
      n: exchanges.length,
      coverage: exchanges.length === 0 ? 0 : 1 - unknown / exchanges.length,
      grade: 'C',
      evidence: evidence(exchanges.map((exchange) => exchange.at)),
      parts: {
        events: count('event'),
        answers: count('answer'),
        entries: count('entry'),
        standing: count('rhythm'),
        amongMembers: states.filter((state) => state === true).length,
      },
      why,
    };
  },
});
