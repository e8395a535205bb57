import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Who } from '../../../intake/workshop/who.ts';
import type { WorkshopSheet } from '../../../model/workshop.ts';
import { literalFolder, matcher, plain } from '../../../workspace/glob.ts';
import { patternsOf } from '../../../workspace/patterns.ts';
import { CliError } from '../../errors.ts';
import type { AskContext } from './mode.ts';

/** Where the answers of one person and one day stand, or will; `sheet`: what is said there already. */
export interface Sheet {
  readonly file: string;
  readonly sheet: Readonly<Record<string, unknown>> | null;
}

/**
 * The sheet of that person and day, else a new file that the workspace's patterns read. Throws CliError where what lies there
 * cannot be the same person's, so that two people are never mixed.
 */
export function sheetFor(who: Who, date: string, context: AskContext): Sheet {
  const { plan, speaker } = context;
  const { id } = who.somebody;
  const mine = plan.model.workshops.filter((sheet) => sheet.respondent === id && sheet.date?.text === date);
  const [one, another] = mine;
  if (one === undefined) return { file: newFile(id, date, context), sheet: null };
  const { file } = one.at;
  if (another !== undefined || !isSame(one, who))
    throw new CliError('cli.error.ask.answeredAlready', { file, id, date }, [], speaker.language);
  const source = plan.workspace.workshops.find((candidate) => candidate.file === file);
  return { file, sheet: (source?.data ?? null) as Sheet['sheet'] };
}

function isSame(sheet: WorkshopSheet, { somebody, account }: Who): boolean {
  return sheet.side === somebody.side && (sheet.account === undefined || account === null || sheet.account === account);
}

/** `workshops/<date>/<respondent>.yaml`, as near to it as the patterns of guanxi.yaml allow. */
function newFile(id: string, date: string, { plan, speaker }: AskContext): string {
  const patterns = patternsOf(plan.workspace.config.data, 'workshops').map(plain);
  const isRead = (file: string): boolean =>
    patterns.some((pattern) => !pattern.startsWith('!') && matcher(pattern).test(file)) &&
    !patterns.some((pattern) => pattern.startsWith('!') && matcher(pattern.slice(1)).test(file));
  const folders = ['workshops', ...patterns.filter((pattern) => !pattern.startsWith('!')).map(literalFolder)];
  const below = (folder: string): readonly string[] =>
    ['yaml', 'yml'].flatMap((ending) =>
      [`${date}/${id}.${ending}`, `${date}-${id}.${ending}`].map((name) => (folder === '' ? name : `${folder}/${name}`)),
    );
  const found = folders.flatMap(below).find(isRead);
  if (found === undefined) throw new CliError('cli.error.ask.place', { file: `workshops/${date}/${id}.yaml` }, [], speaker.language);
  if (existsSync(join(plan.workspace.root, found))) throw new CliError('cli.error.ask.taken', { file: found }, [], speaker.language);
  return found;
}
