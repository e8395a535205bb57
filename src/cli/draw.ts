import type { Speaker } from '../messages/messages.ts';
import type { AuditResult, LensId } from '../result.ts';
import { calledAs, shownFolder } from './called-as.ts';
import { deliver } from './deliver.ts';
import type { Io } from './io.ts';
import type { CommonOptions, Output } from './options.ts';
import { redacting, type RedactOptions } from './redaction.ts';
import { type Drawing, renderersOf } from './reporters.ts';
import { addToSummary, summaryOf } from './step-summary.ts';

export interface DrawOptions extends CommonOptions, RedactOptions {
  readonly outputs: readonly Output[];
  /** Folder of the workspace as it was typed: commands shown repeat it. */
  readonly dir: string | null;
  /** Id of the account to go deep on. */
  readonly account: string | null;
  readonly lens: LensId | null;
}

/** A result in every format asked for, where it was asked for, with names or without. Throws CliError. */
export async function draw(result: AuditResult, options: DrawOptions, speaker: Speaker, io: Io): Promise<void> {
  const formats = [...new Set(options.outputs.map(({ format }) => format))];
  const renderer = await renderersOf(options.outputs);
  const summed = formats.includes('github') && summaryOf(io) !== null;
  // The summary is a page: it names nobody’s file, whatever the annotations beside it must name.
  const shownIn = await redacting(result, summed ? [...new Set([...formats, 'markdown'])] : formats, options, speaker, io);
  const drawing: Omit<Drawing, 'colour' | 'account' | 'dir'> = {
    language: speaker.language,
    width: options.width ?? io.stdout.columns,
    program: calledAs(io),
    lens: options.lens,
  };
  const render = (format: Output['format'], colour: boolean): string => {
    const shown = shownIn(format);
    const account = options.account === null ? null : shown.idOf('account', options.account);
    // A folder as it was typed may bear the client's name.
    const dir = shown.hidden ? null : shownFolder(options.dir, io);
    return renderer(format)(shown.result, { ...drawing, colour, account, dir });
  };
  deliver(options.outputs, render, options, speaker, io);
  if (summed) await addToSummary(shownIn('markdown').result, speaker.language, io);
}
