import { Speaker } from '../../messages/messages.ts';
import type { AuditResult, LensId } from '../../result.ts';
import { accountMeant } from '../account-meant.ts';
import { draw } from '../draw.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Output } from '../options.ts';
import { isRedacted, type RedactOptions } from '../redaction.ts';
import { readResult } from '../saved-result.ts';

export interface RenderOptions extends CommonOptions, RedactOptions {
  /** File of the saved result; `-`: stdin. */
  readonly path: string;
  readonly outputs: readonly Output[];
  readonly account: string | null;
  readonly lens: LensId | null;
}

/** A saved result in any format, byte for byte as the run that saved it would have drawn it; 1 where that run would have failed. */
export async function run(options: RenderOptions, io: Io): Promise<number> {
  const result = readResult(options.path, io);
  const speaker = new Speaker(options.lang ?? result.workspace.language ?? 'en');
  const account = options.account === null ? null : accountMeant(options.account, result, isRedacted('terminal', options, result, io));
  await draw(result, { ...options, account, dir: null }, speaker, io);
  return failed(result) ? EXIT.failed : EXIT.ok;
}

/** The gate decides where there is one; else errors of the plan do. */
function failed({ gate, findings }: AuditResult): boolean {
  const broken = findings.some((finding) => finding.lens === 'data' && finding.severity === 'error');
  return broken || gate?.passed === false;
}
