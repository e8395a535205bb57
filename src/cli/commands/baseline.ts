import { join, resolve } from 'node:path';
import { audit } from '../../audit.ts';
import { type BaselineChange, baselineChange, baselineOf, baselineText, pruned } from '../../gate/baseline.ts';
import { Speaker } from '../../messages/messages.ts';
import type { AuditResult } from '../../result.ts';
import type { Baseline } from '../../result-gate.ts';
import { legibleDeep } from '../../text/legible.ts';
import { baselinePath, readBaseline, replacedBaseline } from '../baseline-file.ts';
import { calledAs } from '../called-as.ts';
import { inCi } from '../ci.ts';
import { dayOf } from '../day.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../options.ts';
import { problemsPage } from '../problems.ts';
import { writeWhole } from '../write-file.ts';

export interface BaselineOptions extends CommonOptions {
  /** null: where the command was started; guanxi.yaml is looked for from there upwards. */
  readonly dir: string | null;
  readonly prune: boolean;
  readonly asOf: string | null;
}

/**
 * Writes the baseline beside guanxi.yaml and says what changed. 1 and nothing written where the plan has errors.
 * Throws CliError in CI, where another file than a baseline would be overwritten or one outside the workspace written, and on a
 * baseline to be pruned that is not there or cannot be read.
 */
export async function run(options: BaselineOptions, io: Io): Promise<number> {
  if (inCi(io)) throw new CliError('cli.error.baselineInCi', { command: `${calledAs(io)} baseline${options.prune ? ' --prune' : ''}` });
  const { result, problems, workspace, policy } = audit({
    dir: resolve(io.cwd, options.dir ?? '.'),
    draws: null,
    ...(await dayOf(options, io)),
  });
  const speaker = new Speaker(options.lang ?? result.workspace.language ?? 'en');
  io.stderr.write(problemsPage(problems, workspace.texts, speaker, options, io, io.stderr));
  if (problems.some((problem) => problem.severity === 'error')) {
    io.stderr.write(`\n${speaker.say('cli.baseline.planErrors')}\n`);
    return EXIT.failed;
  }
  const path = baselinePath(policy, result.workspace.language);
  const { before, after } = states(result, options.prune, workspace.root, path);
  const same = before !== null && baselineText(before) === baselineText(after);
  if (!same) writeWhole(join(workspace.root, path), path, baselineText(after));
  io.stdout.write(`${told(path, baselineChange(before, after), after, same, speaker).join('\n')}\n`);
  return EXIT.ok;
}

interface States {
  /** null: there was none, or none that can be read. */
  readonly before: Baseline | null;
  readonly after: Baseline;
}

/** A new baseline may replace one that cannot be read; one cannot be pruned. */
function states(result: AuditResult, prune: boolean, root: string, path: string): States {
  const { language } = result.workspace;
  if (!prune) return { before: replacedBaseline(root, path, language), after: baselineOf(result) };
  const before = readBaseline(root, path, language);
  if (before === null) throw new CliError('cli.error.baselineMissing', { path }, [], language);
  return { before, after: pruned(before, result) };
}

function told(path: string, change: BaselineChange, after: Baseline, same: boolean, speaker: Speaker): readonly string[] {
  if (same) return [speaker.say('cli.baseline.same', { path })];
  const counts = { path, findings: after.findings.length, accounts: after.accounts.length };
  const { added, removed, moved, newAccounts, goneAccounts, otherRuler } = legibleDeep(change);
  const lines = [
    added > 0 ? speaker.say('cli.baseline.added', { count: added }) : '',
    removed > 0 ? speaker.say('cli.baseline.removed', { count: removed }) : '',
    ...moved.map((move) => speaker.say('cli.baseline.moved', move)),
    newAccounts.length > 0 ? speaker.say('cli.baseline.newAccounts', { ids: newAccounts }) : '',
    goneAccounts.length > 0 ? speaker.say('cli.baseline.goneAccounts', { ids: goneAccounts }) : '',
    otherRuler ? speaker.say('cli.baseline.otherRuler') : '',
  ];
  return [speaker.say('cli.baseline.wrote', counts), ...lines.filter((line) => line !== '').map((line) => `  ${line}`)];
}
