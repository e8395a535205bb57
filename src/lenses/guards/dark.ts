import { benefitsAt } from '../../ledger/benefits-at.ts';
import type { PairEvent } from '../../ledger/ledger.ts';
import type { Account } from '../../model/account.ts';
import type { Day } from '../../model/values.ts';
import { indicator } from '../indicator.ts';
import { evidence } from '../stats.ts';
import { decayedSum, halfLife } from '../v5-common-value/tie.ts';
import type { Rules } from '../../policy/ruleset.ts';
import type { Place } from '../../result.ts';

export const DARK_FLAGS = ['revenue', 'asymmetry', 'closed', 'price', 'benefit'] as const;
export type DarkFlag = (typeof DARK_FLAGS)[number];

interface Sign {
  /** null: cannot be ruled out. */
  readonly raised: boolean | null;
  readonly places: readonly Place[];
}

/** Over-embedding watch: how many signs of too close a tie are raised (method G2; Villena et al. 2011, Zhou et al. 2014). */
export const dark = indicator({
  id: 'DARK',
  lens: 'guards',
  level: 'account',
  unit: 'flags',
  range: [0, DARK_FLAGS.length],
  core: true,
  needs: ['account', 'contacts', 'ties', 'ledger', 'measured'],
  after: ['DEPEND'],
  thresholds: ['DARK.revenue', 'DARK.flags', 'DEPEND.asymmetry', 'TIE.strong'],
  measure({ account, contacts, ties, ledger, measured }, { asOf, rules }) {
    const depend = measured['DEPEND'];
    const ours = depend?.parts?.['ours'];
    const asym = depend?.parts?.['asym'];
    const dependPlaces = (depend?.evidence ?? []).flatMap((part) => part.lines.map((line) => ({ file: part.file, line })));
    const strong = ties.ties.filter((tie) => (tie.point ?? 0) >= rules.value('TIE.strong'));
    const window = rules.value('window.days');
    const benefits = benefitsAt(ledger, account.id).filter((entry) => asOf - entry.day < window);
    const signs: Record<DarkFlag, Sign> = {
      revenue: { raised: typeof ours === 'number' ? ours > rules.value('DARK.revenue') : null, places: dependPlaces },
      asymmetry: { raised: typeof asym === 'number' ? Math.abs(asym) > rules.value('DEPEND.asymmetry') : null, places: dependPlaces },
      closed: { raised: closed(strong.length > 0, contacts.pairEvents, contacts.observed?.from ?? null, asOf, window), places: [] },
      price: { raised: cheaperWhileCloser(account, contacts.pairEvents, asOf, rules), places: account.price.map((period) => period.at) },
      benefit: { raised: contacts.hasLog ? benefits.length > 0 : null, places: benefits.map((entry) => entry.place) },
    };
    const raised = DARK_FLAGS.filter((id) => signs[id].raised === true);
    const open = DARK_FLAGS.filter((id) => signs[id].raised === null);
    const least = rules.value('DARK.flags');
    return {
      point: raised.length,
      lo: raised.length,
      hi: raised.length + open.length,
      n: DARK_FLAGS.length - open.length,
      coverage: (DARK_FLAGS.length - open.length) / DARK_FLAGS.length,
      grade: 'C',
      evidence: evidence(raised.flatMap((id) => signs[id].places)),
      parts: { raised: raised.join(' '), open: open.join(' ') },
      flag: raised.length >= least ? true : raised.length + open.length >= least ? null : false,
    };
  },
});

/** A strong core that let nobody new in for a year; unknown while the log is shorter than that. */
function closed(core: boolean, events: readonly PairEvent[], observedFrom: Day | null, asOf: Day, window: number): boolean | null {
  if (!core) return false;
  if (observedFrom === null || asOf - observedFrom < window) return null;
  const first = new Map<string, Day>();
  for (const event of events) {
    if (event.cls !== 'beyond') continue;
    const pair = `${event.ours}~${event.theirs}`;
    first.set(pair, Math.min(first.get(pair) ?? event.day, event.day));
  }
  return ![...first.values()].some((day) => asOf - day < window);
}

/** Price realisation fell over the last two periods while the contacts that build ties grew over the year. */
function cheaperWhileCloser(account: Account, events: readonly PairEvent[], asOf: Day, rules: Rules): boolean | null {
  const realised = account.price
    .filter((period) => period.period.last <= asOf)
    .flatMap((period) => (period.list && period.pocket && period.list.value > 0 ? [period.pocket.value / period.list.value] : []));
  if (realised.length < 2) return null;
  const life = halfLife(account.expectedGapDays, rules);
  const window = rules.value('window.days');
  const sum = (at: Day): number =>
    decayedSum(
      events
        .filter((event) => event.cls === 'beyond' && event.day <= at)
        .map((event) => ({ age: at - event.day, weight: event.weight.point })),
      life,
    );
  return (realised.at(-1) ?? 0) < (realised.at(-2) ?? 0) && sum(asOf) > sum(asOf - window);
}
