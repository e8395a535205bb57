import { isMap } from '../../../model/field.ts';
import type { SourceFile } from '../../../workspace/source.ts';
import type { Edit, Step } from '../../edit/change.ts';
import type { FileEdit } from '../../question/question.ts';
import { blockText } from './flow-text.ts';

/** How far something new could be put into a file. `there`: stated already, the same or not; `closed`: the author says there is none. */
export type Put = 'put' | 'there' | 'closed';

interface Sheet {
  /** What the file says, with what was put into it. */
  readonly data: Record<string, unknown>;
  /** null: the file is new. */
  readonly edits: Edit[] | null;
}

/**
 * The files being worked on: what they say, and what is to be added. Nothing that is stated is changed; a key that is absent is set, a
 * list grows at its end.
 */
export class Desk {
  readonly #sources: ReadonlyMap<string, SourceFile>;
  readonly #sheets = new Map<string, Sheet>();

  constructor(sources: readonly SourceFile[]) {
    this.#sources = new Map(sources.map((source) => [source.file, source]));
  }

  /** Starts a new file with these keys. */
  start(file: string, data: Readonly<Record<string, unknown>>): void {
    this.#sheets.set(file, { data: structuredClone(data), edits: null });
  }

  /** What stands at the path by now. */
  at(file: string, path: readonly Step[]): unknown {
    let value: unknown = this.#sheets.get(file)?.data ?? this.#sources.get(file)?.data;
    for (const step of path) value = Array.isArray(value) ? (value as unknown[])[Number(step)] : isMap(value) ? value[step] : undefined;
    return value ?? undefined;
  }

  /** Sets a key that is absent, and the maps on the way. */
  add(file: string, path: readonly Step[], value: unknown): Put {
    if (this.at(file, path) !== undefined) return 'there';
    const around = path.slice(0, -1).map((_, length) => this.at(file, path.slice(0, length + 1)));
    if (around.some((one) => one !== undefined && !isMap(one) && !Array.isArray(one))) return 'closed';
    const sheet = this.#sheet(file);
    set(sheet.data, path, value);
    sheet.edits?.push({ op: 'add', path, value });
    return 'put';
  }

  /** Adds an item at the end of a list that is absent or has items. */
  append(file: string, path: readonly Step[], value: unknown): Put {
    const list = this.at(file, path);
    if (list !== undefined && (!Array.isArray(list) || (list.length === 0 && !this.#isNew(file)))) return 'closed';
    const sheet = this.#sheet(file);
    if (Array.isArray(list)) (this.at(file, path) as unknown[]).push(structuredClone(value));
    else set(sheet.data, path, [value]);
    sheet.edits?.push({ op: 'append', path, value, flow: true });
    return 'put';
  }

  /** For what an import itself wrote and keeps up to date. */
  replace(file: string, path: readonly Step[], value: unknown): void {
    const sheet = this.#sheet(file);
    set(sheet.data, path, value);
    sheet.edits?.push({ op: 'replace', path, value });
  }

  /** New files as whole texts, the others as edits; by file. */
  writes(): readonly FileEdit[] {
    return [...this.#sheets]
      .filter(([, { edits }]) => edits === null || edits.length > 0)
      .map(([file, { data, edits }]) => ({ file, fresh: edits === null ? blockText(data) : '', edits: edits ?? [] }))
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  #isNew(file: string): boolean {
    return this.#sheets.get(file)?.edits === null;
  }

  #sheet(file: string): Sheet {
    const open = this.#sheets.get(file);
    if (open !== undefined) return open;
    const said = this.#sources.get(file)?.data;
    const sheet: Sheet = { data: isMap(said) ? structuredClone(said) : {}, edits: [] };
    this.#sheets.set(file, sheet);
    return sheet;
  }
}

function set(data: Record<string, unknown>, path: readonly Step[], value: unknown): void {
  let map: Record<string | number, unknown> = data;
  for (const step of path.slice(0, -1)) {
    const next = map[step];
    const inner = typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : {};
    map[step] = inner;
    map = inner;
  }
  const last = path.at(-1);
  if (last !== undefined) map[last] = structuredClone(value);
}
