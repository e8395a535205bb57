import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitting, frame } from '../../../src/cli/watch/screen.ts';

const ROWS = 6;

/** As much of a terminal as the frames use: moves, erases, line feeds that scroll. */
class Terminal {
  lines: string[] = Array.from({ length: ROWS }, () => 'old');
  row = ROWS - 1;
  erased = 0;

  take(text: string): void {
    for (const [, move, erase, feed, plain] of text.matchAll(/\u001b\[(\d+);1H|(\u001b\[2K)|(\n)|([^\u001b\n]+|\u001b\[\?2026[hl])/g)) {
      if (move !== undefined) this.row = Number(move) - 1;
      else if (erase !== undefined) this.#erase();
      else if (feed !== undefined) this.#feed();
      else if (plain !== undefined && !plain.startsWith('\u001b')) this.lines[this.row] += plain;
    }
  }
  #erase(): void {
    this.erased += 1;
    this.lines[this.row] = '';
  }
  #feed(): void {
    if (this.row === ROWS - 1) this.lines = [...this.lines.slice(1), ''];
    else this.row += 1;
  }
}

describe('a frame', () => {
  const page = fc.array(fc.constantFrom('', 'a', 'bb', 'ccc'), { maxLength: ROWS - 1 });

  it('leaves exactly its lines on the screen, whatever was there, the cursor below them', () => {
    fc.assert(
      fc.property(fc.array(page, { minLength: 1 }), (pages) => {
        const terminal = new Terminal();
        let before: readonly string[] | null = null;
        for (const lines of pages) {
          terminal.take(frame(before, lines, ROWS));
          expect(terminal.lines).toEqual([...lines, ...Array.from({ length: ROWS - lines.length }, () => '')]);
          expect(terminal.row).toBe(lines.length);
          before = lines;
        }
      }),
    );
  });

  it('touches no line that stays: nothing flickers', () => {
    const terminal = new Terminal();
    terminal.take(frame(null, ['a', 'b', 'c'], ROWS));
    terminal.erased = 0;
    terminal.take(frame(['a', 'b', 'c'], ['a', 'x', 'c'], ROWS));
    expect([terminal.lines.slice(0, 3), terminal.erased]).toEqual([['a', 'x', 'c'], 2]);
  });
});

describe('what fits', () => {
  it('leaves the last row to the cursor and counts what is lost', () => {
    const lines = ['1', '2', '3', '4', '5', '6', '7'];
    expect(fitting(lines, 5, (lost) => `${lost} more`)).toEqual(['1', '2', '3', '4 more']);
    expect(fitting(lines.slice(0, 4), 5, String)).toEqual(['1', '2', '3', '4']);
  });
});
