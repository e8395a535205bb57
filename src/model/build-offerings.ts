import type { Grade } from '../result.ts';
import { CONTRACTS, type Gain, type Initiative, type Offering, type Pain, PROXIMITY } from './account.ts';
import { flag, num, span, stated, statedWord, text, texts, word } from './build-values.ts';
import type { Field } from './field.ts';

/** null: key absent; `none` or `[]`: stated that there is none. */
export function listOrNull<T>(field: Field | null, build: (item: Field, index: number) => T | null): readonly T[] | null {
  if (field === null) return null;
  return field.items().flatMap((item, index) => build(item, index) ?? []);
}
export function list<T>(field: Field | null, build: (item: Field, index: number) => T | null): readonly T[] {
  return listOrNull(field, build) ?? [];
}

export function buildOffering(field: Field): Offering | null {
  if (!field.isMap) return null;
  const shown = artefact(field.get('artefact'));
  const own = stated(field, undefined, shown === undefined ? ['evidence'] : ['evidence', 'artefact']);
  const id = text(field.get('id')) ?? text(field.get('name'));
  if (id === undefined) return null;
  const stage = field.get('stage');
  return {
    ...own,
    id,
    name: text(field.get('name')),
    revenue: num(field.get('revenue'), own.grade),
    ladder: num(field.get('ladder'), own.grade),
    proximity: statedWord(field.get('proximity'), PROXIMITY, own.grade),
    contract: statedWord(field.get('contract'), CONTRACTS, own.grade),
    stages: texts(stage),
    artefact: shown,
    meets: texts(field.get('meets')),
    with: texts(field.get('with')),
  };
}
/** `artefact: none` is no artefact. */
function artefact(field: Field | null): string | undefined {
  const found = text(field);
  return found === 'none' ? undefined : found;
}

export function buildPain(field: Field): Pain | null {
  if (!field.isMap) return null;
  const own = stated(field);
  const id = text(field.get('id'));
  if (id === undefined) return null;
  return {
    ...own,
    id,
    what: text(field.get('what')),
    kind: word(field.get('kind'), ['pain', 'obstacle'] as const),
    severity: num(field.get('severity'), own.grade),
    status: word(field.get('status'), ['known', 'addressed', 'solved'] as const),
  };
}

export function buildInitiative(field: Field): Initiative | null {
  if (!field.isMap) return null;
  const own = stated(field);
  return {
    ...own,
    id: text(field.get('id')),
    kind: word(field.get('kind'), ['joint', 'price'] as const) ?? 'joint',
    what: text(field.get('what')),
    start: span(field.get('start')),
    measured: span(field.get('measured')),
    baseline: text(field.get('baseline')),
    baselineAgreed: flag(field.get('baseline_agreed')),
    gainThem: gain(field.get('gain_them'), own.grade),
    gainUs: gain(field.get('gain_us'), own.grade),
    verifiedBy: word(field.get('verified_by'), ['us', 'customer', 'both', 'third_party'] as const),
    contested: flag(field.get('contested')) ?? false,
    reason: text(field.get('reason')),
    meets: texts(field.get('meets')),
    partners: texts(field.get('partners')),
    metric: metric(field.get('metric'), own.grade),
  };
}

const SIZES = ['small', 'medium', 'large'] as const;

function gain(field: Field | null, grade: Grade): Gain | undefined {
  if (field === null) return undefined;
  const written = field.isMap ? (field.get('value') ?? field.get('status'))?.value : field.value;
  const size = SIZES.find((known) => known === written);
  if (size !== undefined) return { size, at: field.at };
  const amount = typeof written === 'number' ? num(field, grade) : undefined;
  return amount === undefined ? undefined : { amount };
}

function metric(field: Field | null, grade: Grade): Initiative['metric'] {
  if (field === null) return undefined;
  if (!field.isMap) return { name: text(field), at: field.at };
  return {
    name: text(field.get('name')),
    direction: word(field.get('direction'), ['up', 'down'] as const),
    ours: num(field.get('ours'), grade),
    rival: num(field.get('rival'), grade),
    source: text(field.get('source')),
    at: field.at,
  };
}
