import type { MessageKey } from '../../messages/messages.ts';
import { ALLIANCE, MECHANISMS } from '../../model/account.ts';
import { ORGANISING } from '../../model/firm.ts';
import { answered } from './scene.ts';
import { type Row, rowOf } from './known.ts';
import type { Talk } from './talk.ts';
import type { Field } from './thing.ts';

const STATUS = ['none', 'documented', 'used'] as const;
const READY = ['none', 'stated', 'evidenced'] as const;

/** The eight mechanisms that let organisations trust each other (V8c). */
export function mechanismFields(stated: Row): Field[] {
  return MECHANISMS.flatMap((id) => [item(id, 'mechanism', `capture.mechanism.${id}`), ...lacking(id, 'mechanism', stated[id])]);
}

/** What a maker and a dealer agree on in deep distribution. */
export function allianceFields(stated: Row): Field[] {
  return ALLIANCE.flatMap((id) => [item(id, 'alliance', `capture.alliance.${id}`), ...lacking(id, 'alliance', stated[id])]);
}

/** Six things a firm needs to run a community (P2). */
export function organisingFields(stated: Row): Field[] {
  return ORGANISING.flatMap((id): Field[] => [
    { id, named: 'organising', path: [id], ask: (talk) => readiness(talk, id) },
    ...lacking(id, 'organising', stated[id]),
  ]);
}

function item(id: string, named: 'mechanism' | 'alliance', key: MessageKey): Field {
  return { id, named, path: [id], ask: (talk) => institution(talk, id, key) };
}

/** What proves a status on file and is not there with it: asked without asking for the status again. */
function lacking(id: string, of: 'mechanism' | 'alliance' | 'organising', stated: unknown): Field[] {
  const row = rowOf(stated);
  if (row['status'] !== 'used' && row['status'] !== 'evidenced') return [];
  const args = { what: id };
  const last = (talk: Talk): unknown => talk.date(`${id}.last`, `capture.lacking.last.${of}`, { args });
  const evidence = (talk: Talk): unknown => talk.text(`${id}.evidence`, `capture.lacking.evidence.${of}`, { args, hint: PROOF });
  const asks = { last, evidence };
  return (['last', 'evidence'] as const)
    .filter((key) => row[key] === undefined)
    .map((key) => ({ id: `${id}.${key}`, path: [id, key], ask: (talk) => (talk.heard(id) === undefined ? asks[key](talk) : undefined) }));
}

const PROOF = { key: 'capture.evidence.hint' } as const;

/** In use counts with its last use and something to show for it; on paper, with the paper. */
function institution(talk: Talk, id: string, key: MessageKey): Row | undefined {
  const status = talk.choice(id, key, STATUS, (one) => ({ key: `capture.item.${one}` }));
  if (status === undefined || status === 'none') return answered({ status });
  const last = status === 'used' ? talk.date(`${id}.last`, 'capture.item.last') : undefined;
  return answered({ status, last, evidence: evidenceOf(talk, id) });
}

function readiness(talk: Talk, id: (typeof ORGANISING)[number]): Row | undefined {
  const status = talk.choice(id, `capture.organising.${id}`, READY, (one) => ({ key: `capture.ready.${one}` }));
  if (status !== 'evidenced') return answered({ status });
  const evidence = evidenceOf(talk, id);
  return answered({ status, evidence, last: talk.date(`${id}.last`, 'capture.item.last') });
}

function evidenceOf(talk: Talk, id: string): string | undefined {
  return talk.text(`${id}.evidence`, 'capture.evidence', { hint: PROOF });
}
