import { resolve } from 'node:path';
import { type Audit, audit } from '../../audit.ts';
import type { Draws } from '../../draws.ts';
import { Speaker } from '../../messages/messages.ts';
import type { AuditResult, LensId } from '../../result.ts';
import { problemsSummary } from '../../text/problem-summary.ts';
import { nearest } from '../../text/suggest.ts';
import { deliver } from '../deliver.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Output } from '../options.ts';
import { problemsPage } from '../problems.ts';
import { calledAs, shownFolder } from '../called-as.ts';
import { renderersOf } from '../reporters.ts';
import type { HistoryRequest } from '../with-history.ts';

export interface AuditOptions extends CommonOptions {
  /** null: where the command was started; guanxi.yaml is looked for from there upwards. */
  readonly dir: string | null;
  readonly outputs: readonly Output[];
  readonly account: string | null;
  readonly lens: LensId | null;
  readonly asOf: string | null;
  /** null: no simulation. */
  readonly draws: Draws | null;
  /** A ref or a saved result to say what moved since; null: none. */
  readonly base: string | null;
  /** Look back along git history: how many points, and from where. */
  readonly history: Pick<HistoryRequest, 'points' | 'since'>;
}

/** Report on stdout or into files, problems on stderr; 1 if the plan has errors. */
export async function run(options: AuditOptions, io: Io): Promise<number> {
  const audited = audit({
    dir: resolve(io.cwd, options.dir ?? '.'),
    today: io.today(),
    draws: options.draws,
    ...(options.asOf === null ? {} : { asOf: options.asOf }),
  });
  const { problems, workspace } = audited;
  const result = options.base === null && !asksBack(options) ? audited.result : await beside(audited, options, io);
  const language = options.lang ?? result.workspace.language ?? 'en';
  const speaker = new Speaker(language);
  const account = options.account === null ? null : accountMeant(options.account, result);
  const renderer = await renderersOf(options.outputs);
  const drawing = {
    language,
    width: options.width ?? io.stdout.columns,
    program: calledAs(io),
    dir: shownFolder(options.dir, io),
    account,
    lens: options.lens,
  };
  deliver(options.outputs, (format, colour) => renderer(format)(result, { ...drawing, colour }), options, speaker, io);
  io.stderr.write(problemsPage(problems, workspace.texts, speaker, options, io, io.stderr));
  if (problems.length > 0) io.stderr.write(`\n${problemsSummary(problems, workspace.texts.size, speaker)}\n`);
  return problems.some((problem) => problem.severity === 'error') ? EXIT.failed : EXIT.ok;
}

function asksBack({ history }: AuditOptions): boolean {
  return history.points !== null || history.since !== null;
}

/** With what moved since a base, and with earlier days, where they were asked for. */
async function beside(audited: Audit, { base, dir, history }: AuditOptions, io: Io): Promise<AuditResult> {
  const { withBase } = await import('../with-base.ts');
  const { withHistory } = await import('../with-history.ts');
  return withHistory({ ...audited, result: await withBase(audited, { base, dir }, io) }, { ...history, dir }, io);
}

/** The account of that id or name, or the only one whose id or name holds what was typed. Throws CliError. */
function accountMeant(typed: string, result: AuditResult): string {
  const asked = typed.trim().toLowerCase();
  const { accounts } = result;
  const exact = accounts.filter(({ id, name }) => id === asked || name.toLowerCase() === asked);
  const parts = accounts.filter(({ id, name }) => asked !== '' && (id.includes(asked) || name.toLowerCase().includes(asked)));
  const [found, second] = exact.length > 0 ? exact : parts;
  if (found && !second) return found.id;
  const ids = accounts.map(({ id }) => id);
  const near = parts.length > 0 ? parts.map(({ id }) => id).slice(0, 3) : nearest(typed, ids);
  throw new CliError('cli.error.account', { id: typed, accounts: ids }, near, result.workspace.language);
}
