import type { Args } from '../../result.ts';

/** Where a setting came from, the strongest first. `terminal`: asked of the screen. */
export type From = 'flag' | 'env' | 'config' | 'commit' | 'terminal' | 'today' | 'default';

export const SETTINGS = [
  'day',
  'language',
  'ruleset',
  'overrides',
  'pseudonyms',
  'retention',
  'ground',
  'redactKey',
  'colour',
  'width',
] as const;
export type SettingName = (typeof SETTINGS)[number];

export interface Setting {
  readonly name: SettingName;
  /** As a report would use it; null: not set. Never the key itself: `set`, `short` or null. */
  readonly value: string | number | boolean | null;
  readonly from: From;
  /** Flag, variable or key that says so; null where nobody did. */
  readonly by: string | null;
}

export const KINDS = ['firm', 'chain', 'accounts', 'interactions', 'communities', 'workshops', 'imports'] as const;
export type Kind = (typeof KINDS)[number];

export interface Matched {
  readonly kind: Kind;
  readonly pattern: string;
  /** By guanxi.yaml; else the usual place. */
  readonly stated: boolean;
  readonly files: number;
}

export interface ImportGround {
  readonly file: string;
  /** null: the record names none, and neither does guanxi.yaml. */
  readonly basis: string | null;
  readonly until: string | null;
  /** Ended before the day of the audit. */
  readonly ended: boolean;
}

export interface WorkspaceSeen {
  /** As typed, or the way up from where the command was started: never an absolute path. */
  readonly root: string;
  readonly files: readonly Matched[];
  /** Data files where plan files lie that no pattern matches. */
  readonly unread: readonly string[];
  readonly entries: number;
  readonly rhythms: number;
  readonly errors: number;
  readonly warnings: number;
  readonly imports: readonly ImportGround[];
  /** Files that state a ground which has ended: guanxi.yaml or records of imports. */
  readonly endedGrounds: readonly string[];
  /** Whether the firm or its team says by what addresses our own people are known. */
  readonly ownAddresses: boolean;
  /** Questionnaires begun and not finished; whose they are is not told. */
  readonly drafts: number;
  /** Unfinished files of runs that were killed. */
  readonly leftovers: readonly string[];
}

export const EDITORS = ['vscode', 'jetbrains', 'vim'] as const;
export type EditorName = (typeof EDITORS)[number];

export interface EditorSeen {
  /** By the terminal we run in, the folders of the workspace, or EDITOR; null: none we know. */
  readonly name: EditorName | null;
  readonly schemas: 'present' | 'missing' | 'outdated';
  /** Names of schemas that are absent or those of another version. */
  readonly outdated: readonly string[];
  /** YAML files of the plan whose first lines name a schema, and all. */
  readonly named: number;
  readonly of: number;
  /** One that does not, and the line it lacks. */
  readonly example: { readonly file: string; readonly line: string } | null;
}

export interface MachineSeen {
  readonly node: string;
  readonly nodeNeeded: string;
  readonly nodeSupported: boolean;
  readonly platform: string;
  /** null: not installed or not to be started. */
  readonly git: string | null;
  /** `none`: the workspace is in no repository; else whether git answers there. */
  readonly repository: 'none' | 'readable' | 'owner' | 'failed' | null;
  readonly ci: boolean;
  readonly screen: boolean;
  /** Whether questions can be asked: keyboard and screen are there. */
  readonly questions: boolean;
  /** null: the locale does not say. */
  readonly utf8: boolean | null;
}

export interface Seen {
  /** null: none was found, or its guanxi.yaml cannot be used. */
  readonly workspace: WorkspaceSeen | null;
  /** Why there is none. */
  readonly refused: 'none' | 'config' | null;
  readonly settings: readonly Setting[];
  readonly editor: EditorSeen | null;
  readonly machine: MachineSeen;
}

export type Severity = 'error' | 'warning' | 'hint';

/** One thing to do: keys `doctor.<code>.what` and `.how` of the messages. */
export interface Remark {
  readonly severity: Severity;
  readonly code: string;
  readonly args: Args;
}
