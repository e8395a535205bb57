import type { Place } from '../result.ts';
import type { Path, SourceFile } from '../workspace/source.ts';

type Keyed = Readonly<Record<string, unknown>>;
export function isMap(value: unknown): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of a source file with its path: what the model is built from. Never throws on a shape it did not expect. */
export class Field {
  readonly source: SourceFile;
  readonly path: Path;
  readonly value: unknown;
  constructor(source: SourceFile, path: Path, value: unknown) {
    this.source = source;
    this.path = path;
    this.value = value;
  }

  static root(source: SourceFile): Field {
    return new Field(source, [], source.data);
  }

  get at(): Place {
    return this.source.locate(this.path, 'value');
  }
  get keyAt(): Place {
    return this.source.locate(this.path, 'key');
  }

  /** The value under a key; null where the key is absent or empty: both are unknown. */
  get(key: string): Field | null {
    if (!isMap(this.value) || !Object.hasOwn(this.value, key)) return null;
    const value = this.value[key];
    return value === null || value === undefined ? null : new Field(this.source, [...this.path, key], value);
  }

  /** Items of a list, empty ones left out; `none` and anything that is no list have none. */
  items(): readonly Field[] {
    if (!Array.isArray(this.value)) return [];
    const found: Field[] = [];
    for (const [index, value] of this.value.entries()) {
      if (value !== null && value !== undefined) found.push(new Field(this.source, [...this.path, index], value));
    }
    return found;
  }

  /** Items of a list, or the value itself where one is written without brackets. */
  oneOrMany(): readonly Field[] {
    return Array.isArray(this.value) ? this.items() : [this];
  }

  /** Keys and values of a map, in written order. */
  entries(): readonly (readonly [string, Field])[] {
    if (!isMap(this.value)) return [];
    const found: [string, Field][] = [];
    for (const key of Object.keys(this.value)) {
      const child = this.get(key);
      if (child !== null) found.push([key, child]);
    }
    return found;
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }
  get isMap(): boolean {
    return isMap(this.value);
  }
  /** `none` or `[]`: the author says there is nothing. */
  get saysNone(): boolean {
    return this.value === 'none' || (Array.isArray(this.value) && this.value.length === 0);
  }
}
