import { ROLES, VALUE_SLOTS, type ValueSlot } from '../../model/person.ts';
import { freeId } from '../../model/ids.ts';
import { countedId, personPrefix, slugOf } from './ids.ts';
import { type Named, type Row, rowOf, rowsOf } from './known.ts';
import { answered, type Here, type Scene } from './scene.ts';
import { LONGEST_NAME, asId, nameFits } from './texts.ts';
import type { Talk } from './talk.ts';
import type { Field } from './thing.ts';

const FUNCTIONS = [
  'management', 'purchasing', 'production', 'engineering', 'quality', 'maintenance', 'logistics', 'planning', 'operations', 'rnd', 'it',
  'finance', 'legal', 'hr', 'marketing', 'sales', 'channel', 'service',
] as const; // prettier-ignore
const LEVELS = ['owner', 'executive', 'director', 'manager', 'supervisor', 'expert', 'staff'] as const;
const STATUS = ['none', 'claimed', 'confirmed'] as const;
const FULL = 100;

/** Whoever tells, asked once a form where it is not settled; undefined while nobody is named. */
export function tellerOf(talk: Talk, scene: Scene, tellers: readonly Named[]): string | undefined {
  if (scene.respondent !== null) return scene.respondent;
  return tellers.length === 0 ? undefined : talk.top().idOf(TELLER, 'capture.person.informant', tellers, { hint: HINT.informant });
}

/** Id of the question whose word it is; what it is answered with holds for the rest of a run. */
export const TELLER = 'informant';

/** A key person 关键先生: who it is, what say it has, how close we are, and what it gains through us (V6). */
export function personFields(scene: Scene, here: Here, stated: Row | null, tellers: readonly Named[], by?: string): Field[] {
  const rating: Rating = { stated, by, teller: (talk) => by ?? tellerOf(talk, scene, tellers) };
  const date = scene.day;
  return [
    ...(stated === null ? [{ id: 'id', path: ['id'], ask: (talk: Talk) => idOf(talk, here) }] : []),
    { id: 'name', path: ['name'], ask: nameOf },
    { id: 'function', path: ['function'], coded: 'function', ask: functionOf },
    {
      id: 'level',
      path: ['level'],
      coded: 'seniority',
      ask: (talk) => talk.choice('level', 'capture.person.level', LEVELS, (one) => ({ key: `seniority.${one}` })),
    },
    { id: 'roles', path: ['roles'], coded: 'role', ask: rolesOf },
    rated('influence', rating, (talk, teller) => {
      const points = pointsOf(talk);
      return points === undefined ? undefined : answered({ ...(teller === undefined ? {} : { by: teller }), points, date });
    }),
    rated('closeness', rating, (talk, teller) => {
      const score = teller === undefined ? undefined : closenessOf(talk, scene, teller);
      return score === undefined ? undefined : { by: teller, score, date };
    }),
    ...VALUE_SLOTS.flatMap((slot): Field[] => [
      { id: `value.${slot}`, named: 'slot', path: ['value', slot], ask: (talk) => valueOf(talk, slot) },
      ...unproven(slot, stated),
    ]),
  ];
}

const HINT = {
  name: { key: 'capture.person.name.hint' },
  informant: { key: 'capture.person.informant.hint' },
  influence: { key: 'capture.person.influence.hint' },
  value: { key: 'capture.person.value.hint' },
} as const;

function nameOf(talk: Talk): string | undefined {
  return talk.text('name', 'capture.person.name', { hint: HINT.name }, nameFits(LONGEST_NAME));
}

function idOf(talk: Talk, here: Here): string | undefined {
  const { people } = here.taken;
  const slug = slugOf(nameOf(talk) ?? '');
  const prefix = personPrefix([...people].filter((id) => !id.startsWith('u.')));
  const usual = slug === '' ? countedId(`${prefix}${here.id}`, people) : freeId(`${prefix}${slug}`, people);
  return talk.text('id', 'capture.person.id', { usual, hint: { key: 'capture.id.hint' } }, asId(people)) ?? usual;
}

function functionOf(talk: Talk): string | undefined {
  const picked = talk.choice('function', 'capture.person.function', [...FUNCTIONS, 'other'], (one) =>
    one === 'other' ? { key: 'capture.other' } : { key: `function.${one}` },
  );
  return picked === 'other' ? talk.text('function.other', 'capture.person.function.other') : picked;
}

function rolesOf(talk: Talk): readonly string[] | undefined {
  const says = (role: (typeof ROLES)[number]) => ({ key: `capture.role.${role}` }) as const;
  const roles = talk.several('roles', 'capture.person.roles', ROLES, says, { hint: { key: 'capture.person.roles.hint' } });
  return roles?.length === 0 ? undefined : roles;
}

function pointsOf(talk: Talk): number | undefined {
  return talk.number('influence', 'capture.person.influence', { min: 0, max: FULL }, { hint: HINT.influence });
}

/** One of ours speaks of their own tie; one of theirs of how close they are to us. */
function closenessOf(talk: Talk, { known }: Scene, teller: string): number | undefined {
  const ours = known.team.find(({ id }) => id === teller);
  const key = ours === undefined ? 'capture.person.closeness' : 'capture.person.closeness.ours';
  const more = ours === undefined ? {} : { args: { teller: ours.name } };
  return talk.scale('closeness', key, (step) => `capture.closeness.${step}`, more);
}

interface Rating {
  readonly stated: Row | null;
  /** Who tells, where that is known before anything is asked. */
  readonly by: string | undefined;
  readonly teller: (talk: Talk) => string | undefined;
}

/** What one informant says: beside what others say, in place of what the same one said before. */
function rated(key: 'influence' | 'closeness', { stated, by, teller }: Rating, ask: (talk: Talk, by?: string) => Row | undefined): Field {
  const before = by === undefined ? -1 : rowsOf(stated?.[key]).findIndex((row) => row['by'] === by);
  if (before >= 0) return { id: key, path: [key, before], ask: (talk) => ask(talk, by) };
  const number = stated?.[key] !== undefined && !Array.isArray(stated[key]);
  if (number) return { id: key, path: [key], ask: (talk) => [ask(talk, teller(talk))].filter((row) => row !== undefined) };
  return { id: key, path: [key], appends: true, ask: (talk) => ask(talk, teller(talk)) };
}

/** A value on file as confirmed with nothing to show for it. */
function unproven(slot: ValueSlot, stated: Row | null): Field[] {
  const row = rowOf(rowOf(stated?.['value'])[slot]);
  if (row['status'] !== 'confirmed' || row['evidence'] !== undefined) return [];
  const id = `value.${slot}` as const;
  const more = { args: { what: slot }, hint: { key: 'capture.evidence.hint' } } as const;
  const ask = (talk: Talk): unknown =>
    talk.heard(id) === undefined ? talk.text(`${id}.evidence`, 'capture.lacking.evidence.slot', more) : undefined;
  return [{ id: `${id}.evidence`, path: ['value', slot, 'evidence'], ask }];
}

function valueOf(talk: Talk, slot: ValueSlot): Row | undefined {
  const id = `value.${slot}` as const;
  const status = talk.choice(id, `capture.person.${id}`, STATUS, (one) => ({ key: `capture.value.${one}` }), { hint: HINT.value });
  if (status !== 'confirmed') return answered({ status });
  const evidence = talk.text(`${id}.evidence`, 'capture.evidence', { hint: { key: 'capture.evidence.hint' } });
  return answered({ status, evidence, date: talk.date(`${id}.date`, 'capture.person.value.date') });
}
