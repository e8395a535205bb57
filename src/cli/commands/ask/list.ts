import { audit } from '../../../audit.ts';
import { type Attendance, attendance, type Begun } from '../../../intake/workshop/attendance.ts';
import { legible } from '../../../text/legible.ts';
import { makeStyle } from '../../../text/style.ts';
import { padEnd, truncate, width } from '../../../text/width.ts';
import { calledAs } from '../../called-as.ts';
import { wantsColour } from '../../colour.ts';
import { dayOf } from '../../day.ts';
import { CliError } from '../../errors.ts';
import { EXIT } from '../../exit-codes.ts';
import { agreementSaid } from './agreement-said.ts';
import { dayAsked } from './day-asked.ts';
import { loadDraft, respondentsWithDraft } from './drafts.ts';
import { everybodyOf } from './everybody.ts';
import type { AskContext } from './mode.ts';
import { lines } from './next-words.ts';

const MARKS = { 'handed-in': '✓', begun: '…', open: '·' } as const;
const SIDES = ['ours', 'customer'] as const;
/** Cells of a name; longer ones are cut. */
const NAME = 44;

/** For whoever runs a workshop: who has handed in, who has begun here, who has not, and how far the answers agree. On stdout. */
export async function run(context: AskContext): Promise<number> {
  const { plan, io, options, speaker } = context;
  const since = options.date === null ? null : dayAsked(context);
  const rows = attendance(everybodyOf(plan.model), plan.model.workshops, begunHere(context), since);
  const style = makeStyle(wantsColour(options.color, io.env, io.stdout.isTTY));
  const of = (side: Attendance['somebody']['side'], state?: Attendance['state']): number =>
    rows.filter((row) => row.somebody.side === side && (state === undefined || row.state === state)).length;
  const head = speaker.say('workshop.list', { done: of('ours', 'handed-in'), of: of('ours'), begun: of('ours', 'begun') });
  for (const line of lines(head, io.stdout, context).trimEnd().split('\n')) io.stdout.write(`${style(line, 'strong')}\n`);
  for (const side of SIDES) {
    const own = rows.filter(({ somebody }) => somebody.side === side);
    if (own.length === 0) continue;
    io.stdout.write(`\n  ${style(speaker.term('side', side), 'faint')}\n`);
    for (const line of table(own, context)) io.stdout.write(`${line}\n`);
  }
  const command = [calledAs(io), 'audit', ...(options.dir === null ? [] : [options.dir])].join(' ');
  io.stdout.write(`\n${lines(agreementSaid(await sayDoOf(rows, context), command, context), io.stdout, context)}`);
  return EXIT.ok;
}

/** What was begun at this screen; what was begun at others is seen when it is handed in. */
function begunHere({ plan }: AskContext): readonly Begun[] {
  const { root } = plan.workspace;
  return respondentsWithDraft(root, 'workshop').map((respondent) => {
    try {
      const draft = loadDraft(root, 'workshop', respondent)?.draft;
      return { respondent, date: draft?.date ?? '', answers: draft?.given.size ?? null };
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      return { respondent, date: '', answers: null };
    }
  });
}

function table(rows: readonly Attendance[], { speaker, io, options }: AskContext): readonly string[] {
  const names = rows.map(({ somebody: { id, name } }) => truncate(legible(name === id ? id : `${name} ${id}`), NAME));
  const longest = Math.max(...names.map(width));
  const room = Math.min(options.width ?? Infinity, io.stdout.columns);
  return rows.map((row, at) => truncate(`  ${MARKS[row.state]} ${padEnd(names[at] ?? '', longest)}  ${stateSaid(row)}`, room).trimEnd());

  function stateSaid({ state, answered, unknown, day }: Attendance): string {
    if (state === 'open') return day === null ? '' : speaker.say('workshop.list.before', { day });
    if (answered === null) return speaker.say('workshop.list.unread');
    const counted = speaker.say(`workshop.list.${state}`, { answers: answered, unknown });
    return [day ?? '', counted].filter(Boolean).join('  ');
  }
}

/** Say versus do as of the last sheet, whatever day the plan is set to; null where nobody answered. */
async function sayDoOf(rows: readonly Attendance[], { plan, io }: AskContext): Promise<Parameters<typeof agreementSaid>[0]> {
  const last = rows
    .flatMap(({ state, day }) => (state === 'handed-in' && day !== null ? [day] : []))
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const { root } = plan.workspace;
  const day = await dayOf({ dir: root, asOf: last > plan.settings.asOfText ? last : null }, io);
  return audit({ dir: root, ...day, draws: null }).result.sayDo ?? null;
}
