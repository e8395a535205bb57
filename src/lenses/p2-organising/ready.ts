import { ORGANISING, type OrganisingId, type OrganisingItem } from '../../model/firm.ts';
import type { Day } from '../../model/values.ts';
import type { Note } from '../../result.ts';
import { indicator } from '../indicator.ts';
import { evidence, halfWeightGrade } from '../stats.ts';

/** Items that ask for something done within the last year, not only for a body that exists. */
const RECENT: readonly OrganisingId[] = ['specialist_bench', 'experience_base'];
const OBSERVED = 0.5;

interface ItemValue {
  readonly point: number;
  readonly lo: number;
  readonly hi: number;
}

/** Mean of the six items at 0, .5 or 1; null for none. */
export function readiness(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** none 0 · stated .5 · evidenced 1; evidence without a reference or, where it must be recent, without a date may be worth .5. */
export function itemValue(id: OrganisingId, item: OrganisingItem, asOf: Day, usedDays: number): ItemValue {
  if (item.grade === 'D') return { point: STATUS[item.status], lo: 0, hi: 1 };
  const worth = STATUS[item.status];
  if (item.status !== 'evidenced') return { point: worth, lo: worth, hi: worth };
  const last = item.last === undefined ? null : Math.min(item.last.last, asOf);
  const stale = RECENT.includes(id) && last !== null && asOf - last > usedDays;
  if (stale) return { point: STATUS.stated, lo: STATUS.stated, hi: STATUS.stated };
  const borne = item.evidence !== undefined && (last !== null || !RECENT.includes(id));
  return { point: worth, lo: borne ? worth : STATUS.stated, hi: worth };
}
const STATUS = { none: 0, stated: 0.5, evidenced: 1 } as const;

/** READY, readiness to run a community (P2): planning core, community owner, specialist bench, experience base, pay, account teams. */
export const ready = indicator({
  id: 'READY',
  lens: 'p2',
  level: 'firm',
  unit: 'score',
  range: [0, 1],
  core: true,
  needs: ['firm'],
  thresholds: ['READY.gate', 'used.days'],
  measure({ firm }, { asOf, rules }) {
    const stated = ORGANISING.flatMap((id) => {
      const item = firm.organising[id];
      return item ? [{ id, item, value: itemValue(id, item, asOf, rules.value('used.days')) }] : [];
    });
    const absent = ORGANISING.filter((id) => firm.organising[id] === undefined);
    const unreferenced = stated.filter(({ value }) => value.lo < value.point).map(({ id }) => id);
    const coverage = stated.length / ORGANISING.length;
    const why: Note[] = [];
    if (absent.length > 0) why.push({ code: 'ready.absent', args: { items: absent } });
    if (unreferenced.length > 0) why.push({ code: 'ready.unreferenced', args: { items: unreferenced } });
    const sum = (pick: (value: ItemValue) => number): number => stated.reduce((total, { value }) => total + pick(value), 0);
    const point = coverage < OBSERVED ? null : readiness(stated.map(({ value }) => value.point));
    return {
      point,
      lo: sum((value) => value.lo) / ORGANISING.length,
      hi: (sum((value) => value.hi) + absent.length) / ORGANISING.length,
      n: stated.length,
      coverage,
      grade: halfWeightGrade(stated.map(({ item }) => ({ weight: 1, grade: item.grade }))),
      evidence: evidence(stated.map(({ item }) => item.at)),
      parts: Object.fromEntries(ORGANISING.map((id) => [id, stated.find((one) => one.id === id)?.value.point ?? null])),
      why,
      flag: point === null ? null : point < rules.value('READY.gate'),
    };
  },
});
