import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { textWidth } from '../../../src/reporters/charts/measure.ts';
import { safeId } from '../../../src/reporters/charts/svg.ts';
import type { AuditResult } from '../../../src/result.ts';
import { empty, rich, single } from '../sample.ts';
import { TIES } from '../sample-network.ts';
import { gallery } from './gallery.ts';
import { all, type Element, moved, number, parseSvg } from './svg-parser.ts';

const drawn: AuditResult = { ...rich, ties: TIES };
const RESULTS = { rich: drawn, single, empty };
const COLOUR = /^(none|var\(--(ink|quiet|line|paper|panel|accent|warn|open|m[0-3])\)|url\(#[\w-]+\))$/;

const HOSTILE: Readonly<Record<string, string>> = {
  'a script': '<script>alert(1)</script>',
  'an attribute': '"/><image href="https://example.org/x"/>',
  'an apostrophe': "' onload='alert(1)",
  entities: '&lt;b&gt; &amp; &#60; &nbsp;',
  'a comment': ']]><!-- -->',
  'control characters': '\u001b[31mred\u0007\u0000',
  'marks that reorder': '\u202eevil\u2066 \u2028 \ufffe \ud800',
  'a formula': '=HYPERLINK("x")',
  'ten thousand bytes': '蒙'.repeat(5000),
  nothing: '',
  'an ink': 'var(--ink)" fill="var(--ink)',
  numbers: 'NaN undefined 1.23456789',
};

/** Every name in the result, replaced. */
function renamed(result: AuditResult, name: string): AuditResult {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return key === 'name' || key === 'function' || key === 'says' ? name : value;
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, walk(one, inner)]));
  };
  return walk(result, '') as AuditResult;
}

describe('every chart', () => {
  for (const [name, result] of Object.entries(RESULTS)) {
    for (const language of ['en', 'zh'] as const) {
      it(`of ${name} in ${language} is a named image in the page's inks`, () => {
        for (const [chart, svg] of Object.entries(gallery(result, language))) {
          const root = parseSvg(svg);
          expect(root.attributes['role'], chart).toBe('img');
          const ids = new Map(all(root).flatMap((one) => (one.attributes['id'] ? [[one.attributes['id'], one] as const] : [])));
          for (const id of (root.attributes['aria-labelledby'] ?? '').split(' '))
            expect(ids.get(id)?.text.trim(), `${chart} ${id}`).toBeTruthy();
          expect(svg, chart).not.toMatch(/NaN|undefined|Infinity|<style|style="|currentColor|class="p"/);
          for (const one of all(root)) {
            for (const ink of ['fill', 'stroke']) if (one.attributes[ink] !== undefined) expect(one.attributes[ink], chart).toMatch(COLOUR);
            const size = one.attributes['font-size'];
            if (size !== undefined) expect(Number(size), chart).toBeGreaterThanOrEqual(11);
          }
        }
      });
    }
  }

  it('is well-formed to libxml as well', async () => {
    const file = Object.values(gallery(renamed(drawn, Object.values(HOSTILE).join(' ').slice(0, 400)), 'zh')).join('');
    const { valid, errors } = await validateXML({ xml: [{ fileName: 'charts.xml', contents: `<all>${file}</all>` }], schema: [ANY] });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
  });

  it('keeps its ids to itself, so that many stand on one page', () => {
    const ids = Object.values(gallery(drawn, 'en')).flatMap((svg) => all(parseSvg(svg)).flatMap((one) => one.attributes['id'] ?? []));
    expect(new Set(ids).size).toBe(ids.length);
    const twice = [safeId('a.b'), safeId('a_b'), safeId('a b'), safeId('a_2e_b'), safeId('蒙')];
    expect(twice.every((id) => /^[\w-]+$/.test(id))).toBe(true);
    expect(new Set(twice).size).toBe(twice.length);
  });

  it('is drawn in the same bytes twice', () => {
    expect(gallery(drawn, 'zh')).toEqual(gallery(structuredClone(drawn), 'zh'));
  });

  it.each([320, 340, 680, 1080])('keeps every text inside %d px', (width) => {
    for (const language of ['en', 'zh'] as const) {
      for (const [chart, svg] of Object.entries(gallery(drawn, language, width))) {
        for (const { text, from, to } of spans(parseSvg(svg))) {
          expect(from, `${chart}: ${text}`).toBeGreaterThan(-2);
          expect(to, `${chart}: ${text}`).toBeLessThan(width + 2);
        }
      }
    }
  });

  it.each(Object.keys(HOSTILE))('takes %s for a name', (kind) => {
    const name = HOSTILE[kind] ?? '';
    const plain = gallery(renamed(drawn, 'Plain'), 'en');
    for (const [chart, svg] of Object.entries(gallery(renamed(drawn, name), 'en'))) {
      const elements = (text: string): string[] =>
        [...new Set(all(parseSvg(text)).map((one) => one.name))].filter((one) => one !== 'tspan');
      expect(elements(svg).sort(), chart).toEqual(elements(plain[chart] ?? '').sort());
      expect(
        all(parseSvg(svg))
          .flatMap((one) => Object.keys(one.attributes))
          .filter((key) => /^on|href/.test(key)),
      ).toEqual([]);
      expect(svg.length, chart).toBeLessThan(120_000);
    }
  });

  it('is inert whatever it is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        for (const svg of Object.values(gallery(renamed(single, name), 'zh'))) parseSvg(svg);
      }),
      { numRuns: 40 },
    );
  });
});

/** Where each text begins and ends, from its anchor and the widest its letters can be. */
function spans(root: Element): { readonly text: string; readonly from: number; readonly to: number }[] {
  const found: { text: string; from: number; to: number }[] = [];
  const walk = (one: Element, x: number, anchor: string, size: number): void => {
    const here = x + moved(one).x;
    const own = one.attributes['text-anchor'] ?? anchor;
    const px = Number(one.attributes['font-size'] ?? size);
    if (one.name === 'text' && !(one.attributes['transform'] ?? '').includes('rotate')) {
      for (const part of [one, ...one.children.filter((child) => child.name === 'tspan')]) {
        const width = textWidth(part.text, px);
        const start = here + (Number.isNaN(number(part, 'x')) ? 0 : number(part, 'x'));
        const from = own === 'middle' ? start - width / 2 : own === 'end' ? start - width : start;
        if (part.text.trim() !== '') found.push({ text: part.text, from, to: from + width });
      }
    }
    for (const child of one.children) walk(child, here, own, px);
  };
  walk(root, 0, 'start', 12);
  return found;
}

const ANY = {
  fileName: 'any.xsd',
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="all"><xs:complexType><xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element></xs:schema>`,
};
