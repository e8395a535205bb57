import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guanxi, GUANXI, HENGRUI } from './run.ts';

let folder: string;
let watches: Watch[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-watch-'));
  cpSync(HENGRUI, join(folder, 'plan'), { recursive: true });
  watches = [];
});
afterEach(async () => {
  for (const watch of watches) await watch.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A running watch: what it said, and waiting for what it will say. */
class Watch {
  out = '';
  err = '';
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #closed: Promise<number | null>;
  #heard: () => void = () => {};

  constructor(args: readonly string[]) {
    const env = { PATH: process.env['PATH'] ?? '', HOME: folder };
    this.#child = spawn(process.execPath, [GUANXI, 'audit', 'plan', '--watch', '--no-simulation', '--lang', 'en', ...args], {
      cwd: folder,
      env,
    });
    this.#child.stdout.on('data', (chunk: Buffer) => this.#hear('out', chunk));
    this.#child.stderr.on('data', (chunk: Buffer) => this.#hear('err', chunk));
    this.#closed = new Promise((resolve) => this.#child.on('close', (code) => resolve(code)));
    watches.push(this);
  }

  /** Waits until what was said since `from` matches; rejects if the process ends before. */
  async said(stream: 'out' | 'err', wanted: RegExp, from = 0): Promise<void> {
    while (!wanted.test(this[stream].slice(from))) {
      const ended = await Promise.race([
        new Promise<false>((resolve) => (this.#heard = () => resolve(false))),
        this.#closed.then(() => true),
      ]);
      if (ended) throw new Error(`ended without saying ${wanted}: ${this.out}${this.err}`);
    }
  }

  end(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    return this.#closed;
  }

  /** Nobody reads what it prints any more. */
  async abandon(): Promise<number | null> {
    this.#child.stdout.destroy();
    return this.#closed;
  }

  #hear(stream: 'out' | 'err', chunk: Buffer): void {
    this[stream] += chunk.toString();
    this.#heard();
  }
}

const plan = (file: string): string => join(folder, 'plan', file);

/** As most editors save: into a file of its own, then renamed. */
function save(file: string, change: (text: string) => string): void {
  const text = readFileSync(plan(file), 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(plan(`${file}~`), change(text));
  renameSync(plan(`${file}~`), plan(file));
}
const confirm = (text: string): string =>
  text.replaceAll('efficiency: {status: claimed', 'efficiency: {status: confirmed, evidence: "letter"');

describe('audit --watch', () => {
  it('audits again at every save, by renaming or in place, and says what moved; Ctrl-C ends it with 130', async () => {
    const watch = new Watch([]);
    await watch.said('out', /guanxi audit -f json=result\.json/);
    expect(watch.out).toMatch(/^Watching 34 files/);
    save('accounts/mengyuan.yaml', confirm);
    await watch.said('out', /^Run 2 · accounts\/mengyuan\.yaml\n\n {2}MOVED SINCE RUN 1\n(.*\n)*? *蒙原乳业.* → [\s\S]*RATV passes now/m);
    const from = watch.out.length;
    writeFileSync(plan('accounts/mengyuan.yaml'), readFileSync(join(HENGRUI, 'accounts/mengyuan.yaml')));
    await watch.said('out', /Run 3 [\s\S]*RATV no longer passes/, from);
    expect(await watch.end('SIGINT')).toBe(130);
    expect([watch.err, watch.out.endsWith('\n')]).toEqual(['', true]);
  });

  it('keeps the diagnosis while a file is broken and goes on when it is mended', async () => {
    const watch = new Watch([]);
    await watch.said('out', /result\.json/);
    save('accounts/mengyuan.yaml', (text) => text.replace('relation: customer', 'relation: ['));
    await watch.said('err', /accounts\/mengyuan\.yaml:\d+:\d+ .*GX001/);
    await watch.said('out', /^Run 2/m);
    expect(watch.err).toContain('The diagnosis stays that of run 1');
    expect(watch.out.split('Run 2')[1]).not.toContain('MOVED');
    save('accounts/mengyuan.yaml', (text) => confirm(text.replace('relation: [', 'relation: customer')));
    await watch.said('out', /^Run 3[\s\S]*MOVED SINCE RUN 1/m);
    expect(await watch.end('SIGINT')).toBe(130);
  });

  it('notices new files and files that go, and a guanxi.yaml that is away for a while', async () => {
    const watch = new Watch([]);
    await watch.said('out', /result\.json/);
    writeFileSync(plan('accounts/new.yaml'), 'id: brandnew\nname: Brand New\nrelation: customer\npayer: true\n');
    await watch.said('out', /Run 2 · accounts\/new\.yaml \(new\)[\s\S]*Brand New +new, at /);
    rmSync(plan('accounts/new.yaml'));
    await watch.said('out', /Run 3 · accounts\/new\.yaml \(gone\)[\s\S]*Brand New +gone/);
    renameSync(plan('guanxi.yaml'), plan('kept'));
    await watch.said('err', /guanxi\.yaml is gone/);
    renameSync(plan('kept'), plan('guanxi.yaml'));
    await watch.said('out', /Run 5[\s\S]*Nothing moved since run 3/);
    expect(await watch.end('SIGINT')).toBe(130);
  });

  it('writes a report file anew at each run and is not set off by it', async () => {
    const watch = new Watch(['-f', 'json=plan/result.json']);
    await watch.said('err', /result\.json/);
    const before = readFileSync(plan('result.json'), 'utf8');
    save('accounts/mengyuan.yaml', confirm);
    await watch.said('out', /Run 2 /);
    await watch.said('err', /result\.json[\s\S]*result\.json/);
    expect(readFileSync(plan('result.json'), 'utf8')).not.toBe(before);
    expect(await watch.end('SIGINT')).toBe(130);
    expect(watch.out).not.toContain('Run 3');
  });

  it('ends in peace when nobody reads it any more', async () => {
    const watch = new Watch([]);
    await watch.said('out', /result\.json/);
    const gone = watch.abandon();
    save('accounts/mengyuan.yaml', confirm);
    expect(await gone).toBe(0);
    expect(watch.err).toBe('');
  });

  it('refuses to print a machine format to stdout, and a folder that is no workspace', async () => {
    const json = await guanxi(['audit', 'plan', '--watch', '-f', 'json'], { cwd: folder });
    expect([json.stdout, json.code]).toEqual(['', 2]);
    expect(json.stderr).toContain('--watch cannot print json to stdout');
    const hidden = await guanxi(['audit', 'plan', '--watch', '--redact'], { cwd: folder });
    expect([hidden.stdout, hidden.code]).toEqual(['', 2]);
    expect(hidden.stderr).toContain('needs a key');
    const nowhere = await guanxi(['audit', '.', '--watch'], { cwd: folder });
    expect([nowhere.stdout, nowhere.code]).toEqual(['', 2]);
    expect(nowhere.stderr).toContain('plan');
  });
});
