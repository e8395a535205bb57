import { freeId, slug } from '../../model/ids.ts';
import type { Answers } from '../question/question.ts';
import { isYes, said } from '../question/said.ts';

/** Enough for a start; more are written in firm.yaml. */
export const MOST_PEOPLE = 30;
/** Id of a firm whose name has nothing an id can be made of. */
const UNNAMED = 'our-firm';

/** The id a firm of this name is proposed. */
export function firmIdOf(name: string): string {
  const id = slug(name);
  return id === '' ? UNNAMED : id;
}

/** One number for each person asked about: the first, and one more for every "another?" that was answered yes. */
export function people(given: Answers): readonly number[] {
  let count = 1;
  while (count < MOST_PEOPLE && isYes(given, `person/${count}/another`)) count += 1;
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** What firm.yaml says, key by key; what was not answered is absent. */
export function firmOf(given: Answers): Readonly<Record<string, unknown>> {
  const team = teamOf(given);
  const listed = said(given, 'firm/domains');
  const stated: Record<string, unknown> = {
    id: said(given, 'firm/id') ?? UNNAMED,
    name: said(given, 'firm/name'),
    kind: said(given, 'firm/kind'),
    industry: said(given, 'firm/industry'),
    currency: said(given, 'firm/currency')?.toUpperCase() ?? null,
    domains: listed === null ? null : parts(listed),
    team: team.length === 0 ? null : team,
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== null));
}

function teamOf(given: Answers): readonly Readonly<Record<string, unknown>>[] {
  const taken = new Set<string>();
  return people(given).flatMap((n) => {
    const name = said(given, `person/${n}/name`);
    if (name === null) return [];
    const id = freeId(`u.${slug(name) || n}`, taken);
    taken.add(id);
    const work = said(given, `person/${n}/function`);
    const mail = said(given, `person/${n}/address`);
    return [{ id, name, ...(work === null ? {} : { function: work }), ...(mail === null ? {} : { addresses: parts(mail.toLowerCase()) }) }];
  });
}

/** What is listed with blanks or commas between, each once. */
export function parts(list: string): string[] {
  return [...new Set(list.split(/[\s,;，；、]+/).filter(Boolean))];
}
