import type { Community } from '../../model/community.ts';
import type { Model } from '../../model/model.ts';
import { indicator } from '../indicator.ts';
import { unread } from '../reading.ts';
import { evidence, widen, wilson } from '../stats.ts';
import { isOurs } from '../v8-industry-community/members.ts';

const RANGE = [0, 1] as const;
const TENTH = 0.1;

/** Gini coefficient of amounts and of `nothing` more who gave none, 0 all alike … (n−1)/n all with one; null where nothing was given. */
export function gini(amounts: readonly number[], nothing = 0): number | null {
  const sorted = [...amounts].sort((a, b) => a - b);
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  if (total <= 0) return null;
  const n = nothing + sorted.length;
  const ranked = sorted.reduce((sum, amount, index) => sum + (nothing + index + 1) * amount, 0);
  return (2 * ranked) / (n * total) - (n + 1) / n;
}

/** Share of the whole that the most active tenth of contributors gave (at least one of them), 0–1; null where nothing was given. */
export function topTenth(amounts: readonly number[]): number | null {
  const given = amounts.filter((amount) => amount > 0).sort((a, b) => b - a);
  const total = given.reduce((sum, amount) => sum + amount, 0);
  const top = given.slice(0, Math.ceil(given.length * TENTH));
  return total <= 0 ? null : top.reduce((sum, amount) => sum + amount, 0) / total;
}

/** Members other than us, and how a contributor is found among them: by name, else by organisation, else as one of those only counted. */
function membership(community: Community, model: Model): { readonly size: number; readonly memberOf: (id: string) => string | null } {
  const listed = (community.members ?? []).flatMap((member) => member.person ?? member.account ?? []);
  const ids = new Set(listed.filter((id) => !isOurs(id, model.firm)));
  const unlisted = Math.max(0, (community.size ?? 0) - ids.size);
  const memberOf = (id: string): string | null => {
    if (ids.has(id)) return id;
    const home = model.people.get(id)?.home;
    if (home !== undefined && ids.has(home)) return home;
    return unlisted > 0 ? id : null;
  };
  return { size: ids.size + unlisted, memberOf };
}

/** PART, participation (V2): members who contributed within a quarter ÷ members; beside it how unevenly a year's contributions lie. */
export const part = indicator({
  id: 'PART',
  lens: 'v2',
  level: 'community',
  unit: 'share',
  range: RANGE,
  core: false,
  needs: ['community', 'model'],
  thresholds: ['PART.active', 'PART.days', 'window.days'],
  measure({ community, model }, { asOf, rules }) {
    const { size, memberOf } = membership(community, model);
    const silent = community.contributions.length === 0 && community.contributionsStated !== true;
    if (silent || size === 0) return unread(RANGE, [{ code: silent ? 'part.no-record' : 'part.no-members' }], [community.at]);
    const within = (days: number): { readonly member: string; readonly at: (typeof community.contributions)[number]['at'] }[] =>
      community.contributions.flatMap(({ date, by, at }) => {
        const member = isOurs(by, model.firm) ? null : memberOf(by);
        return member !== null && date.first <= asOf && date.first > asOf - days ? [{ member, at }] : [];
      });
    const year = within(rules.value('window.days'));
    const active = Math.min(size, new Set(within(rules.value('PART.days')).map((one) => one.member)).size);
    const given = new Map<string, number>();
    for (const { member } of year) given.set(member, (given.get(member) ?? 0) + 1);
    const amounts = [...given.values()];
    const uneven = gini(amounts, Math.max(0, size - given.size));
    return {
      point: active / size,
      ...widen(wilson(active, size), 'C'),
      n: size,
      coverage: 1,
      grade: 'C',
      evidence: evidence(year.length > 0 ? year.map((one) => one.at) : [community.at]),
      parts: { active, contributions: year.length, contributors: given.size, gini: uneven, topTenth: topTenth(amounts) },
    };
  },
});
