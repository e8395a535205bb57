import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit.ts';
import { Speaker } from '../../../src/messages/messages.ts';
import { levelOf } from '../../../src/reporters/remarks/level.ts';
import { remarksOf } from '../../../src/reporters/remarks/remarks-of.ts';
import { repositoryPath, repositoryUri } from '../../../src/reporters/remarks/repository-path.ts';
import type { AuditResult } from '../../../src/result.ts';
import { FIXTURES, filesBelow } from '../../fixtures/read.ts';
import { empty } from '../sample.ts';
import { finding, gate, violation } from './audited.ts';

const speaker = new Speaker('en');
const DIR = join(FIXTURES, 'cases', 'ao-1984');
const read = (dir: string): AuditResult => audit({ dir, today: '2026-06-30', draws: null }).result;

describe('remarks', () => {
  it('keep their fingerprints when every line moves', () => {
    const moved = mkdtempSync(join(tmpdir(), 'guanxi-moved-'));
    cpSync(DIR, moved, { recursive: true });
    for (const file of filesBelow(moved).filter((name) => name.endsWith('.yaml'))) {
      writeFileSync(join(moved, file), `# one\n# two\n# three\n${readFileSync(join(moved, file), 'utf8')}`);
    }
    const [before, after] = [remarksOf(read(DIR), speaker), remarksOf(read(moved), speaker)];
    expect(after.map(({ fingerprint }) => fingerprint)).toEqual(before.map(({ fingerprint }) => fingerprint));
    expect(after.map(({ places }) => places[0].line)).not.toEqual(before.map(({ places }) => places[0].line));
  });
  it('keep them in another language', () => {
    const prints = (language: 'en' | 'zh'): readonly string[] =>
      remarksOf(read(DIR), new Speaker(language)).map(({ fingerprint }) => fingerprint);
    expect(prints('zh')).toEqual(prints('en'));
  });
  it('name their account where the title does not', () => {
    const entity = { kind: 'account', id: 'x' } as const;
    const [remark] = remarksOf({ ...empty, findings: [finding('GX402', { entity, args: { account: 'Other' } })] }, speaker);
    expect(remark?.title).toBe('x: Other: we cannot say where it hurts');
  });
  it('say what is wrong with a file in the words of the problem', () => {
    const broken = finding('GX011', {
      lens: 'data',
      severity: 'error',
      args: { key: 'nmae', known: ['name'] },
      entity: { kind: 'file', id: 'firm.yaml' },
    });
    const [remark] = remarksOf({ ...empty, findings: [broken] }, speaker);
    expect(remark).toMatchObject({ title: 'Unknown key `nmae`.', level: 'error' });
    expect(remark?.how).toContain('name');
  });
  it('show a code without prose as it is', () => {
    const [remark] = remarksOf({ ...empty, findings: [finding('GX9999\u001b')] }, speaker);
    expect([remark?.rule, remark?.title]).toEqual(['GX9999␛', 'GX9999␛']);
  });
  it('stand where the policy asks when nothing in the plan is to blame', () => {
    const check = {
      id: 'claims',
      outcome: 'failed',
      looked: 0,
      violations: [violation('unheard-of'), violation('nowhere', { asked: null })],
    } as const;
    const remarks = remarksOf({ ...empty, gate: gate([check]) }, speaker);
    expect(remarks.map(({ places }) => places)).toEqual([[{ file: 'guanxi.yaml', line: 9, col: 3 }], [{ file: 'guanxi.yaml', line: 1 }]]);
  });
});

describe('how loud a finding is', () => {
  const found = finding('GX402', { severity: 'error' });
  it('is its severity without a policy', () => {
    expect(levelOf(found, undefined)).toBe('error');
    expect(levelOf({ ...found, severity: 'info' }, undefined)).toBe('note');
  });
  it('is what the loudest check makes of it', () => {
    const check = { id: 'claims', outcome: 'failed', looked: 1, violations: [violation('x', { fingerprint: found.fingerprint })] } as const;
    expect(levelOf(found, gate([], { [found.fingerprint]: 'warn' }))).toBe('warning');
    expect(levelOf(found, gate([check], { [found.fingerprint]: 'warn' }))).toBe('error');
  });
  it('is nothing where the policy does not count it, or somebody waived it', () => {
    const waived = { reason: 'r', by: 'b', until: '2026-09-30', at: { file: 'guanxi.yaml', line: 1 } };
    expect(levelOf(found, gate([]))).toBe('note');
    expect(levelOf({ ...found, waived }, gate([], { [found.fingerprint]: 'error' }))).toBe('note');
    expect(levelOf({ ...found, fingerprint: 'constructor' }, gate([]))).toBe('note');
  });
});

describe('paths in the repository', () => {
  const within = (path: string | null): AuditResult => ({ ...empty, workspace: { ...empty.workspace, path } });
  it('begin at its root', () => {
    expect(repositoryPath(within('a/b'), 'c d/e.yaml')).toBe('a/b/c d/e.yaml');
    expect(repositoryPath(within(''), 'e.yaml')).toBe('e.yaml');
    expect(repositoryPath(within(null), 'e.yaml')).toBe('e.yaml');
  });
  it('never climb and are never empty', () => {
    expect(repositoryPath(within('/..'), './../../etc//passwd')).toBe('etc/passwd');
    expect(repositoryPath(within('..'), '..')).toBe('guanxi.yaml');
  });
  it('are encoded part by part in a URI, half a character included', () => {
    expect(repositoryUri(within('a b'), 'C:/50%/x\ud800?#.yaml')).toBe('a%20b/C%3A/50%25/x%EF%BF%BD%3F%23.yaml');
  });
});
