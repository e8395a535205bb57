import { isMap } from '../model/field.ts';
import type { Place } from '../result.ts';
import type { Path, SourceFile } from '../workspace/source.ts';
import { BlendedFile } from './blended-file.ts';
import type { LogHeads } from './log-changes.ts';
import { pairs, written } from './pairs.ts';

/** What a log says beside its entries now (no rhythms where the file is gone), and what of it the base said in whatever file; null: nothing. */
export interface HeadPair {
  readonly before: SourceFile | null;
  readonly now: SourceFile;
}

interface Rhythm {
  readonly source: SourceFile;
  readonly index: number;
  readonly item: unknown;
}

/** Rhythms belong together across all files, as entries do: a file renamed or split changes nothing. */
export function headPairs(base: LogHeads, head: LogHeads): HeadPair[] {
  const [were, are] = [rhythms(base), rhythms(head)];
  const found = pairs(
    were.map(({ item }) => item),
    are.map(({ item }) => item),
  );
  const partnerOf = new Map(found.flatMap((pair) => (pair.head === null || pair.base === null ? [] : [[pair.head, were[pair.base]]])));
  const left = new Set(base.keys());
  const kept = [...head.values()].map((now): HeadPair => {
    const mine = are.flatMap(({ source }, index) => (source === now ? (partnerOf.get(index) ?? []) : []));
    const own =
      base.get(now.file) ?? [...base.values()].find((one) => !head.has(one.file) && left.has(one.file) && isRenamed(one, now, mine));
    if (own !== undefined) left.delete(own.file);
    const gone = found.flatMap(({ base: at, head: to }) =>
      to === null && at !== null && were[at]?.source === own ? (were[at] ?? []) : [],
    );
    return { before: joined(own, [...mine, ...gone], now), now };
  });
  const gone = [...left].flatMap((file): HeadPair[] => {
    const own = base.get(file);
    const alone = were.filter(({ source }, at) => source === own && found.some((pair) => pair.base === at && pair.head === null));
    return own === undefined ? [] : [{ before: joined(own, alone, own), now: new BlendedFile(own, { standing: [] }) }];
  });
  return [...kept, ...gone];
}

function rhythms(heads: LogHeads): Rhythm[] {
  return [...heads.values()].flatMap((source) => itemsOf(source).map((item, index) => ({ source, index, item })));
}

function itemsOf({ data }: SourceFile): readonly unknown[] {
  const list = isMap(data) ? data['standing'] : undefined;
  return Array.isArray(list) ? list : [];
}

function isRenamed(one: SourceFile, now: SourceFile, mine: readonly Rhythm[]): boolean {
  return mine.some(({ source }) => source === one) || (observed(one) !== undefined && written(observed(one)) === written(observed(now)));
}

function observed({ data }: SourceFile): unknown {
  return isMap(data) ? data['observed'] : undefined;
}

/** What the base said beside entries in a file, with those rhythms in place of the file's own. */
function joined(own: SourceFile | undefined, standing: readonly Rhythm[], shown: SourceFile): SourceFile | null {
  const { standing: stated, ...rest } = isMap(own?.data) ? own.data : {};
  const list = standing.length > 0 ? standing.map(({ item }) => item) : Array.isArray(stated) && stated.length > 0 ? undefined : stated;
  const data = list === undefined ? rest : { ...rest, standing: list };
  if (Object.keys(data).length === 0) return null;
  return new JoinedHead(own ?? standing[0]?.source ?? shown, data, standing);
}

/** Places lead to the file each rhythm stands in. */
class JoinedHead implements SourceFile {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  readonly #own: SourceFile;
  readonly #standing: readonly Rhythm[];
  constructor(own: SourceFile, data: unknown, standing: readonly Rhythm[]) {
    this.file = own.file;
    this.text = own.text;
    this.data = data;
    this.#own = own;
    this.#standing = standing;
  }

  locate(path: Path, what?: 'key' | 'value'): Place {
    const [key, index, ...rest] = path;
    const rhythm = key === 'standing' && typeof index === 'number' ? this.#standing[index] : undefined;
    return rhythm === undefined ? this.#own.locate(path, what) : rhythm.source.locate([key ?? '', rhythm.index, ...rest], what);
  }
}
