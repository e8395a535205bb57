import type { Prompter } from '../../../intake/question/conduct.ts';
import type { Phrase } from '../../../intake/question/question.ts';
import type { Speaker } from '../../../messages/messages.ts';
import type { Plan, PlanRequest } from '../../../plan.ts';
import type { Io } from '../../io.ts';
import { choice, type CommonOptions, commonOptions, text, type Values } from '../../options.ts';

export interface AskOptions extends CommonOptions {
  /** null: where the command was started. */
  readonly dir: string | null;
  readonly respondent: string | null;
  readonly side: 'ours' | 'customer' | null;
  readonly account: string | null;
  readonly resume: boolean;
  /** File of answers, relative to where the command was started. */
  readonly answers: string | null;
  /** `YYYY-MM-DD`; null: today. */
  readonly date: string | null;
  readonly dryRun: boolean;
  readonly yes: boolean;
  /** All options as given, for those only one mode has. */
  readonly values: Values;
}

/** What every mode works with. */
export interface AskContext {
  readonly options: AskOptions;
  readonly io: Io;
  readonly plan: Plan;
  /** How that plan was read, to read it again with what would be written. */
  readonly request: PlanRequest;
  readonly speaker: Speaker;
  /** null: there is no terminal to ask at. */
  readonly prompter: Prompter | null;
}

/** One thing `guanxi ask` can do. A new one is an entry of `MODES`, its flags in `commands.ts` and a room that runs it. */
export interface AskMode {
  readonly id: string;
  /** What it is called in the menu. */
  readonly says: Phrase;
  /** The flag that picks it, for messages. */
  readonly flag: string;
  wanted(options: AskOptions): boolean;
  run(context: AskContext): Promise<number>;
}

export function askOptions(dir: string | undefined, values: Values): AskOptions {
  return {
    ...commonOptions(values),
    dir: dir ?? null,
    respondent: text(values['respondent']),
    side: choice('--side', ['ours', 'customer'], values['side']),
    account: text(values['account']),
    resume: values['resume'] === true,
    answers: text(values['answers']),
    date: text(values['date']),
    dryRun: values['dryRun'] === true,
    yes: values['yes'] === true,
    values,
  };
}
