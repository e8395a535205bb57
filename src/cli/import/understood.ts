import type { ImportReport } from '../../intake/import/settle/report.ts';
import { legible, legibleDeep } from '../../text/legible.ts';
import { type Line, span } from '../../text/line.ts';
import { truncate } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { View } from './lines.ts';

/** A file, or files with nothing to tell them apart, and what it was taken for; below it its columns. */
interface Found {
  readonly says: string;
  readonly files: string[];
  readonly columns: string[];
}

/** Each file with what it was taken for, and below it its columns. */
export function understood(view: View, { understood: all, files }: ImportReport): readonly Line[] {
  const names = new Set(files.map(({ name }) => name));
  const isFile = (what: string): boolean => names.has(what) || names.has(what.slice(0, what.lastIndexOf('!')));
  const found: Found[] = [];
  for (const { what, as, of } of all) {
    const says = takenAs(view, as, what, { of, isFile: isFile(what) });
    const last = found.at(-1);
    if (!isFile(what)) (last ?? push(found, '', [])).columns.push(`${legible(what, 60)} → ${says}`);
    else if (last?.says === says && last.columns.length === 0) last.files.push(what);
    else push(found, says, [what]);
  }
  return found.flatMap((one) => foundLines(view, one));
}

function push(found: Found[], says: string, files: string[]): Found {
  const one = { says, files, columns: [] };
  found.push(one);
  return one;
}

/** More files alike than this are counted, not listed. */
const ALIKE = 5;

function foundLines(view: View, { says, files, columns }: Found): readonly Line[] {
  const [first = '', last = ''] = [files[0], files.at(-1)].map((name = '') =>
    truncate(legible(name, 200), Math.min(40, (view.width - 24) >> 1)),
  );
  const shown =
    files.length > ALIKE
      ? [[span(`  ${view.speaker.say('import.alike', { count: files.length, first, last })}`, 'plain')], [span(`    ${says}`, 'strong')]]
      : files.map((name) => [span(`  ${truncate(legible(name, 200), 40)}  `, 'plain'), span(says, 'strong')]);
  const below = columns.length === 0 ? [] : wrap(columns.join('  ·  '), view.width - 4);
  return [...shown, ...below.map((row) => [span(`    ${row}`, 'faint')])];
}

/** What something was taken for; of a file, what its words do not hold follows them. */
function takenAs(
  { speaker }: View,
  as: string,
  what: string,
  { of = '', isFile }: { readonly of: string | undefined; readonly isFile: boolean },
): string {
  const key = `import.taken.${as}`;
  if (!speaker.has(key)) return as;
  const args = legibleDeep({ what, of });
  const says = speaker.say(key, args);
  return of === '' || !isFile || speaker.template(key).includes('{of') ? says : speaker.say('import.takenOf', { says, of: args.of });
}
