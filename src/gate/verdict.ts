import { fnv1a64 } from '../policy/hash.ts';
import { type Demand, fits } from '../policy/policy.ts';
import type { AccountResult, AuditResult, Evidence, Place } from '../result.ts';
import type { GateCheck, GateCheckId, Violation } from '../result-gate.ts';

export type ViolationDraft = Omit<Violation, 'fingerprint' | 'asked'> & {
  readonly asked: Place | null;
  /** What was asked, so that two demands on one entity are two. */
  readonly what: string;
};

/** Identity: code, entity and what was asked; never a line, never a number that moves. */
export function violation({ what, ...draft }: ViolationDraft): Violation {
  const { code, entity } = draft;
  return { ...draft, fingerprint: fnv1a64([code, entity.kind, entity.id, what].join('\n')) };
}

/** The outcome of a check: its worst violation, else what the record could not tell. `asked` false: switched off. */
export function checked(id: GateCheckId, asked: boolean, looked: number, violations: readonly Violation[], unknown = 0): GateCheck {
  const level = violations.some((one) => one.level === 'error') ? 'failed' : violations.length > 0 ? 'warned' : null;
  return { id, outcome: asked ? (level ?? (unknown > 0 ? 'unknown' : 'passed')) : 'skipped', looked, violations };
}

/** What a demand makes of something the record cannot tell; null: it is let pass, and told as unknown. */
export function whenUnknown({ unknown }: Demand): Violation['level'] | null {
  return unknown === 'pass' ? null : unknown === 'fail' ? 'error' : 'warn';
}

export type Entity = AccountResult | AuditResult['firm'];

/** A demand on one entity; the last that fits counts, of those on the same thing. */
export interface Due<D extends Demand> {
  readonly demand: D;
  readonly of: Entity;
  readonly entity: Violation['entity'];
}

/** Every demand that is on, entity by entity: the firm first, then accounts by id. */
export function due<D extends Demand>(demands: readonly D[], result: AuditResult, thing: (demand: D) => string): readonly Due<D>[] {
  const { firm } = result;
  const accounts = [...result.accounts].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const last = (fitting: readonly D[]): readonly D[] =>
    [...new Map(fitting.map((demand) => [thing(demand), demand])).values()].filter(({ level }) => level !== 'off');
  return [
    ...last(demands.filter((demand) => demand.of === 'firm')).map((demand) => ({
      demand,
      of: firm,
      entity: { kind: 'firm', id: firm.id } as const,
    })),
    ...accounts.flatMap((account) =>
      last(demands.filter((demand) => demand.of === 'accounts' && fits(demand, account))).map((demand) => ({
        demand,
        of: account,
        entity: { kind: 'account', id: account.id } as const,
      })),
    ),
  ];
}

const SHOWN = 3;

/** The first lines of the evidence, else where the entity is declared. */
export function placesOf(evidence: readonly Evidence[], { place }: Entity): readonly Place[] {
  const lines = evidence.flatMap(({ file, lines: found }) => found.slice(0, 1).map((line) => ({ file, line })));
  return lines.length > 0 ? lines.slice(0, SHOWN) : place === null ? [] : [place];
}
