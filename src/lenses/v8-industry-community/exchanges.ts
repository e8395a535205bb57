import type { Community, CommunityEvent } from '../../model/community.ts';
import { occurrence } from '../../model/days.ts';
import { CHANNELS, type Rhythm } from '../../model/log.ts';
import type { Model } from '../../model/model.ts';
import type { Day } from '../../model/values.ts';
import type { Place } from '../../result.ts';
import { isOurs, memberOrganisations, organisationOf } from './members.ts';

/** One exchange in a community and whether it passed between members without us; null: either. */
export interface Exchange {
  readonly kind: 'event' | 'answer' | 'entry' | 'rhythm';
  readonly among: boolean | null;
  readonly at: Place;
}

export interface Window {
  /** Days after this one … */
  readonly after: Day;
  /** … up to and with this one count. */
  readonly asOf: Day;
}

const within = (day: Day, { after, asOf }: Window): boolean => day > after && day <= asOf;

/** Everything a community's record shows of its members exchanging, within the window. */
export function communityExchanges(community: Community, model: Model, window: Window): Exchange[] {
  const members = new Set(memberOrganisations(community, model));
  const events = community.events.filter((event) => within(event.date.first, window));
  return [
    ...events.map((event): Exchange => ({ kind: 'event', among: eventAmong(event, members, model), at: event.at })),
    ...answers(community, model, window),
    ...taggedEntries(community, model, events, window),
    ...community.standing.flatMap((rhythm) => rhythmExchanges(rhythm, model, window)),
  ];
}

/** Whether we were there: stated, or to be read off host and roster; a roster that leaves us out does not rule us out. */
function withUs(event: CommunityEvent, model: Model): boolean | null {
  if (event.oursPresent !== undefined) return event.oursPresent;
  const named = [...event.orgs, ...event.people, ...(event.hostedBy === undefined ? [] : [event.hostedBy])];
  return named.some((id) => isOurs(id, model.firm)) ? true : null;
}

/** An event of two or more member organisations and none of us. */
function eventAmong(event: CommunityEvent, members: ReadonlySet<string>, model: Model): boolean | null {
  const present = withUs(event, model);
  if (present === true) return false;
  const guests = [...event.orgs, ...event.people].filter((id) => !isOurs(id, model.firm)).map((id) => organisationOf(id, model));
  if (guests.length === 0) return null;
  const organisations = new Set(guests.filter((id) => members.size === 0 || members.has(id)));
  if (organisations.size < 2) return false;
  return present === null ? null : true;
}

/** Members' questions that somebody answered: by another member, or by us. */
function answers(community: Community, model: Model, window: Window): Exchange[] {
  const asked = community.questions.filter((question) => within(question.date.first, window) && !isOurs(question.by, model.firm));
  return asked.flatMap(({ by, firstAnswerBy: answerer, at }): Exchange[] =>
    answerer === undefined ? [] : [{ kind: 'answer', among: answerer !== by && !isOurs(answerer, model.firm), at }],
  );
}

/** Logged contacts tagged with the community, one a day and channel; those of a listed event's day are that event. */
function taggedEntries(community: Community, model: Model, events: readonly CommunityEvent[], window: Window): Exchange[] {
  const { entries } = model;
  const tag = entries.strings.get(community.id);
  const found = new Map<string, Exchange>();
  for (let row = 0; tag !== undefined && row < entries.length; row++) {
    const day = entries.day[row] as Day;
    const channel = CHANNELS[entries.channel[row] as number] ?? null;
    if (entries.community[row] !== tag || channel === 'broadcast' || channel === 'portal' || !within(day, window)) continue;
    if (events.some((event) => day >= event.date.first && day <= event.date.last)) continue;
    const key = `${day} ${channel ?? ''}`;
    const before = found.get(key);
    const among = before?.among === false || entries.people(row, 'ours').length > 0 ? false : null;
    const at = before?.at ?? { file: entries.strings.name(entries.file[row] as number), line: entries.line[row] as number };
    found.set(key, { kind: 'entry', among, at });
  }
  return [...found.values()];
}

/** A standing contact, once for each time it fell into the window. Persons of two organisations and none of us are members among themselves. */
function rhythmExchanges(rhythm: Rhythm, model: Model, window: Window): Exchange[] {
  const organisations = new Set(rhythm.theirs.map((id) => organisationOf(id, model)));
  const among = rhythm.ours.length > 0 ? false : organisations.size >= 2 ? true : null;
  if (rhythm.every.count < 1) return [];
  const start = rhythm.from?.first ?? window.after + 1;
  const end = Math.min(rhythm.to?.last ?? window.asOf, window.asOf);
  const found: Exchange[] = [];
  for (let k = 0, day = start; day <= end; k++, day = occurrence(start, rhythm.every, k)) {
    if (day > window.after) found.push({ kind: 'rhythm', among, at: rhythm.at });
  }
  return found;
}
