import { formatDay, parseDate } from '../../model/days.ts';
import { isId } from '../../model/ids.ts';
import type { StatedGround } from '../../intake/import/settle/ground.ts';
import { IMPORT_KINDS, type ImportKind } from '../../intake/import/settle/report.ts';
import { CliError } from '../errors.ts';
import { choice, commonOptions, type CommonOptions, type Output, outputsAs, text, type Values } from '../options.ts';

export const BASES = ['consent', 'contract', 'legal_obligation', 'legitimate_interest', 'human_resources', 'public_source'] as const;
export const RELATIONS = ['customer', 'channel', 'user', 'owner', 'supplier', 'influencer', 'financier'] as const;

/** What `guanxi import` is asked. null: not stated. */
export interface ImportOptions extends CommonOptions {
  readonly kind: ImportKind;
  /** Files and folders as typed. */
  readonly files: readonly string[];
  readonly dir: string | null;
  readonly outputs: readonly Output<'terminal' | 'json'>[];
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly as: string | null;
  readonly mapping: string | null;
  readonly saveMapping: string | null;
  readonly preset: string | null;
  readonly encoding: string | null;
  readonly sheet: string | null;
  readonly dayFirst: boolean | null;
  readonly zone: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly ground: StatedGround | null;
  readonly relation: (typeof RELATIONS)[number] | null;
  readonly merge: boolean;
  readonly titles: boolean;
  readonly raiseTotals: boolean;
  /** File for all rows that were not understood. */
  readonly rejects: string | null;
  readonly redactKey: string | null;
}

/** `guanxi import --part <source_id>`: a contact found to be another is one of its own again. */
export interface PartOptions extends CommonOptions {
  readonly dir: string | null;
  readonly part: string;
}

/** Throws CliError for whatever was asked wrongly. */
export function importOptions(kind: string | undefined, files: readonly string[], values: Values): ImportOptions | PartOptions {
  const common = { ...commonOptions(values), dir: text(values['dir']) };
  const part = text(values['part']);
  if (part !== null && kind === undefined) return { ...common, part };
  if (part !== null) throw new CliError('cli.error.importPart', { id: part });
  const likely = kindOf(kind ?? '');
  if (kind !== undefined && likely !== null) throw new CliError('cli.error.importKind', { file: kind, kind: likely });
  if (kind === undefined || files.length === 0) throw new CliError('cli.error.importWhat');
  return {
    ...common,
    kind: choice('import', IMPORT_KINDS, kind) ?? 'csv',
    files,
    outputs: outputsAs(['terminal', 'json'], values['format']),
    dryRun: values['dryRun'] === true,
    yes: values['yes'] === true,
    as: idOf(text(values['as'])),
    mapping: text(values['mapping']),
    saveMapping: text(values['saveMapping']),
    preset: text(values['preset']),
    encoding: text(values['encoding']),
    sheet: text(values['sheet']),
    dayFirst: dayFirst(values),
    zone: text(values['zone']),
    from: day('--from', values['from'], 'first'),
    to: day('--to', values['to'], 'last'),
    ground: ground(values),
    relation: choice('--relation', RELATIONS, values['relation']),
    merge: values['merge'] !== false,
    titles: values['titles'] !== false,
    raiseTotals: values['raiseTotals'] === true,
    rejects: text(values['rejects']),
    redactKey: text(values['redactKey']),
  };
}

/** `--ground` with what else is said of it. */
function ground(values: Values): StatedGround | null {
  const basis = choice('--ground', BASES, values['ground']);
  const [until, note] = [day('--ground-until', values['groundUntil'], 'last'), text(values['groundNote'])];
  if (basis !== null) return { basis, until, note };
  const alone = until === null ? (note === null ? null : '--ground-note') : '--ground-until';
  if (alone !== null) throw new CliError('cli.error.importGroundAlone', { option: alone });
  return null;
}

/** The kind a file's ending tells, for whoever left it out. */
function kindOf(file: string): ImportKind | null {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const kinds: Readonly<Record<string, ImportKind>> = {
    csv: 'csv', tsv: 'csv', xlsx: 'xlsx', ics: 'ics', mbox: 'mail', eml: 'mail', vcf: 'vcard',
  }; // prettier-ignore
  return Object.hasOwn(kinds, ending) ? (kinds[ending] ?? null) : null;
}

function idOf(stated: string | null): string | null {
  if (stated !== null && !isId(stated)) throw new CliError('cli.error.importId', { id: stated });
  return stated;
}

function dayFirst(values: Values): boolean | null {
  const [day, month] = [values['dayFirst'] === true, values['monthFirst'] === true];
  if (day && month) throw new CliError('cli.error.opposites', { option: '--day-first', opposite: '--month-first' });
  return day ? true : month ? false : null;
}

function day(option: string, stated: unknown, end: 'first' | 'last'): string | null {
  const typed = text(stated);
  if (typed === null) return null;
  const read = parseDate(typed);
  if (typeof read === 'string') throw new CliError('cli.error.importDate', { option, value: typed });
  return formatDay(read[end]);
}
