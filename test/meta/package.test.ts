import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/version.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const locked = (JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> }).packages;

const tracked = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 1 << 26,
})
  .stdout.split('\0')
  .filter((file) => file !== '' && existsSync(join(ROOT, file)));

describe('the package', () => {
  it('has one version', () => expect(VERSION).toBe(manifest.version));

  it('has no dependencies: what the product uses is bundled (ADR 0001)', () => expect(manifest.dependencies).toBeUndefined());

  it('pins every library exactly, and the lock file agrees', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(locked['']?.devDependencies).toEqual(manifest.devDependencies);
  });

  it('says of every library why it is there', () => {
    const page = read('docs/dependencies.md');
    const typesOnly = (name: string) => name.startsWith('@types/');
    expect(Object.keys(manifest.devDependencies).filter((name) => !typesOnly(name) && !page.includes(name))).toEqual([]);
  });

  it('locks the optional packages of all platforms, so that `npm ci` works on each', () => {
    const names = new Set(Object.keys(locked).map((path) => path.replace(/^.*node_modules\//, '')));
    const wanted = Object.values(locked).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the repository', () => {
  it('tracks no links and nothing that is made', () => {
    expect(tracked.filter((file) => lstatSync(join(ROOT, file)).isSymbolicLink())).toEqual([]);
    expect(tracked.filter((file) => /^(node_modules|dist|coverage)(\/|$)|\.tgz$/.test(file))).toEqual([]);
  });

  it('names no address in the lock file', () => {
    expect(Object.entries(locked).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });

  it('names no folder of the machine it was written on', () => {
    const homes = new RegExp(`(^|[\\s"'(=])/(${['work', 'root', 'home', 'Users'].join('|')})/[\\w.-]`, 'm');
    const text = tracked.filter((file) => /\.(ts|mjs|cjs|js|json|md|yaml|yml)$|^\.ci\//.test(file) && file !== 'package-lock.json');
    expect(text.filter((file) => homes.test(read(file)))).toEqual([]);
  });

  it('has every room on the plan of the house', () => {
    const plan = read('docs/architecture.md');
    const rooms = new Set(tracked.flatMap((file) => /^src\/([^/]+)(\/)?/.exec(file)?.slice(1, 3).join('') ?? []));
    const below = new Set(tracked.flatMap((file) => /^src\/((?:cli|intake(?:\/import)?)\/[^/]+\/)/.exec(file)?.[1] ?? []));
    below.delete('intake/import/');
    expect([...rooms, ...below].filter((room) => !plan.includes(`\`${room}\``))).toEqual([]);
  });

  it('has no broken link in its pages', () => {
    const broken: string[] = [];
    for (const page of tracked.filter((file) => file.endsWith('.md') && !file.startsWith('fixtures/'))) {
      for (const [, target = ''] of read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
        if (!/^[a-z]+:/.test(target) && !existsSync(join(ROOT, page, '..', target))) broken.push(`${page} → ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });
});
