import type { AuditResult, Finding } from '../../result.ts';
import type { Violation } from '../../result-gate.ts';
import { nameOf, type Voice } from '../remarks/prose.ts';

type Entity = Finding['entity'] | Violation['entity'];

/** What a test case is about: an account, the firm, or whatever else something is said of. */
export interface Subject {
  readonly key: string;
  readonly name: string;
}

export function firmSubject({ firm }: AuditResult, voice: Voice): Subject {
  return { key: 'firm', name: shown(voice, firm.id) };
}

export function accountSubjects({ accounts }: AuditResult, voice: Voice): readonly Subject[] {
  return accounts.map(({ id }) => ({ key: `account ${id}`, name: shown(voice, id) }));
}

/** Firm and workspace are one subject: there is one of each. */
export function subjectOf({ kind, id }: Entity, firm: Subject, voice: Voice): Subject {
  return kind === 'firm' || kind === 'workspace' ? firm : { key: `${kind} ${id}`, name: shown(voice, id) };
}

/** The subjects given, then those only `items` bring, each with its items; all in the order in which they come. */
export function bySubject<T>(
  subjects: readonly Subject[],
  items: readonly T[],
  of: (item: T) => Subject,
): readonly { readonly subject: Subject; readonly items: readonly T[] }[] {
  const groups = new Map(subjects.map((subject) => [subject.key, { subject, items: [] as T[] }] as const));
  for (const item of items) {
    const subject = of(item);
    const group = groups.get(subject.key) ?? { subject, items: [] };
    groups.set(subject.key, group);
    group.items.push(item);
  }
  return [...groups.values()];
}

/** Name and id: the id keeps a case the same when somebody mends the name. */
function shown(voice: Voice, id: string): string {
  const name = nameOf(voice, id);
  return name === id ? name : `${name} (${id})`;
}
