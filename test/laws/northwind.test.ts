import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { formatDay } from '../../src/model/days.ts';
import type { AccountResult } from '../../src/result.ts';
import { dayOf, diagnosed, type Files } from '../support/workspace.ts';
import { gate, risen } from './compare.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/northwind/', import.meta.url));
const AS_OF = '1998-05-06';

/** The workspace in memory, each order also told so many days later. */
function northwind(later: readonly number[]): Files {
  const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
  const below = (folder: string): string[] =>
    readdirSync(join(FOLDER, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
  const again = (line: string): string[] => {
    const date = /^ {2}- \{date: (\d{4}-\d{2}-\d{2}),/.exec(line)?.[1];
    if (date === undefined) return [line];
    const days = [0, ...later].map((days) => dayOf(date) + days).filter((day) => day <= dayOf(AS_OF));
    return days.map((day) => line.replace(date, formatDay(day)));
  };
  return {
    'firm.yaml': read('firm.yaml'),
    ...Object.fromEntries(below('accounts').map((file) => [file, read(file)])),
    ...Object.fromEntries(below('interactions').map((file) => [file, read(file).split('\n').flatMap(again).join('\n')])),
  };
}

it('830 orders, each also told 3, 10 and 17 days later, leave every account in mass sales', () => {
  const once = diagnosed(northwind([]), AS_OF).accounts;
  const busy = diagnosed(northwind([3, 10, 17]), AS_OF).accounts;
  expect(once).toHaveLength(120);
  for (const [index, after] of busy.entries()) {
    const before = once[index] as AccountResult;
    expect([before.stage.point, before.stage.confirmed, after.stage.point, after.stage.confirmed], after.id).toEqual([0, 0, 0, 0]);
    for (const id of ['KEY', 'BTX', 'RECIP', 'RATV', 'NEAR', 'BUSF', 'THREAD', 'INST', 'GAIN', 'BREADTH'] as const)
      expect(risen(gate(before, id), gate(after, id)), `${after.id} ${id}`).toEqual([]);
  }
});
