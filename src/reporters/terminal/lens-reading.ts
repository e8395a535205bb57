import type { FirmGate, GateId, LensId } from '../../result.ts';
import { percent, range } from './format.ts';
import { say, type Telling } from './view.ts';

/** holds everywhere · holds in part · does not hold · cannot tell */
export type Light = 'good' | 'part' | 'bad' | 'unknown';
export const LIGHTS: Readonly<Record<Light, string>> = { good: '✓', part: '~', bad: '✗', unknown: '?' };

export interface Reading {
  /** Symbol of the key indicator, as `explain` knows it. */
  readonly symbol: string;
  readonly words: string;
  readonly light: Light;
}

type Source =
  | { readonly gate: GateId }
  | { readonly firmGate: FirmGate['id']; readonly symbol: string }
  | { readonly measure: string }
  | { readonly panel: 'pressure' | 'readiness' };

/** The one number each lens is read by. */
const KEY: Readonly<Record<Exclude<LensId, 'guards'>, Source>> = {
  v1: { gate: 'BTX' },
  v2: { measure: 'DIGI' },
  v3: { firmGate: 'KPMAP', symbol: 'KPMAP' },
  v4: { gate: 'EMBED' },
  v5: { firmGate: 'REFERRAL', symbol: 'REFK' },
  v6: { gate: 'KEY' },
  v7: { gate: 'BUSF' },
  v8: { gate: 'GAIN' },
  p1: { panel: 'pressure' },
  p2: { panel: 'readiness' },
};
export const TEN = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8', 'p1', 'p2'] as const;

export function lensReading(view: Telling, lens: (typeof TEN)[number]): Reading {
  const source = KEY[lens];
  if ('gate' in source) return ofAccounts(view, source.gate);
  if ('firmGate' in source) return ofFirmGate(view, source.firmGate, source.symbol);
  if ('measure' in source) return ofMeasure(view, source.measure);
  return source.panel === 'pressure' ? ofPressure(view) : ofReadiness(view);
}

/** Of the accounts where the gate can be read, how many pass. No account is weighed here: a gate is a yes or a no. */
function ofAccounts(view: Telling, id: GateId): Reading {
  const gates = view.result.accounts.flatMap((account) => account.gates.filter((gate) => gate.id === id));
  // Open from nothing to all: nothing is recorded, so it is not counted as failed.
  const known = gates.filter((gate) => gate.pass.point !== null && !(gate.point === 0 && gate.lo === 0 && gate.hi === 1));
  const passing = known.filter((gate) => gate.pass.point === true).length;
  if (known.length === 0) return unknown(view, id);
  const light = passing === known.length ? 'good' : passing > 0 ? 'part' : 'bad';
  const words = say(view, `reading.${id}`, { passing, known: known.length, unknown: gates.length - known.length });
  return { symbol: id, words, light };
}

function ofFirmGate(view: Telling, id: FirmGate['id'], symbol: string): Reading {
  const gate = view.result.firm.gates.find((candidate) => candidate.id === id);
  if (!gate || gate.value.point === null) return unknown(view, symbol);
  const args = { value: gate.value.point, threshold: gate.threshold, range: range(gate.value) };
  const of = id === 'REFERRAL' ? (gate.why.some((note) => note.code === 'firm-gate.referral-community') ? '.community' : '.accounts') : '';
  return { symbol, words: say(view, `reading.${id}${of}`, args), light: lightOf(gate.pass) };
}

/** The firm's own number, else the worst of its communities: the flag of an indicator says whether it alarms. */
function ofMeasure(view: Telling, id: string): Reading {
  const all = [view.result.firm, ...view.result.communities].flatMap((entity) => entity.measures.filter((measure) => measure.id === id));
  const found = all.find((measure) => measure.point !== null && measure.flag === true) ?? all.find((measure) => measure.point !== null);
  if (!found || found.point === null) return unknown(view, id);
  return {
    symbol: id,
    words: say(view, `reading.${id}`, { value: found.point }),
    light: lightOf(found.flag === undefined || found.flag === null ? null : !found.flag),
  };
}

function ofPressure(view: Telling): Reading {
  const { alarms, observable, pressure, quadrant } = view.result.firm.pressure;
  if (observable === 0) return unknown(view, say(view, 'reading.pressure.symbol'));
  const raised = alarms.filter((alarm) => alarm.raised === true).length;
  const high = quadrant === 'move-now' || quadrant === 'build-team';
  const light = pressure === null ? 'unknown' : high ? 'bad' : raised > 0 ? 'part' : 'good';
  return { symbol: say(view, 'reading.pressure.symbol'), words: say(view, 'reading.pressure', { raised, observable }), light };
}

function ofReadiness(view: Telling): Reading {
  const { readiness, quadrant } = view.result.firm.pressure;
  if (readiness.point === null) return unknown(view, 'READY');
  const flag = view.result.firm.measures.find((measure) => measure.id === 'READY')?.flag ?? null;
  const ready = quadrant === null ? (flag === null ? null : !flag) : quadrant === 'move-now' || quadrant === 'lead';
  return { symbol: 'READY', words: say(view, 'reading.READY', { share: percent(readiness.point) }), light: lightOf(ready) };
}

function lightOf(good: boolean | null): Light {
  return good === null ? 'unknown' : good ? 'good' : 'bad';
}

function unknown(view: Telling, symbol: string): Reading {
  return { symbol, words: say(view, 'reading.unknown'), light: 'unknown' };
}
