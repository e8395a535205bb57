import { closeUp } from './close-up.ts';
import { LOG_FLAGS } from './log-flags.ts';
import { asOf, choice, commonOptions, draws, history, maxWarnings, outputs, outputsAs, stage, text } from './options.ts';
import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { redactOptions } from './redaction.ts';

const FORMAT: OptionSpec = { flags: '-f, --format <name[=path]>', says: 'cli.option.format', repeats: true };
/** Of commands whose answer is no audit: read on a screen, or by a program. */
const TERMINAL_OR_JSON: OptionSpec = { flags: '-f, --format <name[=path]>', says: 'cli.option.terminalOrJson', repeats: true };
const AS_OF: OptionSpec = { flags: '--as-of <date>', says: 'cli.option.asOf' };

const BASE: OptionSpec = { flags: '--base <ref|file>', says: 'cli.option.base' };
const REDACT: readonly OptionSpec[] = [
  { flags: '--redact', says: 'cli.option.redact' },
  { flags: '--no-redact', says: 'cli.option.noRedact' },
  { flags: '--redact-key <file>', says: 'cli.option.redactKey' },
];

const DRAWS: readonly OptionSpec[] = [
  { flags: '--draws <n>', says: 'cli.option.draws' },
  { flags: '--seed <n>', says: 'cli.option.seed' },
  { flags: '--no-simulation', says: 'cli.option.noSimulation' },
];

