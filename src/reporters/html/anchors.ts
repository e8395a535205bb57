import type { AccountResult, AuditResult, Measurement } from '../../result.ts';

/** Longest readable part of an anchor. */
const LONGEST = 40;

type Kind = 'account' | 'measure' | 'topic' | 'rule' | 'sign' | 'tie' | 'community' | 'lens';
const PREFIX: Readonly<Record<Kind, string>> = {
  account: 'a',
  measure: 'm',
  topic: 'i',
  rule: 'r',
  sign: 's',
  tie: 't',
  community: 'c',
  lens: 'l',
};

/**
 * Names of the places in the page that links lead to: readable, safe in an attribute, each once, the same for the same result.
 * null: this page holds no such place, so nothing may link there.
 */
export class Anchors {
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(result: AuditResult, full: readonly AccountResult[]) {
    const { firm, communities } = result;
    for (const account of full) this.#name('account', account.id);
    for (const community of communities) this.#name('community', community.id);
    const measured = [...full, firm, ...communities].flatMap((entity) => entity.measures);
    for (const measure of measured) this.#name('measure', measureKey(measure), `${measure.entity}-${measure.id}`);
    const told = new Set(full.map((account) => account.id));
    for (const tie of result.ties) if (told.has(accountOf(tie))) this.#name('tie', tieKey(accountOf(tie), tie.entity), tie.entity);
    for (const id of topicsIn(result)) this.#name('topic', id);
    for (const { code } of result.findings) this.#name('rule', code);
    for (const { id } of firm.pressure.alarms) this.#name('sign', id);
  }

  account(id: string): string | null {
    return this.#of('account', id);
  }
  community(id: string): string | null {
    return this.#of('community', id);
  }
  measure(measure: Measurement): string | null {
    return this.#of('measure', measureKey(measure));
  }
  /** Where an account's gate stands; of an account without a section, where the gate is explained. */
  gate(account: string, id: string): string | null {
    const own = this.account(account);
    return own === null ? this.topic(id) : `${own}-${slug(id)}`;
  }
  /** Indicator or gate: what it means. */
  topic(id: string): string | null {
    return this.#of('topic', id);
  }
  rule(code: string): string | null {
    return this.#of('rule', code);
  }
  sign(id: string): string | null {
    return this.#of('sign', id);
  }
  /** A pair `ours~theirs` at an account. */
  tie(account: string, pair: string): string | null {
    return this.#of('tie', tieKey(account, pair));
  }

  #of(kind: Kind, id: string): string | null {
    return this.#names.get(`${kind} ${id}`) ?? null;
  }

  #name(kind: Kind, id: string, words = id): void {
    const key = `${kind} ${id}`;
    if (this.#names.has(key)) return;
    const wanted = `${PREFIX[kind]}-${slug(words)}`;
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}.${count}`;
    this.#taken.add(name);
    this.#names.set(key, name);
  }
}

function measureKey({ level, entity, id }: Measurement): string {
  return JSON.stringify([level, entity, id]);
}

function tieKey(account: string, pair: string): string {
  return JSON.stringify([account, pair]);
}

/** The account a tie leads to; empty where the result does not say. */
export function accountOf(tie: Measurement): string {
  const account = tie.parts?.['account'];
  return typeof account === 'string' ? account : '';
}

/** The person at the account of a pair `ours~theirs`. */
export function theirs(pair: string): string {
  return pair.slice(pair.indexOf('~') + 1);
}

/** Letters, digits and `-`; never empty. */
function slug(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9]+/g, '-').slice(0, LONGEST);
  return plain === '' ? '-' : plain;
}

/** Every indicator and gate the result speaks of, by code point. */
export function topicsIn({ firm, accounts, communities, ties }: AuditResult): readonly string[] {
  const measures = [...accounts, firm, ...communities].flatMap((entity) => entity.measures).map((measure) => measure.id);
  const gates = [...accounts.flatMap((account) => account.gates), ...firm.gates];
  const signs = firm.pressure.alarms.length > 0 ? ['READY'] : [];
  return [
    ...new Set([...measures, ...gates.flatMap(({ id, from }) => [id, ...from]), ...ties.slice(0, 1).map((tie) => tie.id), ...signs]),
  ].sort();
}
