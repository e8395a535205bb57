import type { MessageKey } from '../../messages/messages.ts';
import { ALLIANCE, MECHANISMS } from '../../model/account.ts';
import { ORGANISING } from '../../model/firm.ts';
import { answered } from './scene.ts';
import type { Row } from './known.ts';
import type { Talk } from './talk.ts';
import type { Field } from './thing.ts';

const STATUS = ['none', 'documented', 'used'] as const;
const READY = ['none', 'stated', 'evidenced'] as const;

/** The eight mechanisms that let organisations trust each other (V8c). */
export function mechanismFields(): Field[] {
  return MECHANISMS.map((id) => item(id, 'mechanism', `capture.mechanism.${id}`));
}

/** What a maker and a dealer agree on in deep distribution. */
export function allianceFields(): Field[] {
  return ALLIANCE.map((id) => item(id, 'alliance', `capture.alliance.${id}`));
}

/** Six things a firm needs to run a community (P2). */
export function organisingFields(): Field[] {
  return ORGANISING.map((id) => ({ id, named: 'organising', path: [id], ask: (talk) => readiness(talk, id) }));
}

function item(id: string, named: 'mechanism' | 'alliance', key: MessageKey): Field {
  return { id, named, path: [id], ask: (talk) => institution(talk, id, key) };
}

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
  return talk.text(`${id}.evidence`, 'capture.evidence', { hint: { key: 'capture.evidence.hint' } });
}
