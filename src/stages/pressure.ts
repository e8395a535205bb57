import { mergeEvidence } from '../lenses/v7-organisation/busf.ts';
import type { Sign } from '../model/firm.ts';
import type { Day } from '../model/values.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { Alarm, Evidence, Measurement, PressureReadiness, SignId } from '../result.ts';

/** An alarm and the indicators that raise it. HOCK and SISO are one alarm: both say that stock is pushed. */
const ALARMS: readonly { readonly id: SignId; readonly from: readonly { readonly indicator: string; readonly sign: SignId }[] }[] = [
  { id: 'mroc', from: [{ indicator: 'MROC', sign: 'mroc' }] },
  { id: 'imr', from: [{ indicator: 'IMR', sign: 'imr' }] },
  { id: 'chinv', from: [{ indicator: 'CHINV', sign: 'chinv' }] },
  {
    id: 'siso',
    from: [
      { indicator: 'SISO', sign: 'siso' },
      { indicator: 'HOCK', sign: 'hock' },
    ],
  },
  { id: 'promo', from: [{ indicator: 'PROMO', sign: 'promo' }] },
  { id: 'sqz', from: [{ indicator: 'SQZ', sign: 'sqz' }] },
  { id: 'qual', from: [{ indicator: 'QUAL', sign: 'qual' }] },
  { id: 'cash', from: [{ indicator: 'CASH', sign: 'cash' }] },
];
/** Signs that count only when somebody states them, or the caller measured them. */
const STATED_ONLY: readonly SignId[] = ['stockdev', 'merch', 'concentration'];
/** Diagnostic indicators: they raise no alarm by themselves, but where the sign is stated the measured word takes its place. */
const SPEAKS_OF: Readonly<Partial<Record<SignId, string>>> = { stockdev: 'STOCKDEV', merch: 'MERCH' };

export interface Pressure {
  /** Measurements of the firm; READY is read among them. */
  readonly measures: readonly Measurement[];
  readonly signs: readonly Sign[];
  readonly asOf: Day;
  readonly rules: Rules;
  /** Concentration as measured on the accounts; leave out, or give null, where it is not. */
  readonly concentration?: { readonly raised: boolean | null; readonly evidence: readonly Evidence[] };
}

/** One source's word on an alarm. */
interface Word {
  readonly raised: boolean;
  readonly basis: 'measured' | 'stated';
  readonly evidence: readonly Evidence[];
}

/** The latest stated word on a sign up to the as-of date; of two on the same period the one that raises it. */
function statement(sign: SignId, signs: readonly Sign[], asOf: Day): Word | null {
  const dated = signs.filter((one) => one.sign === sign && (one.period === undefined || one.period.first <= asOf));
  const latest = Math.max(...dated.map((one) => one.period?.last ?? Number.NEGATIVE_INFINITY));
  const last = dated.filter((one) => (one.period?.last ?? Number.NEGATIVE_INFINITY) === latest);
  if (last.length === 0) return null;
  const raised = last.some((one) => one.present);
  const told = last.filter((one) => one.present === raised).map((one) => one.at);
  return { raised, basis: 'stated', evidence: told.slice(0, 1).map((at) => ({ file: at.file, lines: [at.line] })) };
}

/** An alarm and how many signals speak to it: a stated hockey stick and a stated overhang are two signals, one alarm. */
interface Heard {
  readonly alarm: Alarm;
  readonly signals: number;
}

/** Measured beats stated, source by source; then one raised source raises the alarm. */
function merge(id: SignId, words: readonly (Word | null)[]): Heard {
  const heard = words.filter((word) => word !== null);
  const raised = heard.some((word) => word.raised);
  const deciding = heard.filter((word) => word.raised === raised);
  const basis = deciding.some((word) => word.basis === 'measured') ? 'measured' : deciding.length > 0 ? 'stated' : 'none';
  return {
    alarm: { id, raised: heard.length === 0 ? null : raised, basis, evidence: mergeEvidence(deciding.flatMap((word) => word.evidence)) },
    signals: heard.length,
  };
}

function alarms({ measures, signs, asOf, concentration }: Pressure): Heard[] {
  const measured = (indicator: string): Word | null => {
    const found = measures.find((one) => one.id === indicator);
    return typeof found?.flag === 'boolean' ? { raised: found.flag, basis: 'measured', evidence: found.evidence } : null;
  };
  const lens = ALARMS.map(({ id, from }) =>
    merge(
      id,
      from.map((source) => measured(source.indicator) ?? statement(source.sign, signs, asOf)),
    ),
  );
  const counted: Word | null =
    typeof concentration?.raised === 'boolean'
      ? { raised: concentration.raised, basis: 'measured', evidence: concentration.evidence }
      : null;
  const others = STATED_ONLY.flatMap((id) => {
    const told = statement(id, signs, asOf);
    const indicator = SPEAKS_OF[id];
    const word = id === 'concentration' ? (counted ?? told) : told && indicator ? (measured(indicator) ?? told) : told;
    return word === null ? [] : [merge(id, [word])];
  });
  return [...lens, ...others];
}

/**
 * Pressure to change (share of observable lens-9 alarms that are raised, 0–1, null below three signals) beside
 * readiness for the next mode, and the quadrant the two make. Source: series preface (P1, P2).
 */
export function pressure(input: Pressure): PressureReadiness {
  const { measures, rules } = input;
  const heard = alarms(input);
  const all = heard.map(({ alarm }) => alarm);
  const signals = heard.reduce((sum, one) => sum + one.signals, 0);
  const observable = all.filter((alarm) => alarm.raised !== null);
  const share =
    observable.length === 0 || signals < rules.value('pressure.observable')
      ? null
      : observable.filter((alarm) => alarm.raised).length / observable.length;
  const ready = measures.find((one) => one.id === 'READY');
  const readiness = ready ? { point: ready.point, lo: ready.lo, hi: ready.hi } : { point: null, lo: 0, hi: 1 };
  return {
    alarms: all,
    observable: observable.length,
    stated: observable.filter((alarm) => alarm.basis === 'stated').length,
    pressure: share,
    readiness,
    quadrant: quadrant(share, readiness.point, rules),
  };
}

function quadrant(share: number | null, readiness: number | null, rules: Rules): PressureReadiness['quadrant'] {
  if (share === null || readiness === null) return null;
  const ready = readiness >= rules.value('READY.gate');
  if (share >= rules.value('pressure.high')) return ready ? 'move-now' : 'build-team';
  return ready ? 'lead' : 'hold';
}
