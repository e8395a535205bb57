import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../src/reporters/charts/palette.ts';
import { renderDrawnMap } from '../../src/reporters/map-drawn.ts';
import type { MapScope } from '../../src/reporters/map.ts';
import { renderMap } from '../../src/reporters/map.ts';
import type { AuditResult } from '../../src/result.ts';
import { all, type Element, parseSvg, texts } from './charts/svg-parser.ts';
import { parseDot } from './dot-parser.ts';
import { empty, rich } from './sample.ts';
import { TIES } from './sample-network.ts';

const mapped: AuditResult = { ...rich, ties: TIES };
const SCOPES: Readonly<Record<string, MapScope>> = {
  all: { kind: 'all' },
  account: { kind: 'account', id: 'mengyuan' },
  community: { kind: 'community', id: 'lianyi' },
  chain: { kind: 'chain' },
};
const svg = (result: AuditResult, scope: MapScope, language: 'en' | 'zh' = 'en'): Element =>
  parseSvg(renderDrawnMap(result, { format: 'svg', language, scope }).trim());
const html = (result: AuditResult, scope: MapScope, language: 'en' | 'zh' = 'en') =>
  parseHTML(renderDrawnMap(result, { format: 'html', language, scope })).document;
const dot = (scope: MapScope) => parseDot(renderMap(mapped, { format: 'dot', language: 'en', scope }));

describe('maps as pictures', () => {
  for (const [name, scope] of Object.entries(SCOPES)) {
    it(`${name}: draws what the text formats draw`, () => {
      const { nodes, edges } = dot(scope);
      const root = svg(mapped, scope);
      const lines = all(root, 'path').filter((path) => path.attributes['fill'] === 'none' && /[CQ]/.test(path.attributes['d'] ?? ''));
      expect(lines).toHaveLength(edges.length);
      const boxes = all(root, 'g').filter((group) => group.children[0]?.name === 'title');
      expect(boxes).toHaveLength(nodes.size - 1);
      const shown = texts(root).join(' ');
      for (const [id, label] of nodes) if (id !== 'legend') expect(shown).toContain(label.split('\n')[0]?.slice(0, 6));
    });

    it(`${name}: the page says every line and every box in words, and nothing in it runs or is fetched`, () => {
      const { nodes, edges } = dot(scope);
      const page = html(mapped, scope, 'zh');
      expect(page.documentElement.getAttribute('lang')).toBe('zh-Hans');
      expect(page.querySelectorAll('tbody tr').length).toBe(edges.length + nodes.size - 1);
      expect(page.querySelectorAll('svg[role=img]').length).toBe(2);
      expect(page.querySelectorAll('script, link, img, iframe, [onload], [href], [src]').length).toBe(0);
      expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
      expect(page.querySelectorAll('h1').length).toBe(1);
      expect(page.querySelector('title')?.textContent).toBe(page.querySelector('h1')?.textContent);
      const ids = Array.from(page.querySelectorAll('[id]'), (one) => one.getAttribute('id'));
      expect(new Set(ids).size).toBe(ids.length);
    });
  }

  it('crosses the single thread and says it beside its line', () => {
    const root = svg(mapped, { kind: 'account', id: 'mengyuan' });
    const red = all(root, 'path').filter((path) => path.attributes['stroke'] === LIGHT.warn);
    expect(red).toHaveLength(2);
    expect(texts(root)).toEqual(expect.arrayContaining(['single thread · strong 0.72', 'unclear 0.20–0.50']));
    expect(texts(root).join(' ')).toContain('crossed: single thread');
    const dashed = all(root, 'path').filter((path) => path.attributes['stroke-dasharray'] !== undefined);
    expect(dashed).toHaveLength(1);
    const cells = html(mapped, { kind: 'account', id: 'mengyuan' }).querySelectorAll('td.alarm');
    expect(Array.from(cells, (one) => one.textContent)).toEqual(['single thread · strong 0.72']);
  });

  it('brings its own inks, light and dark, and leaves no variable behind', () => {
    for (const scope of Object.values(SCOPES)) {
      const text = renderDrawnMap(mapped, { format: 'svg', language: 'zh', scope });
      expect(text).not.toContain('var(');
      expect(text).toContain('prefers-color-scheme:dark');
      expect(text).toContain(`[fill="${LIGHT.ink}"]{fill:${DARK.ink}}`);
      expect(text).toMatch(/^<svg xml:lang="zh-Hans"/);
      expect(text.endsWith('</svg>\n')).toBe(true);
    }
  });

  it('holds text off paper and panel by 4.5 to 1, in light and in dark', () => {
    for (const inks of [LIGHT, DARK]) {
      for (const ground of [inks.paper, inks.panel]) {
        for (const ink of [inks.ink, inks.quiet, inks.warn, inks.open]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('draws something for a workspace without accounts, and refuses what is not there', () => {
    expect(texts(svg(empty, { kind: 'all' }))).toContain('No account is described.');
    expect(() => svg(empty, { kind: 'chain' })).toThrow(RangeError);
    expect(() => html(rich, { kind: 'account', id: 'nobody' })).toThrow(RangeError);
  });

  it('takes a name for a name in the page and in the file', () => {
    const wicked = fc.constantFrom(
      '<script>alert(1)</script>', '</td></table><iframe src=x>', '" onmouseover="alert(1)', '&lt;img&gt;', '</style><b>', '\u001b]8;;x\u0007', '\u202e', 'var(--ink)', '蒙'.repeat(3000),
    ); // prettier-ignore
    const scopes = fc.constantFrom(...Object.values(SCOPES));
    fc.assert(
      fc.property(fc.oneof(wicked, fc.string({ unit: 'binary', maxLength: 30 })), scopes, (name, scope) => {
        const hostile = renamed(name);
        expect(
          all(svg(hostile, scope))
            .flatMap((one) => Object.keys(one.attributes))
            .filter((key) => /^on|href/.test(key)),
        ).toEqual([]);
        const page = html(hostile, scope);
        expect(page.querySelectorAll('script, iframe, b, img, [onmouseover]').length).toBe(0);
        expect(page.querySelectorAll('tbody tr').length).toBe(html(mapped, scope).querySelectorAll('tbody tr').length);
        expect(renderDrawnMap(hostile, { format: 'html', language: 'en', scope })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
      }),
      { numRuns: 40 },
    );
  });
});

function renamed(name: string): AuditResult {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return key === 'name' || key === 'function' ? name : value;
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, walk(one, inner)]));
  };
  return walk(mapped, '') as AuditResult;
}

/** WCAG 2 contrast of two `#rrggbb`. */
function contrast(a: string, b: string): number {
  const light = (hex: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
