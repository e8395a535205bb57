import { isId } from '../../model/ids.ts';
import type { KnownAccount, KnownPerson } from '../roster/known.ts';
import type { Roster } from '../roster/roster.ts';
import { called, meant, type Nameable } from './meant.ts';
import type { Wrong } from './wrong.ts';

/** What the words of a call say: `mengyuan p.wang "pump line 2"`. */
export interface Words {
  readonly account: string | null;
  readonly theirs: readonly string[];
  readonly note: string | null;
  readonly wrong: readonly Wrong[];
}

/** Most that are listed: more is no help. */
const MOST = 8;

/**
 * An account, people of theirs, a note last. Where the first word is no account but one person of theirs, the account is that
 * person's. A last word that names nobody is the note, unless it looks like an id or a short name: then it is more likely mistyped.
 */
export function readWords(words: readonly string[], roster: Roster): Words {
  const [first, ...rest] = words;
  if (first === undefined) return { account: null, theirs: [], note: null, wrong: [] };
  const account = meant(first, roster.accounts.values());
  if (account.found === 'one') return people(account.one, rest, roster);
  const person = account.found === 'none' ? meant(first, roster.people.values()) : account;
  if (person.found === 'one') return people(roster.accounts.get(homeOf(person.one)) ?? null, words, roster);
  const wrong: Wrong =
    person.found === 'many'
      ? { key: 'cli.error.log.many', args: { word: first, options: listed(person.many) }, suggestions: [] }
      : {
          key: 'cli.error.log.account',
          args: { word: first, options: listed([...roster.accounts.values()]) },
          suggestions: nearOf(account, person),
        };
  return { account: null, theirs: [], note: null, wrong: [wrong] };
}

function people(account: KnownAccount | null, words: readonly string[], roster: Roster): Words {
  const here = [...roster.people.values()].filter(({ accounts }) => account !== null && accounts.includes(account.id));
  const theirs = new Set<string>();
  const wrong: Wrong[] = [];
  let note: string | null = null;
  for (const [index, word] of words.entries()) {
    const found = meant(word, here);
    if (found.found === 'one') theirs.add(found.one.id);
    else if (found.found === 'many')
      wrong.push({ key: 'cli.error.log.many', args: { word, options: listed(found.many) }, suggestions: [] });
    else if (index === words.length - 1 && !looksLikeName(word)) note = word.trim() === '' ? null : word;
    else
      wrong.push({
        key: 'cli.error.log.person',
        args: { word, account: account?.id ?? '', options: listed(here) },
        suggestions: found.near,
      });
  }
  return { account: account?.id ?? null, theirs: [...theirs], note, wrong };
}

function looksLikeName(word: string): boolean {
  return isId(word) || /^\p{Script=Han}{1,3}$/u.test(word);
}

function homeOf(one: KnownPerson | KnownAccount): string {
  return 'accounts' in one ? one.accounts[0] : one.id;
}

function nearOf(...searched: readonly { readonly found: string; readonly near?: readonly string[] }[]): readonly string[] {
  return searched.flatMap(({ near }) => near ?? []).slice(0, 3);
}

/** Those there are, the first few of them. */
export function listed(known: readonly Nameable[]): readonly string[] {
  const shown = known.slice(0, MOST).map(called);
  return known.length > MOST ? [...shown, '…'] : shown;
}
