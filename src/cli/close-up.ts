import type { LensId } from '../result.ts';
import { CliError } from './errors.ts';
import { lens, type Output, text, type Values } from './options.ts';

/** What a screen goes deep on; null: not stated. */
export interface CloseUp {
  /** Id or name of an account. */
  readonly account: string | null;
  readonly lens: LensId | null;
}

/**
 * `--account` and `--lens`. Every other format holds the whole report all the same: whoever sends one customer such a file sends
 * the others’ figures with it, so they are refused beside one. Throws CliError.
 */
export function closeUp(values: Values, outputs: readonly Output[]): CloseUp {
  const asked = { account: text(values['account']), lens: lens(values['lens']) };
  const options = Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [`--${name}`]));
  const formats = [...new Set(outputs.map(({ format }) => format))].filter((format) => format !== 'terminal');
  if (options.length > 0 && formats.length > 0) throw new CliError('cli.error.closeUp', { options, formats });
  return asked;
}
