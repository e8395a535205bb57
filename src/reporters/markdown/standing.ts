import type { AccountResult, Mix, ModeShare } from '../../result.ts';
import { percent, percentBand, positionPoint, positionRange, stageSpan } from '../terminal/format.ts';
import { held } from '../terminal/held.ts';
import { byWeight, noteSentence, noteText, paragraph, stageName, type Telling } from '../terminal/view.ts';
import type { Section } from './fit.ts';
import { joined, type Markdown, strong, words } from './inline.ts';
import { BLANK, fixed, heading, row, say, tableHead, ui } from './parts.ts';

/** Sentences that are the headline; more are its commentary. */
const ALOUD = 2;
const ACCOUNTS = 40;

/** Where the firm stands and how sure that is. */
export function headline(view: Telling): Section {
  const { firm } = view.result;
  const sentences = firm.headline.map((note) => noteText(view, note));
  const rest = words(paragraph(view, sentences.slice(ALOUD)));
  const aloud = strong(words(paragraph(view, sentences.slice(0, ALOUD))));
  return fixed([BLANK, joined([aloud, rest, certainty(view)], '\n\n')]);
}

function certainty(view: Telling): Markdown {
  const { confirmed, possible } = view.result.firm.stage;
  if (confirmed === null) return BLANK;
  const args = {
    confirmed: stageName(view, confirmed),
    possible: possible === null ? view.speaker.say('ui.unknown') : stageName(view, possible),
  };
  return ui(view, confirmed === possible ? 'certainty.settled' : 'certainty.open', args);
}

/** Shares by mode with what they can be; nothing for a single account, whose own line says all. */
export function mixSection(view: Telling): Section {
  const { mix } = view.result.firm;
  if (mix === null || (mix.effectiveAccounts !== null && mix.effectiveAccounts <= 1)) return fixed([]);
  const { language } = view.speaker;
  const columns = ['mix.mode', 'mix.share', 'mix.open'].map((key) => say(view, key));
  const { drawn } = mix;
  const draws = view.result.simulation?.draws ?? null;
  const heads = drawn === null || draws === null ? columns : [...columns, say(view, 'mix.drawn', { draws })];
  const rows = mix.modes.map((mode) => {
    const name = words(stageName(view, mode.stage));
    const cells = [
      mode.stage === mix.dominant ? strong(name) : name,
      words(percent(mode.share, language)),
      words(mode.lo === mode.hi ? '' : percentBand(mode.lo, mode.hi, language)),
    ];
    return row(heads.length === 3 ? cells : [...cells, drawnCell(view, drawn?.[mode.stage])]);
  });
  const blank =
    mix.unassessed > 0
      ? [row([ui(view, 'mix.unassessed'), words(percent(mix.unassessed, language)), ...heads.slice(2).map(() => BLANK)])]
      : [];
  return fixed([...heading(say(view, 'mix.title')), ...tableHead(heads, [1, 2, 3]), ...rows, ...blank, BLANK, remarks(view, mix)]);
}

function drawnCell(view: Telling, mode: ModeShare | undefined): Markdown {
  const { language } = view.speaker;
  return mode === undefined ? BLANK : words(`${percent(mode.share, language)} (${percentBand(mode.lo, mode.hi, language)})`);
}

function remarks(view: Telling, mix: Mix): Markdown {
  const basis = mix.basis === 'equal' || mix.period === null ? [] : [view.speaker.say(`ui.mix.basis.${mix.basis}`, { period: mix.period })];
  return words(paragraph(view, [...basis, ...mix.notes.map((note) => noteSentence(view, note))]));
}

/** One row an account, heaviest first; who is left out is counted. */
export function accountsSection(view: Telling): Section {
  const accounts = byWeight(view.result.accounts);
  if (accounts.length === 0) return fixed([BLANK, ui(view, 'unknown.noAccounts')]);
  const columns = ['name', 'relation', 'share', 'position', 'stage', 'held'].map((key) => say(view, `accounts.${key}`));
  return {
    head: [...heading(say(view, 'accounts.title')), ...tableHead(columns, [2, 3])],
    items: accounts.map((account) => accountRow(view, account)),
    most: ACCOUNTS,
    more: (count) => [BLANK, say(view, 'more', { count })].join('\n') as Markdown,
    foot: [BLANK, ui(view, 'accounts.legend')],
    yields: 5,
  };
}

function accountRow(view: Telling, account: AccountResult): Markdown {
  const reason = held(view, account);
  const position = [positionPoint(account.position, 1), positionRange(account.position, 1)].join(' ');
  return row([
    words(account.name),
    words(view.speaker.term('relation', account.relation)),
    share(view, account),
    words(position),
    words(stageSpan(account.stage)),
    joined([reason.code === null ? BLANK : strong(words(reason.code)), words(reason.text)]),
  ]);
}

function share(view: Telling, account: AccountResult): Markdown {
  if (account.weight === null) return ui(view, 'unknown');
  const part = percent(account.weight, view.speaker.language);
  if (account.relation === 'supplier') return ui(view, 'account.spendShare', { share: part });
  return account.payer ? words(part) : BLANK;
}
