import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Audit, audit } from '../../../src/audit.ts';
import { session } from '../../../src/cli/watch/session.ts';
import type { Attempt, Turn } from '../../../src/cli/watch/turn.ts';
import type { Problem } from '../../../src/schema/problem.ts';
import { ConfigError } from '../../../src/workspace/config-error.ts';
import type { Stamps } from '../../../src/workspace/stamps.ts';

const plan = audit({ dir: join(import.meta.dirname, '../../../fixtures/hengrui'), today: '2026-07-01', draws: null });

/** The same plan with errors in these files, and without its first account where `less`. */
function diagnosed(files: readonly string[] = [], less = false): Attempt {
  const problems = files.map((file): Problem => {
    return { code: 'GX001', name: 'yaml-syntax', severity: 'error', at: { file, line: 1 }, args: {}, suggestions: [] };
  });
  const accounts = plan.result.accounts.slice(less ? 1 : 0);
  const changed: Audit = { ...plan, problems, result: { ...plan.result, accounts } };
  return { kind: 'audited', audit: changed };
}

interface Step {
  /** Files and their stamps from this look on. */
  readonly files?: Readonly<Record<string, string>>;
  /** What an audit gives from here on. */
  readonly attempt?: Attempt;
}

/** Runs a session over scripted looks (each given twice, so that it comes to rest) and gives the turns shown. */
async function turns(start: Attempt, ...steps: readonly Step[]): Promise<readonly Turn[]> {
  const shown: Turn[] = [];
  const script = steps.flatMap((step) => [step, step]);
  let [attempt, files, at] = [start, { 'a.yaml': '0', 'b.yaml': '0' } as Readonly<Record<string, string>>, 0];
  await session({
    stamps: (): Stamps => new Map(Object.entries(files)),
    attempt: async () => attempt,
    show: async (turn) => void shown.push(turn),
    pause: async () => {
      const step = script[at++];
      files = step?.files ?? files;
      attempt = step?.attempt ?? attempt;
      return step !== undefined;
    },
  });
  return shown;
}
const a = (n: number) => ({ 'a.yaml': String(n), 'b.yaml': '0' });

describe('a session', () => {
  it('audits once and stays quiet while nothing is saved', async () => {
    const shown = await turns(diagnosed(), {}, {});
    expect(shown).toMatchObject([{ run: 1, changed: [], moved: null, held: null }]);
  });

  it('tells what moved since the run before', async () => {
    const [, second, third] = await turns(diagnosed(), { files: a(1), attempt: diagnosed([], true) }, { files: a(2) });
    expect(second).toMatchObject({ run: 2, changed: [{ file: 'a.yaml', how: 'changed' }], moved: { since: 1 } });
    expect(second?.moved?.moves.accounts).toMatchObject([{ id: plan.result.accounts[0]?.id, position: { to: null } }]);
    expect(third?.moved).toMatchObject({ since: 2, moves: { accounts: [] } });
  });

  it('keeps the last good diagnosis while a file is broken, and compares with it when it is mended', async () => {
    const shown = await turns(
      diagnosed(),
      { files: a(1), attempt: diagnosed(['a.yaml'], true) },
      { files: a(2), attempt: diagnosed([], true) },
    );
    expect(shown[1]).toMatchObject({ run: 2, of: 1, moved: null, held: { kind: 'problems', problems: [{ at: { file: 'a.yaml' } }] } });
    expect(shown[1]?.good?.result.accounts).toHaveLength(plan.result.accounts.length);
    expect(shown[2]).toMatchObject({ run: 3, of: 3, held: null, moved: { since: 1 } });
    expect(shown[2]?.moved?.moves.accounts).toHaveLength(1);
  });

  it('holds back where a save breaks another file', async () => {
    const [, second] = await turns(diagnosed(), { files: a(1), attempt: diagnosed(['b.yaml']) });
    expect(second?.held).toMatchObject({ kind: 'problems', problems: [{ at: { file: 'b.yaml' } }] });
  });

  it('is not held back by errors that were there before, until their file is saved', async () => {
    const shown = await turns(diagnosed(['b.yaml']), { files: a(1) }, { files: { 'a.yaml': '1', 'b.yaml': '1' } });
    expect(shown.map(({ held }) => held?.kind ?? null)).toEqual([null, null, 'problems']);
  });

  it('stays held back while the broken file is left alone and another is saved', async () => {
    const broken = diagnosed(['a.yaml']);
    const shown = await turns(diagnosed(), { files: a(1), attempt: broken }, { files: { 'a.yaml': '1', 'b.yaml': '1' } });
    expect(shown[2]).toMatchObject({ held: { kind: 'problems' }, of: 1 });
  });

  it('outlives a guanxi.yaml that is unusable or gone, from the start too', async () => {
    const refused: Attempt = { kind: 'refused', error: new ConfigError([]) };
    const shown = await turns(refused, { files: a(1), attempt: diagnosed() }, { files: a(2), attempt: { kind: 'gone' } });
    expect(shown.map(({ held, good }) => [held?.kind ?? null, good !== null])).toEqual([
      ['refused', false],
      [null, true],
      ['gone', true],
    ]);
    expect(shown[1]?.moved).toBeNull();
  });

  it('sees what was saved while it audited', async () => {
    const seen: Turn[] = [];
    let stamp = 0;
    let looks = 0;
    await session({
      stamps: () => new Map([['a.yaml', String(stamp)]]),
      attempt: async () => {
        if (seen.length === 0) stamp = 1;
        return diagnosed();
      },
      show: async (turn) => void seen.push(turn),
      pause: async () => ++looks < 4,
    });
    expect(seen.map(({ changed }) => changed.length)).toEqual([0, 1]);
  });
});
