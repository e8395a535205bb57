import { resolve } from 'node:path';
import { type Language, Speaker } from '../../messages/messages.ts';
import { readPlan } from '../../plan.ts';
import type { DayRequest } from '../../settings.ts';
import type { Problem } from '../../schema/problem.ts';
import { problemsSummary } from '../../text/problem-summary.ts';
import { ConfigError } from '../../workspace/config-error.ts';
import { CONFIG } from '../../workspace/find-root.ts';
import { dayOf } from '../day.ts';
import { deliver } from '../deliver.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Output } from '../options.ts';
import type { RedactOptions } from '../redaction.ts';
import { shownFrom } from '../shown-from.ts';

export interface ValidateOptions extends CommonOptions, RedactOptions {
  /** null: where the command was started. */
  readonly dir: string | null;
  readonly outputs: readonly Output<'terminal' | 'json'>[];
  readonly asOf: string | null;
}

/** What one run found, whether or not guanxi.yaml could be used. */
interface Found {
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
  readonly language: Language | null;
  readonly exit: number;
}

/** All problems of a plan on stdout: they are its report. 0 none, 1 errors, 2 no workspace or a broken guanxi.yaml. */
export async function run(options: ValidateOptions, io: Io): Promise<number> {
  const found = look(options, await dayOf(options, io), io);
  const speaker = new Speaker(options.lang ?? found.language ?? 'en');
  // What only some runs show takes longer to load than a small plan to check.
  const report = found.problems.length > 0 ? (await import('../problems.ts')).problemsReport : () => '';
  const wantsJson = options.outputs.some(({ format }) => format === 'json');
  const json = wantsJson ? (await import('./validate-json.ts')).problemsJson(found.problems, speaker, options.redact === true) : '';
  deliver(options.outputs, (format, colour) => (format === 'json' ? json : asText(colour)), options, speaker, io);
  return found.exit;

  function asText(colour: boolean): string {
    const showing = { ...options, color: colour ? 'always' : 'never' } as const;
    const page = report(found.problems, found.texts, speaker, showing, io);
    return `${page}${page === '' ? '' : '\n'}${problemsSummary(found.problems, found.texts.size, speaker)}\n`;
  }
}

function look(options: ValidateOptions, day: DayRequest, io: Io): Found {
  try {
    const dir = resolve(io.cwd, options.dir ?? '.');
    const { problems, workspace, settings } = readPlan({ dir, ...day });
    const errors = problems.some((problem) => problem.severity === 'error');
    return { problems, texts: workspace.texts, language: settings.language, exit: errors ? EXIT.failed : EXIT.ok };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const texts = new Map(error.text === undefined ? [] : [[CONFIG, error.text]]);
    return {
      problems: shownFrom({ command: 'validate', dir: options.dir }, error),
      texts,
      language: error.language,
      exit: EXIT.impossible,
    };
  }
}
