import type { AccountResult, Args, Bounded, Gate, GateId } from '../../result.ts';
import { noteText, type Naming, phrase, say } from './view.ts';

export interface Held {
  /** Gate to look up, or FIT where the account is right where it is; null: nothing holds it back. */
  readonly code: string | null;
  readonly text: string;
  readonly attention: boolean;
}

/** What keeps an account from the next stage, in a phrase that fits a column. */
export function held(view: Naming, account: AccountResult): Held {
  const content = account.notes.find((note) => note.code === 'stage.right-where-it-is');
  if (content) return { code: 'FIT', text: noteText(view, content), attention: false };
  const { bottleneck } = account;
  if (bottleneck === null)
    return { code: null, text: say(view, account.stage.confirmed === 3 ? 'held.nothing' : 'held.known'), attention: false };
  const blank = bottleneck.unknown || isBlank(account, bottleneck.gate);
  const text = phrase(view, heldKey(view, account, bottleneck.gate, blank), heldArgs(account, bottleneck.gate));
  return { code: bottleneck.gate, text, attention: !blank };
}

/** Why a gate holds back, as exactly as its indicator's reason allows: a gain contested is not a gain unverified. */
function heldKey(view: Naming, account: AccountResult, id: GateId, blank: boolean): string {
  if (blank) return `gate.${id}.unknown`;
  const reasons = account.measures.filter((measure) => measure.id === id).flatMap((measure) => measure.why);
  const exact = reasons.map(({ code }) => `gate.${id}.held.${code.replace(/^[a-z]+\./, '')}`).find((key) => view.speaker.has(key));
  const beside = besides(account.gates.find((gate) => gate.id === id));
  return exact ?? (beside === null ? `gate.${id}.held` : `gate.${id}.held.${beside}`);
}

/** What is left to hold a gate of two conditions where the one its phrase speaks of is met; null elsewhere. */
function besides(gate: Gate | undefined): string | null {
  const met = (id: string): boolean => gate?.reads?.some((read) => read.id === id && (read.value.point ?? 0) >= read.threshold) === true;
  if (gate?.id === 'KEY' && met('maxKeyTie')) return 'coverage';
  return gate?.id === 'BREADTH' && met('FPAIR') ? 'shrinking' : null;
}

function isBlank(account: AccountResult, id: GateId): boolean {
  const gate = account.gates.find((candidate) => candidate.id === id);
  return gate !== undefined && isOpen(gate);
}

/** Nothing is recorded either way: counted as 0, open up to 1, and to be worded as not known. */
export function isOpen({ point, lo, hi }: Bounded): boolean {
  return point === 0 && lo === 0 && hi === 1;
}

export function gateName(view: Naming, gate: GateId): string {
  const key = `gate.${gate}.name`;
  return view.speaker.has(key) ? view.speaker.say(key) : gate;
}

/** The comparison of a gate that bears its name, else the binding one, in the indicator's own unit; unknown where none is stated. */
function heldArgs(account: AccountResult, id: GateId): Args {
  const reads = account.gates.find((gate) => gate.id === id)?.reads ?? [];
  const read = reads.find((one) => one.id === id) ?? reads[0];
  return { account: account.name, value: read?.value.point ?? null, threshold: read?.threshold ?? null };
}
