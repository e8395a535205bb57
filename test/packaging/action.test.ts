import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { command, GUANXI, HENGRUI, ROOT } from '../e2e/run.ts';
import { action, type Step } from './workflows.ts';

const { runs, inputs, outputs } = action;
const stepOf = (id: string): Step => runs.steps.find((step) => step.id === id) ?? {};

let base: string;
let runner: string;
let workspace: string;
let count = 0;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'guanxi-action-'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(async () => {
  runner = join(base, String((count += 1)));
  workspace = join(runner, 'work');
  mkdirSync(join(runner, 'temp'), { recursive: true });
  for (const name of ['output', 'summary']) writeFileSync(join(runner, name), '');
  cpSync(HENGRUI, join(workspace, 'plans'), { recursive: true });
  await git('init', '-q');
  await git('add', '-A');
  await git('commit', '-qm', 'plan');
});

function git(...args: readonly string[]) {
  return command('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: workspace });
}

/** One `run:` of the action as a runner runs it: bash, its own environment, inputs at their defaults unless given. */
async function step(script: string, env: Readonly<Record<string, string>>) {
  const settings = {
    cwd: workspace,
    env: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: ROOT,
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: join(runner, 'output'),
      GITHUB_STEP_SUMMARY: join(runner, 'summary'),
      RUNNER_TEMP: join(runner, 'temp'),
      ...env,
    },
  };
  const done = await command('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], settings);
  const told = readFileSync(join(runner, 'output'), 'utf8');
  return {
    ...done,
    told: Object.fromEntries(
      told
        .split('\n')
        .filter(Boolean)
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    ),
  };
}

function check(given: Readonly<Record<string, string>> = {}) {
  const { env = {}, run = '' } = stepOf('check');
  const stated = Object.entries(env).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1];
    return [name, input === undefined ? (given['guanxi'] ?? GUANXI) : (given[input] ?? inputs[input]?.default ?? '')];
  });
  return step(run, { ...Object.fromEntries(stated), ...(given['env'] === undefined ? {} : { GUANXI_REDACT_KEY: '' }) });
}

describe('action.yml', () => {
  it('says what each input and output is, and takes outputs from steps that are there', () => {
    for (const one of [...Object.values(inputs), ...Object.values(outputs)]) expect(one.description).toMatch(/\.$|or unknown\.$/);
    const ids = runs.steps.map(({ id }) => id);
    for (const { value } of Object.values(outputs)) expect(ids).toContain(/steps\.(\w+)\.outputs/.exec(value)?.[1]);
    expect(runs.using).toBe('composite');
  });

  it('lets nothing from outside into a shell: only through the environment', () => {
    for (const { run, shell } of runs.steps.filter((one) => one.run !== undefined)) {
      expect(run).not.toContain('${{');
      expect(shell).toBe('bash');
    }
  });

  it('uses every input it declares', () => {
    const used = JSON.stringify(runs);
    for (const name of Object.keys(inputs)) expect(used, name).toMatch(new RegExp(`inputs\\.${name}\\b`));
  });
});

