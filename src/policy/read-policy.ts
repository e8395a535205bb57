import type { Place, Severity } from '../result.ts';
import type { AgeDemand, CoverageDemand, Demand, Level, Levels, Minimum, OnUnknown, Override, Policy, Scope, Waiver } from './policy.ts';

type Row = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** What reading needs of guanxi.yaml: where a value stands, and the last day of a date as written. */
export interface PolicySource {
  locate(path: Path): Place;
  lastDay(date: string): string;
}

/** `policy` of guanxi.yaml; the schema vouches for its shape. Nothing stated: no demands, no levels, no waivers. */
export function readPolicy(stated: unknown, source: PolicySource): Policy {
  const policy = row(stated);
  const at = (key: string): Place | null => (policy[key] === undefined ? null : source.locate(['policy', key]));
  const each = <T>(key: string, read: (item: Row, place: Place) => T): readonly T[] =>
    rows(policy[key]).map((item, index) => read(item, source.locate(['policy', key, index])));
  return {
    ...levels(policy),
    minimums: each('minimums', minimum),
    coverage: each('coverage', coverage),
    logAge: each('log_age', age),
    chainAge: policy['chain_age'] === undefined ? null : age(row(policy['chain_age']), source.locate(['policy', 'chain_age'])),
    overrides: each('overrides', (item, place): Override => ({ ...scope(item), ...levels(item), at: place })),
    baseline: text(policy['baseline']),
    waivers: each('waivers', (item, place) => waiver(item, place, source)),
    places: {
      claims: at('claims'),
      stages: at('stages'),
      rules: new Map(Object.keys(row(policy['rules'])).map((code) => [code, source.locate(['policy', 'rules', code])])),
    },
  };
}

function levels(item: Row): Levels {
  const { note: _, ...severities } = row(item['severities']);
  return {
    severities: severities as Partial<Record<Severity, Level>>,
    rules: new Map(Object.entries(row(item['rules']) as Readonly<Record<string, Level>>)),
    claims: (item['claims'] as Level | undefined) ?? null,
    stages: (item['stages'] as Level | undefined) ?? null,
  };
}

function scope(item: Row): Scope {
  return { accounts: texts(item['accounts']), tags: texts(item['tags']) };
}

function demand(item: Row, at: Place): Demand {
  return {
    ...scope(item),
    of: item['of'] === 'firm' ? 'firm' : 'accounts',
    level: (item['level'] as Level | undefined) ?? 'error',
    unknown: (item['unknown'] as OnUnknown | undefined) ?? 'warn',
    at,
  };
}

function minimum(item: Row, at: Place): Minimum {
  return { ...demand(item, at), measure: String(item['measure']), min: number(item['min']), max: number(item['max']) };
}

function coverage(item: Row, at: Place): CoverageDemand {
  return { ...demand(item, at), indicator: String(item['indicator']), min: number(item['min']) ?? 0 };
}

function age(item: Row, at: Place): AgeDemand {
  return { ...demand(item, at), days: number(item['days']) ?? 0 };
}

function waiver(item: Row, at: Place, source: PolicySource): Waiver {
  return {
    code: String(item['code']),
    entity: text(item['entity']),
    field: text(item['field']),
    reason: String(item['reason']),
    by: String(item['by']),
    until: source.lastDay(String(item['until'])),
    at,
  };
}

function row(value: unknown): Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {};
}
function rows(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.map(row) : [];
}
function text(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}
function texts(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.map(String) : null;
}
function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
