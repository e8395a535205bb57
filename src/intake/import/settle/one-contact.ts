import type { Placed } from './contacts.ts';
import { type Copies, copiesOf, type Copy } from './copies.ts';
import type { Logged } from './logged.ts';
import type { Settling } from './request.ts';
import { type Matching, type Meeting, sameMeetings } from './same-meeting.ts';
import { spellings, systemOf } from './source-ids.ts';

/** A contact that does not stand in the plan yet, with the number it is written under. */
export interface Fresh extends Placed {
  readonly sourceId: string;
}

/** A new contact, and the source id of the one that stands there and is the same. */
export interface Written {
  readonly one: Fresh;
  readonly sameAs: string | null;
}

/** New contacts as they are to be written: those that stand there by another source say so; those logged by hand are left out. */
export function oneByOne(settling: Settling, fresh: readonly Fresh[]): readonly Written[] {
  const { tally, merge } = settling;
  if (!merge) return fresh.map((one) => ({ one, sameAs: null }));
  const copies = copiesAmong(settling, fresh);
  const { same, unclear, hand } = matched(
    settling,
    fresh.filter(({ sourceId }) => !copies.same.has(sourceId)),
  );
  return fresh.flatMap((one): readonly Written[] => {
    const { sourceId, account } = one;
    const { date } = one.record;
    const copied = copies.same.get(sourceId);
    // What a copy is a copy of may itself have been found to be a contact that stands there.
    const match = same.get(copied ?? sourceId);
    const others =
      match === undefined ? [...(unclear.get(sourceId) ?? []).map(({ key }) => key), ...(copies.unclear.get(sourceId) ?? [])] : [];
    if (others.length > 0) tally.unclear.push({ sourceId, date, account, candidates: others.map((key) => placeOf(key, hand)) });
    const byHand = match === undefined ? undefined : hand.get(match.as.key);
    if (byHand !== undefined) {
      tally.byHand.push({ sourceId, date, account, file: byHand.file, line: byHand.line() });
      return [];
    }
    const as = match?.as.key ?? copied ?? null;
    if (as !== null) tally.merged.push({ sourceId, as, date, account, by: copied === undefined ? (match?.by ?? 'time') : 'copy' });
    return [{ one, sameAs: as }];
  });
}

/** Which of the new ones stand in the plan by another source; `hand`: those logged by hand, by the key they are compared under. */
function matched(settling: Settling, fresh: readonly Fresh[]): Matching & { readonly hand: ReadonlyMap<string, Logged> } {
  const hand = new Map<string, Logged>();
  const roots = settling.logged.flatMap((one): Meeting[] => {
    if (one.sameAs !== null) return [];
    const key = one.sourceId ?? `by hand ${hand.size}`;
    if (one.sourceId === null) hand.set(key, one);
    return [{ ...one, key, system: one.sourceId === null ? null : systemOf(one.sourceId), about: [] }];
  });
  const found = settling.logged.flatMap(({ sameAs, sourceId }) =>
    sameAs === null || sourceId === null ? [] : { system: systemOf(sourceId), as: sameAs },
  );
  const meetings = fresh.map((one) => meetingOf(settling, one));
  return { ...sameMeetings(meetings, roots, found), hand };
}

/** Meetings that a colleague’s calendar has under another number. */
function copiesAmong(settling: Settling, fresh: readonly Fresh[]): Copies {
  if (settling.kind !== 'ics') return { same: new Map(), unclear: new Map() };
  const there = settling.logged.flatMap((one): Copy[] => {
    const { sourceId, sameAs, written } = one;
    if (sourceId === null || written === null || systemOf(sourceId) !== settling.reading.system) return [];
    const calendar = { import: written.import, file: null };
    return [{ ...one, key: sourceId, system: settling.reading.system, about: [], calendar, root: sameAs ?? sourceId }];
  });
  const mine = fresh.map((one): Copy => {
    return { ...meetingOf(settling, one), calendar: { import: settling.id, file: one.record.at.file }, root: one.sourceId };
  });
  return copiesOf(mine, there);
}

function placeOf(key: string, hand: ReadonlyMap<string, Logged>): string {
  const one = hand.get(key);
  return one === undefined ? key : `${one.file}:${one.line()}`;
}

function meetingOf(settling: Settling, { record, sourceId, account, ours, theirs }: Fresh): Meeting {
  const { date, channel, start, minutes, about } = record;
  const ids = about === null ? [] : [`ics:${about}`, `ics:${about}/${date}`];
  const meant = ids.flatMap((id) => spellings(settling, id));
  return { key: sourceId, system: systemOf(sourceId), date, account, ours, theirs, channel, start, minutes, about: meant };
}
