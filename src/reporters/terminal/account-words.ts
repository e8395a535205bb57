import { amount } from '../../messages/amount.ts';
import type { AccountResult, AuditResult, Finding, Question, Recommendation } from '../../result.ts';
import { percent } from './format.ts';
import { held } from './held.ts';
import { worthTheDays } from './next.ts';
import { moves } from './unknown.ts';
import { type Naming, noteSentence, paragraph, say, stageName, type Telling, type Voice } from './view.ts';

/** What one account has of its own: what was found at it or its people, what to do there, what to ask. */
export function ofAccount(
  result: AuditResult,
  account: AccountResult,
): { readonly findings: readonly Finding[]; readonly steps: readonly Recommendation[]; readonly questions: readonly Question[] } {
  const people = new Set(account.people.map((person) => person.id));
  const mine = ({ entity: { id } }: { readonly entity: { readonly id: string } }): boolean =>
    id === account.id || people.has(id) || people.has(id.slice(id.indexOf('~') + 1));
  return {
    findings: result.findings.filter(mine),
    steps: result.recommendations.filter((item) => mine(item) && worthTheDays(item)),
    questions: result.questions.filter((question) => mine(question) && (moves(question) || !recorded(account, question.code))),
  };
}

/** The indicators of a gate have all they ask for: what an answer could still change is chance, not a gap. */
function recorded(account: AccountResult, gate: string): boolean {
  const from = account.gates.find((one) => one.id === gate)?.from ?? [];
  const read = account.measures.filter((measure) => from.includes(measure.id));
  return read.length > 0 && read.every((measure) => measure.coverage >= 1);
}

/** Relation, money and contacts, each a phrase. */
export function accountFacts(view: Telling, account: AccountResult): readonly string[] {
  const { currency } = view.result.firm;
  const supplier = account.relation === 'supplier';
  const { language } = view.speaker;
  const parts = [
    view.speaker.term('relation', account.relation),
    account.revenue === null
      ? ''
      : say(view, supplier ? 'account.spend' : 'account.revenue', { amount: amount(account.revenue, currency, language) }),
    account.weight === null || account.weight === 0
      ? ''
      : say(view, supplier ? 'account.spendShare' : 'account.share', { share: percent(account.weight, language) }),
    say(view, 'account.interactions', { count: account.interactions }),
  ];
  return parts.filter((part) => part !== '');
}

/** Confirmed and possible stage in a sentence; a possible stage nobody can know is said to be unknown. */
export function accountCertainty(view: Voice, { stage }: AccountResult): string {
  const possible = stage.possibleUnknown ? say(view, 'unknown') : stageName(view, stage.possible);
  const settled = !stage.possibleUnknown && stage.confirmed === stage.possible;
  return say(view, settled ? 'certainty.settled' : 'certainty.open', { confirmed: stageName(view, stage.confirmed), possible });
}

/** What holds it back, as a sentence. */
export function accountHeld(view: Naming, account: AccountResult): string {
  const reason = held(view, account);
  return account.bottleneck === null || reason.code === null
    ? reason.text
    : say(view, 'account.held', { reason: reason.text, gate: reason.code });
}

/** Remarks beside the stage. */
export function accountNotes(view: Naming, account: AccountResult): string {
  const notes = [...account.notes, ...account.boundary].filter((note) => note.code !== 'stage.right-where-it-is');
  return paragraph(
    view,
    notes.map((note) => noteSentence(view, note)),
  );
}

/** Signs of being too close; empty where there is none. */
export function accountDark(view: Voice, { dark: { flags, unknown, raised } }: AccountResult): string {
  if (flags.length === 0) return '';
  const list = (ids: readonly string[]): string => view.speaker.list(ids.map((id) => view.speaker.term('dark', id)));
  return paragraph(view, [
    say(view, raised ? 'account.dark' : 'account.darkOne', { names: list(flags) }),
    unknown.length === 0 ? '' : say(view, 'account.darkUnknown', { names: list(unknown) }),
    raised ? say(view, 'account.darkAdvice') : '',
  ]);
}
