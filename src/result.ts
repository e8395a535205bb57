/**
 * The audit's result: plain JSON, no prose, no screens, no files. Every reporter draws from it alone,
 * and a saved result can be rendered, compared or gated without the workspace.
 */
import type { Comparison } from './result-comparison.ts';
import type { EconomicSeries } from './result-economics.ts';
import type { GateResult } from './result-gate.ts';
import type { HistoryPoint } from './result-history.ts';

/** A place in the workspace: file relative to the workspace root with `/`, line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly col?: number;
}

/** Places that bear a number out, grouped by file; lines ascending and distinct. */
export interface Evidence {
  readonly file: string;
  readonly lines: readonly number[];
}

/** Evidence grade: A system record or customer-confirmed · B ≥3 agreeing informants · C one informant · D assumption. */
export type Grade = 'A' | 'B' | 'C' | 'D';

export const STAGES = [0, 1, 2, 3] as const;
/** 0 mass sales · 1 deep distribution · 2 personal community · 3 industry community. */
export type Stage = (typeof STAGES)[number];

export const LENSES = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8', 'p1', 'p2', 'guards'] as const;
/** v1–v8: the eight viewpoints; p1 channel economics (lens 9), p2 organising (lens 10); guards: FIT and DARK. */
export type LensId = (typeof LENSES)[number];

export type Level = 'person' | 'pair' | 'account' | 'community' | 'firm';

