import { describe, expect, it } from 'vitest';
import type { AuditResult, Finding } from '../../../src/result.ts';
import { answer, item, said } from '../charts/gallery.ts';
import { rich, single } from '../sample.ts';
import { between } from '../sample-parts.ts';
import { attributes, pageOf, textOf } from './page.ts';

const OURS = said([answer(3, 'sales')], { byFunction: [{ group: 'sales', n: 1, unknown: 0, median: 3, low: 3, high: 3 }] });
const [first] = rich.findings;
if (first === undefined) throw new RangeError('the sample has findings');
const many = (count: number): AuditResult => ({
  ...rich,
  findings: Array.from({ length: count }, (_, index): Finding => ({ ...first, fingerprint: `same-${index}` })),
});

describe('a finding', () => {
  it('that stands nowhere says why, in the list of all and where it is told', () => {
    const page = pageOf({ ...rich, findings: [{ ...first, at: [], nowhere: { code: 'sow.by-rank' } }] });
    const why = 'worked out from our rank among the suppliers';
    expect(textOf(page, '#findings tbody tr')).toContain(why);
    expect(textOf(page, '#contradicted li')).toContain(why);
    const placed = pageOf({ ...rich, findings: [{ ...first, nowhere: { code: 'sow.by-rank' } }] });
    expect(textOf(placed, '#findings tbody tr')).not.toContain(why);
  });

  it('is a row up to five hundred; what is beyond is counted', () => {
    const rows = (page: Document): number => page.querySelectorAll('#findings table tbody tr').length;
    const [full, over] = [pageOf(many(500)), pageOf(many(503))];
    expect([rows(full), rows(over)]).toEqual([500, 500]);
    expect(textOf(over, '#findings')).toContain('Left out here: 3.');
    expect(textOf(full, '#findings')).not.toContain('Left out here');
  });
});

describe('the table of accounts', () => {
  const groups = (result: AuditResult): string[] =>
    Array.from(pageOf(result).querySelectorAll('#where .stack .group')).map((row) => row.textContent);

  it('names its groups only where there are several, and none that is empty', () => {
    expect(groups(single)).toEqual([]);
    const all = groups(rich);
    expect(all).toHaveLength(3);
    const relations = (keep: (relation: string) => boolean) => rich.accounts.filter(({ relation }) => keep(relation));
    expect(groups({ ...rich, accounts: relations((relation) => relation !== 'supplier') })).toEqual(all.slice(0, 2));
    expect(groups({ ...rich, accounts: relations((relation) => relation === 'supplier') })).toEqual([]);
  });

  it('leads every cell by the name of its column where a row is a block of its own', () => {
    const page = pageOf(rich);
    const heads = Array.from(page.querySelectorAll('#where .stack thead th')).map((head) => head.textContent);
    const [, share, , ...rest] = heads;
    for (const row of Array.from(page.querySelectorAll('#where .stack tbody tr:not(.group)')))
      expect(Array.from(row.querySelectorAll('td[data-column]')).map((cell) => cell.getAttribute('data-column'))).toEqual([share, ...rest]);
  });
});

describe('numbers of two scales', () => {
  const sayDo = {
    sheets: { ours: 2, customer: 1 },
    items: [item({ ours: OURS })],
    agreement: { ours: null, customer: null },
    capture: null,
  };

  it('never stand side by side: what is said and what is shown are told on the scale of the question', () => {
    const page = pageOf({ ...rich, sayDo });
    expect(textOf(page, '.cards .card .note')).toContain(
      'We say 3.00 · They say 3.00 · Shown 2.40 [2.00–2.80] (on the scale of the question, 0–4)',
    );
    expect(textOf(page, '.cards .card desc')).toMatch(
      /^Scale 0 to 4\. Our side, median 3\.00 \[2\.00–3\.00\].* shows 2\.40 \[2\.00–2\.80\]\.$/,
    );
    const stage = item({ item: 'stage', scale: 3, entity: { kind: 'account', id: 'mengyuan' }, customer: null });
    const told = pageOf({ ...rich, sayDo: { ...sayDo, items: [stage] } });
    const cells = Array.from(told.querySelectorAll('#a-mengyuan td.r')).map((cell) => cell.textContent);
    expect(cells).toEqual(expect.arrayContaining(['2.25', '1.80 [1.50–2.10]']));
  });

  it('a share of what is needed is said to be one, and is never rounded up to all of it', () => {
    const net = (point: number, lo: number, hi: number): string => {
      const gates = rich.firm.gates.map((gate) =>
        gate.id === 'NET' ? { ...gate, pass: false, value: between(point, lo, hi), threshold: 1 } : gate,
      );
      const row = Array.from(pageOf({ ...rich, firm: { ...rich.firm, gates } }).querySelectorAll('#held tr')).find((one) =>
        one.textContent.includes('Members meet without us'),
      );
      return Array.from(row?.querySelectorAll('td.r') ?? [])
        .map((cell) => cell.textContent)
        .join(' | ');
    };
    expect(net(0.667, 0.667, 0.667)).toBe('66 % of what is needed | 100 %');
    expect(net(0.998, 0.4, 0.998)).toBe('99 % of what is needed [40–99 %] | 100 %');
  });
});

describe('short words in a cell', () => {
  it('stay on one line', () => {
    const page = pageOf(rich, 'zh');
    const kinds = [...attributes(page, '#findings table tbody tr td:nth-child(2)', 'class')];
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => !kind.split(' ').includes('tight'))).toEqual([]);
  });
});
