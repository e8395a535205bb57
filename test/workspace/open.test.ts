import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/workspace/config-error.ts';
import { openWorkspace } from '../../src/workspace/open.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function workspace(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'guanxi-open-'));
  made.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}
const CONFIG = 'guanxi: 1\n';
const FIRM = 'id: f\nname: F\n';
const account = (id: string) => `id: ${id}\nname: ${id}\nrelation: customer\n`;

describe('opening a workspace', () => {
  it('finds it from any folder or file within', () => {
    const root = workspace({ 'guanxi.yaml': CONFIG, 'firm.yaml': FIRM, 'accounts/x/a.yaml': account('a') });
    for (const start of [root, join(root, 'accounts/x'), join(root, 'accounts/x/a.yaml'), join(root, 'guanxi.yaml')]) {
      expect(openWorkspace(start).root).toBe(root);
    }
  });

  it('looks in the usual places, in code point order', () => {
    const files = {
      'guanxi.yaml': CONFIG,
      'firm.yaml': FIRM,
      'chain.yaml': 'nodes: []\n',
      'accounts/b.yaml': account('b'),
      'accounts/B.yml': account('b2'),
      'accounts/deep/er/a.yaml': account('a'),
      'interactions/1.csv': 'date,account\n',
      'interactions/1.jsonl': '{}\n',
      'interactions/1.yaml': '[]\n',
      'communities/c.yaml': 'id: c\nname: C\n',
      'workshops/2026/x.yaml': 'respondent: x\nside: ours\n',
      'notes/a.yaml': 'never: read\n',
    };
    const found = openWorkspace(workspace(files));
    expect(found.accounts.map(({ file }) => file)).toEqual(['accounts/B.yml', 'accounts/b.yaml', 'accounts/deep/er/a.yaml']);
    expect(found.logs.map(({ file, format }) => [file, format])).toEqual([
      ['interactions/1.csv', 'csv'],
      ['interactions/1.jsonl', 'jsonl'],
      ['interactions/1.yaml', 'yaml'],
    ]);
    expect([found.firm?.file, found.chain?.file, found.ruleset]).toEqual(['firm.yaml', 'chain.yaml', null]);
    expect(found.communities.length + found.workshops.length).toBe(2);
    expect(found.problems).toEqual([]);
    expect([...found.texts.keys()]).not.toContain('notes/a.yaml');
  });

  it('follows guanxi.yaml', () => {
    const config = 'guanxi: 1\nfirm: us.yml\naccounts: [k/*.yaml, "!k/old.yaml"]\nruleset: {extends: rules.yaml}\n';
    const files = { 'guanxi.yaml': config, 'us.yml': FIRM, 'k/a.yaml': account('a'), 'k/old.yaml': 'x', 'rules.yaml': 'id: ours\n' };
    const found = openWorkspace(workspace(files));
    expect([found.firm?.file, found.ruleset?.file]).toEqual(['us.yml', 'rules.yaml']);
    expect(found.accounts.map(({ file }) => file)).toEqual(['k/a.yaml']);
    expect(found.problems).toEqual([]);
  });

  it('leaves a file out that does not read, and goes on', () => {
    const found = openWorkspace(
      workspace({ 'guanxi.yaml': CONFIG, 'firm.yaml': FIRM, 'accounts/a.yaml': 'a: [\n', 'accounts/b.yaml': account('b') }),
    );
    expect(found.accounts.map(({ file }) => file)).toEqual(['accounts/b.yaml']);
    expect(found.problems.map(({ name, at }) => [name, at.file])).toEqual([['yaml-syntax', 'accounts/a.yaml']]);
    expect(found.texts.get('accounts/a.yaml')).toBe('a: [\n');
  });

  it('tells a folder that cannot be looked into, once', () => {
    const found = openWorkspace(workspace({ 'guanxi.yaml': CONFIG, 'firm.yaml': FIRM, interactions: 'a file' }));
    expect(found.problems).toMatchObject([{ name: 'unreadable-file', at: { file: 'interactions' }, args: { reason: 'ENOTDIR' } }]);
  });

  it('does not follow a link out of the workspace, by file or by folder, and quotes nothing of it', () => {
    const outside = workspace({ 'secret.yaml': account('secret'), 'c/c.yaml': 'id: c\nname: C\n' });
    const root = workspace({ 'guanxi.yaml': CONFIG, 'firm.yaml': FIRM, 'accounts/a.yaml': account('a') });
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'accounts/s.yaml'));
    symlinkSync(join(root, 'accounts/a.yaml'), join(root, 'accounts/within.yaml'));
    symlinkSync(join(outside, 'c'), join(root, 'communities'));
    symlinkSync('..', join(root, 'accounts/loop'));
    const found = openWorkspace(root);
    expect(found.problems.map(({ name, at }) => [name, at.file])).toEqual([
      ['link-outside', 'accounts/s.yaml'],
      ['link-outside', 'communities/c.yaml'],
    ]);
    expect([...found.texts.values()].join('')).not.toContain('secret');
    expect(found.accounts.map(({ file }) => file)).toEqual(['accounts/a.yaml', 'accounts/within.yaml']);
  });

  it('reads extensions in capitals, and names what no pattern matches', () => {
    const found = openWorkspace(
      workspace({
        'guanxi.yaml': 'guanxi: 1\naccounts: ["accounts/*.yaml", "!accounts/old.yaml"]\n',
        'firm.yaml': FIRM,
        'accounts/a.YAML': account('a'),
        'accounts/old.yaml': account('old'),
        'accounts/README.md': '# Notes',
        'interactions/crm.CSV': 'date,account\n',
        'interactions/crm.xlsx': 'PK',
        'interactions/wechat.json': '[]',
      }),
    );
    expect(found.logs).toMatchObject([{ file: 'interactions/crm.CSV', format: 'csv' }]);
    expect(found.accounts).toHaveLength(1);
    expect(found.problems.map(({ name, severity, at }) => [name, severity, at.file])).toEqual([
      ['unread-file', 'warning', 'interactions/crm.xlsx'],
      ['unread-file', 'warning', 'interactions/wechat.json'],
    ]);
  });

  it('says that accounts belong to nobody without a firm', () => {
    const found = openWorkspace(workspace({ 'guanxi.yaml': CONFIG, 'accounts/a.yaml': account('a') }));
    expect(found.problems).toMatchObject([{ name: 'missing-file', args: { file: 'firm.yaml' } }]);
  });

  it.each<[string, Record<string, string>, string, readonly string[]]>([
    ['no guanxi.yaml', { 'firm.yaml': FIRM }, 'no-workspace', []],
    ['a near name', { 'guanxi.yml': CONFIG }, 'no-workspace', ['guanxi.yml → guanxi.yaml']],
    ['one level too high', { 'plans/guanxi.yaml': CONFIG, 'old/guanxi.yaml': CONFIG }, 'no-workspace', ['old', 'plans']],
    ['a broken guanxi.yaml', { 'guanxi.yaml': 'guanxi: [1\n' }, 'yaml-syntax', []],
    ['an unknown version', { 'guanxi.yaml': 'guanxi: 2\n' }, 'unknown-value', []],
    ['a list', { 'guanxi.yaml': '- guanxi: 1\n' }, 'wrong-type', []],
  ])('throws on %s', (_, files, name, suggestions) => {
    const root = workspace(files);
    expect.assertions(2);
    try {
      openWorkspace(root);
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      expect((error as ConfigError).problems).toMatchObject([{ name, suggestions }]);
    }
  });

  it('knows the language of a guanxi.yaml it cannot use', () => {
    const root = workspace({ 'guanxi.yaml': 'guanxi: 1\nlanguage: zh\nacounts: x\n' });
    expect(() => openWorkspace(root)).toThrowError(expect.objectContaining({ language: 'zh' }));
  });

  it('throws on a folder that is not there', () => {
    expect(() => openWorkspace('/nowhere/at/all')).toThrowError(ConfigError);
  });
});
