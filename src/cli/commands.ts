import type { CommandSpec } from './command-spec.ts';
import { commonOptions } from './options.ts';
import { ANSWERING } from './specs/answering.ts';
import { AUDITING } from './specs/auditing.ts';
import { FILLING } from './specs/filling.ts';
import { COMMON } from './specs/common.ts';

/** All commands, in the order help lists them. */
export const COMMANDS: readonly CommandSpec[] = [
  ...AUDITING,
  ...ANSWERING,
  ...FILLING,
  {
    name: 'completion',
    operands: '[shell] [words...]',
    shows: '[shell]',
    says: 'cli.command.completion',
    options: [],
    run: async ([shell, ...words], values, io) => {
      const typed = words.filter((word) => word !== undefined);
      const line = { commands: COMMANDS, common: COMMON, takesValue: TAKES_VALUE };
      return (await import('./commands/completion.ts')).run({ ...commonOptions(values), shell: shell ?? null, words: typed, line }, io);
    },
  },
];

/** Every option that takes the next argument as its value, short and long. */
export const TAKES_VALUE: ReadonlySet<string> = new Set(
  [...COMMANDS.flatMap(({ options }) => options), ...COMMON]
    .filter(({ flags }) => flags.includes(' <'))
    .flatMap(({ flags }) => flags.match(/(?<![\w-])--?[a-z][a-z-]*/g) ?? []),
);
