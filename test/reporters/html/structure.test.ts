import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit.ts';
import { renderHtml } from '../../../src/reporters/html.tsx';
import { dyadic, empty, rich, single } from '../sample.ts';
import { attributes, documentOf, textOf } from './page.ts';

const audited = (fixture: string) =>
  audit({ dir: join(import.meta.dirname, '../../../fixtures', fixture), today: '2026-06-30', draws: { count: 200, seed: 1 } }).result;
const RESULTS = { rich, empty, single, dyadic, hengrui: audited('hengrui') } as const;
/** Keys of the catalogue, as they would show if no text stood behind one. */
const KEYS = /(?:note|finding|action|question|gate|ui|page|chart|network)\.[A-Za-z0-9-]+(?:\.[a-z]+)*/g;
const VOID = /(?:undefined|NaN|null)|\[object/g;

describe.each(Object.entries(RESULTS))('the page of %s', (_, result) => {
  describe.each(['en', 'zh'] as const)('in %s', (language) => {
    const html = renderHtml(result, { language });
    const page = documentOf(html);

    it('leads every link to a place in the page, and names every place once', () => {
      const ids = attributes(page, '[id]', 'id');
      expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
      expect(ids.filter((id) => id === '' || /\s/.test(id))).toEqual([]);
      const known = new Set(ids);
      const links = attributes(page, 'a[href]', 'href');
      expect(links.length).toBeGreaterThan(10);
      expect(links.filter((link) => !link.startsWith('#') || !known.has(link.slice(1)))).toEqual([]);
      const labels = attributes(page, '[aria-labelledby]', 'aria-labelledby').flatMap((list) => list.split(' '));
      expect(labels.filter((id) => !known.has(id))).toEqual([]);
    });

    it('fetches nothing and runs nothing', () => {
      expect(page.querySelectorAll('script, link, iframe, img, object, embed, form, base, audio, video')).toHaveLength(0);
      expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|\burl\((?!#)|@import|javascript:/i);
      expect(attributes(page, 'meta[http-equiv="Content-Security-Policy"]', 'content')[0]).toContain("default-src 'none'");
      expect(html).not.toMatch(/<[^>]+\son[a-z]+=/i);
    });

    it('has one h1, no gap in its headings, and the language it speaks', () => {
      const levels = Array.from(page.querySelectorAll('h1, h2, h3, h4, h5, h6')).map((heading) => Number(heading.localName.slice(1)));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels[0]).toBe(1);
      expect(levels.filter((level, at) => at > 0 && level - (levels[at - 1] ?? 0) > 1)).toEqual([]);
      expect(page.documentElement?.getAttribute('lang')).toBe(language === 'zh' ? 'zh-Hans' : 'en');
      expect(page.querySelectorAll('main, header, nav')).toHaveLength(3);
    });

    it('captions every table, scopes every head and names every region that scrolls', () => {
      expect(Array.from(page.querySelectorAll('table')).filter((table) => !table.querySelector('caption')?.textContent?.trim())).toEqual(
        [],
      );
      expect(Array.from(page.querySelectorAll('th')).filter((head) => !head.getAttribute('scope'))).toEqual([]);
      const regions = attributes(page, '[role=region]', 'aria-label');
      expect(regions.filter((label, at) => label === '' || regions.indexOf(label) !== at)).toEqual([]);
      expect(page.querySelectorAll('[role=region]:not([tabindex="0"])')).toHaveLength(0);
    });

    it('leaves no key of the catalogue untold and no value unspoken', () => {
      const words = html.replace(/<style[^]*?<\/style>/, '').replace(/<[^>]*>/g, ' ');
      expect(words.match(KEYS) ?? []).toEqual([]);
      expect(words.match(VOID) ?? []).toEqual([]);
    });
  });
});

describe('the page', () => {
  it('is the same bytes for the same result', () => {
    expect(renderHtml(rich, { language: 'zh' })).toBe(renderHtml(structuredClone(rich), { language: 'zh' }));
  });

  it('stays small for many accounts, and says whom it does not tell in full', () => {
    const result = audited('northwind');
    const html = renderHtml(result, { language: 'en' });
    expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
    const page = documentOf(html);
    expect(page.querySelectorAll('section.account')).toHaveLength(40);
    expect(textOf(page, '#where')).toContain(`The other ${result.accounts.length - 40} stand in this table`);
    expect(page.querySelectorAll('.heat tbody tr')).toHaveLength(result.accounts.length);
  });
});
