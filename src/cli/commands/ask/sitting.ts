import type { WrittenAnswers } from '../../../intake/question/answers-file.ts';
import type { Answers, Form, Phrase } from '../../../intake/question/question.ts';

/** A form put to somebody: what a mode of `guanxi ask` makes, and `sit` carries through. */
export interface Sitting {
  readonly form: Form;
  /** Whose draft it is: an id. */
  readonly respondent: string;
  /** The id stands for whoever it is. */
  readonly unnamed?: boolean;
  /** `YYYY-MM-DD`, kept in the draft. */
  readonly date: string;
  /** Flags that lead here again, as typed: `['--respondent', 'u.chen']`. */
  readonly flags: readonly string[];
  /** Answers on record already: offered, and taken by Enter. */
  readonly before?: Answers;
  /** From `--answers`; null: somebody is asked. */
  readonly written: WrittenAnswers | null;
  /** Ids of that file that were answered before this form. */
  readonly others?: ReadonlySet<string>;
  /** Whether the answers are nobody else's business: what was shown of them is wiped away afterwards. */
  readonly hidden?: boolean;
  /** Said after the thanks: what to do next. */
  readonly next?: Phrase;
}
