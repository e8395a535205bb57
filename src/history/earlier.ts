import { isMap } from '../model/field.ts';
import type { Place } from '../result.ts';
import type { Path, SourceFile } from '../workspace/source.ts';
import { type Span, happenedIn } from './dated.ts';

/** Where the items of a list that lost some stood before. */
type Origins = ReadonlyMap<unknown, readonly number[]>;

/**
 * The file without what is dated in the span: work that files which reach beyond their own day already hold. What is planned
 * (an end, a day something falls due) stays. The file itself where nothing is; places are those of the file.
 */
export function earlier(source: SourceFile, span: Span): SourceFile {
  const origins = new Map<unknown, readonly number[]>();
  const data = pruned(source.data, span, origins, true);
  return data === source.data ? source : new EarlierFile(source, data, origins);
}

/** The value itself where nothing in it is dated so; undefined: all of it is. */
function pruned(value: unknown, span: Span, origins: Map<unknown, readonly number[]>, root = false): unknown {
  if (Array.isArray(value)) return prunedList(value, span, origins);
  if (!isMap(value)) return value;
  if (happenedIn(value, span, root ? 'day' : 'any')) return undefined;
  const entries = Object.entries(value);
  const kept = entries.flatMap(([key, item]): [string, unknown][] => {
    const left = happenedIn({ period: /^\d{4}/.test(key) ? key : undefined }, span, 'day') ? undefined : pruned(item, span, origins);
    return left === undefined ? [] : [[key, left]];
  });
  if (kept.length === entries.length && kept.every(([key, item]) => item === value[key])) return value;
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function prunedList(list: readonly unknown[], span: Span, origins: Map<unknown, readonly number[]>): unknown {
  const kept = list.flatMap((item, index) => {
    const left = pruned(item, span, origins);
    return left === undefined ? [] : [{ index, left }];
  });
  if (kept.length === list.length && kept.every(({ index, left }) => left === list[index])) return list;
  if (kept.length === 0) return undefined;
  const out = kept.map(({ left }) => left);
  origins.set(
    out,
    kept.map(({ index }) => index),
  );
  return out;
}

class EarlierFile implements SourceFile {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  readonly #whole: SourceFile;
  readonly #origins: Origins;
  constructor(whole: SourceFile, data: unknown, origins: Origins) {
    this.file = whole.file;
    this.text = whole.text;
    this.data = data;
    this.#whole = whole;
    this.#origins = origins;
  }

  locate(path: Path, what?: 'key' | 'value'): Place {
    let at: unknown = this.data;
    const there = path.map((step) => {
      const list = at;
      at = isMap(at) ? at[step] : Array.isArray(at) && typeof step === 'number' ? at[step] : undefined;
      return typeof step === 'number' ? (this.#origins.get(list)?.[step] ?? step) : step;
    });
    return this.#whole.locate(there, what);
  }
}
