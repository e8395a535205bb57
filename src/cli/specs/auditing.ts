import type { CommandSpec } from '../command-spec.ts';
import { closeUp } from '../close-up.ts';
import { commonOptions, draws, history, maxWarnings, outputs, text } from '../options.ts';
import { redactOptions } from '../redaction.ts';
import { AS_OF, BASE, DRAWS, FORMAT, onPlan, REDACT } from './common.ts';

/** Commands that audit the plan, or show an audit again. */
export const AUDITING: readonly CommandSpec[] = [
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
        ...onPlan(dir, values),
        outputs: drawn,
        draws: draws(values),
        ...closeUp(values, drawn),
        base: text(values['base']),
        history: history(values),
        ...redactOptions(values),
      };
      if (values['watch'] === true) return (await import('../commands/watch.ts')).run(options, io);
      return (await import('../commands/audit.ts')).run(options, io);
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
      return (await import('../commands/render.ts')).run(options, io);
    },
  },
  {
    name: 'check',
    operands: '[dir]',
    says: 'cli.command.check',
    options: [FORMAT, { flags: '--max-warnings <n>', says: 'cli.option.maxWarnings' }, AS_OF, BASE, ...DRAWS, ...REDACT],
    run: async ([dir], values, io) => {
      const options = {
        ...onPlan(dir, values),
        outputs: outputs(values['format']),
        draws: draws(values),
        drawsStated: values['draws'] !== undefined || values['seed'] !== undefined,
        maxWarnings: maxWarnings(values),
        base: text(values['base']),
        ...redactOptions(values),
      };
      return (await import('../commands/check.ts')).run(options, io);
    },
  },
  {
    name: 'baseline',
    operands: '[dir]',
    says: 'cli.command.baseline',
    options: [{ flags: '--prune', says: 'cli.option.prune' }, AS_OF],
    run: async ([dir], values, io) => {
      const options = { ...onPlan(dir, values), prune: values['prune'] === true };
      return (await import('../commands/baseline.ts')).run(options, io);
    },
  },
];
