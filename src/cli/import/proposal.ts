import type { FileChange } from '../../intake/edit/change.ts';
import type { ImportFile } from '../../intake/import/records.ts';
import type { TableMapping } from '../../intake/import/tables/mapping.ts';
import type { Unmapped } from '../../intake/import/tables/read-tables.ts';
import { Desk } from '../../intake/import/settle/desk.ts';
import { readLogged } from '../../intake/import/settle/logged.ts';
import type { ImportReport } from '../../intake/import/settle/report.ts';
import { settle } from '../../intake/import/settle/settle.ts';
import { declaredDomains } from '../../intake/roster/declared.ts';
import { readRoster } from '../../intake/roster/read-roster.ts';
import type { Language } from '../../messages/messages.ts';
import { formatDay, parseDate } from '../../model/days.ts';
import { isAt } from '../../model/people-at.ts';
import type { Plan } from '../../plan.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { importId } from './import-id.ts';
import type { ImportOptions } from './options.ts';
import { WorkspacePlaces } from './places.ts';
import { keptFrom, privacyOf, veilOf } from './privacy.ts';
import { readFiles } from './readings.ts';
import { registrationOf } from './registration.ts';
import { changesOf, settled } from './settled.ts';
import { refuseBreaking } from './unbroken.ts';

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

/** Reads the files, settles them into the plan and checks that it still holds. Writes nothing. Throws CliError and ConfigError. */
export async function propose(files: readonly ImportFile[], options: ImportOptions, plan: Plan, io: Io): Promise<Proposal> {
  const { workspace, settings } = plan;
  const privacy = privacyOf(workspace);
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
  const register = registerFor(places, id, settings.language);
  const sources = [...workspace.accounts, ...workspace.imports, ...(workspace.firm === null ? [] : [workspace.firm])];
  const request = {
    id, kind: options.kind, reading, roster, desk: new Desk(sources), logged: readLogged(workspace.logs), places,
    limits: { from: options.from, to: options.to, today, keepFrom: keptFrom(plan) },
    whereOn: whereabouts(plan), firmFile: workspace.firm?.file ?? null,
    merge: options.merge, titles: options.titles, raiseTotals: options.raiseTotals, relation: options.relation, veil,
  }; // prettier-ignore
  const registration = registrationOf(register, options, { workspace, privacy, veil }, io);
  const settlement = settled(() => settle(request, registration, workspace.texts), settings.language);
  const changes = changesOf(settlement, workspace, places, settings.language);
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

/** Where the register lies. Throws CliError where the plan has no place for it, or for accounts or contacts. */
function registerFor(places: WorkspacePlaces, id: string, language: Language | null): string {
  const register = places.register();
  const noPlace = (['accounts', 'interactions'] as const).find((kind) => !places.fits(kind, `import-${id}`));
  if (register !== null && noPlace === undefined) return register;
  throw new CliError('cli.error.importNoPlace', { key: register === null ? 'imports' : (noPlace ?? '') }, [], language);
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
