import type { Place } from '../result.ts';
import type { Tool } from './firm.ts';
import type { Rhythm } from './log.ts';
import type { DateSpan } from './values.ts';

export type Joining = 'founder' | 'referral' | 'application' | 'invitation' | 'open';
export interface Member {
  readonly person?: string | undefined;
  readonly account?: string | undefined;
  readonly joined?: DateSpan | undefined;
  readonly joinedBy?: Joining | undefined;
  readonly knowsMember?: boolean | undefined;
  readonly at: Place;
}
export interface CommunityEvent {
  readonly date: DateSpan;
  readonly kind?: string | undefined;
  /** Account ids (the firm's own id allowed). */
  readonly orgs: readonly string[];
  readonly people: readonly string[];
  readonly hostedBy?: string | undefined;
  readonly oursPresent?: boolean | undefined;
  readonly at: Place;
}
export interface Community {
  readonly id: string;
  readonly name: string;
  readonly commonValue?: string | undefined;
  readonly since?: DateSpan | undefined;
  readonly tools: readonly Tool[];
  readonly size?: number | undefined;
  readonly admission?:
    | {
        readonly kind?: 'open' | 'referral' | 'application' | 'invitation' | undefined;
        readonly source?: string | undefined;
        readonly at: Place;
      }
    | undefined;
  readonly hub?: 'us' | 'other' | undefined;
  readonly standing: readonly Rhythm[];
  /** null: key absent. */
  readonly members: readonly Member[] | null;
  readonly events: readonly CommunityEvent[];
  readonly questions: readonly {
    readonly date: DateSpan;
    readonly by: string;
    readonly firstAnswerBy?: string | undefined;
    readonly at: Place;
  }[];
  readonly contributions: readonly {
    readonly date: DateSpan;
    readonly by: string;
    readonly kind?: string | undefined;
    readonly at: Place;
  }[];
  /** The key is there: no line then says that nobody contributed. */
  readonly contributionsStated?: boolean | undefined;
  /** Ties between members (persons or accounts), each with the sources that confirm it. */
  readonly memberTies: readonly {
    readonly a: string;
    readonly b: string;
    readonly sources: readonly string[];
    readonly evidence?: string | undefined;
    readonly at: Place;
  }[];
  readonly at: Place;
}
