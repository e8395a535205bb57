import { basename, isAbsolute, relative, resolve } from 'node:path';
import type { Registration } from '../../intake/import/settle/register.ts';
import type { Veil } from '../../intake/import/settle/veil.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Io } from '../io.ts';
import type { ImportOptions } from './options.ts';
import type { Privacy } from './privacy.ts';

/** What the register is told of an import. */
export function registrationOf(
  file: string,
  options: ImportOptions,
  { workspace, privacy, veil }: { readonly workspace: Workspace; readonly privacy: Privacy; readonly veil: Veil },
  io: Io,
): Registration {
  return {
    file,
    today: io.today(),
    ground: options.ground,
    usualGround: privacy.ground,
    mapping: mappingFile(options, workspace.root, io),
    fileName: (name) => (veil.hides ? `${veil.digits('file', name) ?? ''}${/\.\w{1,5}$/.exec(name)?.[0] ?? ''}` : name),
  };
}

/** The mapping as the register names it: from the root of the workspace, or by name where it lies elsewhere. */
function mappingFile({ mapping, saveMapping }: ImportOptions, root: string, io: Io): string | null {
  const typed = mapping ?? saveMapping;
  if (typed === null) return null;
  const way = relative(root, resolve(io.cwd, typed));
  return way.startsWith('..') || isAbsolute(way) ? basename(typed) : way.replaceAll('\\', '/');
}
