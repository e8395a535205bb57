import type { AccountResult } from '../../result.ts';
import { money } from '../../messages/messages.ts';
import { BLANK, type Line, span } from '../../text/line.ts';
import { brokenLine } from './broken.ts';
import { strip } from '../../text/bar.ts';
import { percent, position, positionRange } from './format.ts';
import { blocks } from './findings.ts';
import { accountDraws } from './draws.ts';
import { gateSection } from './gates.ts';
import { masthead } from './headline.ts';
import { held } from './held.ts';
import { measureSection } from './measures.ts';
import { footer } from './more.ts';
import { networkSection } from './network.ts';
import { recommendationBlocks, worthTheDays } from './next.ts';
import { peopleSection } from './people.ts';
import { saidItems } from './said-items.ts';
import { explained } from './typed.ts';
import { moves, questionLines } from './unknown.ts';
import { INDENT, noteSentence, paragraph, prose, say, section, stageName, type View } from './view.ts';

const MOST = 20;
const SCALE = { max: 3, step: 12 } as const;

/** One account in depth. Throws RangeError where the result holds no such account. */
export function accountReport(view: View, id: string): readonly Line[] {
  const { result } = view;
  const account = result.accounts.find((candidate) => candidate.id === id);
  if (!account) throw new RangeError(`no account ${id}`);
  const people = new Set(account.people.map((person) => person.id));
  const mine = (entity: { readonly id: string }): boolean =>
    entity.id === id || people.has(entity.id) || [...people].some((person) => entity.id.endsWith(`~${person}`));
  return [
    ...masthead(view, account.name),
    ...brokenLine(view),
    ...facts(view, account),
    ...verdict(view, account),
    ...gateSection(view, account),
    ...accountDraws(view, account),
    ...peopleSection(view, account),
    ...networkSection(view, account),
    ...measureSection(view, say(view, 'measures.title'), account.measures),
    ...saidItems(view, id),
    ...section(
      say(view, 'findings.title'),
      blocks(
        view,
        result.findings.filter((finding) => mine(finding.entity)),
        MOST,
      ),
    ),
    ...recommendationBlocks(
      view,
      say(view, 'advice.title'),
      result.recommendations.filter((item) => mine(item.entity) && worthTheDays(item)),
      { most: MOST, how: true },
    ),
    ...section(
      say(view, 'unknown.title'),
      questionLines(
        view,
        result.questions.filter((question) => mine(question.entity) && (moves(question) || !recorded(account, question.code))),
        MOST,
      ),
    ),
    ...footer(view, [...(account.bottleneck ? [explained(view, account.bottleneck.gate)] : []), explained(view, id, true)]),
  ];
}

/** The indicators of a gate have all they ask for: what an answer could still change is chance, not a gap. */
function recorded(account: AccountResult, gate: string): boolean {
  const from = account.gates.find((one) => one.id === gate)?.from ?? [];
  const read = account.measures.filter((measure) => from.includes(measure.id));
  return read.length > 0 && read.every((measure) => measure.coverage >= 1);
}

function facts(view: View, account: AccountResult): readonly Line[] {
  const { firm } = view.result;
  const supplier = account.relation === 'supplier';
  const parts = [
    account.id,
    view.speaker.term('relation', account.relation),
    account.revenue === null
      ? ''
      : say(view, supplier ? 'account.spend' : 'account.revenue', {
          amount: `${money(account.revenue)}${firm.currency ? ` ${firm.currency}` : ''}`,
        }),
    account.weight === null || account.weight === 0
      ? ''
      : say(view, supplier ? 'account.spendShare' : 'account.share', { share: percent(account.weight) }),
    say(view, 'account.interactions', { count: account.interactions }),
    `${account.place.file}:${account.place.line}`,
  ];
  return prose(view, parts.filter((part) => part !== '').join(' · '), 'faint');
}

function verdict(view: View, account: AccountResult): readonly Line[] {
  const { stage, position: at } = account;
  const possible = stage.possibleUnknown ? say(view, 'unknown') : stageName(view, stage.possible);
  const settled = !stage.possibleUnknown && stage.confirmed === stage.possible;
  const sure = say(view, settled ? 'certainty.settled' : 'certainty.open', { confirmed: stageName(view, stage.confirmed), possible });
  const reason = held(view, account);
  const notes = [...account.notes, ...account.boundary]
    .filter((note) => note.code !== 'stage.right-where-it-is')
    .map((note) => noteSentence(view, note));
  return [
    BLANK,
    ...prose(view, sure, 'strong'),
    [
      span(' '.repeat(INDENT)),
      ...strip(at, SCALE),
      span(`  ${at.partial && at.point !== null ? '~' : ''}${position(at.point, 2)}`, 'strong'),
      span(`  ${positionRange(at, 2)}`, 'faint'),
    ],
    ...prose(
      view,
      account.bottleneck === null || reason.code === null
        ? reason.text
        : say(view, 'account.held', { reason: reason.text, gate: reason.code }),
      reason.attention ? 'accent' : 'plain',
    ),
    ...prose(view, paragraph(view, notes)),
    ...dark(view, account),
  ];
}

function dark(view: View, account: AccountResult): readonly Line[] {
  const { flags, unknown, raised } = account.dark;
  if (flags.length === 0) return [];
  const names = view.speaker.list(flags.map((flag) => view.speaker.term('dark', flag)));
  const open =
    unknown.length === 0
      ? ''
      : say(view, 'account.darkUnknown', { names: view.speaker.list(unknown.map((flag) => view.speaker.term('dark', flag))) });
  return prose(
    view,
    paragraph(view, [
      say(view, raised ? 'account.dark' : 'account.darkOne', { names }),
      open,
      raised ? say(view, 'account.darkAdvice') : '',
    ]),
    raised ? 'accent' : 'plain',
  );
}
