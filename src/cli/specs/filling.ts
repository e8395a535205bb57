import type { CommandSpec } from '../command-spec.ts';
import { LOG_FLAGS } from '../log-flags.ts';
import { choice, commonOptions, text } from '../options.ts';
import { TERMINAL_OR_JSON } from './common.ts';

/** Commands that put something into a plan. */
export const FILLING: readonly CommandSpec[] = [
  {
    name: 'import',
    operands: '[kind] [files...]',
    shows: '[kind] [file…]',
    says: 'cli.command.import',
    options: [
      TERMINAL_OR_JSON,
      { flags: '--dry-run', says: 'cli.option.import.dryRun' },
      { flags: '--yes', says: 'cli.option.import.yes' },
      { flags: '--as <id>', says: 'cli.option.import.as' },
      { flags: '--ground <basis>', says: 'cli.option.import.ground' },
      { flags: '--ground-until <date>', says: 'cli.option.import.groundUntil' },
      { flags: '--ground-note <text>', says: 'cli.option.import.groundNote' },
      { flags: '--relation <word>', says: 'cli.option.import.relation' },
      { flags: '--from <date>', says: 'cli.option.import.from' },
      { flags: '--to <date>', says: 'cli.option.import.to' },
      { flags: '--zone <name>', says: 'cli.option.import.zone' },
      { flags: '--mapping <file>', says: 'cli.option.import.mapping' },
      { flags: '--save-mapping <file>', says: 'cli.option.import.saveMapping' },
      { flags: '--preset <system>', says: 'cli.option.import.preset' },
      { flags: '--encoding <name>', says: 'cli.option.import.encoding' },
      { flags: '--sheet <name>', says: 'cli.option.import.sheet' },
      { flags: '--day-first', says: 'cli.option.import.dayFirst' },
      { flags: '--month-first', says: 'cli.option.import.monthFirst' },
      { flags: '--raise-totals', says: 'cli.option.import.raiseTotals' },
      { flags: '--no-merge', says: 'cli.option.import.noMerge' },
      { flags: '--no-titles', says: 'cli.option.import.noTitles' },
      { flags: '--part <source_id>', says: 'cli.option.import.part' },
      { flags: '--rejects <file>', says: 'cli.option.import.rejects' },
      { flags: '--redact-key <file>', says: 'cli.option.redactKey' },
      { flags: '--dir <dir>', says: 'cli.option.import.dir' },
    ],
    run: async ([kind, ...rest], values, io) => {
      const { importOptions } = await import('../import/options.ts');
      return (await import('../commands/import.ts')).run(
        importOptions(
          kind,
          rest.flat().filter((file) => file !== undefined),
          values,
        ),
        io,
      );
    },
  },
  {
    name: 'init',
    operands: '[dir]',
    says: 'cli.command.init',
    options: [
      { flags: '--template <name>', says: 'cli.option.template' },
      { flags: '--name <firm>', says: 'cli.option.name' },
      { flags: '--interactive', says: 'cli.option.interactive' },
      { flags: '--answers <file>', says: 'cli.option.initAnswers' },
      { flags: '--resume', says: 'cli.option.initResume' },
    ],
    run: async ([dir], values, io) => {
      const template = choice('--template', ['minimal', 'full', 'ci'], values['template']);
      const [answers, resume] = [text(values['answers']), values['resume'] === true];
      const interview = values['interactive'] === true || answers !== null || resume ? { answers, resume } : null;
      const options = { ...commonOptions(values), dir: dir ?? null, template, name: text(values['name']), interview };
      return (await import('../commands/init.ts')).run(options, io);
    },
  },
  {
    name: 'ask',
    operands: '[dir]',
    says: 'cli.command.ask',
    options: [
      { flags: '--respondent <id>', says: 'cli.option.respondent' },
      { flags: '--side <side>', says: 'cli.option.side' },
      { flags: '--list', says: 'cli.option.list' },
      { flags: '--about <what>', says: 'cli.option.about' },
      { flags: '--next', says: 'cli.option.next' },
      { flags: '--account <id>', says: 'cli.option.askAccount' },
      { flags: '--date <day>', says: 'cli.option.askDate' },
      { flags: '--resume', says: 'cli.option.resume' },
      { flags: '--answers <file>', says: 'cli.option.answers' },
      { flags: '--code', says: 'cli.option.code' },
      { flags: '--double', says: 'cli.option.double' },
      { flags: '--first <order>', says: 'cli.option.first' },
      { flags: '--limit <n>', says: 'cli.option.limit' },
      { flags: '--dry-run', says: 'cli.option.dryRun' },
      { flags: '--yes', says: 'cli.option.yes' },
    ],
    run: async ([dir], values, io) => {
      const { askOptions } = await import('../commands/ask/mode.ts');
      return (await import('../commands/ask.ts')).run(askOptions(dir, values), io);
    },
  },
  {
    name: 'log',
    operands: '[account] [words...]',
    shows: '[account] [who…]',
    says: 'cli.command.log',
    options: LOG_FLAGS,
    run: async (operands, values, io) => {
      const words = operands.filter((word) => word !== undefined);
      return (await import('../commands/log.ts')).run({ ...commonOptions(values), words, values }, io);
    },
  },
];
