import type { AccountResult } from '../../result.ts';
import { BLANK, type Line, span } from '../../text/line.ts';
import { brokenLine } from './broken.ts';
import { strip } from '../../text/bar.ts';
import { accountCertainty, accountDark, accountFacts, accountHeld, accountNotes, ofAccount } from './account-words.ts';
import { position, positionRange } from './format.ts';
import { blocks } from './findings.ts';
import { accountDraws } from './draws.ts';
import { gateSection } from './gates.ts';
import { masthead } from './headline.ts';
import { held } from './held.ts';
import { measureSection } from './measures.ts';
import { footer } from './more.ts';
import { networkSection } from './network.ts';
import { recommendationBlocks } from './next.ts';
import { peopleSection } from './people.ts';
import { saidItems } from './said-items.ts';
import { explained } from './typed.ts';
import { questionLines } from './unknown.ts';
import { INDENT, prose, say, section, type View } from './view.ts';
import { whatMoved } from './what-moved.ts';

const MOST = 20;
const SCALE = { max: 3, step: 12 } as const;

/** One account in depth. Throws RangeError where the result holds no such account. */
export function accountReport(view: View, id: string): readonly Line[] {
  const { result } = view;
  const account = result.accounts.find((candidate) => candidate.id === id);
  if (!account) throw new RangeError(`no account ${id}`);
  const own = ofAccount(result, account);
  return [
    ...masthead(view, account.name),
    ...brokenLine(view),
    ...facts(view, account),
    ...verdict(view, account),
    ...whatMoved(view, id),
    ...gateSection(view, account),
    ...accountDraws(view, account),
    ...peopleSection(view, account),
    ...networkSection(view, account),
    ...measureSection(view, say(view, 'measures.title'), account.measures),
    ...saidItems(view, id),
    ...section(say(view, 'findings.title'), blocks(view, own.findings, MOST)),
    ...recommendationBlocks(view, say(view, 'advice.title'), own.steps, { most: MOST, how: true }),
    ...section(say(view, 'unknown.title'), questionLines(view, own.questions, MOST)),
    ...footer(view, [...(account.bottleneck ? [explained(view, account.bottleneck.gate)] : []), explained(view, id, true)]),
  ];
}

function facts(view: View, account: AccountResult): readonly Line[] {
  const parts = [account.id, ...accountFacts(view, account), `${account.place.file}:${account.place.line}`];
  return prose(view, parts.join(' · '), 'faint');
}

function verdict(view: View, account: AccountResult): readonly Line[] {
  const { position: at, dark } = account;
  return [
    BLANK,
    ...prose(view, accountCertainty(view, account), 'strong'),
    [
      span(' '.repeat(INDENT)),
      ...strip(at, SCALE),
      span(`  ${at.partial && at.point !== null ? '~' : ''}${position(at.point, 2)}`, 'strong'),
      span(`  ${positionRange(at, 2)}`, 'faint'),
    ],
    ...prose(view, accountHeld(view, account), held(view, account).attention ? 'accent' : 'plain'),
    ...prose(view, accountNotes(view, account)),
    ...prose(view, accountDark(view, account), dark.raised ? 'accent' : 'plain'),
  ];
}
