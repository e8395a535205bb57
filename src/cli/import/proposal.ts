import { createHmac } from 'node:crypto';
import { basename, isAbsolute, relative, resolve } from 'node:path';
import type { FileChange } from '../../intake/edit/change.ts';
import type { ImportFile, Reading } from '../../intake/import/records.ts';
import type { TableMapping } from '../../intake/import/tables/mapping.ts';
import type { Unmapped } from '../../intake/import/tables/read-tables.ts';
import { Desk } from '../../intake/import/settle/desk.ts';
import { UnfitLogFile } from '../../intake/import/settle/entries.ts';
import { readLogged } from '../../intake/import/settle/logged.ts';
import type { Registration } from '../../intake/import/settle/register.ts';
import type { ImportReport } from '../../intake/import/settle/report.ts';
import { settle, type Settlement } from '../../intake/import/settle/settle.ts';
import { OPEN, type Veil, veiled } from '../../intake/import/settle/veil.ts';
import { declaredDomains } from '../../intake/roster/declared.ts';
import { readRoster } from '../../intake/roster/roster.ts';
import type { Language } from '../../messages/messages.ts';
import { addMonths, formatDay, parseDate } from '../../model/days.ts';
import { isAt } from '../../model/people-at.ts';
import { type Plan, readPlan } from '../../plan.ts';
import { DiskTree } from '../../workspace/disk-tree.ts';
import { openTree } from '../../workspace/open.ts';
import { edited } from '../edited.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { importKey } from '../pseudonyms.ts';
import type { ImportOptions } from './options.ts';
import { WorkspacePlaces } from './places.ts';
import { PlannedTree } from './planned-tree.ts';
import { readFiles } from './readings.ts';

/** What an import would do to the plan. */
export interface Proposal {
  readonly report: ImportReport;
  /** In the order they are written: whoever is named before whatever names them. */
  readonly changes: readonly FileChange[];
  readonly zone: string;
  /** Names of the plan and of what is imported; under pseudonyms of accounts alone. */
  readonly nameOf: (id: string) => string | null;
  /** Whether the plan says by which mail domains or addresses ours are known. */
  readonly knowsOurs: boolean;
  /** How the tables were read; null for other kinds. */
  readonly mapping: TableMapping | null;
  /** Tables nobody knows. */
  readonly unmapped: readonly Unmapped[];
}

interface Privacy {
  readonly pseudonyms?: unknown;
  readonly retention_months?: unknown;
  readonly ground?: unknown;
}

/** Reads the files, settles them into the plan and checks that it still holds. Writes nothing. Throws CliError and ConfigError. */
export async function propose(files: readonly ImportFile[], options: ImportOptions, plan: Plan, io: Io): Promise<Proposal> {
  const { workspace, settings } = plan;
  const privacy = (workspace.config.data as { readonly privacy?: Privacy }).privacy ?? {};
  const veil = veilOf(privacy, options, io);
  const roster = readRoster(workspace, veil.hides ? (text) => veil.mark(text) : undefined);
  const ownDomains = workspace.firm === null ? [] : declaredDomains(workspace.firm);
  const zone = options.zone ?? io.zone?.() ?? 'UTC';
  const today = formatDay(settings.horizon);
  const about = {
    roster,
    ownDomains,
    zone,
    today,
    cwd: io.cwd,
    currency: currencyOf(plan),
    language: options.lang ?? settings.language ?? 'en',
  };
  const { reading, mapping, unmapped = [] } = await readFiles(files, options, about);
  const id = options.as ?? importId(options, reading, files, veil);
  const places = new WorkspacePlaces(workspace, id);
  const register = places.register();
  const noPlace = (['accounts', 'interactions'] as const).find((kind) => !places.fits(kind, `import-${id}`));
  if (register === null || noPlace !== undefined) {
    const key = register === null ? 'imports' : (noPlace ?? '');
    throw new CliError('cli.error.importNoPlace', { key }, [], settings.language);
  }
  const sources = [...workspace.accounts, ...workspace.imports, ...(workspace.firm === null ? [] : [workspace.firm])];
  const request = {
    id, kind: options.kind, reading, roster, desk: new Desk(sources), logged: readLogged(workspace.logs), places,
    limits: { from: options.from, to: options.to, today, keepFrom: keptFrom(privacy, settings.asOf) },
    whereOn: whereabouts(plan), firmFile: workspace.firm?.file ?? null,
    merge: options.merge, titles: options.titles, relation: options.relation, veil,
  }; // prettier-ignore
  const registration: Registration = {
    file: register,
    today: io.today(),
    ground: options.ground === null ? null : { basis: options.ground, note: options.groundNote },
    usualGround: privacy.ground,
    mapping: mappingFile(options, workspace.root, io),
    fileName: (name) => (veil.hides ? `${veil.digits('file', name) ?? ''}${/\.\w{1,5}$/.exec(name)?.[0] ?? ''}` : name),
  };
  const settlement = settled(() => settle(request, registration, workspace.texts), settings.language);
  const changes = changesOf(settlement, workspace.texts, settings.language).sort(
    (a, b) => rank(a.file, workspace.firm?.file, places) - rank(b.file, workspace.firm?.file, places),
  );
  refuseBreaking(plan, changes, io);
  const knowsOurs = ownDomains.length > 0 || [...roster.team.values()].some(({ addresses }) => addresses.length > 0);
  const personOf = (id: string) => (veil.hides ? undefined : (roster.people.get(id) ?? roster.team.get(id)));
  const nameOf = (id: string): string | null => (roster.accounts.get(id) ?? personOf(id))?.name ?? null;
  return { report: settlement.report, changes, zone, nameOf, knowsOurs, mapping, unmapped };
}

