import { differences, type Difference, toCode, type Wish } from '../../../intake/coding/to-code.ts';
import { accountOf } from '../../../intake/coding/to-code.ts';
import { coderAgreement } from '../../../ledger/coders.ts';
import { placeText } from '../../../model/contacts/find-entry.ts';
import { formatDay } from '../../../model/days.ts';
import type { Plan } from '../../../plan.ts';
import type { Speaker } from '../../../messages/messages.ts';
import { legible } from '../../../text/legible.ts';
import { wrap } from '../../../text/wrap.ts';

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 96;
/** Differences listed; the rest is counted. */
const LISTED = 12;

/** A sitting that is over: how many it coded, the command that goes on (as a second coder, or with what nobody coded), and the one for somebody else. */
export interface Ended {
  readonly coded: number;
  readonly again: (double: boolean) => string;
  readonly second: string;
  /** The day the audit of the plan is pinned to, where it lies before the day of coding, and the audit that counts the codings. */
  readonly later: { readonly asOf: string; readonly command: string } | null;
  /** Cells of the terminal. */
  readonly columns: number;
}

/** What the sitting came to: coded and left, how far two coders agree and what that allows, what to talk over, what to do next. */
export function endOf(plan: Plan, wish: Wish, { coded, again, second, later, columns }: Ended, speaker: Speaker): string {
  const { model, settings } = plan;
  const left = toCode(model, new Map(), { ...wish, double: false }).length;
  const of = speaker.say(wish.account === null ? 'code.of.all' : 'code.of.account');
  const differ = differences(model, wish.coder);
  const agreement = coderAgreement(model.codings, model.entries, settings.rules);
  const enough = agreement?.enough === true;
  const byOneAlone = toCode(model, new Map(), { ...wish, coder: '', double: true }).length;
  const unseen = wish.double && !enough ? toCode(model, new Map(), wish).length : 0;
  const told = [
    speaker.say('code.done', { coded, left, of }),
    ...agreed(),
    ...(differ.length === 0 ? [] : ['', speaker.say('code.differ'), ...listed(differ, plan, speaker)]),
  ];
  // A command stays on one line, to be copied.
  return [
    ...told.flatMap((line) => prose(line, columns)),
    ...(unseen + left > 0 ? [speaker.say('code.next', { command: again(unseen > 0) })] : []),
    ...(!enough && unseen === 0 && byOneAlone > 0 ? [speaker.say('code.next.double', { command: second })] : []),
    ...(coded > 0 && later !== null ? [speaker.say('code.later', later)] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');

  function agreed(): readonly string[] {
    if (agreement === null || agreement.twice === 0) return [];
    const { twice, alpha, reading } = agreement;
    const [needed, line] = [settings.rules.value('coding.twice'), settings.rules.value('ALPHA.tentative')];
    return [
      reading === null ? speaker.say('code.alpha.alike', { twice }) : speaker.say('code.alpha', { twice, alpha, reading }),
      enough ? speaker.say('code.alpha.counts') : speaker.say('code.alpha.short', { needed, line }),
    ];
  }
}

function prose(line: string, columns: number): readonly string[] {
  const [indent = '', text = ''] = /^( *)(.*)$/.exec(line)?.slice(1) ?? [];
  return wrap(text, Math.min(columns, WIDEST) - indent.length).map((part, at) => `${indent}${at === 0 ? '' : indent}${part}`);
}

function listed(differ: readonly Difference[], { model }: Plan, speaker: Speaker): readonly string[] {
  const { entries, accounts } = model;
  const lines = differ.slice(0, LISTED).map(({ row, by }) => {
    const account = accountOf(entries, row);
    const views = by.map((one) => speaker.say('code.differ.view', { coder: legible(one.coder), purpose: one.purpose })).join(' · ');
    const name = legible(accounts.find(({ id }) => id === account)?.name ?? account);
    const place = legible(placeText(entries, row));
    return `  ${speaker.say('code.differ.one', { place, date: formatDay(entries.day[row] as number), name, views })}`;
  });
  const more = differ.length - lines.length;
  return more > 0 ? [...lines, `  ${speaker.say('code.differ.more', { count: more })}`] : lines;
}
