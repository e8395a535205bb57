import { resolve } from 'node:path';
import { audit } from '../../audit.ts';
import { type Language, Speaker } from '../../messages/messages.ts';
import type { DrawnMapFormat } from '../../reporters/map-drawn.ts';
import { type MapFormat, type MapScope, mapSize, renderMap } from '../../reporters/map.ts';
import type { AuditResult } from '../../result.ts';
import { nearest } from '../../text/suggest.ts';
import { unknownAccount } from '../account-meant.ts';
import { dayOf } from '../day.ts';
import { deliver } from '../deliver.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Output } from '../options.ts';
import { problemsShown } from '../problems.ts';
import { redacting, type RedactOptions } from '../redaction.ts';

/** Text for other programs, or a picture. */
type Format = MapFormat | DrawnMapFormat;

export interface MapOptions extends CommonOptions, RedactOptions {
  /** null: where the command was started; guanxi.yaml is looked for from there upwards. */
  readonly dir: string | null;
  readonly outputs: readonly Output<Format>[];
  readonly account: string | null;
  readonly community: string | null;
  readonly chain: boolean;
  readonly asOf: string | null;
}

/** A relationship map on stdout or into files, problems on stderr; 1 if the plan has errors. */
export async function run(options: MapOptions, io: Io): Promise<number> {
  const scope = scopeOf(options);
  const { result, problems, workspace } = audit({
    dir: resolve(io.cwd, options.dir ?? '.'),
    ...(await dayOf(options, io)),
  });
  const language = options.lang ?? result.workspace.language ?? 'en';
  const speaker = new Speaker(language);
  const formats = options.outputs.map(({ format }) => format);
  const shownIn = await redacting(result, formats, options, speaker, io);
  const painters = new Map(await Promise.all(formats.map(async (format) => [format, await painter(format)] as const)));
  refuseUnknown(
    scope,
    result,
    formats.some((format) => shownIn(format).hidden),
  );
  const render = (format: Format): string => {
    const shown = shownIn(format);
    const drawn = { language, scope: 'id' in scope ? { ...scope, id: shown.idOf(scope.kind, scope.id) } : scope };
    return painters.get(format)?.(shown.result, drawn) ?? '';
  };
  deliver(options.outputs, render, options, speaker, io);
  const { edges, fits } = mapSize(result, { format: 'mermaid', language, scope });
  if (formats.includes('mermaid') && !fits) io.stderr.write(`${speaker.say('cli.map.large', { edges })}\n`);
  io.stderr.write(problemsShown(problems, workspace.texts, speaker, options, io));
  return problems.some((problem) => problem.severity === 'error') ? EXIT.failed : EXIT.ok;
}

type Painter = (result: AuditResult, drawn: { readonly language: Language; readonly scope: MapScope }) => string;

/** What draws a format; the layout of pictures is loaded only for a picture. */
async function painter(format: Format): Promise<Painter> {
  if (format === 'mermaid' || format === 'dot') return (result, drawn) => renderMap(result, { ...drawn, format });
  const { renderDrawnMap } = await import('../../reporters/map-drawn.ts');
  return (result, drawn) => renderDrawnMap(result, { ...drawn, format });
}

function scopeOf({ account, community, chain }: MapOptions): MapScope {
  const asked: MapScope[] = [
    ...(account === null ? [] : [{ kind: 'account', id: account } as const]),
    ...(community === null ? [] : [{ kind: 'community', id: community } as const]),
    ...(chain ? [{ kind: 'chain' } as const] : []),
  ];
  if (asked.length > 1) throw new CliError('cli.error.oneMap', { options: asked.map(({ kind }) => `--${kind}`) });
  return asked[0] ?? { kind: 'all' };
}

function refuseUnknown(scope: MapScope, result: AuditResult, hidden: boolean): void {
  const { language } = result.workspace;
  if (scope.kind === 'account') {
    const accounts = result.accounts.map((account) => account.id);
    if (!accounts.includes(scope.id)) throw unknownAccount(scope.id, accounts, hidden, language);
  }
  if (scope.kind === 'community') {
    const communities = result.communities.map((community) => community.id);
    if (communities.length === 0) throw new CliError('cli.error.noCommunity', {}, [], language);
    if (!communities.includes(scope.id)) {
      if (hidden) throw new CliError('cli.error.communityHidden', { id: scope.id }, [], language);
      throw new CliError('cli.error.community', { id: scope.id, communities }, nearest(scope.id, communities), language);
    }
  }
  if (scope.kind === 'chain' && result.network.chain === null) throw new CliError('cli.error.noChain', {}, [], language);
}