/** A number with its deterministic bounds. `point` null: too little is observed; a bound null: unbounded. */
export interface Bounded {
  readonly point: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** Values a message may carry. A string is an id, a name or a code; reporters translate codes. */
export type Arg = string | number | boolean | null | readonly string[];
export type Args = Readonly<Record<string, Arg>>;

/** A reason in code + args; prose is rendered late (messages/). */
export interface Note {
  readonly code: string;
  readonly args?: Args;
}

/** What one indicator says of one entity. */
export interface Measurement extends Bounded {
  /** Indicator symbol, e.g. `KPCOV`. */
  readonly id: string;
  readonly lens: LensId;
  readonly level: Level;
  /** Entity id; a pair is `ours~theirs`. The firm's id on level `firm`. */
  readonly entity: string;
  readonly unit: string;
  /** Count of observations behind the point. */
  readonly n: number;
  /** Share of what the indicator needs that is observed, 0–1. */
  readonly coverage: number;
  readonly grade: Grade;
  readonly evidence: readonly Evidence[];
  /** Named parts and side figures (e.g. BCONT beside BTX); null where unknown. */
  readonly parts?: Readonly<Record<string, number | string | boolean | null>>;
  /** Why it is null, capped, widened … as codes. */
  readonly why: readonly Note[];
  /** Diagnostic flag of the indicator, where it has one: true raised, false not, null cannot tell. */
  readonly flag?: boolean | null;
  /** The indicator threw; the audit went on. */
  readonly error?: string;
}

/** Gates of an account, from the mode that asks for them first to the one that asks last. */
export const GATES = [
  'CONT', 'ALLY', 'TERM', 'KEY', 'BTX', 'RECIP', 'RATV', 'NEAR', 'EMBED', 'BUSF', 'THREAD', 'INST', 'GAIN', 'BREADTH',
] as const; // prettier-ignore
export type GateId = (typeof GATES)[number];

/** One comparison inside a gate. `id`: indicator symbol or a named part of one. */
export interface GateReading {
  readonly id: string;
  readonly value: Bounded;
  readonly threshold: number;
}

/** Attainment of one necessary condition, 0–1; 1 passes. `point` null: unknown, not failed. */
export interface Gate extends Bounded {
  readonly id: GateId;
  /** Indicator symbols it rests on. */
  readonly from: readonly string[];
  readonly pass: { readonly point: boolean | null; readonly confirmed: boolean; readonly possible: boolean };
  /** What it reads against which number of the ruler, the binding comparison first: `KPCOV` 0.30 of 0.50. */
  readonly reads?: readonly GateReading[];
  readonly grade: Grade;
  readonly evidence: readonly Evidence[];
}

export interface Position extends Bounded {
  /** Some gate of the next stage is unknown: print `~`. */
  readonly partial: boolean;
}

export interface StageReading {
  /** Stage with every gate at its known value; unknown gates do not pass. */
  readonly point: Stage;
  readonly confirmed: Stage;
  readonly possible: Stage;
  /** The possible stage is open only because nobody is known, or no contact beyond transactions is on record either way: print "unknown", not a stage. */
  readonly possibleUnknown: boolean;
  /** λ-majority reading (≥75 % of gates, none below half its threshold). */
  readonly majority: Stage;
}

export interface StageVerdict {
  readonly stage: StageReading;
  readonly position: Position;
  readonly attainment: Readonly<Record<'A1' | 'A2' | 'A3', Bounded>>;
  /** Which mode is nearer while the stage is 0: 1 or 2. */
  readonly nearer: 1 | 2 | null;
  /** The gate that holds the account back: the weakest of the next stage; unknown gates only when all known ones pass. */
  readonly bottleneck: { readonly gate: GateId; readonly unknown: boolean; readonly of: Stage } | null;
  readonly boundary: readonly Note[];
  /** Wordings beside the stage: forming, dyadic, gainContested, noChannelAlliance, rightWhereItIs, … */
  readonly notes: readonly Note[];
}

/** Share of firm revenue per mode with what it cannot be below or above. */
export interface ModeShare {
  readonly stage: Stage;
  readonly share: number;
  readonly lo: number;
  readonly hi: number;
}

export interface Mix {
  /** revenue: payers by revenue · upstream: suppliers by our spend. */
  readonly basis: 'revenue' | 'equal' | 'upstream';
  readonly period: string | null;
  /** On what is known: each account in its stage, the band from what it can only be to what it can be. */
  readonly modes: readonly ModeShare[];
  /** Under draws: share by stage probabilities, band 5–95 % of the draws; null without simulation. */
  readonly drawn: readonly ModeShare[] | null;
  /** Weight not assessed (accounts without a file or without revenue). */
  readonly unassessed: number;
  /** Kish effective number of accounts; null without accounts. */
  readonly effectiveAccounts: number | null;
  readonly dominant: Stage | null;
  readonly byCount: readonly number[];
  readonly byGrossProfit: readonly number[] | null;
  readonly notes: readonly Note[];
}

export interface FirmGate {
  readonly id: 'KPMAP' | 'REFERRAL' | 'PERSISTENCE' | 'NET';
  readonly of: 2 | 3;
  /** null: cannot be evaluated, named as unknown and not as failed. */
  readonly pass: boolean | null;
  readonly from: readonly string[];
  readonly value: Bounded;
  readonly threshold: number;
  readonly evidence: readonly Evidence[];
  readonly why: readonly Note[];
}

export type SignId =
  'mroc' | 'imr' | 'chinv' | 'siso' | 'promo' | 'sqz' | 'qual' | 'cash' | 'stockdev' | 'merch' | 'concentration' | 'hock';

export interface Alarm {
  readonly id: SignId;
  /** null: not observable. */
  readonly raised: boolean | null;
  readonly basis: 'measured' | 'stated' | 'none';
  readonly evidence: readonly Evidence[];
}

export interface PressureReadiness {
  readonly alarms: readonly Alarm[];
  readonly observable: number;
  readonly stated: number;
  /** Share of observable alarms raised; null where fewer than three signals are observed (a pattern of two is one alarm). */
  readonly pressure: number | null;
  readonly readiness: Bounded;
  readonly quadrant: 'move-now' | 'build-team' | 'lead' | 'hold' | null;
}

export interface PersonSummary {
  readonly id: string;
  readonly name: string | null;
  readonly function: string | null;
  readonly roles: readonly string[];
  readonly influence: Bounded & { readonly grade: Grade };
  readonly key: boolean;
  /** A role that must exist and is filled by nobody known. */
  readonly placeholder: boolean;
  /** Best tie of our people to this person. */
  readonly tie: Bounded;
  readonly tieBy: string | null;
  readonly value: Readonly<Record<'efficiency' | 'career' | 'business', 'none' | 'claimed' | 'confirmed' | null>>;
  readonly left: boolean;
  readonly at: Place | null;
}

/** How far one thing alone moves a position (or the firm's mean position) while all else stays. */
export interface Swing {
  /** An input (`CONT`, `ties`, `influence`) or a number of the ruler (`half_life`, `KPCOV.gate`). */
  readonly id: string;
  readonly kind: 'input' | 'ruler';
  /** Account it belongs to; null where it moves all accounts. */
  readonly account: string | null;
  /** Movement down (≤ 0) and up (≥ 0) from where all stand at their point. */
  readonly lo: number;
  readonly hi: number;
}

/** What seeded draws over inputs, ties, thresholds, half-life and weights make of an account's stage (SMAA-TRI). */
export interface StageDraws {
  /** Share of draws in stage 0–3. */
  readonly p: readonly number[];
  readonly verdict: { readonly word: 'likely' | 'leaning' | 'undetermined'; readonly stages: readonly number[] };
  /** Share of draws in which each gate passes. */
  readonly gates: Readonly<Record<GateId, number>>;
  /** Share of draws whose stage differs from the stage on what is known. */
  readonly changed: number;
  /** Widest first. */
  readonly tornado: readonly Swing[];
}

export interface AccountResult extends StageVerdict {
  /** null without simulation. */
  readonly draws: StageDraws | null;
  readonly id: string;
  readonly name: string;
  readonly relation: string;
  readonly payer: boolean;
  readonly tags: readonly string[];
  /** Revenue of the mix period (spend for suppliers), in the firm's currency. */
  readonly revenue: number | null;
  /** Share in its mix; 0 for non-payers, null where its amount is not known. */
  readonly weight: number | null;
  readonly gates: readonly Gate[];
  readonly measures: readonly Measurement[];
  readonly people: readonly PersonSummary[];
  readonly fit: Bounded;
  readonly dark: { readonly flags: readonly string[]; readonly unknown: readonly string[]; readonly raised: boolean };
  readonly interactions: number;
  /** The newest dated entry of the log up to the as-of day; null: none. */
  readonly newest?: { readonly date: string; readonly at: Place } | null;
  readonly place: Place;
}

export interface CommunityResult {
  readonly id: string;
  readonly name: string;
  readonly reading: 'audience' | 'hub' | 'emerging' | 'community' | 'unknown';
  readonly members: number;
  readonly organisations: number;
  readonly measures: readonly Measurement[];
  readonly place: Place;
}

export interface FirmResult {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly currency: string | null;
  readonly measures: readonly Measurement[];
  readonly gates: readonly FirmGate[];
  readonly mix: Mix | null;
  readonly upstream: Mix | null;
  /** What moves the revenue-weighted position most, widest first; empty without simulation. */
  readonly tornado: readonly Swing[];
  /** The mode that at least half of revenue has reached; null without paying accounts, `possible` also where unknown accounts could lift it. */
  readonly stage: { readonly confirmed: Stage | null; readonly point: Stage | null; readonly possible: Stage | null };
  /** What the headline says: code + args (mostly, mixed, one account, not applicable …). */
  readonly headline: readonly Note[];
  readonly pressure: PressureReadiness;
  /** What lens 9 reads, period by period; present where some full period is stated. */
  readonly economics?: readonly EconomicSeries[];
  /** Our people, so that reports can name who carries a tie. */
  readonly team?: readonly { readonly id: string; readonly name: string | null }[];
  readonly stated: { readonly position: Stage | null; readonly forward: number | null; readonly backward: number | null };
  readonly place: Place | null;
}

export type Severity = 'error' | 'warning' | 'info';

/** A judgement: code + args + places. Prose lives in messages/. */
export interface Finding {
  /** GX1xx–GX8xx viewpoints, GX9xx lens 9, GX10xx lens 10, GX0xx data and schema, GX11xx guards and gates. */
  readonly code: string;
  readonly severity: Severity;
  readonly lens: LensId | 'data';
  readonly entity: { readonly kind: Level | 'workspace' | 'file'; readonly id: string };
  readonly field?: string;
  readonly args: Args;
  readonly at: readonly Place[];
  /** Present exactly when `at` is empty: why no place exists. */
  readonly nowhere?: Note;
  /** code + entity + field: never line, never wording. */
  readonly fingerprint: string;
  /** Sorting weight among findings of one severity: revenue share touched, 0–1. */
  readonly weight: number;
  /** Somebody set it aside, with a reason and until a day; it is still told. */
  readonly waived?: Waived;
}

export interface Waived {
  readonly reason: string;
  readonly by: string;
  /** Last day it holds. */
  readonly until: string;
  readonly at: Place;
}

export interface Recommendation {
  readonly action: string;
  readonly entity: { readonly kind: 'account' | 'firm' | 'community'; readonly id: string };
  /** Person it is done with or by, where the record names one. */
  readonly person: string | null;
  readonly gates: readonly string[];
  /** Person-days (low, most likely, high). */
  readonly effort: readonly [number, number, number];
  readonly success: number;
  /** Position now and after, for the entity's account; null for firm-level actions. */
  readonly from: number | null;
  readonly to: number | null;
  /** 100 × p × weight × movement / effort. */
  readonly score: number;
  /** Share of re-ranked draws in which it is one of the first three; null: no draws, or too far down to be re-ranked. */
  readonly top3: number | null;
  /** Record fields that must be true afterwards. */
  readonly proof: readonly string[];
  readonly prerequisites: readonly string[];
  /** Actions taken together with this one, because together they are worth more per person-day. */
  readonly with: readonly string[];
  readonly args: Args;
  readonly at: readonly Place[];
}

/** What is not known, which question would settle it, and how far the verdict could move. */
export interface Question {
  readonly code: string;
  readonly entity: { readonly kind: Level; readonly id: string };
  readonly field: string;
  readonly args: Args;
  /** Width (hi − lo) of the position times weight that answering could take away. */
  readonly worth: number;
  /** Person-days of finding out (low, most likely, high). */
  readonly effort: readonly [number, number, number];
  /** What finding out is worth per person-day, in the unit of a recommendation's score; 0: it does not compete with actions. */
  readonly score: number;
  readonly at: readonly Place[];
}

/** One gate a change works on: attainment before and after, and the numbers that must reach their threshold. */
export interface RouteMargin {
  readonly gate: GateId;
  readonly from: number | null;
  readonly to: number;
  /** Only comparisons that fall short today and that this change is about; empty where the gate compares no number. */
  readonly reads: readonly GateReading[];
}

/** One change of the record on the way. */
export interface RouteChange {
  readonly kind: 'change';
  readonly action: string;
  readonly person: string | null;
  readonly args: Args;
  readonly at: readonly Place[];
  readonly proof: readonly string[];
  /** Person-days (low, most likely, high). */
  readonly effort: readonly [number, number, number];
  readonly success: number;
  /** Steps of this route that come first. */
  readonly after: readonly string[];
  readonly margins: readonly RouteMargin[];
  /** Position before and after, in this order. */
  readonly from: number;
  readonly to: number;
  /** As of the recommendation; null where it is none. */
  readonly top3: number | null;
}

/** A gate nobody knows: to be found out before anything is done about it. */
export interface RouteMeasure {
  readonly kind: 'measure';
  readonly gate: GateId;
  readonly field: string;
  readonly args: Args;
  readonly at: readonly Place[];
  readonly effort: readonly [number, number, number];
  /** Width of the account's position that the answer takes away. */
  readonly narrows: number;
  /** Steps of this route without which there is nothing to find out. */
  readonly after: readonly string[];
}

/** A failing gate that no change of the catalogue closes on the record as it is. */
export interface RouteBlock {
  readonly gate: GateId;
  readonly from: number | null;
  /** Attainment all that applies would reach. */
  readonly best: number;
  /** none: nothing applies · short: what applies falls short. */
  readonly why: 'none' | 'short';
  /** Actions that bring it nearer. */
  readonly begin: readonly string[];
}

/** The least-effort set of changes that closes every failing gate of a stage for one account. */
export interface Route {
  readonly account: string;
  readonly name: string;
  readonly from: Stage;
  readonly to: Stage;
  readonly position: number | null;
  /**
   * reached: stands there already · open: the changes close every gate · measure: some gate is unknown · blocked: some gate
   * cannot be closed · stay: fit is low, right where it is · dark: too close already.
   */
  readonly verdict: 'reached' | 'open' | 'measure' | 'blocked' | 'stay' | 'dark';
  /** In the order to be taken. */
  readonly steps: readonly (RouteMeasure | RouteChange)[];
  readonly blocked: readonly RouteBlock[];
  /** Person-days of all steps. */
  readonly effort: readonly [number, number, number];
  /** Chance that every change comes off, each by itself. */
  readonly chance: number;
}

/** What `guanxi route` says. */
export interface RouteResult {
  readonly format: 'guanxi-route';
  readonly formatVersion: 1;
  readonly tool: AuditResult['tool'];
  readonly asOf: string;
  readonly asOfSource: AuditResult['asOfSource'];
  readonly ruleset: RulesetInfo;
  readonly language: 'en' | 'zh' | null;
  readonly firm: string;
  /** Names of persons by id. */
  readonly people: Readonly<Record<string, string>>;
  /** Draws the top three were counted over; null: none. */
  readonly draws: { readonly count: number; readonly seed: number } | null;
  /** Nearest first: open by effort, then those to be measured, then the blocked, then those that are not to go. */
  readonly routes: readonly Route[];
}

export interface RulesetInfo {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly overrides: readonly {
    readonly id: string;
    readonly value: number;
    readonly default: number;
    readonly reason: string;
    readonly at: Place;
  }[];
}

/** Who of both houses at one account hangs on whom: people as nodes, ties that carry (TIE.edge and above) as edges. */
export interface AccountNetwork {
  readonly account: string;
  /** Groups of people that hang together; who has no tie that carries is in none. */
  readonly parts: number;
  /** Whoever's departure leaves the others in more parts than before (articulation points, method B2), by side, then id. */
  readonly articulation: readonly { readonly side: 'ours' | 'theirs'; readonly id: string }[];
  /** Ties that nothing else replaces: without it its two ends are no longer joined. */
  readonly bridges: readonly { readonly ours: string; readonly theirs: string }[];
  /** Function pairs some tie carries, with their number and the strongest; null: function not stated (method B3). */
  readonly functions: readonly {
    readonly ours: string | null;
    readonly theirs: string | null;
    readonly ties: number;
    readonly best: number;
  }[];
  /** Functions at the account to which no tie carries. */
  readonly unreached: readonly (string | null)[];
  /** A tie may carry or not: its bounds lie on both sides of the line, or the account's ties are unknown. */
  readonly open: boolean;
}

/** A tie between two others, not us: organisations, or members of a community as recorded (method E2). */
export interface MutualTie {
  readonly a: string;
  readonly b: string;
  /** Two sources bear it out, or between organisations two pairs of persons; else it is only said. */
  readonly confirmed: boolean;
  readonly at: readonly Place[];
}

/** Who introduced whom: the account that came, and where it came from. */
export interface Introduction {
  /** An account, else whoever is stated: a person, one of ours, a name. */
  readonly from: string;
  readonly to: string;
  readonly basis: 'referral' | 'former_colleague';
  readonly date: string | null;
  readonly at: Place;
}

export interface CommunityNetwork {
  readonly community: string;
  readonly hub: 'us' | 'other' | null;
  readonly members: readonly {
    readonly id: string;
    readonly name: string | null;
    /** Account the person belongs to, or the account itself; null: a stranger to the workspace. */
    readonly organisation: string | null;
    readonly joinedBy: string | null;
    readonly knows: boolean | null;
  }[];
  readonly ties: readonly MutualTie[];
}

export interface ChainNetwork {
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly leverage: number;
    readonly ours: boolean;
    readonly payer: boolean;
    /** An organisation is named here and a person known in it. */
    readonly identified: boolean;
    /** 1 reviewed lately · .5 ageing · 0 stale · null: not identified or undated. */
    readonly fresh: number | null;
    /** Newest review of an organisation at this link, `YYYY-MM-DD`; null: none is dated. */
    readonly reviewed?: string | null;
    /** Accounts and other organisations that sit here, by name. */
    readonly organisations: readonly { readonly account: string | null; readonly name: string }[];
    readonly at: Place;
  }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly as: string | null }[];
}

