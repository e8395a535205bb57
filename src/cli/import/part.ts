import { readLogged } from '../../intake/import/settle/logged.ts';
import { withoutSameAs } from '../../intake/import/settle/part.ts';
import { Speaker } from '../../messages/messages.ts';
import { openWorkspace } from '../../workspace/open.ts';
import { workspaceLanguage } from '../../workspace/workspace-language.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { planFolder } from '../plan-folder.ts';
import { writeChanges } from '../write-changes.ts';
import type { PartOptions } from './options.ts';

/** Takes back that a contact is another one: its `same_as` goes, nothing else. Throws CliError where there is no such contact. */
export function part({ part: sourceId, dir, lang }: PartOptions, io: Io): number {
  const folder = planFolder(dir, io);
  const workspace = openWorkspace(folder);
  const language = lang ?? workspaceLanguage(folder);
  const change = withoutSameAs(workspace.logs, sourceId);
  const other = change === 'alone' ? readLogged(workspace.logs).find(({ sameAs }) => sameAs === sourceId)?.sourceId : null;
  if (typeof other === 'string') throw new CliError('cli.error.part.meant', { id: sourceId, other }, [], language);
  if (change === 'absent' || change === 'alone' || change === 'unfit')
    throw new CliError(`cli.error.part.${change}`, { id: sourceId }, [], language);
  writeChanges(workspace.root, [change]);
  io.stdout.write(`${new Speaker(language ?? 'en').say('import.parted', { id: sourceId, file: change.file })}\n`);
  return EXIT.ok;
}
