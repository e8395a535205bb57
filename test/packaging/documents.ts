import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../e2e/run.ts';

export interface Fence {
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

/** README, CONTRIBUTING and every page under docs/, relative to the root. */
export function documents(): readonly string[] {
  const pages = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`);
  return ['README.md', 'CONTRIBUTING.md', ...pages.sort()];
}

export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** Fenced blocks of a document. */
export function fences(file: string): readonly Fence[] {
  const text = read(file);
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length;
    return { file, line, language: match[1] ?? '', text: match[2] ?? '' };
  });
}

/** Commands of guanxi in a document: of its shell and YAML blocks, and of code in its lines that is more than a command's name. */
export function commandLines(file: string): readonly string[] {
  const blocks = fences(file).filter(({ language }) => ['sh', 'yaml'].includes(language));
  const prose = read(file).replace(/^```[\s\S]*?^```$/gm, '');
  const spans = [...prose.matchAll(/`(guanxi [^`\s]+ [^`]+)`/g)].map((match) => match[1] ?? '');
  return [...blocks.flatMap(({ text }) => commandsIn(text)), ...spans];
}

/** Commands a reader would copy out of the blocks of a document, in the order of the page. */
export function blockCommands(file: string): readonly string[] {
  return fences(file)
    .filter(({ language }) => ['sh', 'yaml'].includes(language))
    .flatMap(({ text }) => commandsIn(text.replace(/^# (?=guanxi )/gm, '')));
}

/** Lines of blocks that look like a command of guanxi and stand where no test would read them. */
export function hiddenCommands(file: string): readonly string[] {
  const blocks = fences(file).filter(({ language }) => !['sh', 'yaml'].includes(language));
  return blocks.flatMap(({ text }) => text.split('\n').filter((line) => /^(?:\$ )?guanxi [a-z]+ /.test(line)));
}

/** What a command line does, whatever its words in quotes and the language it asks for: those a translation may change. */
export function deed(line: string): string {
  return words(line.replace(/"[^"]*"/g, '"…"').replace(/ --lang zh\b/, '')).join(' ');
}

/** Lines that call guanxi, continued ones joined. */
export function commandsIn(text: string): readonly string[] {
  return text
    .replace(/\\\n\s*/g, ' ')
    .replace(/>-\n((?: {6,}\S.*\n)+)/g, (_, lines: string) => `${lines.trim().replace(/\n\s+/g, ' ')}\n`)
    .split('\n')
    .map((line) => line.replace(/^\s*(?:- )?(?:run: )?/, ''))
    .filter((line) => /^guanxi\s/.test(line));
}

/** A command line as words, up to a comment, a pipe, a redirection or `||`. Substitutions stand for a day, `<…>` for a name. */
export function words(line: string): readonly string[] {
  const filled = line.replace(/"?\$\(date[^)]*\)"?/g, '2026-06-30').replace(/<[\w…-]+>/g, 'word');
  const bare = filled.split(/ (?:#|\||>|\|\|) ?/)[0] ?? '';
  return [...bare.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .map((word) => word.replace(/^\$\w+$/, 'word'))
    .filter((word) => word !== '…')
    .slice(1);
}
