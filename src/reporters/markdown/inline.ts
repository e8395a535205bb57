import { inert } from '../../text/inert.ts';

/** Markdown that is safe to print: made by this file alone, joined by templates of ours. */
export type Markdown = string & { readonly markdown: true };

/** Nothing is seen of it, and it parts what a platform would make a link of. */
const APART = '&#8203;';

/** What Markdown or HTML would read as markup, wherever it stands. */
const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  $: '&#36;',
  '\\': '\\\\',
  '`': '\\`',
  '*': '\\*',
  _: '\\_',
  '[': '\\[',
  ']': '\\]',
  '~': '\\~',
};

/**
 * Where GitHub and GitLab make a link of plain text after rendering, so that no escape helps: mentions, addresses
 * (`@`), issues, merge requests, snippets, epics, milestones, labels (`#!$&` before a number, `%~` before a word), emoji and schemes (`:`), `www.`, GH-12.
 */
const LINKED = /[@＠]|[#!$&](?=\d)|[%~](?=[\p{L}\p{N}"])|:(?=[\p{L}\p{N}+_-]|\/\/)|(?<=ww)w(?=\.)|(?<=GH)-(?=\d)/giu;
/** A commit’s name begins with seven such digits: none stand together. */
const COMMIT = /[0-9a-f]{6}(?=[0-9a-f])/gi;
/** What begins a heading, a list, a quotation, a rule or a command of the platform where a line begins. */
const LEADING = /^(?:[#=+/-]|\d+(?=[.)](?:\s|$)))/;
const HANDLE = '\u{f0000}';

/** Any text as words and nothing but words: no markup, link, mention or HTML comes out of it. One line. */
export function words(text: string): Markdown {
  const parted = inert(text)
    .replaceAll(HANDLE, '')
    .trim()
    .replace(COMMIT, (digits) => digits + HANDLE)
    .replace(LINKED, (sign) => sign + HANDLE)
    .replace(LEADING, (start) => start + HANDLE);
  const escaped = parted.replace(/[&<>|$\\`*_[\]~]/g, (sign) => MARKUP[sign] ?? sign);
  return escaped
    .replace(/^(\d+)\u{f0000}/u, '$1\\')
    .replace(/^([#=+/-])\u{f0000}/u, '\\$1')
    .replaceAll(HANDLE, APART) as Markdown;
}

/** A text to be read letter by letter; nothing in it is markup, whatever back quotes it holds. Not for table cells. */
export function code(text: string): Markdown {
  const harmless = inert(text).trim();
  const longest = Math.max(0, ...[...harmless.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = harmless.startsWith('`') || harmless.endsWith('`') || harmless === '' ? ' ' : '';
  return `${fence}${pad}${harmless}${pad}${fence}` as Markdown;
}

export function strong(text: Markdown): Markdown {
  return (text === '' ? '' : `**${text}**`) as Markdown;
}

/** Parts already safe, one after the other. */
export function joined(parts: readonly Markdown[], between = ' '): Markdown {
  return parts.filter((part) => part !== '').join(between) as Markdown;
}

/** UTF-8 bytes; never fewer than UTF-16 code units. */
export function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
