import { VERSION } from '../version.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';
import { nodeIo } from './io-node.ts';

/**
 * What bin/guanxi.js calls. Sets the exit code and never exits by force: what is still in a pipe must arrive.
 * Whatever only some runs need is imported when it is needed.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const code = await run(argv, nodeIo());
  process.exitCode ||= code;
}

/** One run of the program against any `Io`; resolves to the exit code and never rejects. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.stdout.write(`${VERSION}\n`);
    return EXIT.ok;
  }
  try {
    const { runProgram } = await import('./program.ts');
    return await runProgram(argv, io);
  } catch (error) {
    const { report } = await import('./errors.ts');
    return report(error, argv, io);
  }
}
