import type { Community } from '../../model/community.ts';
import type { Model } from '../../model/model.ts';
import type { Day } from '../../model/values.ts';
import type { Note, Place } from '../../result.ts';
import { indicator } from '../indicator.ts';
import { evidence, type Interval, widen } from '../stats.ts';
import { isOurs, organisationOf } from './members.ts';

const OBSERVED = 0.5;
const MARKERS_NEEDED = 2;
/** Fewer meetings than this in a row are no custom. */
const CUSTOM = 3;

/** Mean of identity, ritual and help, each 0–1 or null; null with fewer than two of them (Muñiz & O'Guinn 2001). */
export function threeMarkers(markers: readonly (number | null)[]): number | null {
  const known = markers.filter((marker) => marker !== null);
  return known.length < MARKERS_NEEDED ? null : known.reduce((sum, marker) => sum + marker, 0) / known.length;
}

interface Marker extends Interval {
  readonly point: number | null;
  readonly places: readonly Place[];
}

const MISSING: Marker = { point: null, lo: 0, hi: 1, places: [] };

/** Members who say of themselves that they are members ÷ those asked; who was not asked opens the bounds. */
function identity(community: Community, model: Model): Marker {
  const members = (community.members ?? []).filter((member) => !isOurs(member.person ?? member.account ?? '', model.firm));
  const asked = members.filter((member) => member.knowsMember !== undefined);
  const aware = asked.filter((member) => member.knowsMember === true).length;
  const size = Math.max(members.length, community.size ?? 0);
  if (asked.length === 0) return MISSING;
  return {
    point: asked.length / members.length < OBSERVED ? null : aware / asked.length,
    lo: aware / size,
    hi: (aware + size - asked.length) / size,
    places: asked.map((member) => member.at),
  };
}

/** Organisations at the last event that had come before within the window ÷ all at it; 0 where there were fewer than three events. */
function ritual(community: Community, model: Model, after: Day, asOf: Day): Marker {
  const events = community.events
    .filter((event) => event.date.first > after && event.date.first <= asOf)
    .map(({ date, orgs, people, at }) => {
      const guests = [...orgs, ...people].filter((id) => !isOurs(id, model.firm)).map((id) => organisationOf(id, model));
      return { day: date.first, orgs: new Set(guests), at };
    })
    .filter((event) => event.orgs.size > 0)
    .sort((a, b) => a.day - b.day);
  const last = events.at(-1);
  if (!last) return MISSING;
  const places = events.map((event) => event.at);
  if (events.length < CUSTOM) return { point: 0, lo: 0, hi: 0, places };
  const earlier = new Set(events.filter((event) => event.day < last.day).flatMap((event) => [...event.orgs]));
  const share = [...last.orgs].filter((org) => earlier.has(org)).length / last.orgs.size;
  return { point: share, lo: share, hi: share, places };
}

/** Members' questions first answered by another member ÷ all of them in the window. */
function help(community: Community, model: Model, after: Day, asOf: Day): Marker {
  const asked = community.questions.filter(({ date, by }) => date.first > after && date.first <= asOf && !isOurs(by, model.firm));
  if (asked.length === 0) return MISSING;
  const helped = asked.filter(
    ({ by, firstAnswerBy }) => firstAnswerBy !== undefined && firstAnswerBy !== by && !isOurs(firstAnswerBy, model.firm),
  );
  const share = helped.length / asked.length;
  return { point: share, lo: share, hi: share, places: asked.map((question) => question.at) };
}

/** COMM3, three community markers (V5, V8): members know that they are members, they come back, they help each other. */
export const comm3 = indicator({
  id: 'COMM3',
  lens: 'v8',
  level: 'community',
  unit: 'score',
  range: [0, 1],
  core: false,
  needs: ['community', 'model'],
  thresholds: ['COMM3.good', 'window.days'],
  measure({ community, model }, { asOf, rules }) {
    const after = asOf - rules.value('window.days');
    const found = {
      identity: identity(community, model),
      ritual: ritual(community, model, after, asOf),
      help: help(community, model, after, asOf),
    };
    const markers = Object.values(found);
    const known = markers.filter((marker) => marker.point !== null).length;
    const point = threeMarkers(markers.map((marker) => marker.point));
    const mean = (end: 'lo' | 'hi'): number => markers.reduce((sum, marker) => sum + marker[end], 0) / markers.length;
    const missing = Object.entries(found).flatMap(([name, marker]) => (marker.point === null ? [name] : []));
    const why: Note[] = missing.length > 0 ? [{ code: 'comm3.missing', args: { markers: missing } }] : [];
    const places = markers.flatMap((marker) => marker.places);
    return {
      point,
      ...widen({ lo: Math.min(mean('lo'), point ?? 1), hi: Math.max(mean('hi'), point ?? 0) }, known === 0 ? 'D' : 'C'),
      n: known,
      coverage: known / markers.length,
      grade: known === 0 ? 'D' : 'C',
      evidence: evidence(places.length > 0 ? places : [community.at]),
      parts: { identity: found.identity.point, ritual: found.ritual.point, help: found.help.point },
      why,
    };
  },
});