describe('the step that checks', () => {
  it('sets its outputs and ends well though the gate fails; the report is in the summary, without names', async () => {
    const { code, told, stdout } = await check({ path: 'plans' });
    expect(code).toBe(0);
    expect(told).toMatchObject({ code: '1', passed: 'false', 'stage-confirmed': '1', 'stage-possible': '1' });
    const result = JSON.parse(readFileSync(told['result'] ?? '', 'utf8')) as { findings: unknown[]; gate: { passed: boolean } };
    expect([String(result.findings.length), result.gate.passed]).toEqual([told['findings'], false]);
    expect(JSON.parse(readFileSync(told['sarif'] ?? '', 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(stdout).toMatch(/^::error file=plans\/|^::error file=firm|^::error file=/m);
    for (const text of [readFileSync(join(runner, 'summary'), 'utf8'), readFileSync(told['markdown'] ?? '', 'utf8'), stdout]) {
      expect(text.length).toBeGreaterThan(500);
      expect(text).not.toContain('王立新');
    }
  });

  it('passes where the plan passes', async () => {
    rmSync(join(workspace, 'plans'), { recursive: true });
    expect((await command(process.execPath, [GUANXI, 'init', 'plans', '--template', 'ci'], { cwd: workspace })).code).toBe(0);
    const { told } = await check({ path: 'plans' });
    expect(told).toMatchObject({ code: '0', passed: 'true' });
  });

  it('writes further reports into the checkout, and takes further arguments one a line', async () => {
    const { told } = await check({ path: 'plans', formats: 'junit=out.xml\n\n  csv=accounts one.csv  \n', args: '--redact\n--lang=zh\n' });
    expect(told['code']).toBe('1');
    expect(existsSync(join(workspace, 'accounts one.csv'))).toBe(true);
    expect(readFileSync(join(workspace, 'out.xml'), 'utf8')).not.toContain('王立新');
    expect(readFileSync(join(runner, 'summary'), 'utf8')).toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it.each(['$(touch pwned)', '`touch pwned`', 'plans; touch pwned', 'plans\ncode=0', '--version', "' ; touch pwned #"])(
    'takes %j for a folder that is not there and for nothing else',
    async (path) => {
      const { told, stderr } = await check({ path });
      expect(existsSync(join(workspace, 'pwned'))).toBe(false);
      expect(told).toEqual({
        code: '2',
        passed: 'false',
        'stage-confirmed': 'unknown',
        'stage-possible': 'unknown',
        findings: 'unknown',
        sarif: '',
        markdown: '',
        result: '',
      });
      expect(stderr).not.toBe('');
    },
  );

  it.each([
    ['base', '--octopus', 'fetch-depth: 0'],
    ['as-of', '--version', '--as-of'],
    ['lang', '--help', '--lang'],
  ])('takes what %s says for a value, though it looks like a flag: %s', async (input, value, says) => {
    const { told, stdout, stderr } = await check({ path: 'plans', [input]: value });
    expect(told).toMatchObject({ code: '2', passed: 'false', findings: 'unknown' });
    expect(`${stdout}${stderr}`).toContain(says);
  });

  it('hands each input over as one word', async () => {
    const recorder = join(runner, 'recorder.mjs');
    writeFileSync(recorder, 'process.stdout.write(JSON.stringify(process.argv.slice(2)));');
    const { stdout } = await check({ path: 'plans', 'as-of': '2026-06-30', lang: 'zh', formats: 'csv=a b.csv', guanxi: recorder });
    const args = JSON.parse(stdout) as readonly string[];
    expect(args).toEqual(expect.arrayContaining(['--as-of=2026-06-30', '--lang=zh', '--format=csv=a b.csv']));
    expect(args.slice(-2)).toEqual(['--', 'plans']);
  });

  it('counts no finding that is waived', async () => {
    const { told: before } = await check({ path: 'plans' });
    const waivers = 'policy: {waivers: [{code: GX711, entity: xinhe, reason: second contact begins, by: Li, until: 2026-12-31}]}\n';
    appendFileSync(join(workspace, 'plans', 'guanxi.yaml'), waivers);
    const { told: after } = await check({ path: 'plans' });
    expect(Number(after['findings'])).toBe(Number(before['findings']) - 1);
  });

  it('takes an empty secret, as a fork has it, for none', async () => {
    expect((await check({ path: 'plans', env: 'empty' })).told['code']).toBe('1');
    expect((await check({ path: 'plans', 'redact-key': 'short' })).told['code']).toBe('2');
  });

  it('compares with the commit where the branch left its base, not with what the base became', async () => {
    const commit = async (file: string, change: (text: string) => string): Promise<string> => {
      const path = join(workspace, 'plans', file);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
      await git('commit', '-qam', file);
      return (await git('rev-parse', 'HEAD')).stdout.trim();
    };
    const left = (await git('rev-parse', 'HEAD')).stdout.trim();
    await git('branch', 'base');
    await commit('accounts/mengyuan.yaml', (text) =>
      text.replaceAll('efficiency: {status: claimed', 'efficiency: {status: confirmed, evidence: "letter"'),
    );
    await git('checkout', '-q', 'base');
    await commit('accounts/xinhe.yaml', (text) => `${text}\n# touched\n`);
    await git('checkout', '-q', '-');
    const { told, stderr } = await check({ path: 'plans', base: 'base' });
    expect(told['code'], stderr).toBe('1');
    const { comparison } = JSON.parse(readFileSync(told['result'] ?? '', 'utf8')) as {
      comparison: { base: { commit: string }; accounts: readonly { id: string }[] };
    };
    expect(left.startsWith(comparison.base.commit)).toBe(true);
    expect(comparison.accounts.map(({ id }) => id)).toEqual(['mengyuan']);
  });

  it('says what a shallow checkout lacks, and audits nothing', async () => {
    const { told, stdout } = await check({ path: 'plans', base: 'origin/main' });
    expect(told['code']).toBe('2');
    expect(stdout).toContain('fetch-depth: 0');
  });
});

describe('the step that decides', () => {
  const { run = '', env = {} } = runs.steps.at(-1) ?? {};
  it.each([
    ['0', 'true', 0],
    ['1', 'true', 1],
    ['1', 'false', 0],
    ['2', 'true', 2],
    ['2', 'false', 2],
  ])('code %s, fail %s: ends with %i', async (CODE, FAIL, wanted) => {
    expect(Object.keys(env)).toEqual(['CODE', 'FAIL']);
    expect((await step(run, { CODE, FAIL })).code).toBe(wanted);
  });
});

describe('the step that installs', () => {
  it('names the program of its own checkout, brought to run', async () => {
    const { code, told } = await step(stepOf('install').run ?? '', { INPUT_PACKAGE: '' });
    expect([code, told['bin']]).toEqual([0, `${ROOT}/bin/guanxi.js`]);
  });
});

describe('the step that comments', () => {
  interface Call {
    readonly what: string;
    readonly body: string;
  }
  let server: Server;
  let calls: Call[];
  let comments: readonly object[];
  let status: number;
  beforeEach(async () => {
    [calls, comments, status] = [[], [], 200];
    server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        calls.push({ what: `${request.method} ${request.url}`, body: body === '' ? '' : (JSON.parse(body) as { body: string }).body });
        const page = Number(/&page=(\d+)/.exec(request.url ?? '')?.[1] ?? '1');
        response.writeHead(status).end(JSON.stringify(comments.slice((page - 1) * 100, page * 100)));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    writeFileSync(join(runner, 'guanxi.md'), '<!-- guanxi:report plans -->\n\n# Report\n');
    return () => new Promise((resolve) => server.close(resolve));
  });

  function comment() {
    const run = runs.steps.find((one) => one.if?.includes('inputs.comment'))?.run ?? '';
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return step(run, { GITHUB_API_URL: url, GITHUB_REPOSITORY: 'o/r', GH_TOKEN: 't', NUMBER: '7', MARKDOWN: join(runner, 'guanxi.md') });
  }
  const marked = { id: 5, user: { type: 'Bot' }, body: '<!-- guanxi:report plans -->\r\nold' };
  const others = Array.from({ length: 100 }, (_, id) => ({ id, user: { type: 'User' }, body: 'hello' }));

  it('writes the first time', async () => {
    expect((await comment()).code).toBe(0);
    expect(calls.map(({ what }) => what)).toEqual([
      'GET /repos/o/r/issues/7/comments?per_page=100&page=1',
      'POST /repos/o/r/issues/7/comments',
    ]);
    expect(calls[1]?.body).toContain('# Report');
  });

  it('renews its own comment, on whatever page', async () => {
    comments = [...others, marked];
    await comment();
    expect(calls.map(({ what }) => what).at(-1)).toBe('PATCH /repos/o/r/issues/comments/5');
  });

  it('touches neither what people wrote with its mark nor the report of another plan', async () => {
    comments = [
      { ...marked, user: { type: 'User' } },
      { ...marked, body: '<!-- guanxi:report other -->\nold' },
    ];
    await comment();
    expect(calls.at(-1)?.what).toBe('POST /repos/o/r/issues/7/comments');
  });

  it('fails nothing where it may not write', async () => {
    status = 403;
    const { code, stdout } = await comment();
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^::warning::guanxi: .*403/)]);
  });
});

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => resolve(text));
  });
}
