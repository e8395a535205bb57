import { existsSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import type { PublishedName } from '../../schema/publish.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { FOR_EDITORS, SCHEMAS, schemaText } from '../editor-schemas.ts';
import type { Io } from '../io.ts';
import type { EditorName, EditorSeen } from './checkup.ts';

/** Lines of a file an editor looks at for its schema. */
const LOOKED_AT = 5;
const MODELINE = /^#\s*(?:yaml-language-server:\s*)?\$schema[=:]/;

/** Whether an editor can help with the plan: the schemas beside it, and the files that name theirs. */
export async function lookAtEditor(workspace: Workspace, io: Io): Promise<EditorSeen> {
  const outdated = await outdatedSchemas(workspace.root);
  const files = yamlFiles(workspace);
  const nameless = files.filter(({ text }) => !text.split('\n', LOOKED_AT).some((line) => MODELINE.test(line)));
  const [first] = nameless;
  return {
    name: editorOf(workspace.root, io),
    schemas: outdated.length === FOR_EDITORS.length ? 'missing' : outdated.length > 0 ? 'outdated' : 'present',
    outdated,
    named: files.length - nameless.length,
    of: files.length,
    example: first === undefined ? null : { file: first.file, line: modeline(first.file, first.schema) },
  };
}

/** Schemas that are not beside the plan as this version publishes them. */
async function outdatedSchemas(root: string): Promise<readonly PublishedName[]> {
  const checked = FOR_EDITORS.map(async (name) => ({
    name,
    fresh: same(join(root, SCHEMAS, `${name}.schema.json`), await schemaText(name)),
  }));
  return (await Promise.all(checked)).filter(({ fresh }) => !fresh).map(({ name }) => name);
}

/** What the file says, however it is laid out. */
function same(path: string, text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))) === JSON.stringify(JSON.parse(text));
  } catch {
    return false;
  }
}

interface YamlFile {
  readonly file: string;
  readonly text: string;
  readonly schema: PublishedName;
}

function yamlFiles(workspace: Workspace): readonly YamlFile[] {
  const of = (schema: PublishedName, files: readonly ({ readonly file: string; readonly text: string } | null)[]): readonly YamlFile[] =>
    files.flatMap((one) => (one === null || !/\.ya?ml$/i.test(one.file) ? [] : [{ file: one.file, text: one.text, schema }]));
  return [
    ...of('config', [workspace.config]),
    ...of('firm', [workspace.firm]),
    ...of('chain', [workspace.chain]),
    ...of('account', workspace.accounts),
    ...of('interactions', workspace.logs),
    ...of('community', workspace.communities),
    ...of('workshop', workspace.workshops),
    ...of('intake', workspace.imports),
  ];
}

/** The line that names the schema, with the way from the file to it. */
function modeline(file: string, schema: PublishedName): string {
  const way = posix.relative(posix.dirname(file), `${SCHEMAS}/${schema}.schema.json`);
  return `# yaml-language-server: $schema=${way}`;
}

function editorOf(root: string, { env }: Io): EditorName | null {
  if (env['TERM_PROGRAM'] === 'vscode') return 'vscode';
  if (env['TERMINAL_EMULATOR']?.includes('JetBrains')) return 'jetbrains';
  if (env['NVIM'] || env['VIM_TERMINAL']) return 'vim';
  if (existsSync(join(root, '.vscode'))) return 'vscode';
  if (existsSync(join(root, '.idea'))) return 'jetbrains';
  const started = basename((env['VISUAL'] || env['EDITOR'] || '').split(' ')[0] ?? '');
  if (/^code/.test(started)) return 'vscode';
  if (/^(?:idea|pycharm|webstorm|goland)/.test(started)) return 'jetbrains';
  return /^(?:n?vim?|gvim|mvim)$/.test(started) ? 'vim' : null;
}
