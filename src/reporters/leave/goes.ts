import type { Bounded } from '../../result.ts';
import type { LeaveAccount, LostTie, Succession, Successor } from '../../result-leave.ts';
import { type Line, span } from '../../text/line.ts';
import { decimal, places, placesOf } from '../terminal/format.ts';
import { INDENT, prose, section } from '../terminal/view.ts';
import { type LeaveSheet, nameOf, say } from './sheet.ts';

const BELOW = INDENT + 2;
const DEEPER = BELOW + 2;
const PLACES = 3;

/** Account by account: the ties that would go, what bears them out, and whom the record names next to each. */
export function goes(sheet: LeaveSheet): readonly Line[] {
  const body = sheet.result.accounts.flatMap((account) => accountLines(sheet, account));
  if (body.length === 0) return [];
  const ours = sheet.result.person.side === 'ours' ? prose(sheet, say(sheet, 'order'), 'faint') : [];
  return section(say(sheet, 'goes.title'), [...body, ...ours]);
}

function accountLines(sheet: LeaveSheet, account: LeaveAccount): readonly Line[] {
  const told = account.ties.filter((tie) => tie.class !== 'weak' || tie.key);
  const rest = account.ties.length - told.length;
  if (told.length === 0 && account.succession.length === 0) return [];
  const theirs = sheet.result.person.side === 'theirs';
  const next = (of: string): readonly Line[] =>
    account.succession.filter((succession) => succession.of === of).flatMap((succession) => nextLines(sheet, succession));
  return [
    [span(' '.repeat(INDENT)), span(account.name, 'strong')],
    ...told.flatMap((tie) => [...tieLines(sheet, tie), ...(theirs ? [] : next(tie.theirs))]),
    ...(theirs ? account.succession.flatMap((succession) => nextLines(sheet, succession)) : []),
    ...(rest > 0 ? prose(sheet, say(sheet, 'goes.weak', { count: rest }), 'faint', BELOW) : []),
  ];
}

function tieLines(sheet: LeaveSheet, tie: LostTie): readonly Line[] {
  const other = sheet.result.person.side === 'ours' ? tie.theirs : tie.ours;
  const facts = [
    strength(sheet, tie.class, tie.tie),
    sheet.result.person.side === 'ours' && tie.influence !== null ? sheet.speaker.say('map.influence', { points: tie.influence }) : '',
    tie.outOfReach && sheet.result.person.side === 'ours' ? say(sheet, 'goes.out') : '',
  ];
  const text = [nameOf(sheet, other), ...facts.filter((fact) => fact !== '')].join(' · ');
  const where = places(placesOf(tie.evidence), PLACES, sheet.width - DEEPER);
  return [
    ...prose(sheet, text, tie.outOfReach ? 'accent' : 'plain', BELOW),
    ...(where === '' ? [] : [[span(' '.repeat(DEEPER)), span(where, 'faint')]]),
  ];
}

/** `strong 0.71`, or the bounds where the tie may carry or not. */
function strength({ speaker }: LeaveSheet, kind: LostTie['class'], tie: Bounded): string {
  const word = speaker.say(`tie.class.${kind}`);
  return kind === 'unknown' ? `${word} ${decimal(tie.lo)}–${decimal(tie.hi)}` : `${word} ${decimal(tie.point)}`;
}

function nextLines(sheet: LeaveSheet, { of, candidates }: Succession): readonly Line[] {
  const ours = sheet.result.person.side === 'ours';
  const name = nameOf(sheet, of);
  if (candidates.length === 0) return prose(sheet, say(sheet, ours ? 'next.nobody.ours' : 'next.nobody.theirs'), 'accent', DEEPER);
  const people = sheet.speaker.list(candidates.map((candidate) => candidateText(sheet, candidate)));
  return prose(sheet, say(sheet, ours ? 'next.ours' : 'next.theirs', { name, people }), 'plain', DEEPER);
}

function candidateText(sheet: LeaveSheet, candidate: Successor): string {
  const { speaker, result } = sheet;
  const roles = speaker.list(candidate.roles.map((role) => speaker.term('role', role)));
  const shares = candidate.basis.includes('role');
  const tie = candidate.tie === null || candidate.class === null ? null : strength(sheet, candidate.class, candidate.tie);
  const facts = [
    roles === '' ? '' : shares ? say(sheet, 'candidate.role', { roles }) : roles,
    candidate.basis.includes('function') ? say(sheet, 'candidate.function') : '',
    tie === null
      ? say(sheet, 'candidate.noTie')
      : result.person.side === 'ours' || candidate.tieBy === null
        ? say(sheet, 'candidate.tie', { tie })
        : say(sheet, 'candidate.tieBy', { tie, by: nameOf(sheet, candidate.tieBy) }),
  ];
  return say(sheet, 'candidate', {
    name: candidate.name ?? candidate.id,
    facts: facts.filter((fact) => fact !== '').join(speaker.language === 'zh' ? '，' : '; '),
  });
}
