import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

/** Compares with `test/golden/<path>`; `UPDATE_GOLDEN=1` writes the file instead. */
export function expectGolden(path: string, text: string): void {
  const file = join(import.meta.dirname, '../golden', path);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}
