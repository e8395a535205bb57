import type { Tool } from '../../model/firm.ts';
import type { Bounded, Note } from '../../result.ts';
import { indicator, type Measured } from '../indicator.ts';
import { clamp01, evidence, widen, wilson } from '../stats.ts';
import { unread } from '../reading.ts';
import { isOurs } from '../v8-industry-community/members.ts';
import { enrolledIn } from './enrolled.ts';
import { exchanged, exchanges } from './exchange.ts';

const RANGE = [0, 1] as const;
const OBSERVED = 0.5;

/** Digital illusion: reach × (1 − conversation), 0–1. High: many are enrolled and hardly anyone talks with us. */
export function digitalIllusion(reach: number, conversation: number): number {
  return reach * (1 - conversation);
}

/** Share of the enrolled who exchange with us: point over those the logs can speak for, bounds by Wilson with the rest at worst and best. */
export function conversation(active: number, open: number, enrolled: number): Bounded {
  if (enrolled <= 0) return { point: null, lo: 0, hi: 1 };
  const [lo, hi] = [wilson(active, enrolled).lo, wilson(Math.min(enrolled, active + open), enrolled).hi];
  const told = enrolled - open;
  return { point: told <= 0 || told / enrolled < OBSERVED ? null : Math.min(1, active / told), lo, hi };
}

interface Crowd {
  readonly tools: readonly Tool[];
  /** Everyone we could have enrolled, by id. */
  readonly contacts: readonly string[];
  /** How many there are, where more than the list names. */
  readonly size: number;
  readonly state: (person: string) => boolean | null;
}

function measure({ tools, contacts, size, state }: Crowd, audience: number): Measured {
  const enrolled = enrolledIn(tools);
  const at = tools.map((tool) => tool.at);
  if (tools.length === 0) return { ...unread(RANGE, [{ code: 'digi.no-tools' }], at), flag: null };
  if (enrolled === null) return { ...unread(RANGE, [{ code: 'digi.enrolled-unknown' }], at), flag: null };
  if (size === 0) return { ...unread(RANGE, [{ code: 'digi.no-contacts' }], at), flag: null };
  const why: Note[] = [];
  const named = enrolled.ids.length === enrolled.most;
  const count = named ? enrolled.ids.length : enrolled.least;
  const base = Math.max(size, count);
  const reach = { point: clamp01(count / base), lo: clamp01(enrolled.least / base), hi: clamp01(enrolled.most / base) };
  if (count > size) why.push({ code: 'digi.strangers', args: { enrolled: count, known: size } });
  if (!named) why.push({ code: 'digi.unnamed' });
  const states = (named ? enrolled.ids : contacts).map(state);
  const active = Math.min(count, states.filter((one) => one === true).length);
  const open = Math.min(count - active, states.filter((one) => one === null).length);
  const talk = conversation(active, open, count);
  // Without names the active persons we know need not be among the enrolled.
  const surely = named ? talk.lo : wilson(Math.max(0, active - (base - count)), count).lo;
  const point = talk.point === null ? null : digitalIllusion(reach.point, talk.point);
  const bounds = widen(
    { lo: digitalIllusion(reach.lo, talk.hi ?? 1), hi: digitalIllusion(reach.hi, Math.min(surely ?? 0, talk.lo ?? 0)) },
    'C',
  );
  return {
    point,
    lo: Math.min(bounds.lo, point ?? 1),
    hi: Math.max(bounds.hi, point ?? 0),
    n: count,
    coverage: count === 0 ? 1 : 1 - open / count,
    grade: 'C',
    evidence: evidence(at),
    parts: { reach: reach.point, conversation: talk.point, enrolled: count, contacts: size, active },
    why,
    flag: point === null ? null : point > audience,
  };
}

/** DIGI of the firm (V2): everyone enrolled in its tools or its communities' tools against those who exchange with us. */
export const digi = indicator({
  id: 'DIGI',
  lens: 'v2',
  level: 'firm',
  unit: 'score',
  range: RANGE,
  core: true,
  needs: ['firm', 'model', 'ledger'],
  thresholds: ['DIGI.audience', 'DIGI.days'],
  measure({ firm, model, ledger }, { asOf, rules }) {
    const found = exchanges(ledger, { asOf, days: rules.value('DIGI.days') });
    const contacts = [...model.people.keys()];
    return measure(
      {
        tools: [...firm.tools, ...model.communities.flatMap((community) => community.tools)],
        contacts,
        size: contacts.length,
        state: (person) => exchanged(person, found, model, ledger),
      },
      rules.value('DIGI.audience'),
    );
  },
});

/** DIGI of one community (V2): members enrolled in its tools against those who took part, asked, answered or exchanged with us. */
export const digiCommunity = indicator({
  id: 'DIGI',
  lens: 'v2',
  level: 'community',
  unit: 'score',
  range: RANGE,
  core: true,
  needs: ['community', 'model', 'ledger'],
  thresholds: ['DIGI.audience', 'DIGI.days'],
  measure({ community, model, ledger }, { asOf, rules }) {
    const days = rules.value('DIGI.days');
    const recent = (date: { first: number }): boolean => date.first <= asOf && date.first > asOf - days;
    const found = new Map(exchanges(ledger, { asOf, days }));
    const spoke = [
      ...community.events.filter((event) => recent(event.date)).flatMap((event) => [...event.people, ...event.orgs]),
      ...community.questions
        .filter((one) => recent(one.date))
        .flatMap((one) => [one.by, ...(one.firstAnswerBy ? [one.firstAnswerBy] : [])]),
      ...community.contributions.filter((one) => recent(one.date)).map((one) => one.by),
    ];
    for (const id of spoke) found.set(id, true);
    const ids = (community.members ?? []).flatMap((member) => member.person ?? member.account ?? []);
    const contacts = [...new Set(ids)].filter((id) => !isOurs(id, model.firm));
    return measure(
      {
        tools: community.tools,
        contacts,
        size: Math.max(contacts.length, community.size ?? 0),
        state: (id) => exchanged(id, found, model, ledger),
      },
      rules.value('DIGI.audience'),
    );
  },
});
