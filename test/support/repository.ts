import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What git may know of the machine: nothing but its own path. */
export const GIT_ENV: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Chen Bo',
  GIT_AUTHOR_EMAIL: 'chen@example.com',
  GIT_COMMITTER_NAME: 'Chen Bo',
  GIT_COMMITTER_EMAIL: 'chen@example.com',
};

/** A git repository of its own in the temporary folder; commits carry the dates they are given. */
export class Repository {
  readonly dir: string;
  constructor() {
    this.dir = mkdtempSync(join(tmpdir(), 'guanxi-git-'));
    this.git('init', '-q', '-b', 'main');
  }

  path(file: string): string {
    return join(this.dir, file);
  }

  copy(from: string, to = '.'): this {
    cpSync(from, this.path(to), { recursive: true });
    return this;
  }

  write(file: string, text: string | Uint8Array): this {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
    return this;
  }

  edit(file: string, change: (text: string) => string): this {
    const before = readFileSync(this.path(file), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`the edit of ${file} changes nothing`);
    return this.write(file, after);
  }

  link(file: string, target: string): this {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    symlinkSync(target, this.path(file));
    return this;
  }

  remove(file: string): this {
    rmSync(this.path(file), { recursive: true });
    return this;
  }

  /** All there is, as of noon that day; `name`: a tag put on it. */
  commit(day: string, name: string): this {
    const date = `${day}T12:00:00+08:00`;
    this.git('add', '-A');
    this.#run(['commit', '-q', '--allow-empty', '-m', name], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
    this.git('tag', name);
    return this;
  }

  git(...args: readonly string[]): string {
    return this.#run(args, {});
  }

  done(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  #run(args: readonly string[], env: Readonly<Record<string, string>>): string {
    const run = spawnSync('git', args, { cwd: this.dir, env: { ...GIT_ENV, ...env }, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`git ${args.join(' ')}: ${run.stderr}`);
    return run.stdout;
  }
}
