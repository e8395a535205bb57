import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/result-comparison.ts';
import { GIT_ENV, Repository } from '../support/repository.ts';
import { guanxi as run, HENGRUI } from './run.ts';

/** Hengrui's plan without its own day: each commit is looked at on the day it was made. */
let repo: Repository;
const visits = (...days: readonly string[]): string =>
  days
    .map(
      (day, index) =>
        `- {date: ${day}, account: yuquan, ours: [u.chen], theirs: [p.niu], channel: visit, initiator: ${index % 2 === 0 ? 'them' : 'us'}, purpose: ${index % 2 === 0 ? 'problem_solving' : 'training'}, source: calendar}\n`,
    )
    .join('');

const guanxi = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  run(args, { cwd: repo.path('plans'), env: { ...GIT_ENV, ...env } });
async function diff(...args: readonly string[]): Promise<Comparison> {
  const { stdout, stderr, code } = await guanxi(['diff', ...args, '-f', 'json']);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return JSON.parse(stdout) as Comparison;
}
const causes = (comparison: Comparison): readonly string[] => [
  ...new Set([...comparison.accounts, comparison.firm].flatMap((move) => move.causes.map(({ cause }) => cause))),
];
const causesOf = (comparison: Comparison, id: string) => comparison.accounts.find((move) => move.id === id)?.causes ?? [];

/** Each commit does one thing, on a branch of its own that starts at `base`. */
beforeAll(async () => {
  repo = new Repository();
  repo.copy(HENGRUI, 'plans').edit('plans/guanxi.yaml', (text) => text.replace(/^as_of.*\n/m, ''));
  repo.commit('2026-06-30', 'plan');
  const baseline = await guanxi(['baseline', '.', '--as-of', '2026-06-30']);
  expect(baseline.code).toBe(0);
  repo.commit('2026-06-30', 'base');

  repo.git('checkout', '-q', '-b', 'b-relationship', 'base');
  repo.write('plans/interactions/2026-Q3.yaml', visits('2026-07-04', '2026-07-11', '2026-07-20', '2026-08-10'));
  repo.edit('plans/accounts/yuquan.yaml', (text) =>
    text.replace('annual_plan: {status: none}', 'annual_plan: {status: used, last: 2026-08-10, evidence: minutes of 10 August}'),
  );
  repo.commit('2026-08-15', 'relationship');

  repo.git('checkout', '-q', '-b', 'b-record', 'base');
  repo.write('plans/interactions/found-in-calendar.yaml', visits('2026-03-11', '2026-04-15', '2026-05-20', '2026-06-10'));
  repo.commit('2026-06-30', 'record');

  repo.git('checkout', '-q', '-b', 'b-ruler', 'base');
  repo.edit(
    'plans/guanxi.yaml',
    (text) => `${text}ruleset:\n  overrides:\n    - {id: KPCOV.gate, value: 0.95, reason: only the best will do}\n`,
  );
  repo.commit('2026-06-30', 'ruler');

  repo.git('checkout', '-q', '-b', 'b-time', 'base');
  repo.write('README.md', '# Nothing about any customer\n').commit('2026-09-30', 'time');

  repo.git('checkout', '-q', '-b', 'b-all', 'b-relationship');
  repo.git('checkout', '-q', 'record', '--', 'plans/interactions');
  repo.git('checkout', '-q', 'ruler', '--', 'plans/guanxi.yaml');
  repo.commit('2026-09-30', 'all');

  repo.git('checkout', '-q', '-b', 'b-lost', 'base');
  repo.edit('plans/accounts/deshun.yaml', (text) => text.replaceAll('status: used', 'status: none'));
  repo.commit('2026-06-30', 'lost');

  repo.git('checkout', '-q', '-b', 'b-broken', 'base');
  repo.edit('plans/accounts/deshun.yaml', (text) => `${text}id: twice\n`);
  repo.commit('2026-06-30', 'broken');
  repo.git('checkout', '-q', '-b', 'b-pointer', 'base');
  repo.write(
    'plans/accounts/deshun.yaml',
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22e\nsize 1234\n',
  );
  repo.commit('2026-06-30', 'pointer');

  repo.git('checkout', '-q', '-b', 'b-submodule', 'base');
  const id = repo.git('rev-parse', 'HEAD').trim();
  repo.git('rm', '-q', '-r', 'plans/accounts');
  repo.git('update-index', '--add', '--cacheinfo', `160000,${id},plans/accounts`);
  repo.git('commit', '-q', '-m', 'submodule');
  repo.git('tag', 'submodule');
  repo.git('reset', '-q', '--hard');
  repo.git('checkout', '-q', '-f', 'main');
});
afterAll(() => repo.done());

