import type { Community } from '../../model/community.ts';
import type { Firm } from '../../model/firm.ts';
import type { Model } from '../../model/model.ts';

/** Who is one of ours: the firm itself or anyone of its team. */
export function isOurs(id: string, firm: Firm): boolean {
  return id === firm.id || id === 'us' || (firm.team ?? []).some((member) => member.id === id);
}

/** The organisation behind a person or account id; a stranger stands for itself. */
export function organisationOf(id: string, model: Model): string {
  return model.people.get(id)?.home ?? id;
}

/** Member organisations other than the firm, distinct, by code point. */
export function memberOrganisations(community: Community, model: Model): string[] {
  const ids = (community.members ?? []).flatMap((member) => member.account ?? member.person ?? []);
  const others = ids.filter((id) => !isOurs(id, model.firm)).map((id) => organisationOf(id, model));
  return [...new Set(others)].sort();
}
