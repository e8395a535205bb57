import { resolve } from 'node:path';
import { type Audit, audit } from '../../audit.ts';
import type { Draws } from '../../draws.ts';
import { gate } from '../../gate/gate.ts';
import { Speaker } from '../../messages/messages.ts';
import type { AuditResult } from '../../result.ts';
import { problemsSummary } from '../../text/problem-summary.ts';
import { baselinePath, readBaseline } from '../baseline-file.ts';
import { dayOf } from '../day.ts';
import { draw } from '../draw.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Output } from '../options.ts';
import { problemsShown } from '../problems.ts';
import type { RedactOptions } from '../redaction.ts';

export interface CheckOptions extends CommonOptions, RedactOptions {
  /** null: where the command was started; guanxi.yaml is looked for from there upwards. */
  readonly dir: string | null;
  readonly outputs: readonly Output[];
  readonly asOf: string | null;
  /** null: no simulation. */
  readonly draws: Draws | null;
  /** Draws were asked for by name; a gate needs none. */
  readonly drawsStated: boolean;
  /** A ref or a saved result to say what moved since; null: none. */
  readonly base: string | null;
  /** Most warnings that still pass; null: any number. */
  readonly maxWarnings: number | null;
}

/** Formats that show what the draws say. */
const DRAWN: ReadonlySet<string> = new Set(['html']);

/**
 * The policy gate: its verdict on stdout or into files, problems on stderr. 0 passed, 1 failed or the plan has errors.
 * Throws CliError on a baseline that cannot be read.
 */
export async function run(options: CheckOptions, io: Io): Promise<number> {
  const drawn = options.drawsStated || options.outputs.some(({ format }) => DRAWN.has(format));
  const audited = audit({
    dir: resolve(io.cwd, options.dir ?? '.'),
    draws: drawn ? options.draws : null,
    ...(await dayOf(options, io)),
  });
  const { problems, workspace, policy } = audited;
  const result = await based(audited, options, io);
  const path = baselinePath(policy, result.workspace.language);
  const baseline = readBaseline(workspace.root, path, result.workspace.language);
  if (baseline === null && policy.baseline !== null) {
    throw new CliError('cli.error.baselineMissing', { path }, [], result.workspace.language);
  }
  const gated = { ...result, gate: gate(result, policy, baseline, options) };
  const speaker = new Speaker(options.lang ?? result.workspace.language ?? 'en');
  await draw(gated, { ...options, account: null, lens: null }, speaker, io);
  io.stderr.write(problemsShown(problems, workspace.texts, speaker, options, io));
  if (problems.length > 0) io.stderr.write(`\n${problemsSummary(problems, workspace.texts.size, speaker)}\n`);
  const errors = problems.some((problem) => problem.severity === 'error');
  return errors || !gated.gate.passed ? EXIT.failed : EXIT.ok;
}

async function based(audited: Audit, { base, dir, lang }: CheckOptions, io: Io): Promise<AuditResult> {
  return base === null ? audited.result : (await import('../with-base.ts')).withBase(audited, { base, dir, lang }, io);
}
