import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Audit, audit } from '../../../src/audit.ts';
import type { AuditOptions } from '../../../src/cli/commands/audit.ts';
import type { Io } from '../../../src/cli/io.ts';
import { Display } from '../../../src/cli/watch/display.ts';
import { type Attempt, nextTurn, type Turn } from '../../../src/cli/watch/turn.ts';
import type { AccountResult } from '../../../src/result.ts';
import { width } from '../../../src/text/width.ts';
import { fakeIo } from '../fake-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanxi-display-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plan = audit({ dir: join(import.meta.dirname, '../../../fixtures/hengrui'), today: '2026-07-01', draws: null });
const options: AuditOptions = {
  dir: null,
  outputs: [{ format: 'terminal', path: null }],
  account: null,
  lens: null,
  asOf: null,
  redact: null,
  redactKey: null,
  base: null,
  history: { points: null, since: null },
  draws: null,
  lang: 'en',
  color: 'auto',
  width: null,
};

function attempt(change: Partial<Audit> = {}): Attempt {
  return { kind: 'audited', audit: { ...plan, ...change } };
}
function run(...attempts: readonly Attempt[]): readonly Turn[] {
  const turns: Turn[] = [];
  for (const one of attempts) {
    const changed = turns.length === 0 ? [] : [{ file: 'accounts/mengyuan.yaml', how: 'changed' as const }];
    turns.push(nextTurn(turns[turns.length - 1] ?? null, one, changed));
  }
  return turns;
}
const fewer = { result: { ...plan.result, findings: plan.result.findings.slice(1) } };
const broken = {
  problems: [
    {
      code: 'GX001',
      name: 'yaml-syntax',
      severity: 'error' as const,
      at: { file: 'accounts/mengyuan.yaml', line: 3, col: 1 },
      args: { reason: 'OTHER' },
      suggestions: [],
    },
  ],
};

