import type { CommunityEvent } from '../../model/community.ts';
import type { Model } from '../../model/model.ts';
import type { Note } from '../../result.ts';
import { indicator } from '../indicator.ts';
import { evidence, widen, wilson } from '../stats.ts';
import { isOurs, memberOrganisations, organisationOf } from './members.ts';

const OBSERVED = 0.5;

/** Share of a community's exchanges that pass between members without us; null stands for an exchange that could be either. */
export function memberToMember(exchanges: readonly (boolean | null)[]): { point: number | null; lo: number; hi: number } {
  const n = exchanges.length;
  const among = exchanges.filter((one) => one === true).length;
  const unknown = exchanges.filter((one) => one === null).length;
  if (n === 0) return { point: null, lo: 0, hi: 1 };
  const point = (n - unknown) / n < OBSERVED ? null : among / (n - unknown);
  return { point, lo: wilson(among, n).lo, hi: wilson(among + unknown, n).hi };
}

/** Whether we were there: stated, or to be read off host and roster; a roster that leaves us out does not rule us out. */
function withUs(event: CommunityEvent, model: Model): boolean | null {
  if (event.oursPresent !== undefined) return event.oursPresent;
  const named = [...event.orgs, ...event.people, ...(event.hostedBy === undefined ? [] : [event.hostedBy])];
  return named.some((id) => isOurs(id, model.firm)) ? true : null;
}

/** An event of two or more member organisations and none of us. */
function amongMembers(event: CommunityEvent, members: ReadonlySet<string>, model: Model): boolean | null {
  const present = withUs(event, model);
  if (present === true) return false;
  const guests = [...event.orgs, ...event.people].filter((id) => !isOurs(id, model.firm)).map((id) => organisationOf(id, model));
  const organisations = new Set(guests.filter((id) => members.size === 0 || members.has(id)));
  if (guests.length === 0) return null;
  return organisations.size < 2 ? false : present === null ? null : true;
}

/** M2M, member-to-member share (V8): below a tenth an audience, from three tenths an emerging community, from half a community. */
export const m2m = indicator({
  id: 'M2M',
  lens: 'v8',
  level: 'community',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['community', 'model'],
  thresholds: ['M2M.audience', 'M2M.gate', 'M2M.community', 'window.days'],
  measure({ community, model }, { asOf, rules }) {
    const members = new Set(memberOrganisations(community, model));
    const recent = (date: { first: number }): boolean => date.first <= asOf && date.first > asOf - rules.value('window.days');
    const events = community.events.filter((event) => recent(event.date));
    const questions = community.questions.filter((question) => recent(question.date) && !isOurs(question.by, model.firm));
    const answered = questions.flatMap((question) => {
      const by = question.firstAnswerBy;
      return by === undefined ? [] : [{ at: question.at, among: by !== question.by && !isOurs(by, model.firm) }];
    });
    const exchanges = [...events.map((event) => ({ at: event.at, among: amongMembers(event, members, model) })), ...answered];
    const states = exchanges.map((exchange) => exchange.among);
    const found = memberToMember(states);
    const unknown = states.filter((state) => state === null).length;
    const why: Note[] = [];
    if (exchanges.length === 0) why.push({ code: 'm2m.no-exchange' });
    if (unknown > 0) why.push({ code: 'm2m.presence-unknown', args: { events: unknown, of: exchanges.length } });
    return {
      point: found.point,
      ...(exchanges.length === 0 ? { lo: 0, hi: 1 } : widen(found, 'C')),
      n: exchanges.length,
      coverage: exchanges.length === 0 ? 0 : 1 - unknown / exchanges.length,
      grade: 'C',
      evidence: evidence(exchanges.map((exchange) => exchange.at)),
      parts: {
        events: events.length,
        answers: answered.length,
        unanswered: questions.length - answered.length,
        amongMembers: states.filter((state) => state === true).length,
      },
      why,
    };
  },
});
