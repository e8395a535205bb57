/** What a departure would break: plain JSON, no prose, drawn from the record as it stands. */
import type { AuditResult, Bounded, Evidence, GateId, ModeShare, MutualTie, Place, Position, StageReading } from './result.ts';

export type TieClass = 'strong' | 'moderate' | 'weak' | 'unknown';

/** What was and what would be. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** A tie that goes with the person. */
export interface LostTie {
  readonly ours: string;
  readonly theirs: string;
  /** strong and moderate carry; unknown: it does not by what is known, and may. */
  readonly class: TieClass;
  readonly tie: Bounded;
  /** Influence points of theirs. */
  readonly influence: number | null;
  readonly key: boolean;
  /** It carried, and no other tie of ours carries to that person. */
  readonly outOfReach: boolean;
  readonly evidence: readonly Evidence[];
}

/**
 * Somebody the record names beside the one who goes. `tie`: a tie to the same person (theirs leaving: of ours to the
 * colleague) · `function`: the same function · `role`: a role the leaver held. No order of merit: by name.
 */
export interface Successor {
  readonly id: string;
  readonly name: string | null;
  readonly function: string | null;
  readonly roles: readonly string[];
  readonly basis: readonly ('tie' | 'function' | 'role')[];
  readonly tie: Bounded | null;
  /** Who of ours holds that tie, where the colleague is theirs. */
  readonly tieBy: string | null;
  readonly class: TieClass | null;
  readonly at: Place | null;
  readonly evidence: readonly Evidence[];
}

/** Who could take over from the leaver with one person of theirs; for a leaver of theirs, from the leaver himself. */
export interface Succession {
  readonly of: string;
  readonly candidates: readonly Successor[];
}

export interface LeaveAccount {
  readonly id: string;
  readonly name: string;
  readonly relation: string;
  readonly payer: boolean;
  readonly weight: number | null;
  readonly stage: Change<StageReading>;
  readonly position: Change<Position>;
  /** The stage as read falls. */
  readonly drops: boolean;
  /** The confirmed stage falls: what was sure is so no longer. */
  readonly confirmedDrops: boolean;
  /** Gates that passed as read and would not. */
  readonly failing: readonly GateId[];
  readonly busFactor: Change<Bounded | null>;
  /** Share of the buying influence to which some tie of ours carries, 0–1; null where nobody has influence. */
  readonly reach: Change<number | null>;
  /** Strongest first. */
  readonly ties: readonly LostTie[];
  /** Roles that must exist and nobody known would fill. */
  readonly rolesOpen: readonly string[];
  readonly succession: readonly Succession[];
  readonly place: Place;
}

/** How a network of people or organisations holds: nodes with a tie that carries, their ties, the groups they form. */
export interface Cohesion {
  readonly nodes: number;
  readonly ties: number;
  readonly parts: number;
}

export interface LeaveResult {
  readonly format: 'guanxi-leave';
  readonly formatVersion: 1;
  readonly tool: AuditResult['tool'];
  readonly asOf: string;
  readonly asOfSource: AuditResult['asOfSource'];
  readonly ruleset: AuditResult['ruleset'];
  readonly firm: { readonly id: string; readonly name: string };
  readonly person: {
    readonly id: string;
    readonly name: string | null;
    readonly side: 'ours' | 'theirs';
    readonly function: string | null;
    readonly level: string | null;
    readonly roles: readonly string[];
    /** Accounts a person of theirs works at. */
    readonly accounts: readonly string[];
    readonly at: Place | null;
  };
  /** Accounts the departure touches, those that drop first, then by weight, then by id. */
  readonly accounts: readonly LeaveAccount[];
  readonly untouched: number;
  readonly mix: Change<readonly ModeShare[]> | null;
  readonly people: Change<Cohesion> & {
    /** Removal leaves the others in more parts: an articulation point of the whole network. */
    readonly articulation: boolean;
    /** Who would be left without any tie that carries. */
    readonly cutOff: readonly string[];
  };
  readonly organisations: Change<Cohesion> & {
    /** Accounts no tie of ours would carry to, each with the reached accounts that have a confirmed tie to it. */
    readonly lost: readonly { readonly account: string; readonly through: readonly string[] }[];
  };
  /** Ties to members of other organisations that go with a person of theirs. */
  readonly memberTies: readonly MutualTie[];
  /** Names of everybody the result speaks of, by id. */
  readonly names: Readonly<Record<string, string>>;
}
