import type { Place } from '../result.ts';
import type { DateSpan } from './values.ts';

/** 0–4, or null for "don't know". */
export type Answer = { readonly score: number | null; readonly at: Place };
export interface WorkshopSheet {
  readonly respondent: string;
  readonly side: 'ours' | 'customer';
  readonly account?: string | undefined;
  readonly function?: string | undefined;
  readonly seniority?: string | undefined;
  readonly date?: DateSpan | undefined;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly accountAnswers: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
  readonly recallWeek: readonly {
    readonly ours?: string | undefined;
    readonly theirs?: string | undefined;
    readonly date?: DateSpan | undefined;
    readonly at: Place;
  }[];
  readonly at: Place;
}
