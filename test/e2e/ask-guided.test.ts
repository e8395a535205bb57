import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { guanxi, HENGRUI } from './run.ts';

const HOME = mkdtempSync(join(tmpdir(), 'guanxi-ask-guided-'));
afterAll(() => rmSync(HOME, { recursive: true }));

function plan(name: string): string {
  const folder = join(HOME, name);
  cpSync(HENGRUI, folder, { recursive: true });
  return folder;
}

function answers(folder: string, text: string): string {
  mkdirSync(join(HOME, 'answers'), { recursive: true });
  const file = join(HOME, 'answers', `${folder.split('/').at(-1) ?? ''}.yaml`);
  writeFileSync(file, text);
  return file;
}

const OF_NEW_ACCOUNT = `name: Harbour Sauce
relation: customer
node: beverage-maker
revenue.2025: 3200000
visibility: none
fit.importance: 3
people.any: yes
people/1/name: Ana Ruiz
people/1/roles: [decider]
pains.any: no
offerings.any: unknown
`;

describe('guanxi ask --about', () => {
  it('makes a new account from a file of answers, which then audits', async () => {
    const folder = plan('account');
    const args = ['ask', folder, '--about', 'account', '--answers', answers(folder, OF_NEW_ACCOUNT), '--date', '2026-06-30'];
    const done = await guanxi(args);
    expect(done.stderr).not.toMatch(/cannot be taken/);
    expect(done).toMatchObject({ code: 0 });
    expect(done.stdout).toContain('accounts/harbour-sauce.yaml');
    const text = readFileSync(join(folder, 'accounts/harbour-sauce.yaml'), 'utf8');
    for (const part of ['$schema=../.guanxi/schema/account.schema.json', 'revenue: {2025: 3200000}', 'id: p.ana-ruiz', 'pains: none'])
      expect(text).toContain(part);
    expect(text).not.toContain('offerings');
    expect((await guanxi(['validate', folder])).code).toBe(0);
  });

  it.each(['person', 'offering', 'pain', 'mechanism', 'initiative', 'alliance', 'organising', 'economics'])(
    'about %s tells the line of an answer nobody asks for, and writes nothing',
    async (about) => {
      const folder = plan(`wrong-${about}`);
      const file = answers(folder, 'no_such_question: 1\n');
      const done = await guanxi(['ask', folder, '--about', about, '--account', 'mengyuan', '--answers', file]);
      expect(done.code).toBe(2);
      expect(done.stderr).toMatch(/\.yaml:1 {2}no_such_question/);
      expect(done.stdout).toBe('');
    },
  );

  it('keeps comments byte for byte', async () => {
    const folder = plan('person');
    const before = readFileSync(join(folder, 'accounts/beiji.yaml'), 'utf8');
    const file = answers(folder, 'which: +\nname: Zhou\nfunction: finance\nroles: [influencer]\n');
    expect((await guanxi(['ask', folder, '--about', 'person', '--account', 'beiji', '--answers', file])).code).toBe(0);
    const after = readFileSync(join(folder, 'accounts/beiji.yaml'), 'utf8');
    const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
    expect(added.length).toBeGreaterThan(0);
    expect(
      after
        .split('\n')
        .filter((line) => !added.includes(line))
        .join('\n'),
    ).toBe(before);
  });

  it('without a terminal and without answers says how to do it', async () => {
    const done = await guanxi(['ask', plan('none'), '--about', 'person', '--account', 'mengyuan', '--lang', 'en']);
    expect(done.code).toBe(2);
    expect(done.stderr).toContain('--answers');
  });
});

describe('guanxi ask --next', () => {
  it.each([
    ['en', /^What would narrow the verdict most\n/],
    ['zh', /^先问什么，结论最能收窄\n/],
  ] as const)('in CI lists on stdout what to ask, in %s', async (lang, heading) => {
    const done = await guanxi(['ask', HENGRUI, '--next', '--lang', lang], { env: { CI: 'true' } });
    expect(done.code).toBe(0);
    expect(done.stderr).toBe('');
    expect(done.stdout).toMatch(heading);
    expect(done.stdout).toMatch(/^ 1 {2}\S/m);
    expect(done.stdout).toContain(`guanxi ask ${HENGRUI} --next --account`);
  });

  it('takes answers from a file and says what they did to the verdict', async () => {
    const folder = plan('next');
    const file = answers(folder, 'qiaoyuan/alliance/outlet_coverage: none\nqiaoyuan/alliance/territory_commitment: none\n');
    const done = await guanxi(['ask', folder, '--next', '--answers', file, '--lang', 'en']);
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('accounts/qiaoyuan.yaml');
    expect(done.stderr).toMatch(/Qiaoyuan Juice: position .* → /);
    const again = await guanxi(['ask', folder, '--next', '--dry-run', '--account', 'qiaoyuan', '--lang', 'en']);
    expect(again.stdout).not.toContain('which agreements are really in use');
  });
});
