import type { Community } from '../../model/community.ts';
import type { Facts } from '../rule.ts';

/** Both von Hippel criteria are rated at least this on 0–4. */
const LEADING = 3;

/** Persons rated as lead users: ahead of the trend and with much to gain. */
export function leadUsers(facts: Facts): Set<string> {
  const leading = [...facts.model.people.values()].filter(
    ({ leadUser }) => (leadUser?.trend?.value ?? 0) >= LEADING && (leadUser?.benefit?.value ?? 0) >= LEADING,
  );
  return new Set(leading.map((person) => person.id));
}

/** The community was seeded: founders, or lead users among its members. */
export function seeded(facts: Facts, community: Community): boolean {
  const leading = leadUsers(facts);
  return (community.members ?? []).some(
    (member) => member.joinedBy === 'founder' || (member.person !== undefined && leading.has(member.person)),
  );
}

/** Its door is open, or half of those who came simply walked in. */
export function openDoor(community: Community): boolean {
  if (community.admission?.kind === 'open') return true;
  const known = (community.members ?? []).filter((member) => member.joinedBy !== undefined);
  return known.length > 0 && known.filter((member) => member.joinedBy === 'open').length * 2 >= known.length;
}
