import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlanFiles, type Stamps } from '../../src/workspace/stamps.ts';

let root: string;
let files: PlanFiles;
let before: Stamps;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guanxi-stamps-'));
  for (const folder of ['accounts', 'more']) mkdirSync(join(root, folder));
  write('guanxi.yaml', 'guanxi: 1\n');
  write('firm.yaml', 'id: f\n');
  write('accounts/a.yaml', 'id: a\n');
  files = new PlanFiles(root);
  before = files.stamps();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  writeFileSync(join(root, file), text);
}
function names(): readonly string[] {
  return [...files.stamps().keys()].sort();
}
function changed(): readonly string[] {
  const now = files.stamps();
  return [...new Set([...before.keys(), ...now.keys()])].filter((file) => before.get(file) !== now.get(file)).sort();
}

describe('stamps of a plan', () => {
  it('cover what the plan is made of and nothing else', () => {
    write('report.html', '<p>');
    write('notes.md', '#');
    expect(names()).toEqual(['accounts/a.yaml', 'firm.yaml', 'guanxi.yaml']);
  });

  it('stay while nothing is saved', () => expect(changed()).toEqual([]));

  it('change with a save in place, and with one by renaming, again and again', () => {
    write('accounts/a.yaml', 'id: a\nname: A\n');
    expect(changed()).toEqual(['accounts/a.yaml']);
    for (const text of ['id: b\n', 'id: c\n', 'id: d\n']) {
      before = files.stamps();
      write('accounts/.a.yaml.swp', text);
      renameSync(join(root, 'accounts/.a.yaml.swp'), join(root, 'accounts/a.yaml'));
      expect(changed()).toEqual(['accounts/a.yaml']);
    }
  });

  it('change with a save that keeps size and time', () => {
    const path = join(root, 'accounts/a.yaml');
    utimesSync(path, 1e9, 1e9);
    before = files.stamps();
    write('accounts/b.tmp', 'id: b\n');
    renameSync(join(root, 'accounts/b.tmp'), path);
    utimesSync(path, 1e9, 1e9);
    expect(changed()).toEqual(['accounts/a.yaml']);
  });

  it('see files that come, in folders that come, and files that go', () => {
    mkdirSync(join(root, 'interactions/2026'), { recursive: true });
    write('interactions/2026/log.csv', 'date\n');
    rmSync(join(root, 'firm.yaml'));
    expect(changed()).toEqual(['firm.yaml', 'interactions/2026/log.csv']);
  });

  it('see a file beside the plan come and go, but not its content: it is told of and not read', () => {
    write('accounts/old.xlsx', '1');
    expect(changed()).toEqual(['accounts/old.xlsx']);
    before = files.stamps();
    write('accounts/old.xlsx', '22');
    expect(changed()).toEqual([]);
  });

  it('follow guanxi.yaml to other files, and stay with them while it is broken', () => {
    write('more/x.yaml', 'id: x\n');
    write('rules.yaml', 'id: r\n');
    write('guanxi.yaml', 'guanxi: 1\naccounts: [more/*.yaml]\nruleset: {extends: rules.yaml}\n');
    const named = ['firm.yaml', 'guanxi.yaml', 'more/x.yaml', 'rules.yaml'];
    expect(names()).toEqual(named);
    for (const text of ['guanxi: 1\naccounts: [more/*.yaml\n', 'guanxi: 1\naccounts: 5\n', '']) {
      write('guanxi.yaml', text);
      expect(names(), text).toEqual(named);
    }
  });

  it('outlive a guanxi.yaml that is gone', () => {
    rmSync(join(root, 'guanxi.yaml'));
    expect(changed()).toEqual(['guanxi.yaml']);
  });
});
