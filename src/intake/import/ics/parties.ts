import type { Party } from '../records.ts';
import { address, isOurs, oneLine } from '../text/one-line.ts';
import type { CalendarOptions } from './options.ts';
import { all, parameter } from './properties.ts';
import type { Part, Property } from './tree.ts';

/** Who came to a meeting, as its invitation tells. */
export interface Attendance {
  readonly parties: readonly Party[];
  /** Index of the organiser; null where none is named or they did not come. */
  readonly by: number | null;
  /** People in all where more came than are named; null otherwise. */
  readonly participants: number | null;
  /** Somebody was invited, apart from rooms and things. */
  readonly invited: boolean;
  /** Our people, or all of the others, said no. */
  readonly declined: boolean;
  /** Everybody named is ours. */
  readonly internal: boolean;
}

interface Guest {
  readonly name: string | null;
  readonly address: string | null;
  readonly ours: boolean;
  readonly answer: string;
  readonly organises: boolean;
  readonly brings: number;
}

/** Rooms and things are no people; who is only told does not come. */
const NO_PERSON = new Set(['RESOURCE', 'ROOM']);

export function attendance(part: Part, options: Pick<CalendarOptions, 'own' | 'ownDomains'>): Attendance {
  const guests = merged([...all(part, 'organizer').slice(0, 1), ...all(part, 'attendee')].flatMap((one) => guestOf(one, options)));
  const coming = guests.filter(({ answer }) => answer !== 'DECLINED' && answer !== 'DELEGATED');
  const named = coming.filter((guest) => guest.name !== null || guest.address !== null);
  const by = named.findIndex(({ organises }) => organises);
  const people = coming.reduce((sum, { brings }) => sum + 1 + brings, 0);
  return {
    parties: named.map(({ name, address: at, ours }) => ({ name, address: at, sourceId: null, side: ours ? 'ours' : null })),
    by: by < 0 ? null : by,
    participants: people > named.length ? people : null,
    invited: guests.length > 0,
    declined: isDeclined(guests, coming),
    internal: guests.length > 0 && guests.every(({ ours }) => ours),
  };
}

function isDeclined(guests: readonly Guest[], coming: readonly Guest[]): boolean {
  if (guests.length === coming.length) return false;
  const ours = guests.filter((guest) => guest.ours);
  if (ours.length > 0 && !coming.some((guest) => guest.ours)) return true;
  return coming.length < 2 || !coming.some((guest) => !guest.ours);
}

function guestOf(property: Property, options: Pick<CalendarOptions, 'own' | 'ownDomains'>): Guest[] {
  if (NO_PERSON.has(parameter(property, 'cutype').toUpperCase())) return [];
  if (parameter(property, 'role').toUpperCase() === 'NON-PARTICIPANT') return [];
  const said = typeof property[3] === 'string' ? property[3] : '';
  const called = oneLine(parameter(property, 'cn').replace(/^(["'])(.*)\1$/, '$2'));
  const at = address(said) ?? address(parameter(property, 'email')) ?? address(called ?? '');
  const brings = Number(parameter(property, 'x-num-guests'));
  return [
    {
      name: called === null || (at !== null && address(called) === at) ? null : called,
      address: at,
      ours: isOurs(at, options.own, options.ownDomains),
      answer: parameter(property, 'partstat').toUpperCase(),
      organises: property[0] === 'organizer',
      brings: Number.isInteger(brings) && brings > 0 && brings < 1000 ? brings : 0,
    },
  ];
}

/** One guest for each address (or name, where there is none); the answer is that of the invitation, which the organiser's line has not. */
function merged(guests: readonly Guest[]): Guest[] {
  const known = new Map<string, Guest>();
  guests.forEach((guest, index) => {
    const key = guest.address ?? (guest.name === null ? `#${index}` : `=${guest.name}`);
    const same = known.get(key);
    if (same === undefined) known.set(key, guest);
    else {
      known.set(key, {
        ...same,
        name: same.name ?? guest.name,
        answer: same.answer === '' ? guest.answer : same.answer,
        organises: same.organises || guest.organises,
        brings: Math.max(same.brings, guest.brings),
      });
    }
  });
  return [...known.values()];
}