describe('commits that each do one thing', () => {
  it('a relationship improves: the lines are those of what happened', async () => {
    const comparison = await diff('base', 'relationship');
    const [effect] = causesOf(comparison, 'yuquan').filter(({ cause }) => cause === 'relationship');
    expect(effect?.at.map(({ file, line, side }) => `${side} ${file}:${line}`)).toEqual([
      'head accounts/yuquan.yaml:58',
      ...[1, 2, 3, 4].map((line) => `head interactions/2026-Q3.yaml:${line}`),
    ]);
    expect(comparison.accounts.filter(({ causes: all }) => all.some(({ cause }) => cause === 'relationship')).map(({ id }) => id)).toEqual([
      'yuquan',
    ]);
    expect(causes(comparison)).not.toContain('record');
    expect(causes(comparison)).not.toContain('ruler');
    expect(comparison.base).toMatchObject({ label: 'base', asOf: '2026-06-30' });
    expect(comparison.head).toMatchObject({ label: 'relationship', asOf: '2026-08-15' });
  });

  it('only the record is completed', async () => {
    const comparison = await diff('base', 'record');
    expect(causes(comparison)).toEqual(['record']);
    expect(comparison.accounts.map(({ id }) => id)).toEqual(['yuquan']);
    expect(causesOf(comparison, 'yuquan')[0]?.at.map(({ file }) => file)).toEqual(Array(4).fill('interactions/found-in-calendar.yaml'));
    expect([...comparison.opened, ...comparison.closed].map(({ cause }) => cause)).toEqual(expect.arrayContaining(['record']));
  });

  it('only the ruler changes', async () => {
    const comparison = await diff('base', 'ruler');
    expect(causes(comparison)).toEqual(['ruler']);
    expect(comparison.accounts.length).toBeGreaterThan(0);
    for (const { causes: all } of comparison.accounts)
      expect(all[0]?.at).toEqual([{ file: 'guanxi.yaml', line: 11, col: 7, side: 'head' }]);
  });

  it('nothing but time passes', async () => {
    const comparison = await diff('base', 'time');
    expect(causes(comparison)).toEqual(['time']);
    expect(comparison.accounts.length).toBeGreaterThan(0);
    expect(comparison.accounts.flatMap(({ causes: all }) => all.flatMap(({ at }) => at))).toEqual([]);
  });

  it('all of it at once: each cause its own lines, and the movements add up', async () => {
    const comparison = await diff('base', 'all');
    const yuquan = comparison.accounts.find(({ id }) => id === 'yuquan');
    const told = Object.fromEntries((yuquan?.causes ?? []).map(({ cause, at }) => [cause, [...new Set(at.map(({ file }) => file))]]));
    expect(told['record']).toEqual(['interactions/found-in-calendar.yaml']);
    expect(told['relationship']).toEqual(['accounts/yuquan.yaml', 'interactions/2026-Q3.yaml']);
    expect(causes(comparison)).toEqual(expect.arrayContaining(['ruler', 'time', 'record', 'relationship']));
    for (const { position, causes: all } of comparison.accounts) {
      const whole = (position.to?.point ?? NaN) - (position.from?.point ?? NaN);
      expect(all.reduce((sum, one) => sum + (one.position ?? NaN), 0)).toBeCloseTo(whole, 7);
    }
  });

  it('a mistake in a file is told, fails on the later side alone, and is no loss of its own', async () => {
    const [later, earlier] = await Promise.all([guanxi(['diff', 'base', 'broken']), guanxi(['diff', 'broken', 'base'])]);
    expect([later.code, earlier.code]).toEqual([1, 0]);
    for (const { stdout } of [later, earlier]) expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/broken: \d+ errors? in its files/);
  });

  it('the other way round: what came goes', async () => {
    const comparison = await diff('record', 'base');
    expect(causes(comparison)).toEqual(['record']);
    expect(causesOf(comparison, 'yuquan')[0]?.at.every(({ side }) => side === 'base')).toBe(true);
  });
});

