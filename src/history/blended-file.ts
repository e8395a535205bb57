import type { Place } from '../result.ts';
import type { Path, SourceFile } from '../workspace/source.ts';

/** A file of the head with data put together from both; places are those of the head. */
export class BlendedFile implements SourceFile {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  readonly #head: SourceFile;
  constructor(head: SourceFile, data: unknown) {
    this.file = head.file;
    this.text = head.text;
    this.data = data;
    this.#head = head;
  }
  locate(path: Path, what?: 'key' | 'value'): Place {
    return this.#head.locate(path, what);
  }
}
