import { leading } from '../../lenses/v5-common-value/lead.ts';
import type { Community } from '../../model/community.ts';
import type { Facts } from '../rule.ts';

/** Persons rated as lead users: ahead of the trend and with much to gain. */
export function leadUsers(facts: Facts): Set<string> {
  const line = facts.rules.value('LEAD.leading');
  const found = [...facts.model.people.values()].filter((person) => (leading(person) ?? 0) >= line);
  return new Set(found.map((person) => person.id));
}

/** The community was seeded: founders, or lead users among its members. */
export function seeded(facts: Facts, community: Community): boolean {
  const found = leadUsers(facts);
  return (community.members ?? []).some(
    (member) => member.joinedBy === 'founder' || (member.person !== undefined && found.has(member.person)),
  );
}

/** Its door is open, or half of those who came simply walked in. */
export function openDoor(community: Community): boolean {
  if (community.admission?.kind === 'open') return true;
  const known = (community.members ?? []).filter((member) => member.joinedBy !== undefined);
  return known.length > 0 && known.filter((member) => member.joinedBy === 'open').length * 2 >= known.length;
}