/** How people and organisations hang together: what the maps draw and `leave` takes apart. */
export interface NetworkResult {
  /** Tie strengths that count as strong and as carrying. */
  readonly lines: { readonly strong: number; readonly edge: number };
  readonly accounts: readonly AccountNetwork[];
  readonly organisations: {
    /** Accounts to which some tie of ours carries. */
    readonly reached: number;
    /** Groups these fall into without us. */
    readonly parts: number;
    /** Share of their pairs that only we join, 0–1: structural holes around us (Burt 1992); neither end is good. Null below two. */
    readonly throughUs: number | null;
    readonly ties: readonly MutualTie[];
    /** Organisations, and ties between them, that alone hold others together without us. */
    readonly articulation: readonly string[];
    readonly bridges: readonly { readonly a: string; readonly b: string }[];
  };
  readonly introductions: readonly Introduction[];
  /** The longest chain of introductions, first to last; of equals the first by id. Empty without any. */
  readonly longestChain: readonly string[];
  readonly communities: readonly CommunityNetwork[];
  readonly chain: ChainNetwork | null;
}

/** What a say-versus-do item comes to, in the order in which it is asked (method §5). */
export const VERDICTS = ['contested', 'unverifiable', 'over-claim', 'hidden-strength', 'consistent'] as const;
export type SayDoVerdict = (typeof VERDICTS)[number];

