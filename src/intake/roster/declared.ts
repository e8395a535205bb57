import { Field } from '../../model/field.ts';
import type { SourceFile } from '../../workspace/source.ts';
import { canonicalDomain } from './mail-domain.ts';
import { isPublicDomain } from './public-domains.ts';
import type { KnownAccount, KnownMember, KnownPerson, SourceIds } from './known.ts';

function text(field: Field | null): string | null {
  return typeof field?.value === 'string' && field.value.trim() !== '' ? field.value : null;
}

function texts(field: Field | null): readonly string[] {
  return field?.items().flatMap((item) => text(item) ?? []) ?? [];
}

function sourceIds(field: Field | null): SourceIds {
  return Object.fromEntries(field?.entries().map(([system, one]) => [system, one.oneOrMany().flatMap((item) => text(item) ?? [])]) ?? []);
}

/** What a file of accounts/ declares; null where it has no id. */
export function declaredAccount(source: SourceFile): KnownAccount | null {
  const root = Field.root(source);
  const id = text(root.get('id'));
  if (id === null) return null;
  return {
    id,
    name: text(root.get('name')),
    domains: texts(root.get('domains')),
    sourceIds: sourceIds(root.get('source_ids')),
    file: source.file,
    path: [],
  };
}

/** People a file of accounts/ declares. */
export function declaredPeople(source: SourceFile, home: string): readonly KnownPerson[] {
  const people = Field.root(source).get('people')?.items() ?? [];
  return people.flatMap((person): KnownPerson[] => {
    const id = text(person.get('id'));
    if (id === null) return [];
    const history = person.get('history')?.items() ?? [];
    const others = new Set(history.flatMap((stint) => text(stint.get('account')) ?? []));
    others.delete(home);
    return [{ ...base(person, id, source.file), accounts: [home, ...others] }];
  });
}

/** Our people, as firm.yaml lists them. */
export function declaredTeam(firm: SourceFile): readonly KnownMember[] {
  const team = Field.root(firm).get('team')?.items() ?? [];
  return team.flatMap((member): KnownMember[] => {
    const id = text(member.get('id'));
    return id === null ? [] : [base(member, id, firm.file)];
  });
}

/** Our own mail domains, canonical; one where anybody has a mailbox makes nobody ours. */
export function declaredDomains(firm: SourceFile): readonly string[] {
  return texts(Field.root(firm).get('domains'))
    .map(canonicalDomain)
    .filter((domain) => !isPublicDomain(domain));
}

function base(field: Field, id: string, file: string): KnownMember {
  return {
    id,
    name: text(field.get('name')),
    addresses: texts(field.get('addresses')),
    sourceIds: sourceIds(field.get('source_ids')),
    file,
    path: field.path,
  };
}
