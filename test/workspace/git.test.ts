import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { treeAt } from '../../src/workspace/commit-tree.ts';
import { commitDay, git } from '../../src/workspace/git.ts';
import { commitsUpTo, resolveCommit } from '../../src/workspace/git-commit.ts';
import { GitError } from '../../src/workspace/git-error.ts';
import { openTree, openWorkspace } from '../../src/workspace/open.ts';
import { GIT_ENV, Repository } from '../support/repository.ts';

const HENGRUI = join(import.meta.dirname, '../../fixtures/hengrui');
const PLAN = 'guanxi: 1\naccounts: accounts/**/*.yaml\n';

const made: { done(): void }[] = [];
afterAll(() => made.forEach((one) => one.done()));
function repository(): Repository {
  const one = new Repository();
  made.push(one);
  return one;
}
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'guanxi-plain-'));
  made.push({ done: () => rmSync(dir, { recursive: true, force: true }) });
  return dir;
}
function at(repo: Repository, ref: string, dir = repo.dir) {
  return openTree(treeAt(dir, GIT_ENV, resolveCommit(dir, GIT_ENV, ref)));
}
function reasonOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error instanceof GitError ? error.reason : error;
  }
  return null;
}

describe('a commit as a place to read from', () => {
  let repo: Repository;
  beforeAll(() => {
    repo = repository().copy(HENGRUI, 'clients/hengrui').commit('2026-07-01', 'first');
  });

  it('gives the audit of the clean work tree, byte for byte', () => {
    const dir = repo.path('clients/hengrui');
    const request = { dir, today: '2026-07-01', draws: null };
    const disk = audit(request);
    const commit = audit({ ...request, workspace: at(repo, 'HEAD', dir) });
    expect(renderJson(commit.result, 'en')).toBe(renderJson(disk.result, 'en'));
    expect(commit.problems).toEqual(disk.problems);
    expect([...commit.workspace.texts]).toEqual([...disk.workspace.texts]);
    expect(commit.workspace.root).toBe(disk.workspace.root);
  });

  it('neither reads nor touches the work tree', () => {
    const dir = repo.path('clients/hengrui');
    repo.write('clients/hengrui/accounts/beiji.yaml', 'id: other\n').write('stray.txt', 'stray');
    const before = repo.git('status', '--porcelain');
    expect(at(repo, 'first', dir).texts.get('accounts/beiji.yaml')).toContain('id: beiji');
    expect(repo.git('status', '--porcelain')).toBe(before);
    repo.git('checkout', '-q', '.');
  });

  it('finds the plan from a folder below it, and from one that is gone', () => {
    expect(at(repo, 'HEAD', repo.path('clients/hengrui/accounts')).path).toBe('clients/hengrui');
    expect(at(repo, 'HEAD', repo.path('clients/hengrui/no/such')).path).toBe('clients/hengrui');
    expect(reasonOf(() => at(repo, 'HEAD'))).toBe('noPlan');
  });
});