describe('how it is asked and told', () => {
  it('answers in a sentence first, in both languages, within the width', async () => {
    const [en, zh] = await Promise.all([
      guanxi(['diff', 'base', 'record', '--width', '80']),
      guanxi(['diff', 'base..record', '.', '--lang', 'zh', '--width', '80']),
    ]);
    expect(en.stdout).toContain('1 account moved: 1 only in the record.');
    expect(zh.stdout).toContain('1 家有变化：1 家只是记录补全了。');
    expect([en.code, en.stderr, zh.code, zh.stderr]).toEqual([0, '', 0, '']);
  });

  it('compares with the files as they lie here, on the day asked for', async () => {
    repo.write('plans/interactions/draft.yaml', visits('2026-05-01', '2026-05-11'));
    const comparison = await diff('base', '--as-of', '2026-06-30');
    repo.remove('plans/interactions/draft.yaml');
    expect(comparison.head).toEqual({ ...comparison.head, label: '.', commit: null, asOf: '2026-06-30' });
    expect(causes(comparison)).toEqual(['record']);
  });

  it('compares saved results, and names no cause it cannot know', async () => {
    const saved = (name: string) => ['audit', '--no-simulation', '-f', `json=../${name}.json`];
    for (const name of ['base', 'record']) {
      repo.git('checkout', '-q', name);
      expect((await guanxi([...saved(name), '--as-of', '2026-06-30'])).code).toBe(0);
    }
    repo.git('checkout', '-q', 'main');
    const comparison = await diff('../base.json', '../record.json');
    expect(comparison).toMatchObject({ substituted: false, unsettled: ['record', 'relationship'] });
    expect(comparison.accounts.map(({ id, causes: all }) => [id, all])).toEqual([['yuquan', []]]);
    const { stdout } = await guanxi(['diff', '../base.json', '../record.json', '--width', '120']);
    expect(stdout).toContain('1 account moved.');
    expect(stdout.replace(/\s+/g, ' ')).toContain('Still possible: record, relationship.');
  });

  it('puts what moved into the audit and the comment of a pull request', async () => {
    repo.git('checkout', '-q', 'record');
    const { stdout, code } = await guanxi([
      'audit',
      '--no-simulation',
      '--base',
      'base',
      '--as-of',
      '2026-06-30',
      '-f',
      'markdown',
      '-f',
      'json=../with.json',
    ]);
    repo.git('checkout', '-q', 'main');
    expect(code).toBe(0);
    expect(stdout).toContain('What moved since base');
    expect(stdout).toContain('The record was completed');
    const { comparison } = JSON.parse(readFileSync(repo.path('with.json'), 'utf8')) as { comparison: Comparison };
    expect(comparison).toEqual(await diff('base', 'record').then((one) => ({ ...one, head: { ...one.head, label: '.', commit: null } })));
  });

  it('puts what moved and the days before on the screen of the audit', async () => {
    repo.git('checkout', '-q', 'relationship');
    const asked = ['audit', '--no-simulation', '--as-of', '2026-08-15', '--width', '80'];
    const [plain, moved] = [await guanxi(asked), await guanxi([...asked, '--base', 'base', '--history', '3'])];
    const backwards = await guanxi([...asked, '--as-of', '2026-06-01', '--base', 'base']);
    repo.git('checkout', '-q', 'main');
    expect([plain.code, moved.code, moved.stderr]).toEqual([0, 0, '']);
    expect(plain.stdout).not.toMatch(/WHAT MOVED|TREND/);
    expect(moved.stdout).toContain('WHAT MOVED  since base');
    expect(moved.stdout).toContain('guanxi diff base --as-of 2026-08-15\n');
    expect(moved.stdout).toMatch(/ {2}2026-08-15 {2}now {2,}\S+/);
    expect(backwards.stdout).toContain('The second side is the older one');
  });

  it('looks back along history with today’s ruler', async () => {
    repo.git('checkout', '-q', 'relationship');
    const { stdout, code } = await guanxi(['audit', '--no-simulation', '--history', '4', '--as-of', '2026-08-15', '-f', 'json']);
    const since = await guanxi([
      'audit',
      '--no-simulation',
      '--since',
      '2026-07-31',
      '--history',
      '2',
      '--as-of',
      '2026-08-15',
      '-f',
      'json',
    ]);
    repo.git('checkout', '-q', 'main');
    const { history } = JSON.parse(stdout) as {
      history: { asOf: string; label: string | null; accounts: { id: string; position: number }[] }[];
    };
    expect(code).toBe(0);
    expect(history.map(({ asOf }) => asOf)).toEqual(['2026-06-30', '2026-07-15', '2026-07-31', '2026-08-15']);
    const base = repo.git('rev-parse', 'base').slice(0, 10);
    expect(history.map(({ label }) => label)).toEqual([base, base, base, null]);
    const yuquan = history.map(({ accounts }) => accounts.find(({ id }) => id === 'yuquan')?.position ?? NaN);
    expect(yuquan[3]).toBeGreaterThan(yuquan[0] ?? NaN);
    expect((JSON.parse(since.stdout) as { history: { asOf: string }[] }).history.map(({ asOf }) => asOf)).toEqual([
      '2026-07-31',
      '2026-08-15',
    ]);
  });
});

