import type { Edit } from '../edit/change.ts';
import { initiativeFields } from './initiative.ts';
import { type KnownAccount, type Row, rowsOf } from './known.ts';
import { offeringFields } from './offering.ts';
import { painFields } from './pain.ts';
import { personFields, tellerOf } from './person.ts';
import { type Here, informants, insteadOfNone, type Scene } from './scene.ts';
import type { Talk } from './talk.ts';
import { type Field, fill } from './thing.ts';

/** What an account's file lists, and under which key. */
export const LISTS = { person: 'people', offering: 'offerings', pain: 'pains', initiative: 'initiatives' } as const;
export type ItemKind = keyof typeof LISTS;
/** Stands for one that is not listed yet; no id looks like it. */
export const NEW = '+';

export interface ItemWish {
  readonly item: string | null;
  readonly only: readonly string[] | null;
}

/** Where something is listed: a new account has no file yet. */
export interface Listing {
  readonly here: Here;
  readonly account: KnownAccount | null;
  readonly scene: Scene;
}

/** One item of a list: a new one, or what is missing of one that is there. */
export function itemEdits(talk: Talk, kind: ItemKind, listing: Listing, wanted: ItemWish): readonly Edit[] {
  const { here } = listing;
  const key = LISTS[kind];
  if (saysNone(here.stated[key]) && !overruled(talk, kind)) return [];
  const rows = rowsOf(here.stated[key]);
  const which = wanted.item ?? whichOf(talk, kind, rows);
  const index = rows.findIndex(({ id }) => id === which);
  const row = rows[index];
  if (row === undefined) return which === NEW ? insteadOfNone(key, here.stated, newItem(talk, kind, listing)) : [];
  return fill(talk, fieldsOf(talk, kind, listing, row, wanted.only), { path: [key, index], stated: row }, wanted.only);
}

/** One more item, by whose id the rest of the form knows it. */
export function newItem(talk: Talk, kind: ItemKind, listing: Listing): readonly Edit[] {
  const { here } = listing;
  const key = LISTS[kind];
  const edits = fill(talk, fieldsOf(talk, kind, listing, null, null), { path: [key], stated: null });
  for (const { value } of edits) {
    const { id, what } = value as Row;
    if (typeof id !== 'string') continue;
    here.taken[key].add(id);
    if (kind === 'pain') here.pains.push({ id, name: typeof what === 'string' ? what : id });
  }
  return edits;
}

/** `none`, `[]`: somebody knew that there is none. */
export function saysNone(stated: unknown): boolean {
  return stated === 'none' || (Array.isArray(stated) && stated.length === 0);
}

export function overruled(talk: Talk, kind: ItemKind | 'mechanism' | 'alliance'): boolean {
  return talk.yesNo('overrule', 'capture.overrule', { needed: true, usual: false, args: { about: kind } }) === true;
}

function whichOf(talk: Talk, kind: ItemKind, rows: readonly Row[]): string | undefined {
  const names = new Map(
    rows.flatMap((row) => (typeof row['id'] === 'string' ? [[row['id'], String(row['name'] ?? row['what'] ?? row['id'])]] : [])),
  );
  if (names.size === 0) return NEW;
  return talk.choice(
    'which',
    `capture.${kind}.which`,
    [NEW, ...names.keys()],
    (id) => (id === NEW ? { key: `capture.${kind}.new` } : { key: 'capture.named', args: { name: names.get(id) ?? id, id } }),
    { needed: true },
  );
}

function fieldsOf(talk: Talk, kind: ItemKind, { here, account, scene }: Listing, row: Row | null, only: readonly string[] | null): Field[] {
  if (kind === 'offering') return offeringFields(here, row);
  if (kind === 'pain') return painFields(here, row);
  if (kind === 'initiative') return initiativeFields(here, row);
  const tellers = informants(scene, account);
  // Who has rated before may change the rating, and must be known before it is looked for.
  const rates = only === null || only.includes('closeness') || only.includes('influence');
  const rated = row !== null && (Array.isArray(row['closeness']) || Array.isArray(row['influence']));
  return personFields(scene, here, row, tellers, rates && rated ? tellerOf(talk, scene, tellers) : undefined);
}