describe('what a commit holds beside plain files', () => {
  it('follows links as the disk does', () => {
    const repo = repository();
    repo.write('plan/guanxi.yaml', PLAN).write('plan/firm.yaml', 'id: f\nname: F\n').write('plan/kept/a.yaml', 'id: a\nname: A\n');
    repo.write('outside.yaml', 'id: secret\nname: S\n').write('shared/s.yaml', 'id: s\nname: S\n');
    repo.link('plan/accounts/in.yaml', '../kept/a.yaml').link('plan/accounts/out.yaml', '../../outside.yaml');
    repo.link('plan/accounts/none.yaml', 'nowhere.yaml').link('plan/accounts/loop.yaml', 'loop.yaml');
    repo.link('plan/accounts/folder.yaml', '../kept').link('plan/accounts/twice.yaml', 'in.yaml');
    repo.commit('2026-01-01', 'links');
    const [disk, commit] = [openWorkspace(repo.path('plan')), at(repo, 'links', repo.path('plan'))];
    const told = (workspace: typeof disk) => workspace.problems.map(({ name, at: { file } }) => `${file} ${name}`).sort();
    expect(told(commit)).toEqual(told(disk));
    expect(told(commit)).toContain('accounts/out.yaml link-outside');
    expect(commit.accounts.map(({ file }) => file)).toEqual(['accounts/in.yaml', 'accounts/twice.yaml']);
    expect(commit.accounts.map(({ file }) => file)).toEqual(disk.accounts.map(({ file }) => file));
    expect([...commit.texts.values()].join()).not.toContain('secret');
  });

  it('reads what guanxi.yaml names outside the workspace, and nothing above the repository', () => {
    const repo = repository();
    repo.write('shared/firm.yaml', 'id: f\nname: F\n').write('plan/accounts/a.yaml', 'id: a\nname: A\n');
    repo.write('plan/guanxi.yaml', 'guanxi: 1\nfirm: ../shared/firm.yaml\nchain: ../../etc/passwd\n').commit('2026-01-01', 'up');
    const workspace = at(repo, 'up', repo.path('plan'));
    expect(workspace.firm?.data).toEqual({ id: 'f', name: 'F' });
    expect(workspace.problems.map(({ name }) => name)).toEqual(['missing-file']);
  });

  it('says that a submodule and a file of Git LFS hold something else', () => {
    const repo = repository().write('guanxi.yaml', PLAN).write('firm.yaml', 'id: f\nname: F\n');
    repo.write('accounts/big.yaml', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n').commit('2026-01-01', 'lfs');
    repo.git('update-index', '--add', '--cacheinfo', `160000,${repo.git('rev-parse', 'HEAD').trim()},accounts/theirs`);
    repo.git('commit', '-q', '-m', 'submodule');
    const problems = at(repo, 'HEAD').problems.map(({ name, args, at: { file } }) => [file, name, args['reason']]);
    expect(problems).toEqual([
      ['accounts/theirs', 'unreadable-file', 'SUBMODULE'],
      ['accounts/big.yaml', 'unreadable-file', 'GIT-LFS'],
    ]);
  });

  it('reads names and bytes as they are', () => {
    const repo = repository().write('guanxi.yaml', PLAN).write('firm.yaml', 'id: f\nname: F\n');
    repo.write('accounts/李 "总"\n.yaml', 'id: li\nname: 李\n').write('accounts/bad.yaml', Uint8Array.from([0x61, 0xff]));
    repo.commit('2026-01-01', 'names');
    const workspace = at(repo, 'names');
    expect(workspace.accounts.map(({ file, data }) => [file, data])).toEqual([['accounts/李 "总"\n.yaml', { id: 'li', name: '李' }]]);
    expect(workspace.problems.map(({ name }) => name)).toEqual(['not-utf8']);
  });
});

describe('refs', () => {
  it.each(['--upload-pack=touch pwned', '-x', '', '  ', 'a\nb', 'nope', 'HEAD:guanxi.yaml'])('refuses %j', (ref) => {
    const repo = repository().write('guanxi.yaml', PLAN).commit('2026-01-01', 'one');
    expect(reasonOf(() => resolveCommit(repo.dir, GIT_ENV, ref))).toBe('ref');
    expect(existsSync(repo.path('pwned'))).toBe(false);
  });

  it('names commit and day, the day as the committer’s calendar had it', () => {
    const repo = repository().write('guanxi.yaml', PLAN).commit('2026-03-31', 'one').commit('2026-04-30', 'two');
    const one = resolveCommit(repo.dir, GIT_ENV, 'HEAD~1');
    expect(one).toEqual(resolveCommit(repo.dir, GIT_ENV, 'one'));
    expect(one.day).toBe('2026-03-31');
    expect(one.id.startsWith(one.short)).toBe(true);
    expect(commitsUpTo(repo.dir, GIT_ENV, 'HEAD').map(({ day }) => day)).toEqual(['2026-04-30', '2026-03-31']);
    expect(commitDay(repo.dir, GIT_ENV)).toBe('2026-04-30');
  });

  it('tells a shallow clone from a ref that never was', () => {
    const repo = repository().write('guanxi.yaml', PLAN).commit('2026-03-31', 'one').commit('2026-04-30', 'two');
    const clone = join(folder(), 'clone');
    repo.git('clone', '-q', '--depth', '1', '--no-tags', `file://${repo.dir}`, clone);
    expect(reasonOf(() => resolveCommit(clone, GIT_ENV, 'HEAD~1'))).toBe('shallow');
    expect(resolveCommit(clone, GIT_ENV, 'HEAD').day).toBe('2026-04-30');
  });
});

describe('what may stand between us and git', () => {
  it('says that there is no repository, no commit, no git', () => {
    const plain = folder();
    expect(reasonOf(() => git(plain, GIT_ENV, ['status']))).toBe('noRepository');
    expect(commitDay(plain, GIT_ENV)).toBeNull();
    mkdirSync(join(plain, '.git'));
    expect(reasonOf(() => git(plain, GIT_ENV, ['status']))).toBe('noRepository');
    const empty = repository();
    expect(commitDay(empty.dir, GIT_ENV)).toBeNull();
    expect(reasonOf(() => git(empty.dir, { ...GIT_ENV, PATH: '/nonexistent' }, ['status']))).toBe('missing');
  });

  it('is not led astray by the variables a hook runs with', () => {
    const [repo, other] = [repository(), repository()];
    repo.write('guanxi.yaml', PLAN).commit('2026-03-31', 'one');
    other.write('guanxi.yaml', PLAN).commit('2020-01-01', 'other');
    const env = { ...GIT_ENV, GIT_DIR: other.path('.git'), GIT_WORK_TREE: other.dir, GIT_INDEX_FILE: '/nonexistent' };
    expect(commitDay(repo.dir, env)).toBe('2026-03-31');
  });

  it('is started from our own folder, so that Windows finds no git.exe of the repository', () => {
    const repo = repository();
    const [dir, bin] = [repo.dir, folder()];
    writeFileSync(join(bin, 'git'), '#!/bin/sh\npwd\necho "$NoDefaultCurrentDirectoryInExePath $1 $2"\n', { mode: 0o755 });
    const said = git(dir, { ...GIT_ENV, PATH: `${bin}:${GIT_ENV['PATH']}` }, ['status']);
    expect(said.toString()).toBe(`${join(import.meta.dirname, '../../src/workspace')}\n1 -C ${dir}\n`);
  });

  it('runs nothing that a repository configures', () => {
    const repo = repository().write('guanxi.yaml', PLAN).write('firm.yaml', 'id: f\nname: F\n').commit('2026-03-31', 'one');
    const trap = repo.path('trap.sh');
    writeFileSync(trap, `#!/bin/sh\ntouch ${repo.path('pwned')}\n`, { mode: 0o755 });
    for (const key of ['core.fsmonitor', 'core.pager', 'gpg.program', 'core.sshCommand', 'diff.external', 'pager.show']) {
      repo.git('config', key, trap);
    }
    repo.git('config', 'log.showSignature', 'true');
    const signed = repo
      .git('cat-file', 'commit', 'HEAD')
      .replace('\n\n', '\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n -----END PGP SIGNATURE-----\n\n');
    writeFileSync(repo.path('.git/signed'), signed);
    repo.git('update-ref', 'HEAD', repo.git('hash-object', '-t', 'commit', '-w', '.git/signed').trim());
    repo.git('config', 'core.hooksPath', repo.dir);
    commitDay(repo.dir, GIT_ENV);
    at(repo, 'one');
    expect(existsSync(repo.path('pwned'))).toBe(false);
  });
});
