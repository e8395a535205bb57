import type { AuditResult } from '../result.ts';
import type { Kind } from './fields.ts';

/** Hex digits, at least 32, that only the holder of a secret can work out; the same for the same kind and id. */
export type Pseudonym = (kind: string, id: string) => string;

/** Enough that no two of a hundred thousand names come out alike, and each means the same in every report. */
const DIGITS = 10;

/** Whom the result knows, by id and by name: both become the same pseudonym. */
export class Names {
  readonly #pseudonym: Pseudonym;
  readonly #ids = new Map<string, string>();
  readonly #anywhere = new Map<string, readonly [Kind, string]>();
  readonly #given = new Map<string, string>();

  constructor(result: AuditResult, pseudonym: Pseudonym) {
    this.#pseudonym = pseudonym;
    for (const [kind, id, name] of everybody(result)) this.#enter(kind, id, name);
  }

  /** Pseudonym of a text of this kind, known or not: `account-7f3a9c04d1`. */
  of(kind: Kind, id: string): string {
    const key = `${kind}\n${id}`;
    const given = this.#given.get(key);
    if (given !== undefined) return given;
    const made = `${kind}-${this.#pseudonym(kind, id).slice(0, DIGITS)}`;
    this.#given.set(key, made);
    return made;
  }

  /** Pseudonym of whoever has this id or name, of this kind if there is one; null: nobody. */
  find(text: string, kind: Kind | null = null): string | null {
    const id = kind === null ? undefined : this.#ids.get(`${kind}\n${text}`);
    if (kind !== null && id !== undefined) return this.of(kind, id);
    const other = this.#anywhere.get(text);
    return other === undefined ? null : this.of(...other);
  }

  /** Digits alone, for what is compared and never read. */
  mark(text: string): string {
    return this.#pseudonym('mark', text).slice(0, 16);
  }

  #enter(kind: Kind, id: string, name: string | null): void {
    for (const text of name === null ? [id] : [id, name]) {
      const key = `${kind}\n${text}`;
      if (!this.#ids.has(key)) this.#ids.set(key, id);
      if (!this.#anywhere.has(text)) this.#anywhere.set(text, [kind, id]);
    }
  }
}

type Entry = readonly [Kind, string, string | null];

/** Accounts and persons before those only mentioned: an id in two places is theirs. */
function everybody(result: AuditResult): readonly Entry[] {
  const { firm, accounts, communities, network, comparison, history } = result;
  const of = (kind: Kind, one: { readonly id: string; readonly name?: string | null }): Entry => [kind, one.id, one.name ?? null];
  const earlier = [...(comparison?.accounts ?? []), ...(history ?? []).flatMap((point) => point.accounts.map(({ id }) => ({ id })))];
  const stations = (network.chain?.nodes ?? []).flatMap((node) => node.organisations);
  return [
    ...accounts.map((account) => of('account', account)),
    ...accounts.flatMap(({ people }) => people.map((person) => of('person', person))),
    ...(firm.team ?? []).map((person) => of('person', person)),
    of('firm', firm),
    ...communities.map((community) => of('community', community)),
    ...earlier.map((account) => of('account', account)),
    ...network.communities.flatMap(({ members }) => members.map((member) => of('person', member))),
    ...(network.chain?.nodes ?? []).map((node) => of('link', node)),
    ...stations.map(({ account, name }): Entry => (account === null ? ['organisation', name, null] : ['account', account, name])),
  ];
}
