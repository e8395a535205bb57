import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Language, Speaker } from '../../messages/messages.ts';
import { FOR_EDITORS, SCHEMAS, schemaText } from '../editor-schemas.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../options.ts';
import { pathInRepository } from '../../workspace/git-root.ts';
import { makeFolder } from '../make-folder.ts';
import { packageFolder } from '../package-root.ts';
import { writeChanges } from '../write-changes.ts';

export const TEMPLATES = ['minimal', 'full', 'ci'] as const;
export type Template = (typeof TEMPLATES)[number];

/** Folders of templates/ a template is made of; where two hold the same file, the later one counts. */
const LAYERS: Readonly<Record<Template, readonly string[]>> = {
  minimal: ['minimal'],
  full: ['full'],
  ci: ['minimal', 'ci'],
};
/** What a firm of one's own begins with, without an example. */
const EMPTY = ['empty'];

type Files = ReadonlyMap<string, string>;

export interface InitOptions extends CommonOptions {
  /** null: where the command was started. */
  readonly dir: string | null;
  /** null: minimal, or no example where the firm is named. */
  readonly template: Template | null;
  /** Name of the firm; null: an example. */
  readonly name: string | null;
  /** Ask for the firm, or take the answers from a file; null: neither. */
  readonly interview: { readonly answers: string | null; readonly resume: boolean } | null;
}

/**
 * Starts a workspace from a template, with its schemas beside it. Writes nothing if any of its files is there already; says where
 * a workflow has to lie that was written below the root of a repository.
 */
export async function run(options: InitOptions, io: Io): Promise<number> {
  const target = resolve(io.cwd, options.dir ?? '.');
  const shown = options.dir ?? '.';
  const begun = startFiles(options);
  const files = new Map([...begun, ...(await schemas())]);
  const present = [...files.keys()].filter((file) => existsSync(join(target, file)));
  if (present.length > 0) throw new CliError('cli.error.exists', { dir: shown, files: present.slice(0, 5), free: freeFolder(io.cwd) });
  const own = await ownFiles(begun, options, target, io);
  if (typeof own === 'number') return own;
  const speaker = new Speaker(options.lang ?? languageOf(own));
  const unmake = makeFolder(target, shown);
  try {
    writeChanges(target, [...new Map([...files, ...own])].map(([file, after]) => ({ file, before: null, after }))); // prettier-ignore
  } catch (error) {
    unmake();
    throw error;
  }
  io.stdout.write(`${speaker.say('cli.init.done', { dir: shown, count: own.size })}\n`);
  for (const file of own.keys()) io.stdout.write(`  ${file}\n`);
  const isOwn = options.name !== null || options.interview !== null;
  io.stdout.write(`${speaker.say(isOwn ? 'start.next' : 'cli.init.next', { dir: shown })}\n`);
  const below = options.template === 'ci' ? pathInRepository(target) : null;
  if (below) io.stderr.write(`${speaker.say('cli.init.ciBelow', { dir: shown, path: below })}\n`);
  return EXIT.ok;
}

/** The files of an example, or those a firm of one's own begins with, in the language asked for. Throws CliError. */
function startFiles({ template, name, interview, lang }: InitOptions): Files {
  if (name === null && interview === null) return layered(LAYERS[template ?? 'minimal'], lang);
  const option = interview === null ? '--name' : '--interactive';
  if (template !== null) throw new CliError('cli.error.initName', { option, template });
  if (name !== null && interview !== null) throw new CliError('cli.error.opposites', { option: '--name', opposite: '--interactive' });
  if (name !== null && !/\S/.test(name)) throw new CliError('cli.error.optionValue', { what: '--name', command: 'init' });
  return layered(EMPTY, lang);
}

/** The same with what is said of the firm; a number is the exit code of whoever left while being asked. */
async function ownFiles(files: Files, options: InitOptions, root: string, io: Io): Promise<Files | number> {
  const { name, interview, dir, lang } = options;
  if (name !== null) return (await import('./init/own-firm.ts')).namedFirm(files, name.trim(), lang ?? 'en');
  if (interview === null) return files;
  return (await import('./init/interview.ts')).interviewed(files, { ...options, ...interview, root, shown: dir ?? '.' }, io);
}

async function schemas(): Promise<Files> {
  return new Map(await Promise.all(FOR_EDITORS.map(async (name) => [`${SCHEMAS}/${name}.schema.json`, await schemaText(name)] as const)));
}

function layered(layers: readonly string[], language: InitOptions['lang']): Files {
  const texts = layers.flatMap((layer) => textsBelow(join(packageFolder('templates'), layer)));
  return new Map(texts.map(([file, text]) => [file, file === 'guanxi.yaml' ? inLanguage(text, language) : text]));
}

/** The template speaks English unless another language was asked for. */
function inLanguage(text: string, language: InitOptions['lang']): string {
  return language === null ? text : text.replace(/^language: en\b/m, `language: ${language}`);
}

/** What the workspace will speak. */
function languageOf(files: Files): Language {
  return /^language: zh\b/m.test(files.get('guanxi.yaml') ?? '') ? 'zh' : 'en';
}

/** A folder that is not there yet, so that the remedy is never the command just refused. */
function freeFolder(cwd: string): string {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? 'plans' : `plans-${n}`;
    if (!existsSync(join(cwd, name))) return name;
  }
}

/** Files below a folder with their texts. */
function textsBelow(folder: string): readonly (readonly [file: string, text: string])[] {
  return filesBelow(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
}

/** Files below a folder, relative with `/`, by code point. */
function filesBelow(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .flatMap((entry) => {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    })
    .sort((a, b) => (a < b ? -1 : 1));
}
