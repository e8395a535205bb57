import type { Reading } from '../records.ts';
import type { Field } from './fields.ts';
import type { Source } from './source.ts';

type Understood = Reading['understood'][number];
const DATES: readonly Field[] = ['date', 'end', 'since'];
const SHOWN = 40;

/** What a table, each of its columns and its encoding were taken for; columns not used; words nobody knows. */
export function understanding(source: Source): readonly Understood[] {
  const { found, table } = source;
  const system = found.preset === null || found.preset.id === 'table' ? found.object : `${found.preset.id} ${found.object}`;
  return [
    { what: table.label, as: found.kind, of: system },
    ...(table.encoding === null || table.encoding === 'utf-8' ? [] : [{ what: table.label, as: 'table_encoding', of: table.encoding }]),
    ...[...found.columns].map(([field, index]) => ({ what: found.headers[index] ?? '', as: `field_${field}`, of: table.label })),
    ...orders(source),
    ...units(source),
    ...(table.hidden === undefined ? [] : [{ what: String(table.hidden), as: 'hidden', of: table.label }]),
    ...unused(source),
    ...words(source),
    ...(source.rounded.size === 0 ? [] : [{ what: [...source.rounded].join(', '), as: 'rounded_ids', of: table.label }]),
  ];
}

function orders(source: Source): readonly Understood[] {
  return DATES.filter((field) => source.has(field)).flatMap((field) => {
    const { dayFirst } = source.dates(field);
    const header = source.found.headers[source.found.columns.get(field) ?? -1] ?? '';
    return dayFirst === null ? [] : [{ what: header, as: dayFirst ? 'day_first' : 'month_first', of: source.table.label }];
  });
}

/** Money that is counted in more than ones, and decimals behind a comma. */
function units(source: Source): readonly Understood[] {
  const fields = (['amount', 'price'] as const).filter((field) => source.has(field));
  return fields.flatMap((field) => {
    const { header, scale, decimal } = source.money(field);
    return [
      ...(scale === null ? [] : [{ what: header, as: 'scale', of: String(scale) }]),
      ...(decimal === 'comma' ? [{ what: header, as: 'decimal_comma', of: source.table.label }] : []),
    ];
  });
}

function unused({ found, table }: Source): readonly Understood[] {
  const used = new Set(found.columns.values());
  const left = found.headers.filter((header, index) => header !== '' && !used.has(index));
  if (left.length === 0) return [];
  const listed = left.slice(0, SHOWN).join(', ') + (left.length > SHOWN ? ' …' : '');
  return [{ what: listed, as: 'unused', of: table.label }];
}

function words({ unknown, found }: Source): readonly Understood[] {
  return [...unknown].map(([field, list]) => ({
    what: [...list].join(', '),
    as: 'unknown_words',
    of: found.headers[found.columns.get(field) ?? -1] ?? field,
  }));
}