describe('a plan that pins a month', () => {
  it('is one point, on its last day', async () => {
    const pinned = new Repository().copy(HENGRUI);
    const pin = (day: string) => pinned.edit('guanxi.yaml', (text) => text.replace(/^as_of.*\n/m, `as_of: ${day}\n`));
    pin('2026-05').commit('2026-05-20', 'may');
    pin('2026-06').commit('2026-06-20', 'june');
    const { stdout } = await run(['audit', '--no-simulation', '--history', '6', '-f', 'json'], { cwd: pinned.dir, env: GIT_ENV });
    pinned.done();
    const { history } = JSON.parse(stdout) as { history: { asOf: string }[] };
    expect(history.map(({ asOf }) => asOf)).toEqual(['2026-05-31', '2026-06-30']);
  });
});

describe('the gate over the same repository', () => {
  const check = (ref: string, env: Readonly<Record<string, string>> = { CI: 'true' }, ...more: readonly string[]) => {
    repo.git('checkout', '-q', ref);
    return guanxi(['check', ...more], env).finally(() => repo.git('checkout', '-q', 'main'));
  };

  it('passes what nobody touched: in CI the day is the commit’s', async () => {
    expect((await check('base')).code).toBe(0);
  });

  it('passes a completed record', async () => {
    expect((await check('record')).code).toBe(0);
  });

  it('fails where an account loses a confirmed stage, and says which', async () => {
    const { stdout, code } = await check('lost');
    expect(code).toBe(1);
    expect(stdout).toContain('Deshun');
    expect(causesOf(await diff('base', 'lost'), 'deshun').map(({ cause }) => cause)).toEqual(['relationship']);
  });

  it('says beside its verdict what moved since the base', async () => {
    const { stdout } = await check('lost', { CI: 'true' }, '--base', 'base', '--no-redact', '-f', 'markdown');
    expect(stdout).toContain('What moved since base');
    expect(stdout).toContain('The relationship changed');
    const screen = await check('lost', { CI: 'true' }, '--base', 'base');
    expect(screen.stdout).toContain('WHAT MOVED  since base');
  });
});

describe('files of the base that cannot be read', () => {
  it('named by the side, in place of a cause, where a pointer or another repository stands for them', async () => {
    const [pointer, submodule] = [await diff('pointer', 'base'), await diff('submodule', 'base')];
    expect(pointer.base.errors).toBe(1);
    expect(submodule.base.errors).toBeGreaterThan(0);
    expect(pointer.accounts.find(({ id }) => id === 'deshun')).toMatchObject({ unreadable: 'base', causes: [] });
    expect(submodule.accounts.length).toBeGreaterThan(5);
    expect(submodule.accounts.every(({ unreadable, causes: all }) => unreadable === 'base' && all.length === 0)).toBe(true);
  });

  it.each([
    ['audit', 'en', 'broken: 1 error in its files; what could not be read there is compared as if it were missing.\n'],
    ['check', 'zh', 'broken：文件有 1 处错误，读不出来的部分比较时当作没有。\n'],
  ])('%s says so in a line on stderr (%s)', async (command, lang, line) => {
    const at = ['--as-of', '2026-06-30', '--lang', lang];
    const [told, silent] = [
      await guanxi([command, '--base', 'broken', ...at, ...(command === 'audit' ? ['--no-simulation'] : [])]),
      await guanxi([command, '--base', 'base', ...at, ...(command === 'audit' ? ['--no-simulation'] : [])]),
    ];
    expect(told.stderr.startsWith(line)).toBe(true);
    expect(told.stderr.slice(line.length)).toBe(silent.stderr);
  });
});

