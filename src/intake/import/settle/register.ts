import type { Desk } from './desk.ts';
import { enterGround, type GroundNow, groundLine, groundNow, type StatedGround } from './ground.ts';
import type { ImportReport } from './report.ts';
import type { Totals } from './totals.ts';

/** What the register is told of one import. */
export interface Registration {
  readonly file: string;
  readonly today: string;
  /** Stated on the command line; wins over what the register says. */
  readonly ground: StatedGround | null;
  /** `privacy.ground` of guanxi.yaml, for a register that says nothing. */
  readonly usualGround: unknown;
  readonly mapping: string | null;
  /** A file's name as it may be written. */
  readonly fileName: (name: string) => string;
}

/** What the import did: whether it wrote anything else, and which sums. */
interface Done {
  readonly changed: boolean;
  readonly totals: Totals;
}

type FileLine = Readonly<Record<string, unknown>>;

/**
 * Where the data came from and on what ground it may be kept. `changed`: whether the import wrote anything else; a register that says all
 * this already stays as it is, its day too. Gives the ground that holds now.
 */
export function enterImport(
  desk: Desk,
  registration: Registration,
  report: Omit<ImportReport, keyof GroundNow>,
  { changed, totals }: Done,
): GroundNow {
  const { file, today, ground, usualGround, mapping } = registration;
  const files = report.files.map((one): FileLine => {
    return { name: registration.fileName(one.name), sha256: one.sha256, read: one.read, taken: one.taken, rejected: one.rejected };
  });
  if (desk.at(file, ['id']) === undefined) {
    const { id, kind, system } = report;
    const data = {
      id,
      kind,
      system,
      imported: today,
      ground: ground === null ? (usualGround ?? { basis: 'unstated' }) : groundLine(ground),
      ...(mapping === null ? {} : { mapping }),
      files,
      ...(totals.lines().length === 0 ? {} : { totals: totals.lines() }),
    };
    desk.start(file, data);
  } else {
    const noted = totals.enter(desk, file);
    update(desk, registration, { files, changed: changed || noted });
  }
  return groundNow(desk, file, usualGround);
}

/** On what ground the data may be kept, where nothing is to be registered. */
export function groundOf(desk: Desk, { file, ground, usualGround }: Registration): GroundNow {
  return ground === null ? groundNow(desk, file, usualGround) : { ground: ground.basis, groundUntil: ground.until };
}

interface Update {
  readonly files: readonly FileLine[];
  readonly changed: boolean;
}

function update(desk: Desk, { file, today, ground, usualGround, mapping }: Registration, { files, changed }: Update): void {
  let differs = changed;
  for (const line of files) differs = enterFile(desk, file, line, changed) || differs;
  differs = enterGround(desk, file, ground, usualGround) || differs;
  if (mapping !== null && desk.at(file, ['mapping']) !== mapping) {
    if (desk.add(file, ['mapping'], mapping) === 'there') desk.replace(file, ['mapping'], mapping);
    differs = true;
  }
  if (!differs || desk.at(file, ['imported']) === today) return;
  if (desk.add(file, ['imported'], today) === 'there') desk.replace(file, ['imported'], today);
}

/** One line per content: the counts of one read before follow what else has changed. Whether that changed anything. */
function enterFile(desk: Desk, file: string, line: FileLine, changed: boolean): boolean {
  const list = desk.at(file, ['files']);
  const index = Array.isArray(list) ? list.findIndex((one: FileLine | null) => one?.['sha256'] === line['sha256']) : -1;
  if (index === -1) return desk.append(file, ['files'], line) === 'put';
  if (!changed) return false;
  let differs = false;
  for (const key of ['read', 'taken', 'rejected']) {
    const path = ['files', index, key];
    if (desk.at(file, path) === line[key]) continue;
    if (desk.add(file, path, line[key]) === 'there') desk.replace(file, path, line[key]);
    differs = true;
  }
  return differs;
}
