import type { AccountResult, AuditResult, Measurement } from '../../result.ts';

/** Longest readable part of an anchor. */
const LONGEST = 40;

type Kind = 'account' | 'gate' | 'measure' | 'topic' | 'rule' | 'sign' | 'tie' | 'community';
/** Whose indicators they are. */
export type Holder = 'firm' | 'account' | 'community';
const PREFIX: Readonly<Record<Exclude<Kind, 'gate'>, string>> = {
  account: 'a',
  measure: 'm',
  topic: 'i',
  rule: 'r',
  sign: 's',
  tie: 't',
  community: 'c',
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
    for (const { id, gates } of full) {
      const own = this.#name('account', id);
      for (const gate of gates) this.#put('gate', key(id, gate.id), `${own}_${slug(gate.id)}`);
    }
    for (const community of communities) this.#name('community', community.id);
    this.#measures('firm', [firm]);
    this.#measures('account', full);
    this.#measures('community', communities);
    const told = new Set(full.map((account) => account.id));
    for (const tie of result.ties) if (told.has(accountOf(tie))) this.#name('tie', key(accountOf(tie), tie.entity), tie.entity);
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
  /** An indicator of the firm, an account or a community. */
  measure(level: Holder, holder: string, id: string): string | null {
    return this.#of('measure', key(level, holder, id));
  }
  /** Where an account's gate stands, else its indicator of that symbol; of an account without a section, what the symbol means. */
  gate(account: string, id: string): string | null {
    return this.#of('gate', key(account, id)) ?? this.measure('account', account, id) ?? this.topic(id);
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
    return this.#of('tie', key(account, pair));
  }

  #of(kind: Kind, id: string): string | null {
    return this.#names.get(`${kind} ${id}`) ?? null;
  }

  #measures(level: Holder, holders: readonly { readonly id: string; readonly measures: readonly Measurement[] }[]): void {
    for (const holder of holders)
      for (const { id } of holder.measures) this.#name('measure', key(level, holder.id, id), `${holder.id}-${id}`);
  }

  #name(kind: Exclude<Kind, 'gate'>, id: string, words = id): string {
    return this.#of(kind, id) ?? this.#put(kind, id, `${PREFIX[kind]}-${slug(words)}`);
  }

  /** The name itself, or numbered where another thing has it. */
  #put(kind: Kind, id: string, wanted: string): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}.${count}`;
    this.#taken.add(name);
    this.#names.set(`${kind} ${id}`, name);
    return name;
  }
}

function key(...parts: readonly string[]): string {
  return JSON.stringify(parts);
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

/** Letters, digits and `-`, never empty; what is derived from a name is joined to it by `_`, and so is no other name. */
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