export const COMMON: readonly OptionSpec[] = [
  { flags: '--lang <en|zh>', says: 'cli.option.lang' },
  { flags: '--color <when>', says: 'cli.option.color' },
  { flags: '--width <cells>', says: 'cli.option.width' },
];

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'audit',
    operands: '[dir]',
    says: 'cli.command.audit',
    options: [
      FORMAT,
      { flags: '--account <id>', says: 'cli.option.account' },
      { flags: '--lens <id>', says: 'cli.option.lens' },
      { flags: '--watch', says: 'cli.option.watch' },
      AS_OF,
      BASE,
      { flags: '--history <n|ref>', says: 'cli.option.history' },
      { flags: '--since <ref|date>', says: 'cli.option.since' },
      ...DRAWS,
      ...REDACT,
    ],
    run: async ([dir], values, io) => {
      const drawn = outputs(values['format']);
      const options = {
        ...commonOptions(values),
        dir: dir ?? null,
        outputs: drawn,
        draws: draws(values),
        ...closeUp(values, drawn),
        asOf: asOf(values['asOf']),
        base: text(values['base']),
        history: history(values),
        ...redactOptions(values),
      };
      if (values['watch'] === true) return (await import('./commands/watch.ts')).run(options, io);
      return (await import('./commands/audit.ts')).run(options, io);
    },
  },
  {
    name: 'render',
    operands: '<result>',
    says: 'cli.command.render',
    options: [
      FORMAT,
      { flags: '--account <id>', says: 'cli.option.account' },
      { flags: '--lens <id>', says: 'cli.option.lens' },
      ...REDACT,
    ],
    run: async ([path], values, io) => {
      const drawn = outputs(values['format']);
      const options = {
        ...commonOptions(values),
        path: path ?? '',
        outputs: drawn,
        ...closeUp(values, drawn),
        ...redactOptions(values),
      };
      return (await import('./commands/render.ts')).run(options, io);
    },
  },
  {
    name: 'check',
    operands: '[dir]',
    says: 'cli.command.check',
    options: [FORMAT, { flags: '--max-warnings <n>', says: 'cli.option.maxWarnings' }, AS_OF, BASE, ...DRAWS, ...REDACT],
    run: async ([dir], values, io) => {
      const options = {
        ...commonOptions(values),
        dir: dir ?? null,
        outputs: outputs(values['format']),
        draws: draws(values),
        drawsStated: values['draws'] !== undefined || values['seed'] !== undefined,
        maxWarnings: maxWarnings(values),
        base: text(values['base']),
        ...redactOptions(values),
        asOf: asOf(values['asOf']),
      };
      return (await import('./commands/check.ts')).run(options, io);
    },
  },
  {
    name: 'baseline',
    operands: '[dir]',
    says: 'cli.command.baseline',
    options: [{ flags: '--prune', says: 'cli.option.prune' }, AS_OF],
    run: async ([dir], values, io) => {
      const options = { ...commonOptions(values), dir: dir ?? null, prune: values['prune'] === true, asOf: asOf(values['asOf']) };
      return (await import('./commands/baseline.ts')).run(options, io);
    },
  },
  {
    name: 'route',
    operands: '[dir]',
    says: 'cli.command.route',
    options: [
      TERMINAL_OR_JSON,
      { flags: '--account <id>', says: 'cli.option.routeAccount' },
      { flags: '--to <stage>', says: 'cli.option.to' },
      AS_OF,
      ...DRAWS,
      ...REDACT,
    ],
    run: async ([dir], values, io) => {
      const options = {
        ...commonOptions(values),
        dir: dir ?? null,
        outputs: outputsAs(['terminal', 'json'], values['format']),
        account: text(values['account']),
        to: stage(values['to']),
        draws: draws(values),
        asOf: asOf(values['asOf']),
        ...redactOptions(values),
      };
      return (await import('./commands/route.ts')).run(options, io);
    },
  },
  {
    name: 'validate',
    operands: '[dir]',
    says: 'cli.command.validate',
    options: [TERMINAL_OR_JSON, AS_OF, ...REDACT],
    run: async ([dir], values, io) => {
      const options = {
        ...commonOptions(values),
        dir: dir ?? null,
        outputs: outputsAs(['terminal', 'json'], values['format']),
        asOf: asOf(values['asOf']),
        ...redactOptions(values),
      };
      return (await import('./commands/validate.ts')).run(options, io);
    },
  },
  {
    name: 'explain',
    operands: '[topic] [dir]',
    says: 'cli.command.explain',
    options: [AS_OF, ...REDACT],
    run: async ([topic, dir], values, io) => {
      const options = {
        ...commonOptions(values),
        topic: topic ?? null,
        dir: dir ?? null,
        asOf: asOf(values['asOf']),
        ...redactOptions(values),
      };
      return (await import('./commands/explain.ts')).run(options, io);
    },
  },
  {
    name: 'leave',
    operands: '<person> [dir]',
    says: 'cli.command.leave',
    options: [TERMINAL_OR_JSON, AS_OF, ...REDACT],
    run: async ([person, dir], values, io) => {
      const options = {
        ...commonOptions(values),
        person: person ?? '',
        dir: dir ?? null,
        outputs: outputsAs(['terminal', 'json'], values['format']),
        asOf: asOf(values['asOf']),
        ...redactOptions(values),
      };
      return (await import('./commands/leave.ts')).run(options, io);
    },
  },
  {
    name: 'map',
    operands: '[dir]',
    says: 'cli.command.map',
    options: [
      { flags: '-f, --format <name[=path]>', says: 'cli.option.mapFormat', repeats: true },
      { flags: '--account <id>', says: 'cli.option.mapAccount' },
      { flags: '--community <id>', says: 'cli.option.mapCommunity' },
      { flags: '--chain', says: 'cli.option.mapChain' },
      AS_OF,
      ...REDACT,
    ],
    run: async ([dir], values, io) => {
      const options = {
        ...commonOptions(values),
        dir: dir ?? null,
        outputs: outputsAs(['mermaid', 'dot', 'svg', 'html'], values['format']),
        account: text(values['account']),
        community: text(values['community']),
        chain: values['chain'] === true,
        asOf: asOf(values['asOf']),
        ...redactOptions(values),
      };
      return (await import('./commands/map.ts')).run(options, io);
    },
  },
  {
    name: 'diff',
    operands: '<a> [b] [dir]',
    says: 'cli.command.diff',
    options: [TERMINAL_OR_JSON, { flags: '--as-of <date>', says: 'cli.option.diffAsOf' }, ...REDACT],
    run: async ([base, head, dir], values, io) => {
      const options = {
        ...commonOptions(values),
        base: base ?? '',
        head: head ?? null,
        dir: dir ?? null,
        outputs: outputsAs(['terminal', 'json'], values['format']),
        asOf: asOf(values['asOf']),
        ...redactOptions(values),
      };
      return (await import('./commands/diff.ts')).run(options, io);
    },
  },
  {
    name: 'doctor',
    operands: '[dir]',
    says: 'cli.command.doctor',
    options: [TERMINAL_OR_JSON, AS_OF],
    run: async ([dir], values, io) => {
      const options = {
        ...commonOptions(values),
        dir: dir ?? null,
        outputs: outputsAs(['terminal', 'json'], values['format']),
        asOf: asOf(values['asOf']),
      };
      return (await import('./commands/doctor.ts')).run(options, io);
    },
  },
  {
    name: 'schema',
    operands: '[name]',
    says: 'cli.command.schema',
    options: [{ flags: '--write <dir>', says: 'cli.option.writeSchemas' }],
    run: async ([name], values, io) => {
      const options = { ...commonOptions(values), name: name ?? null, write: text(values['write']) };
      return (await import('./commands/schema.ts')).run(options, io);
    },
  },
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
      { flags: '--no-merge', says: 'cli.option.import.noMerge' },
      { flags: '--no-titles', says: 'cli.option.import.noTitles' },
      { flags: '--part <source_id>', says: 'cli.option.import.part' },
      { flags: '--rejects <file>', says: 'cli.option.import.rejects' },
      { flags: '--redact-key <file>', says: 'cli.option.redactKey' },
      { flags: '--dir <dir>', says: 'cli.option.import.dir' },
    ],
    run: async ([kind, ...rest], values, io) => {
      const { importOptions } = await import('./import/options.ts');
      return (await import('./commands/import.ts')).run(
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
      return (await import('./commands/init.ts')).run(options, io);
    },
  },
  {
    name: 'ask',
    operands: '[dir]',
    says: 'cli.command.ask',
    options: [
      { flags: '--respondent <id>', says: 'cli.option.respondent' },
      { flags: '--side <side>', says: 'cli.option.side' },
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
      const { askOptions } = await import('./commands/ask/mode.ts');
      return (await import('./commands/ask.ts')).run(askOptions(dir, values), io);
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
      return (await import('./commands/log.ts')).run({ ...commonOptions(values), words, values }, io);
    },
  },
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