/** What the firm's file says its money is. */
function currencyOf({ workspace }: Plan): string | null {
  const stated = (workspace.firm?.data as { readonly currency?: unknown } | undefined)?.currency;
  return typeof stated === 'string' && stated !== '' ? stated : null;
}

/** The mapping as the register names it: from the root of the workspace, or by name where it lies elsewhere. */
function mappingFile({ mapping, saveMapping }: ImportOptions, root: string, io: Io): string | null {
  const typed = mapping ?? saveMapping;
  if (typed === null) return null;
  const way = relative(root, resolve(io.cwd, typed));
  return way.startsWith('..') || isAbsolute(way) ? basename(typed) : way.replaceAll('\\', '/');
}

/** A CRM's exports of every month are one import; calendars and mailboxes are somebody's each, whose name the file may bear. */
function importId({ kind }: ImportOptions, { system }: Reading, files: readonly ImportFile[], veil: Veil): string {
  const isCrm = (kind === 'csv' || kind === 'xlsx') && system !== 'table';
  const [only, second] = files;
  // A folder that holds one message today holds two tomorrow.
  if (isCrm || only === undefined || second !== undefined || only.name.includes('/')) return system;
  const stem = only.name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .toLowerCase();
  const spelled = stem
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return spelled === '' || spelled === system ? system : `${system}-${veil.digits('import', only.name) ?? spelled}`;
}

function veilOf({ pseudonyms }: Privacy, { redactKey }: ImportOptions, io: Io): Veil {
  if (pseudonyms !== true) return OPEN;
  const key = importKey(redactKey, io);
  if (key === null) throw new CliError('cli.error.importNoKey');
  return veiled((kind, text) => createHmac('sha256', key).update(`${kind}\n${text}`).digest('hex'));
}

function keptFrom({ retention_months: months }: Privacy, asOf: number): string | null {
  return typeof months === 'number' ? formatDay(addMonths(asOf, -Math.round(months))) : null;
}

/** Where somebody of the plan worked on a day; home where the plan does not tell. */
function whereabouts({ model }: Plan): (person: string, date: string) => readonly string[] {
  return (id, date) => {
    const person = model.people.get(id);
    const day = parseDate(date);
    if (person === undefined || typeof day === 'string' || person.history.length === 0) return [];
    const accounts = new Set([person.home, ...person.history.map(({ account }) => account)]);
    return [...accounts].filter((account) => isAt(person, account, day.first));
  };
}

function settled(run: () => Settlement, language: Language | null): Settlement {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof UnfitLogFile)) throw error;
    throw new CliError('cli.error.importLogFile', { file: error.file }, [], language);
  }
}

function changesOf({ edits, changes }: Settlement, texts: ReadonlyMap<string, string>, language: Language | null): FileChange[] {
  const made = edits.map(({ file, fresh, edits: asked }): FileChange => {
    if (asked.length === 0) return { file, before: null, after: fresh };
    return edited(file, texts.get(file) ?? null, fresh, asked, language);
  });
  return [...made, ...changes].filter(({ before, after }) => before !== after);
}

/** Our people, then accounts, then contacts, then the register: a run that is cut off never names somebody who is not there. */
function rank(file: string, firm: string | undefined, places: WorkspacePlaces): number {
  if (file === firm) return 0;
  if (places.isOf('interactions', file)) return 2;
  return places.isOf('imports', file) ? 3 : 1;
}

/** Nothing is written that would leave the plan with an error it did not have. */
function refuseBreaking(plan: Plan, changes: readonly FileChange[], io: Io): void {
  if (changes.length === 0) return;
  const tree = new PlannedTree(new DiskTree(plan.workspace.root), changes);
  const after = readPlan({
    dir: plan.workspace.root,
    today: io.today(),
    asOf: formatDay(plan.settings.horizon),
    workspace: openTree(tree),
  });
  const errors = (problems: Plan['problems']): Plan['problems'] => problems.filter(({ severity }) => severity === 'error');
  const keyOf = ({ code, at, args }: Plan['problems'][number]): string => JSON.stringify([code, at.file, args]);
  const before = new Set(errors(plan.problems).map(keyOf));
  const [fresh] = errors(after.problems).filter((problem) => !before.has(keyOf(problem)));
  if (fresh === undefined) return;
  const place = `${fresh.at.file}:${fresh.at.line}`;
  throw new CliError('cli.error.importBreaks', { code: fresh.code, place }, [], plan.settings.language);
}

/** The folder a workspace was asked for in. */
export function planFolder(dir: string | null, io: Io): string {
  return resolve(io.cwd, dir ?? '.');
}
