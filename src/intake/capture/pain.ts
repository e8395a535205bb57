import type { Row } from './known.ts';
import { idAsked } from './ids.ts';
import type { Here } from './scene.ts';
import type { Talk } from './talk.ts';
import type { Field } from './thing.ts';

const KINDS = ['pain', 'obstacle'] as const;
const SEVERITY = ['1', '2', '3'] as const;
const STATUS = ['known', 'addressed', 'solved'] as const;

/** Where it hurts, or what keeps our product's value from being realised (V4). */
export function painFields(here: Here, stated: Row | null): Field[] {
  return [
    ...(stated === null ? [{ id: 'id', path: ['id'], ask: (talk: Talk) => idOf(talk, here) }] : []),
    { id: 'what', path: ['what'], ask: (talk) => whatOf(talk, stated === null) },
    {
      id: 'kind',
      path: ['kind'],
      coded: 'capture.pain.kind',
      ask: (talk) => talk.choice('kind', 'capture.pain.kind', KINDS, (one) => ({ key: `capture.pain.kind.${one}` })),
    },
    { id: 'severity', path: ['severity'], coded: 'capture.severity', ask: severityOf },
    { id: 'status', path: ['status'], coded: 'capture.pain.status', ask: statusOf },
    { id: 'evidence', path: ['evidence'], ask: (talk) => evidenceOf(talk, stated?.['status']) },
  ];
}

function whatOf(talk: Talk, needed: boolean): string | undefined {
  return talk.text('what', 'capture.pain.what', { needed, hint: { key: 'capture.pain.what.hint' } });
}

function idOf(talk: Talk, here: Here): string | undefined {
  return idAsked(talk, whatOf(talk, true), `${here.id}-pain`, here.taken.pains);
}

function severityOf(talk: Talk): number | undefined {
  const step = talk.choice('severity', 'capture.pain.severity', SEVERITY, (one) => ({ key: `capture.severity.${one}` }));
  return step === undefined ? undefined : Number(step);
}

function statusOf(talk: Talk): string | undefined {
  return talk.choice('status', 'capture.pain.status', STATUS, (one) => ({ key: `capture.pain.status.${one}` }));
}

/** A pain merely known needs no proof. */
function evidenceOf(talk: Talk, stated: unknown): string | undefined {
  const status = talk.heard('status') ?? stated;
  if (status !== 'addressed' && status !== 'solved') return undefined;
  return talk.text('evidence', 'capture.evidence', { hint: { key: 'capture.evidence.hint' } });
}
