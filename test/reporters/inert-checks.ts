import { parse } from 'csv-parse/sync';
import { DOMParser, parseHTML } from 'linkedom';
import { expect } from 'vitest';
import { bytes } from '../../src/reporters/markdown/inline.ts';
import type { AuditResult } from '../../src/result.ts';
import { cellsOf, readMarkdown } from './markdown-reader.ts';

/** Looks at a report as its reader does and fails where something of the workspace is more than text. */
export type Check = (text: string, result: AuditResult) => void;

/** C0 and C1 but for line ends, marks that reorder, line separators, half pairs. */
const OBEYED = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const FORMULA = /^[\s\u3000"]*[=+\-@＝＋－＠]/u;

function obeysNothing(text: string): void {
  expect(OBEYED.exec(text)).toBeNull();
  expect(HALF.exec(text)).toBeNull();
}

function isJson(text: string): unknown {
  obeysNothing(text);
  return JSON.parse(text);
}

/** Every tag and attribute a report of ours may have; none that loads, runs or leads elsewhere. */
function htmlIsInert(text: string): void {
  expect(text).not.toMatch(/<!--(?!.*-->)/);
  const { document } = parseHTML(text);
  for (const element of Array.from(document.querySelectorAll('*'))) {
    const names = Array.from(element.attributes).map(({ name }) => name.toLowerCase());
    expect(names.filter((name) => name.startsWith('on') || name === 'srcdoc')).toEqual([]);
    expect(['iframe', 'object', 'embed', 'base', 'form', 'evil', 'img', 'marquee']).not.toContain(element.localName);
    for (const name of ['href', 'src', 'xlink:href', 'action', 'formaction']) {
      expect(element.getAttribute(name) ?? '').toMatch(/^(?:#[^<>"']*|data:image\/[^<>"']*|)$/);
    }
    if (element.localName === 'script') expect(element.textContent).not.toMatch(/alert\(/);
  }
}

const XML = new Set([
  'testsuites',
  'testsuite',
  'testcase',
  'failure',
  'error',
  'skipped',
  'properties',
  'property',
  'system-out',
  'system-err',
]);

/** Relative, percent-encoded, without a scheme (RFC 3986). */
const URI = /^(?![^/]*:)(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$/;
const ANNOTATION = /^::(?:error|warning|notice) (?:file=[^,:]+,line=\d+,col=\d+,)?title=guanxi(?: [^,:]*)?::.+$/;

/** How each format is looked at. Whoever adds a format adds a row; a test sees to it. */
export const CHECKS: Readonly<Record<string, Check>> = {
  terminal: (text) => obeysNothing(text),
  json: (text, result) => {
    const read = isJson(text) as AuditResult;
    expect(read.accounts.map(({ name }) => name)).toEqual(result.accounts.map(({ name }) => name));
    expect(read.firm.name).toBe(result.firm.name);
  },
  markdown: (text) => {
    obeysNothing(text);
    expect(bytes(text)).toBeLessThan(65_536);
    expect(readMarkdown(text).alive).toEqual([]);
    const tables = text.split(/\n{2,}/).filter((block) => block.startsWith('|'));
    for (const table of tables) expect(new Set(table.trim().split('\n').map(cellsOf)).size, table).toBe(1);
  },
  csv: (text, result) => {
    expect(text.startsWith('\ufeff')).toBe(true);
    obeysNothing(text.slice(1).replaceAll('\r\n', '\n'));
    const rows = parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][];
    expect(rows).toHaveLength(result.accounts.length + 1);
    const texts = rows.slice(1).flatMap((row) => row.filter((cell) => !/^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/.test(cell)));
    for (const cell of texts) for (const part of cell.split(';')) expect(part).not.toMatch(FORMULA);
  },
  sarif: (text) => {
    const { runs } = isJson(text) as {
      runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    const places = runs.flatMap(({ results }) => results).flatMap(({ locations }) => locations);
    for (const { physicalLocation } of places) expect(physicalLocation.artifactLocation.uri).toMatch(URI);
  },
  gitlab: (text) => {
    const issues = isJson(text) as { description: string; location: { path: string } }[];
    for (const issue of issues) expect(typeof issue.description).toBe('string');
  },
  junit: (text) => {
    obeysNothing(text);
    expect(text).not.toMatch(/<!\[CDATA|<!DOCTYPE|<!ENTITY/);
    const root = new DOMParser().parseFromString(text, 'text/xml');
    for (const element of root.querySelectorAll('*')) expect(XML).toContain(element.localName);
  },
  github: (text) => {
    obeysNothing(text);
    for (const line of text.split('\n').slice(0, -1)) expect(line).toMatch(ANNOTATION);
    expect(text).not.toMatch(/%(?!25|0A|0D|3A|2C)/);
  },
  html: (text) => {
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    htmlIsInert(text);
  },
};
