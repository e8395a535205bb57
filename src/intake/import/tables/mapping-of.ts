import type { Field } from './fields.ts';
import type { TableMapping, TableRule } from './mapping.ts';
import type { Source } from './source.ts';

/** The mapping that would read these tables as they were read. Rules with more columns stand first, for the first that fits is taken. */
export function mappingOf(sources: readonly Source[], system: string): TableMapping {
  const rules = sources.map(ruleOf);
  const distinct = rules.filter((rule, index) => rules.findIndex((other) => JSON.stringify(other) === JSON.stringify(rule)) === index);
  return { system, tables: distinct.sort((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length) };
}

function ruleOf({ found }: Source): TableRule {
  const { kind, shape, columns, headers, values } = found;
  const named = [...columns].map(([field, index]) => [field, headers[index] ?? ''] as const);
  return {
    kind,
    columns: Object.fromEntries(named) as Partial<Record<Field, string>>,
    ...(Object.keys(values).length === 0 ? {} : { values }),
    ...(shape.always === undefined ? {} : { always: shape.always }),
    ...(shape.relation === undefined || shape.relation === null ? {} : { relation: shape.relation }),
    ...(shape.dayFirst === undefined ? {} : { day_first: shape.dayFirst }),
    ...(shape.decimal === undefined ? {} : { decimal: shape.decimal }),
  };
}
