import { CliError } from './errors.ts';

/** Two seconds at most: whoever else writes does so at once. */
const TRIES = 60;
const PAUSE = { least: 10, spread: 50 };

/**
 * Does something that reads the plan and writes to it, and does it again where somebody else wrote to the same file between the two.
 * `again` tells the later times from the first: what was read before then no longer holds. Throws what the last try threw.
 */
export async function undisturbed<T>(attempt: (again: boolean) => T): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      return attempt(tried > 0);
    } catch (error) {
      if (tried >= TRIES || !(error instanceof CliError) || error.key !== 'cli.error.changedMeanwhile') throw error;
    }
    await pause(tried);
  }
}

/** Two that wait equally long would meet again. */
function pause(tried: number): Promise<void> {
  const some = (process.pid * 31 + tried * 17) % PAUSE.spread;
  return new Promise((resolve) => setTimeout(resolve, PAUSE.least + some));
}
