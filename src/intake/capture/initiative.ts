import type { MessageKey } from '../../messages/messages.ts';
import { type DateReading, parseDate } from '../../model/days.ts';
import type { Phrase } from '../question/question.ts';
import type { Row } from './known.ts';
import { idAsked } from './ids.ts';
import { painsMet } from './offering.ts';
import type { Here } from './scene.ts';
import { type More, type Talk, written } from './talk.ts';
import type { Field } from './thing.ts';

const KINDS = ['joint', 'price'] as const;
const GAINS = ['amount', 'small', 'medium', 'large', 'loss'] as const;
const MONEY = { hint: { key: 'capture.money.hint.plain' } } as const;
const WHEN = { hint: { key: 'capture.date.hint' } } as const;
const VERIFIERS = ['customer', 'both', 'third_party', 'us'] as const;

/** A joint effort with a baseline and measured gains for both sides (V8). A price cut is a transfer: of it no more is asked. */
export function initiativeFields(here: Here, stated: Row | null): Field[] {
  const kind = (talk: Talk): unknown => stated?.['kind'] ?? kindOf(talk);
  const joint =
    (ask: Field['ask']): Field['ask'] =>
    (talk) =>
      kind(talk) === 'price' ? undefined : ask(talk);
  return [
    ...(stated === null ? [{ id: 'id', path: ['id'], ask: (talk: Talk) => idOf(talk, here) }] : []),
    { id: 'what', path: ['what'], ask: (talk) => whatOf(talk, stated === null) },
    { id: 'kind', path: ['kind'], coded: 'capture.initiative.kind', ask: kindOf },
    { id: 'start', path: ['start'], ask: (talk) => startOf(talk, stated?.['measured']) },
    { id: 'baseline', path: ['baseline'], ask: joint((talk) => talk.text('baseline', 'capture.initiative.baseline')) },
    { id: 'baseline_agreed', path: ['baseline_agreed'], ask: joint(agreed) },
    { id: 'measured', path: ['measured'], ask: joint((talk) => measuredOf(talk, stated ?? {})) },
    { id: 'gain_them', path: ['gain_them'], ask: joint((talk) => gainOf(talk, 'gain_them')) },
    { id: 'gain_us', path: ['gain_us'], ask: joint((talk) => gainOf(talk, 'gain_us')) },
    { id: 'verified_by', path: ['verified_by'], coded: 'verified', ask: joint(verifierOf) },
    {
      id: 'evidence',
      path: ['evidence'],
      ask: joint((talk) => talk.text('evidence', 'capture.evidence', { hint: { key: 'capture.evidence.hint' } })),
    },
    { id: 'contested', path: ['contested'], ask: joint(contestedOf) },
    { id: 'reason', path: ['reason'], ask: joint((talk) => reasonOf(talk, stated?.['contested'])) },
    { id: 'meets', path: ['meets'], ask: joint((talk) => painsMet(talk, here, 'capture.initiative.meets')) },
  ];
}

function whatOf(talk: Talk, needed: boolean): string | undefined {
  return talk.text('what', 'capture.initiative.what', { needed });
}

function idOf(talk: Talk, here: Here): string | undefined {
  return idAsked(talk, whatOf(talk, true), `${here.id}-initiative`, here.taken.initiatives);
}

function kindOf(talk: Talk): string | undefined {
  return talk.choice('kind', 'capture.initiative.kind', KINDS, (one) => ({ key: `capture.initiative.kind.${one}` }));
}

function startOf(talk: Talk, measured: unknown): string | number | undefined {
  const end = parsed(measured);
  if (end === null) return talk.date('start', 'capture.initiative.start');
  return dayOf(talk, 'start', 'capture.initiative.start', WHEN, (read) =>
    read.first > end.last ? { key: 'capture.wrong.afterMeasured' } : null,
  );
}

function agreed(talk: Talk): boolean | undefined {
  return talk.yesNo('baseline_agreed', 'capture.initiative.baseline_agreed', { hint: { key: 'capture.initiative.baseline_agreed.hint' } });
}

function measuredOf(talk: Talk, stated: Row): string | number | undefined {
  const start = parsed(talk.heard('start') ?? stated['start']);
  const more = { hint: { key: 'capture.initiative.measured.hint' } } as const;
  const early = (read: DateReading): Phrase | null =>
    start !== null && read.last < start.first ? { key: 'capture.wrong.beforeStart' } : null;
  return dayOf(talk, 'measured', 'capture.initiative.measured', more, early);
}

/** A date that must also stand in the right order with another, which a plain date cannot be held to. */
function dayOf(
  talk: Talk,
  id: 'start' | 'measured',
  key: MessageKey,
  more: More,
  wrong: (read: DateReading) => Phrase | null,
): string | number | undefined {
  const check = (text: string): Phrase | null => {
    const read = parseDate(text.trim());
    return typeof read === 'string' ? { key: read === 'impossible' ? 'ask.wrong.day' : 'ask.wrong.date' } : wrong(read);
  };
  const text = talk.text(id, key, more, check);
  return text === undefined || check(text) !== null ? undefined : written(text);
}

function parsed(date: unknown): DateReading | null {
  const read = typeof date === 'string' || typeof date === 'number' ? parseDate(String(date)) : 'malformed';
  return typeof read === 'string' ? null : read;
}

/** An amount, or a size where nobody has put money on it; a loss is an amount below zero. */
function gainOf(talk: Talk, side: 'gain_them' | 'gain_us'): number | string | undefined {
  const size = talk.choice(side, `capture.initiative.${side}`, GAINS, (one) => ({ key: `capture.gain.${one}` }));
  if (size === 'amount') return talk.number(`${side}.amount`, 'capture.initiative.amount', { min: 0 }, MONEY);
  if (size !== 'loss') return size;
  const loss = talk.number(`${side}.loss`, 'capture.initiative.loss', { min: 0 }, MONEY);
  return loss === undefined || loss === 0 ? loss : -loss;
}

function verifierOf(talk: Talk): string | undefined {
  return talk.choice('verified_by', 'capture.initiative.verified_by', VERIFIERS, (one) => ({ key: `verified.${one}` }));
}

function contestedOf(talk: Talk): boolean | undefined {
  return talk.yesNo('contested', 'capture.initiative.contested');
}

function reasonOf(talk: Talk, stated: unknown): string | undefined {
  const contested = talk.heard('contested') ?? stated;
  return contested === true ? talk.text('reason', 'capture.initiative.reason') : undefined;
}
