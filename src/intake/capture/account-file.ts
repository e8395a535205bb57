import { literalFolder, matcher, plain } from '../../workspace/glob.ts';
import type { FileEdit } from '../question/question.ts';
import type { Known } from './known.ts';

const CONFIG = 'guanxi.yaml';

/**
 * Where the file of a new account goes: a path that the workspace's `accounts` patterns find. Where they name single files only,
 * `naming` adds it to them.
 */
export function newAccountFile(id: string, known: Known): { readonly file: string; readonly naming: readonly FileEdit[] } {
  const patterns = known.accountPatterns.map((pattern) => (pattern.startsWith('!') ? `!${plain(pattern.slice(1))}` : plain(pattern)));
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  const left = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => matcher(pattern.slice(1)));
  const fits = (file: string): boolean => isYaml(file) && !left.some((one) => one.test(file));
  for (const pattern of wanted) {
    const file = filled(pattern, id);
    if (fits(file) && matcher(pattern).test(file) && !isTaken(file, known)) return { file, naming: [] };
  }
  const file = free(`${folderOf(wanted[0] ?? '')}${id}`, known);
  return { file, naming: [{ file: CONFIG, fresh: '', edits: [named(file, known)] }] };
}

/** The first line of the file, by which editors find its schema. */
export function modeline(file: string): string {
  return `# yaml-language-server: $schema=${'../'.repeat(file.split('/').length - 1)}.guanxi/schema/account.schema.json\n`;
}

/** A path the pattern finds, with the id in its first gap: `accounts/<id>.yaml` of `accounts/**` + `/*.{yaml,yml}`. */
function filled(pattern: string, id: string): string {
  if (literalFolder(pattern) === pattern) return pattern;
  const single = pattern
    .replace(/\{([^{},]*)(?:,[^{}]*)?\}/g, '$1')
    .replace(/\*\*\//g, '')
    .replace(/\*\*$/, '*.yaml');
  return single
    .replace('*', id)
    .replace(/\*\.(?=ya?ml$)/, `${id}.`)
    .replaceAll('*', '');
}

function named(file: string, known: Known): FileEdit['edits'][number] {
  if (known.accountsStated === 'list') return { op: 'append', path: ['accounts'], value: file };
  return { op: 'replace', path: ['accounts'], value: [...known.accountPatterns, file] };
}

function folderOf(pattern: string): string {
  const folder = pattern.slice(0, pattern.lastIndexOf('/') + 1);
  return /[*?{[]/.test(folder) ? '' : folder;
}

function free(stem: string, known: Known): string {
  for (let n = 1; ; n += 1) {
    const file = n === 1 ? `${stem}.yaml` : `${stem}-${n}.yaml`;
    if (!isTaken(file, known)) return file;
  }
}

/** Where capitals make no difference, one file would lie on the other. */
function isTaken(file: string, known: Known): boolean {
  return [...known.files].some((other) => other.toLowerCase() === file.toLowerCase());
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/.test(file);
}
