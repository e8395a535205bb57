import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit.ts';
import { print } from '../../../src/reporters/html/css/print.ts';
import type { AuditResult } from '../../../src/result.ts';
import { rich } from '../sample.ts';
import { attributes, pageOf, textOf } from './page.ts';

const northwind = (): AuditResult =>
  audit({ dir: join(import.meta.dirname, '../../../fixtures/northwind'), today: '2026-06-30', draws: null }).result;
const filed = (element: Element | null): boolean => element?.closest('.filed') != null;

describe('on paper', () => {
  const page = pageOf(rich);

  it('leaves out the appendix and the long tables of an account, and keeps the story', () => {
    const chapters = (printed: boolean): string[] =>
      Array.from(page.querySelectorAll('.chapter'))
        .filter((chapter) => filed(chapter) !== printed)
        .map((chapter) => chapter.id);
    expect(chapters(false)).toEqual(['findings', 'indicators', 'topics', 'words', 'record']);
    expect(chapters(true)).toEqual(expect.arrayContaining(['where', 'sure', 'held', 'contradicted', 'next', 'unknown', 'accounts', 'map']));
    expect(filed(page.querySelector('#a-mengyuan .gates'))).toBe(false);
    expect(filed(page.querySelector('#a-mengyuan .steps'))).toBe(false);
    expect(Array.from(page.querySelectorAll('[id^="t-"]')).filter((tie) => !filed(tie))).toEqual([]);
  });

  it('prints all where the box is ticked, by style alone', () => {
    const box = page.querySelector('input#print-all');
    expect([box?.getAttribute('type'), box?.hasAttribute('checked'), filed(box)]).toEqual(['checkbox', false, false]);
    expect(textOf(page, 'label[for="print-all"]')).toContain('Print all of this file');
    const hides = print.match(/^.*\.filed\{display:none\}$/gm);
    expect(hides).toEqual(['html:not(:has(#print-all:checked)) .filed{display:none}']);
    expect(print.indexOf('@media print')).toBeLessThan(print.indexOf(String(hides?.[0])));
    expect(print).toContain('.choice{display:none}');
    expect(print.startsWith('\n.paper{display:none}')).toBe(true);
  });

  it('says at its head what only the file holds', () => {
    const note = textOf(page, 'header .paper');
    expect(note).toContain(`all findings (${rich.findings.length})`);
    expect(note).not.toContain('heaviest');
  });

  it('names the first place and counts the rest', () => {
    const rows = Array.from(page.querySelectorAll('.gates .at')).filter((place) => place.querySelector('.paper'));
    expect(rows.length).toBeGreaterThan(0);
    for (const place of rows) {
      const [paper, long] = ['.paper', '.filed'].map((kind) => place.querySelector(kind)?.textContent.trim() ?? '');
      expect(paper).toMatch(/^\+[1-9]\d*$/);
      expect(place.firstChild?.textContent).toMatch(/^[^ ]+:\d+(?:–\d+)?$/);
      expect(long).not.toBe('');
    }
    expect(textOf(page, '#indicators .paper')).toBe('');
  });

  it('says that what a link leads to is in the file', () => {
    const links = Array.from(page.querySelectorAll('a[href="#findings"]')).filter((link) => !filed(link) && !link.closest('nav'));
    expect(links.filter((link) => link.nextElementSibling?.getAttribute('class') !== 'paper')).toEqual([]);
  });

  it('tells the twenty heaviest of many accounts, and how many it leaves out', () => {
    const result = northwind();
    const many = pageOf(result);
    const told = attributes(many, 'section.account', 'class');
    expect(told.filter((kind) => kind === 'account')).toHaveLength(20);
    expect(told.filter((kind) => kind === 'account filed')).toHaveLength(20);
    expect([filed(many.querySelector('#map')), filed(page.querySelector('#map'))]).toEqual([true, false]);
    expect(textOf(many, 'header .paper')).toContain(`the 20 heaviest are printed one by one; ${result.accounts.length - 20} stand only`);
  });
});
