import type { Unknown } from '../../intake/import/settle/report.ts';
import { legible } from '../../text/legible.ts';
import { type Line, span } from '../../text/line.ts';
import type { Cell } from '../../text/table.ts';
import { cut, paragraph, type View } from './lines.ts';
import type { Proposal } from './proposal.ts';

export function who(view: View, { report: { waiting }, knowsOurs }: Pick<Proposal, 'report' | 'knowsOurs'>): readonly Line[] {
  if (waiting.who.length === 0) return [];
  const rows = waiting.who.map((one): Cell[] => [
    span(String(one.contacts), 'strong'),
    legible(one.who, 60),
    span(hintOf(view, one), 'faint'),
  ]);
  const say = (key: string, args = {}): string => view.speaker.say(`import.who.${key}`, args);
  const hasOrganisations = waiting.who.some(({ kind }) => kind === 'organisation');
  const isOpen = waiting.who.some(({ side, account, kind }) => side === null && account === null && kind !== 'organisation');
  const says = [
    ...(waiting.contacts === 0 ? [] : [say('waiting', { contacts: waiting.contacts })]),
    say('unknown', { count: waiting.who.length }),
    ...(isOpen && !knowsOurs ? [say('sides')] : []),
    ...(waiting.who.some(({ kind }) => kind !== 'organisation') ? [say('how')] : []),
    ...(hasOrganisations ? [say('howOrganisation')] : []),
  ];
  return [
    ...says.flatMap((text) => paragraph(view, text)),
    ...cut(view, rows, [{ align: 'right' }, { min: 16, max: 44 }, { min: 16, lines: 2 }]),
  ];
}

function hintOf({ speaker }: View, { kind, side, account }: Unknown): string {
  if (kind === 'organisation') return speaker.say('import.who.organisation');
  if (account !== null) return speaker.say('import.who.at', { account });
  if (side === 'ours') return speaker.say('import.who.ours');
  return speaker.say(side === 'theirs' ? 'import.who.theirs' : 'import.who.either');
}