describe('ranges', () => {
  it('three dots: from where the second left the first; open ends: the files here, and HEAD', async () => {
    const [forked, straight, here, behind] = [
      await diff('record...relationship'),
      await diff('base', 'relationship'),
      await diff('record..', '--as-of', '2026-06-30'),
      await diff('..record', '.'),
    ];
    const base = repo.git('rev-parse', 'base').slice(0, 10);
    expect(forked.base).toMatchObject({ label: base, commit: base });
    expect({ ...forked, base: null }).toEqual({ ...straight, base: null });
    expect([here.base.label, here.head.label]).toEqual(['record', '.']);
    expect([behind.base.label, behind.head.label]).toEqual(['HEAD', 'record']);
  });

  it('what never met is refused, with what to do instead', async () => {
    repo.git('checkout', '-q', '--orphan', 'b-orphan', 'base');
    repo.commit('2026-07-01', 'orphan');
    repo.git('checkout', '-q', 'main');
    const { code, stdout, stderr } = await guanxi(['diff', 'base...orphan']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('base and orphan have no commit in common.');
    expect(stderr).toContain('guanxi diff base..orphan');
  });
});

describe('what cannot be compared', () => {
  it.each<[readonly string[], string]>([
    [['diff', 'nope'], 'git knows no commit nope.'],
    [['diff', 'base', '--upload-pack=x'], 'diff has no option --upload-pack=x.'],
    [['diff', 'absent.json'], 'absent.json'],
    [['diff', 'guanxi.yaml'], 'git knows no commit guanxi.yaml.'],
    [['audit', '--base', 'nope'], 'git knows no commit nope.'],
    [['check', '--base', 'nope'], 'git knows no commit nope.'],
    [['audit', '--since', 'nope'], 'git knows no commit nope.'],
    [['audit', '--history', '1'], '--history 1 is not a whole number from 2 to 60.'],
    [['diff'], 'diff needs <a>.'],
  ])('%j', async (args, says) => {
    const { stdout, stderr, code } = await guanxi(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.split('\n')[0]).toContain(says);
    expect(stderr).not.toContain('internal error');
  });

  it.each([
    [['diff', 'base'], 'plans'],
    [['diff', 'base', 'record'], 'there is no guanxi.yaml here; the plan lies in plans.'],
    [['diff', 'base', 'nosuchdir'], 'If a folder was meant: it does not exist.'],
    [['diff', 'base', 'record', 'nosuchdir'], 'there is no folder nosuchdir.'],
  ])('from above the plan, %j says where it lies', async (args, says) => {
    const { stdout, stderr, code } = await run(args, { cwd: repo.path('.'), env: GIT_ENV });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('later commit');
  });

  it('says how to deepen a shallow clone, in both languages', async () => {
    const shallow = new Repository();
    shallow.git('clone', '-q', '--depth', '1', '--no-tags', `file://${repo.dir}`, 'clone');
    const at = { cwd: shallow.path('clone/plans'), env: GIT_ENV };
    const [en, zh] = [await run(['diff', 'base'], at), await run(['diff', 'base', '--lang', 'zh'], at)];
    shallow.done();
    expect([en.code, zh.code]).toEqual([2, 2]);
    expect(en.stderr).toContain('fetch-depth: 0');
    expect(zh.stderr).toContain('浅克隆');
  });

  it('says that there is no git and no repository', async () => {
    const without = await guanxi(['diff', 'base'], { PATH: '/nonexistent' });
    expect([without.code, without.stderr.split('\n')[0]]).toEqual([
      2,
      'guanxi: there is no git on this machine, or it is not on the path.',
    ]);
    const outside = new Repository().copy(HENGRUI);
    outside.remove('.git');
    const plain = await run(['diff', 'base'], { cwd: outside.dir, env: GIT_ENV });
    outside.done();
    expect(plain.code).toBe(2);
    expect(plain.stderr).toContain('lies in no git repository');
    expect(existsSync(repo.path('plans/guanxi.yaml'))).toBe(true);
  });
});