/** A terminal of this size; what one `show` wrote, without its escape codes, by screen line. */
function screen(columns: number, rows: number) {
  const io = fakeIo({ isTTY: true, columns, cwd: folder });
  const sink = { ...io.stdout, rows };
  const world: Io = { ...io, stdout: sink };
  const written = (text: string) => text.split(/\u001b\[\d+;1H\u001b\[2K/).slice(1);
  return { world, out: io.out, written };
}

describe('what a watch shows', () => {
  it.each([
    [80, 30],
    [120, 50],
    [80, 12],
  ])('fits a screen of %i × %i, and says what is lost', async (columns, rows) => {
    const { world, out, written } = screen(columns, rows);
    const display = new Display({ ...options, color: 'never' }, world);
    const [first, second, third] = run(attempt(), attempt(fewer), attempt(broken));
    await display.show(first as Turn, 34);
    const lines = written(out());
    expect(lines.length).toBeLessThanOrEqual(rows + 1);
    for (const line of lines) expect(width(line.split('\u001b')[0] ?? '')).toBeLessThanOrEqual(columns);
    expect(lines[0]).toContain('Watching 34 files');
    expect(lines.join('\n')).toMatch(/… \d+ more lines; guanxi audit shows all/);
    let from = out().length;
    await display.show(second as Turn, 34);
    expect(out().slice(from)).toContain('Run 2 · accounts/mengyuan.yaml');
    expect(out().slice(from)).toContain('FINDINGS CLOSED');
    from = out().length;
    await display.show(third as Turn, 34);
    expect(out().slice(from)).toContain('The diagnosis stays that of run 2');
  });

  it('draws again where the window was resized, and only then', async () => {
    const { world, out } = screen(80, 30);
    const resizable = { ...world, stdout: { ...world.stdout, columns: 80, rows: 30 } };
    const display = new Display(options, resizable);
    await display.show(run(attempt())[0] as Turn, 34);
    const once = out().length;
    await display.refresh();
    expect(out().length).toBe(once);
    resizable.stdout.rows = 20;
    await display.refresh();
    expect(out().length).toBeGreaterThan(once);
  });

  it('elsewhere than on a terminal prints one run below the other, without escape codes', async () => {
    const io = fakeIo({ cwd: folder });
    const display = new Display(options, io);
    for (const turn of run(attempt(), attempt(fewer), attempt(broken))) await display.show(turn, 34);
    expect(io.out()).not.toContain('\u001b');
    expect(io.out().match(/^(Watching|Run 2|Run 3)/gm)).toEqual(['Watching', 'Run 2', 'Run 3']);
    expect(io.err()).toContain('The diagnosis stays that of run 2');
    expect(io.out().split('Run 3')[1]).not.toContain('REVENUE BY MODE');
  });

  it('writes files anew at each diagnosis, and leaves them alone while the plan is broken', async () => {
    const io = fakeIo({ cwd: folder });
    const path = 'result.json';
    const display = new Display({ ...options, outputs: [{ format: 'json', path }] }, io);
    const findings = (): number => (JSON.parse(readFileSync(join(folder, path), 'utf8')) as { findings: unknown[] }).findings.length;
    const [first, second, third] = run(attempt(), attempt(fewer), attempt({ ...broken }));
    await display.show(first as Turn, 34);
    const all = findings();
    await display.show(second as Turn, 34);
    expect(findings()).toBe(all - 1);
    rmSync(join(folder, path));
    await display.show(third as Turn, 34);
    expect(existsSync(join(folder, path))).toBe(false);
  });

  it('says so and stays where a later run cannot be written; at the first run it refuses', async () => {
    const outputs = [{ format: 'json' as const, path: 'no/such/folder.json' }];
    const io = fakeIo({ cwd: folder });
    const [first, second] = run(attempt(), attempt(fewer));
    await expect(new Display({ ...options, outputs }, io).show(first as Turn, 34)).rejects.toMatchObject({ key: 'cli.error.write' });
    await new Display({ ...options, outputs }, io).show(second as Turn, 34);
    expect(io.err()).toContain('cannot write no/such/folder.json');
  });

  it('shows no name where names are to be hidden, and the same pseudonyms from run to run', async () => {
    const io = fakeIo({ cwd: folder, env: { GUANXI_REDACT_KEY: 'k'.repeat(32) } });
    const display = new Display({ ...options, redact: true }, io);
    const [first, ...others] = plan.result.accounts;
    const moved = {
      ...plan.result,
      accounts: [{ ...(first as AccountResult), position: { ...(first as AccountResult).position, point: 2.9 } }, ...others],
    };
    for (const turn of run(attempt(), attempt({ result: moved }), attempt(broken))) await display.show(turn, 34);
    expect(io.out()).toMatch(/MOVED SINCE RUN 1\n *account-[0-9a-f]+ +[\d.]+ → 2\.90/);
    expect(io.out()).toContain('Run 2 · 1 file');
    for (const { name, id } of plan.result.accounts) for (const one of [name, `${id}.yaml`]) expect(io.out() + io.err()).not.toContain(one);
  });

  it('names three files and counts the others', async () => {
    const io = fakeIo({ cwd: folder });
    const changed = ['a', 'b', 'c', 'd', 'e'].map((file) => ({ file, how: 'changed' as const }));
    await new Display(options, io).show({ ...(run(attempt())[0] as Turn), changed }, 34);
    expect(io.out()).toMatch(/^Run 1 · a, b, c and 2 more\n/);
  });

  it('speaks Chinese', async () => {
    const io = fakeIo({ cwd: folder });
    const display = new Display({ ...options, lang: 'zh' }, io);
    for (const turn of run(attempt(), attempt(fewer), attempt())) await display.show(turn, 34);
    expect(io.out()).toContain('盯着 34 个文件');
    expect(io.out()).toContain('第 2 次 · accounts/mengyuan.yaml');
    expect(io.out()).toContain('新出现的发现');
  });
});