/** One answer as given; whose it is stands in the file it points at and nowhere else. */
export interface SaidAnswer {
  /** 0 up to the item's `scale`; null: "don't know", which is missing and never the middle. */
  readonly score: number | null;
  readonly function: string | null;
  readonly seniority: string | null;
  /** Words of a claim, where it has any. */
  readonly says?: string;
  readonly at: Place;
}

/** Answers of those who share a function or a seniority; scores on the item's own scale. `group` null: not stated. */
export interface AnswerGroup {
  readonly group: string | null;
  readonly n: number;
  readonly unknown: number;
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One side's answers to one item: `point` the median and `lo`–`hi` the quartiles, scaled 0–1, beside every answer. */
export interface Said extends Bounded {
  readonly n: number;
  readonly unknown: number;
  /** B from three raters who agree, else C. */
  readonly grade: Grade;
  /** Agreement against chance, at most 1, below 0 polarised; null below two raters. */
  readonly rwg: number | null;
  readonly band: 'none' | 'weak' | 'moderate' | 'strong' | 'very-strong' | null;
  /** Mean distance from the median, in points of the scale. */
  readonly ad: number | null;
  readonly verdict: SayDoVerdict | null;
  /** By function, then seniority, then place. */
  readonly answers: readonly SaidAnswer[];
  readonly byFunction: readonly AnswerGroup[];
  readonly bySeniority: readonly AnswerGroup[];
}

/** What the record shows of the same thing, 0–1. */
export interface Shown extends Bounded {
  /** Share of what this needs that is on record, 0–1. */
  readonly coverage: number;
  readonly n: number;
  readonly grade: Grade;
  /** Indicator and gate symbols it is read from. */
  readonly from: readonly string[];
  /** Figures shown beside it and never added in. */
  readonly beside: readonly { readonly id: string; readonly value: number | null }[];
  readonly evidence: readonly Evidence[];
  readonly why: readonly Note[];
}

/** One thing said, by our side and by the customer's, against the record. */
export interface SayDoItem {
  /** One of the thirteen items of the questionnaire, or `stage`: the stage claimed in an account's file. */
  readonly item: string;
  readonly entity: { readonly kind: 'firm' | 'account'; readonly id: string };
  /** Highest answer: 4 on the questionnaire, 3 for a stage. */
  readonly scale: number;
  readonly shown: Shown;
  readonly ours: Said | null;
  readonly customer: Said | null;
  /** Ours minus theirs, −1 to 1, and whether the two sides' quartiles lie a step apart; null unless both answered. */
  readonly gap: { readonly value: number; readonly apart: boolean } | null;
}

/** Agreement over all items and accounts one side answered: Krippendorff's α. Null where it cannot be computed. */
export interface Agreement {
  readonly raters: number;
  /** Items with two answers or more. */
  readonly units: number;
  readonly ordinal: number | null;
  readonly nominal: number | null;
  readonly interval: number | null;
  readonly reading: 'rely' | 'tentative' | 'discuss' | null;
}

/** How far our coders see the same purposes in the same interactions. */
export interface CodingAgreement {
  readonly coders: number;
  /** Interactions our side coded, and those at least two coded. */
  readonly coded: number;
  readonly twice: number;
  /** Krippendorff's nominal α over those; null where nothing varies or none was coded twice. */
  readonly alpha: number | null;
  readonly reading: Agreement['reading'];
  /** Coded purposes are graded as recorded ones. */
  readonly enough: boolean;
  /** Interactions whose purpose stays open because coders differ. */
  readonly disputed: number;
}

/** How much of what happens reaches the log: contacts recalled blind against contacts logged (Chapman). Optimistic. */
export interface LogCapture {
  readonly respondents: number;
  readonly logged: number;
  readonly recalled: number;
  readonly both: number;
  /** Estimated number of contacts; null where nothing was recalled. */
  readonly estimate: number | null;
  readonly capture: Bounded;
  /** Enough was recalled to say so. */
  readonly enough: boolean;
  readonly evidence: readonly Evidence[];
}

/** Say versus do: what our side and the customer's side say of the relationships, against the record. */
export interface SayDo {
  readonly sheets: { readonly ours: number; readonly customer: number };
  /** The firm's items in the order of the questionnaire, then each account's. */
  readonly items: readonly SayDoItem[];
  readonly agreement: {
    readonly ours: Agreement | null;
    readonly customer: Agreement | null;
    /** Absent where nobody coded an interaction. */
    readonly coding?: CodingAgreement;
  };
  readonly capture: LogCapture | null;
}

export interface AuditResult {
  readonly format: 'guanxi-result';
  readonly formatVersion: 1;
  readonly tool: { readonly name: 'guanxi'; readonly version: string };
  readonly asOf: string;
  /** commit: in CI, the day of the commit checked out. */
  readonly asOfSource: 'flag' | 'config' | 'commit' | 'today';
  readonly ruleset: RulesetInfo;
  readonly workspace: {
    readonly files: number;
    readonly accounts: number;
    readonly people: number;
    readonly interactions: {
      readonly entries: number;
      readonly merged: number;
      readonly standing: number;
      /** Left out because they lie after the day looked back to. */
      readonly later: number;
      readonly from: string | null;
      readonly to: string | null;
    };
    readonly language: 'en' | 'zh' | null;
    /** Folder of the workspace from the root of its git repository, with `/`: '' at the root, null outside one. */
    readonly path: string | null;
    /** `privacy.pseudonyms`: shared reports show pseudonyms. */
    readonly pseudonyms: boolean;
  };
  /** null: no draws were made and the mix counts stages as known. */
  readonly simulation: { readonly draws: number; readonly seed: number } | null;
  readonly firm: FirmResult;
  readonly accounts: readonly AccountResult[];
  readonly communities: readonly CommunityResult[];
  /** Ties with a point or an upper bound above 0, strongest first. */
  readonly ties: readonly Measurement[];
  readonly network: NetworkResult;
  /** Present where a workshop sheet or a claim is on record. */
  readonly sayDo?: SayDo;
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  readonly questions: readonly Question[];
  /** Of `check`: what the policy makes of it. */
  readonly gate?: GateResult;
  /** Where a base was named: what moved since. */
  readonly comparison?: Comparison;
  /** Where a history was asked for: earlier days, oldest first. */
  readonly history?: readonly HistoryPoint[];
  /** Present where names were replaced: how stable the pseudonyms are. `key`: the same in every report made with that key · `content`: for these files on this day. */
  readonly redacted?: 'key' | 'content';
}
