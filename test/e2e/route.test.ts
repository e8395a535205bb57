import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResult, RouteChange, RouteResult } from '../../src/result.ts';
import { guanxi, HENGRUI } from './run.ts';

let base: string;
let routes: RouteResult;
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'guanxi-route-'));
  const { stdout, stderr, code } = await guanxi(['route', HENGRUI, '-f', 'json', '--no-simulation']);
  expect([stderr, code]).toEqual(['', 0]);
  routes = JSON.parse(stdout) as RouteResult;
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

type Edit = (dir: string) => void;

/** Replaces text that stands in the file exactly once. */
const replace =
  (file: string, from: string, to: string): Edit =>
  (dir) => {
    const path = join(dir, file);
    const text = readFileSync(path, 'utf8');
    expect(text.split(from), from).toHaveLength(2);
    writeFileSync(path, text.replace(from, to));
  };
const contacts =
  (name: string, entries: readonly string[]): Edit =>
  (dir) =>
    writeFileSync(
      join(dir, 'interactions', `${name}.yaml`),
      `observed: {from: 2025-01-01, to: 2026-06-30}\nentries:\n${entries.map((one) => `  - {${one}}\n`).join('')}`,
    );
const all =
  (...edits: readonly Edit[]): Edit =>
  (dir) =>
    edits.forEach((edit) => edit(dir));

const PURPOSES = ['problem_solving', 'planning', 'improvement', 'codevelop'];
const months = [
  '2025-07',
  '2025-08',
  '2025-09',
  '2025-10',
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
];

/** Each action written into the record as its proof asks, and nothing else. */
const WRITTEN: Readonly<Record<string, Readonly<Record<string, Edit>>>> = {
  mengyuan: {
    'prove-value': replace(
      'accounts/mengyuan.yaml',
      'efficiency: {status: claimed, date: 2026-02-11}',
      'efficiency: {status: confirmed, date: 2026-06-12, evidence: "line report signed by the director"}',
    ),
  },
  hualing: {
    'give-reason-to-call': contacts(
      'feng-calls',
      ['2026-03-03', '2026-04-07', '2026-05-12', '2026-06-09'].map(
        (date) =>
          `date: ${date}, account: hualing, ours: [u.sun], theirs: [p.feng], channel: message, initiator: them, purpose: problem_solving, source: chat`,
      ),
    ),
    'prove-value': replace(
      'accounts/hualing.yaml',
      'business: {status: claimed}',
      'business: {status: confirmed, date: 2026-06-10, evidence: "dealer accounts 2025, discussed and signed"}',
    ),
    'deepen-key-tie': all(
      replace(
        'accounts/hualing.yaml',
        'closeness: [{by: u.wu, score: 3, date: 2026-06-03}]',
        'closeness: [{by: u.wu, score: 3, date: 2026-06-03}, {by: p.liang, ours: u.wu, score: 3, date: 2026-06-20}]',
      ),
      contacts(
        'liang-monthly',
        months.map(
          (month, index) =>
            `date: ${month}-14, account: hualing, ours: [u.wu], theirs: [p.liang], channel: visit, initiator: ${index % 2 === 0 ? 'joint' : 'us'}, purpose: ${PURPOSES[index % 4] ?? 'planning'}, minutes: 120, source: calendar`,
        ),
      ),
    ),
  },
  beiji: {
    'see-sell-through': (dir) => {
      const path = join(dir, 'accounts/beiji.yaml');
      writeFileSync(path, `${readFileSync(path, 'utf8').replace(/^visibility:.*\n/m, '')}visibility: monthly\n`);
    },
    'joint-plan': (dir) => {
      const path = join(dir, 'accounts/beiji.yaml');
      const used = (id: string): string => `  ${id}: {status: used, last: 2026-06-01, evidence: "signed 2026-06"}`;
      const text = readFileSync(path, 'utf8').replace(/^ {2}(framework_agreement|joint_plan):.*\n/gm, '');
      writeFileSync(path, text.replace(/^alliance:\n/m, `alliance:\n${used('framework_agreement')}\n${used('joint_plan')}\n`));
    },
  },
};

function changesOf(account: string): string[] {
  const route = routes.routes.find((one) => one.account === account);
  return (route?.steps ?? []).filter((step): step is RouteChange => step.kind === 'change').map(({ action }) => action);
}

let copies = 0;
/** Stage of an account, as known, once these changes are written into a copy of the workspace. */
async function stageAfter(account: string, actions: readonly string[]): Promise<number | undefined> {
  const dir = join(base, `copy-${copies++}`);
  cpSync(HENGRUI, dir, { recursive: true });
  for (const action of actions) WRITTEN[account]?.[action]?.(dir);
  const { stdout, stderr } = await guanxi(['audit', dir, '-f', 'json', '--no-simulation']);
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as AuditResult).accounts.find((one) => one.id === account)?.stage.point;
}

it('names the account nearest to the next stage first, and its set', () => {
  const [nearest] = routes.routes;
  expect(nearest).toMatchObject({ account: 'mengyuan', from: 1, to: 2, verdict: 'open', effort: [3, 6, 12] });
  expect(changesOf('mengyuan')).toEqual(['prove-value']);
});

describe.each(Object.keys(WRITTEN))('the route of %s', (account) => {
  it('is the set written here', () => {
    expect(changesOf(account).sort()).toEqual(Object.keys(WRITTEN[account] ?? {}).sort());
  });

  it('moves the account there at its point, once exactly these changes are on record', async () => {
    const route = routes.routes.find((one) => one.account === account);
    expect(await stageAfter(account, [])).toBe(route?.from);
    expect(await stageAfter(account, changesOf(account))).toBe(route?.to);
  });

  it('does not without any one of them', async () => {
    const route = routes.routes.find((one) => one.account === account);
    const changes = changesOf(account);
    for (const left of changes)
      expect(
        await stageAfter(
          account,
          changes.filter((one) => one !== left),
        ),
        left,
      ).toBe(route?.from);
  });
});

it('says the route of one account to a stage, in both languages, within the width', async () => {
  for (const lang of ['en', 'zh']) {
    const { stdout, code } = await guanxi(['route', HENGRUI, '--account', 'hualing', '--to', '2', '--lang', lang, '--width', '80']);
    expect(code).toBe(0);
    expect(stdout).toContain(lang === 'en' ? 'no promise of cause' : '不是因果的承诺');
    expect(stdout).toContain('0.06 → 0.25');
    expect(stdout).not.toContain('ALL ACCOUNTS');
  }
});

it('refuses an account and a stage that are not there', async () => {
  const account = await guanxi(['route', HENGRUI, '--account', 'mengyuann']);
  expect([account.stdout, account.code]).toEqual(['', 2]);
  expect(account.stderr).toContain('Did you mean mengyuan?');
  const stage = await guanxi(['route', HENGRUI, '--to', '4']);
  expect(stage.code).toBe(2);
  expect(stage.stderr).toContain('--to cannot be 4');
});

it('gives the same bytes for the same seed', async () => {
  const [one, other] = [await guanxi(['route', HENGRUI, '-f', 'json']), await guanxi(['route', HENGRUI, '-f', 'json'])];
  expect(one.stdout).toBe(other.stdout);
  expect((JSON.parse(one.stdout) as RouteResult).draws).toEqual({ count: 200, seed: 1 });
});
