import { parseDate } from '../../../model/days.ts';
import { CliError } from '../../errors.ts';
import type { AskContext } from './mode.ts';

/** `--date`, else today, as `YYYY-MM-DD`. Throws CliError on what is no whole day, or is still to come. */
export function dayAsked({ options, io, speaker }: AskContext): string {
  const today = io.today();
  const { date } = options;
  if (date === null) return today;
  const read = parseDate(date);
  const language = speaker.language;
  if (typeof read === 'string' || read.first !== read.last) throw new CliError('cli.error.ask.day', { value: date }, [], language);
  if (date > today) throw new CliError('cli.error.ask.future', { value: date }, [], language);
  return date;
}
