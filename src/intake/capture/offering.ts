import { CONTRACTS, PROXIMITY } from '../../model/account.ts';
import type { Row } from './known.ts';
import { idAsked } from './ids.ts';
import type { Here } from './scene.ts';
import type { Talk } from './talk.ts';
import { LONGEST_NAME, nameFits } from './texts.ts';
import type { Field } from './thing.ts';

const LADDER = ['0', '1', '2', '3', '4', '5'] as const;

/** What we contribute to their way of producing, and how near to its core (V4). */
export function offeringFields(here: Here, stated: Row | null): Field[] {
  return [
    ...(stated === null ? [{ id: 'id', path: ['id'], ask: (talk: Talk) => idOf(talk, here) }] : []),
    { id: 'name', path: ['name'], ask: (talk) => nameOf(talk, stated === null) },
    {
      id: 'revenue',
      path: ['revenue'],
      ask: (talk) => talk.number('revenue', 'capture.offering.revenue', { min: 0 }, { hint: { key: 'capture.money.hint.plain' } }),
    },
    { id: 'ladder', path: ['ladder'], coded: 'ladder', ask: ladderOf },
    { id: 'proximity', path: ['proximity'], coded: 'proximity', ask: proximityOf },
    { id: 'contract', path: ['contract'], coded: 'contract', ask: contractOf },
    { id: 'stage', path: ['stage'], coded: 'process', ask: (talk) => stageOf(talk, here) },
    { id: 'artefact', path: ['artefact'], ask: artefactOf },
    { id: 'meets', path: ['meets'], ask: (talk) => painsMet(talk, here, 'capture.offering.meets') },
  ];
}

/** Which of the account's pains it answers; not asked where none is known. */
export function painsMet(
  talk: Talk,
  here: Here,
  key: 'capture.offering.meets' | 'capture.initiative.meets',
): readonly string[] | undefined {
  if (here.pains.length === 0) return undefined;
  const names = new Map(here.pains.map(({ id, name }) => [id, name]));
  const picked = talk.several('meets', key, [...names.keys()], (id) => ({ key: 'capture.named', args: { name: names.get(id) ?? id, id } }));
  return picked?.length === 0 ? undefined : picked;
}

function nameOf(talk: Talk, needed: boolean): string | undefined {
  return talk.text('name', 'capture.offering.name', { needed }, nameFits(LONGEST_NAME));
}

function idOf(talk: Talk, here: Here): string | undefined {
  return idAsked(talk, nameOf(talk, true), `${here.id}-offering`, here.taken.offerings);
}

function ladderOf(talk: Talk): number | undefined {
  const step = talk.choice('ladder', 'capture.offering.ladder', LADDER, (one) => ({ key: `capture.ladder.${one}` }));
  return step === undefined ? undefined : Number(step);
}

function proximityOf(talk: Talk): string | undefined {
  return talk.choice('proximity', 'capture.offering.proximity', PROXIMITY, (one) => ({ key: `capture.proximity.${one}` }));
}

function contractOf(talk: Talk): string | undefined {
  return talk.choice('contract', 'capture.offering.contract', CONTRACTS, (one) => ({ key: `contract.${one}` }));
}

/** One stage as a word, several as a list. */
function stageOf(talk: Talk, { process }: Here): string | readonly string[] | undefined {
  const picked = talk.several('stage', 'capture.offering.stage', process, (stage) => ({ key: 'capture.stage', args: { stage } }));
  return picked === undefined || picked.length === 0 ? undefined : picked.length === 1 ? picked[0] : picked;
}

function artefactOf(talk: Talk): string | undefined {
  return talk.text('artefact', 'capture.offering.artefact', { hint: { key: 'capture.offering.artefact.hint' } });
}
