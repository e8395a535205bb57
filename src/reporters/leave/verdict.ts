import type { LeaveAccount } from '../../result-leave.ts';
import type { Line } from '../../text/line.ts';
import { BLANK } from '../../text/line.ts';
import { masthead } from '../terminal/headline.ts';
import { paragraph, prose } from '../terminal/view.ts';
import { type LeaveSheet, namesOf, nameOf, say } from './sheet.ts';

/** Who leaves, and in two sentences what that breaks. */
export function verdict(sheet: LeaveSheet): readonly Line[] {
  const { accounts, person } = sheet.result;
  const drops = accounts.filter((account) => account.drops);
  const less = accounts.filter((account) => account.confirmedDrops && !account.drops);
  const count = drops.length;
  const names = drops.map((account) => account.name);
  const drop = count === 0 ? say(sheet, 'drop.none') : say(sheet, count === 1 ? 'drop.one' : 'drop.many', { count, names });
  const sure = less.length === 0 ? '' : say(sheet, 'drop.confirmed', { names: less.map((account) => account.name) });
  return [
    ...masthead(sheet, say(sheet, 'title', { name: nameOf(sheet, person.id) })),
    ...prose(sheet, who(sheet), 'faint'),
    BLANK,
    ...prose(sheet, paragraph(sheet, [drop, sure]), count > 0 ? 'alert' : 'strong'),
    ...prose(sheet, paragraph(sheet, [ties(sheet, accounts), reach(sheet, accounts)])),
  ];
}

function who(sheet: LeaveSheet): string {
  const { person } = sheet.result;
  const { speaker } = sheet;
  const side = person.side === 'ours' ? say(sheet, 'who.ours') : say(sheet, 'who.theirs', { accounts: namesOf(sheet, person.accounts) });
  const job = [
    person.function === null ? '' : speaker.term('function', person.function),
    person.level ?? '',
    ...person.roles.map((role) => speaker.term('role', role)),
  ];
  const place = person.at === null ? '' : `${person.at.file}:${person.at.line}`;
  return [person.id, side, speaker.list(job.filter((part) => part !== '')), place].filter((part) => part !== '').join(' · ');
}

function ties(sheet: LeaveSheet, accounts: readonly LeaveAccount[]): string {
  const all = accounts.flatMap((account) => account.ties);
  const carrying = all.filter((tie) => tie.class === 'strong' || tie.class === 'moderate').length;
  if (all.length === 0) return say(sheet, 'ties.none');
  const other = all.length - carrying;
  return say(sheet, other === 0 ? 'ties.carrying' : carrying === 0 ? 'ties.other' : 'ties', { carrying, other });
}

/** Persons of theirs nobody of ours would reach; where one of theirs leaves, that is the leaver. */
function reach(sheet: LeaveSheet, accounts: readonly LeaveAccount[]): string {
  const lost = accounts.flatMap((account) => account.ties.filter((tie) => tie.outOfReach).map((tie) => tie.theirs));
  const ids = [...new Set(lost)].filter((id) => id !== sheet.result.person.id);
  return ids.length === 0 ? '' : say(sheet, 'influence', { names: ids.map((id) => nameOf(sheet, id)) });
}
