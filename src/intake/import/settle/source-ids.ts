import type { Settling } from './request.ts';

/** `ics:<UID>/20260302T090000Z`: one meeting of a series. */
const MEETING_OF_SERIES = /^(ics:.+)\/\d{8}(?:T\d{6}Z?)?$/;

/** `crm` of `crm:activity/17`. */
export function systemOf(sourceId: string): string {
  return sourceId.slice(0, Math.max(0, sourceId.indexOf(':')));
}

/** Number of the series a meeting is of, or its own where it is of none. */
export function seriesOf(sourceId: string): string {
  return MEETING_OF_SERIES.exec(sourceId)?.[1] ?? sourceId;
}

export function isOfSeries(sourceId: string): boolean {
  return MEETING_OF_SERIES.test(sourceId);
}

/** A number as it may stand in the plan; the last one as it is written. `ics:…` stays readable, what is behind it may hold an address. */
export function spellings({ veil }: Pick<Settling, 'veil'>, sourceId: string): readonly string[] {
  return veil.hides ? [sourceId, `${systemOf(sourceId)}:${veil.mark(sourceId)}`] : [sourceId];
}
