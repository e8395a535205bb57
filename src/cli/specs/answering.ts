import type { CommandSpec } from '../command-spec.ts';
import { commonOptions, draws, outputsAs, stage, text } from '../options.ts';
import { redactOptions } from '../redaction.ts';
import { answering, AS_OF, DRAWS, onPlan, REDACT, TERMINAL_OR_JSON } from './common.ts';

/** Commands that answer one question of a plan, or of guanxi itself. */
export const ANSWERING: readonly CommandSpec[] = [
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
        ...answering(dir, values),
        account: text(values['account']),
        to: stage(values['to']),
        draws: draws(values),
        ...redactOptions(values),
      };
      return (await import('../commands/route.ts')).run(options, io);
    },
  },
  {
    name: 'validate',
    operands: '[dir]',
    says: 'cli.command.validate',
    options: [TERMINAL_OR_JSON, AS_OF, ...REDACT],
    run: async ([dir], values, io) => {
      return (await import('../commands/validate.ts')).run({ ...answering(dir, values), ...redactOptions(values) }, io);
    },
  },
  {
    name: 'explain',
    operands: '[topic] [dir]',
    says: 'cli.command.explain',
    options: [AS_OF, ...REDACT],
    run: async ([topic, dir], values, io) => {
      const options = { ...onPlan(dir, values), topic: topic ?? null, ...redactOptions(values) };
      return (await import('../commands/explain.ts')).run(options, io);
    },
  },
  {
    name: 'leave',
    operands: '<person> [dir]',
    says: 'cli.command.leave',
    options: [TERMINAL_OR_JSON, AS_OF, ...REDACT],
    run: async ([person, dir], values, io) => {
      const options = { ...answering(dir, values), person: person ?? '', ...redactOptions(values) };
      return (await import('../commands/leave.ts')).run(options, io);
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
        ...onPlan(dir, values),
        outputs: outputsAs(['mermaid', 'dot', 'svg', 'html'], values['format']),
        account: text(values['account']),
        community: text(values['community']),
        chain: values['chain'] === true,
        ...redactOptions(values),
      };
      return (await import('../commands/map.ts')).run(options, io);
    },
  },
  {
    name: 'diff',
    operands: '<a> [b] [dir]',
    says: 'cli.command.diff',
    options: [TERMINAL_OR_JSON, { flags: '--as-of <date>', says: 'cli.option.diffAsOf' }, ...REDACT],
    run: async ([base, head, dir], values, io) => {
      const options = { ...answering(dir, values), base: base ?? '', head: head ?? null, ...redactOptions(values) };
      return (await import('../commands/diff.ts')).run(options, io);
    },
  },
  {
    name: 'doctor',
    operands: '[dir]',
    says: 'cli.command.doctor',
    options: [TERMINAL_OR_JSON, AS_OF],
    run: async ([dir], values, io) => {
      return (await import('../commands/doctor.ts')).run(answering(dir, values), io);
    },
  },
  {
    name: 'schema',
    operands: '[name]',
    says: 'cli.command.schema',
    options: [{ flags: '--write <dir>', says: 'cli.option.writeSchemas' }],
    run: async ([name], values, io) => {
      const options = { ...commonOptions(values), name: name ?? null, write: text(values['write']) };
      return (await import('../commands/schema.ts')).run(options, io);
    },
  },
];
