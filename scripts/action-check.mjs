// What action.yml runs: `guanxi check` with the inputs of the action, its verdict as outputs. Inputs come as environment
// variables and reach guanxi as arguments of their own: no shell ever reads them.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { env } = process;

/** Reports the outputs name, and their formats. */
const REPORTS = { sarif: 'guanxi.sarif', markdown: 'guanxi.md', json: 'result.json' };

const lines = (text = '') => text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
const stated = (flag, value) => (value ? [`${flag}=${value}`] : []);
const spoken = (value) => (value === null || value === undefined ? 'unknown' : String(value));

/** The commit where the present branch left `base`: what was done on `base` since is nobody's change here. Null: there is none. */
function mergeBase(base) {
  const done = spawnSync('git', ['merge-base', '--', base, 'HEAD'], { encoding: 'utf8' });
  return done.status === 0 ? done.stdout.trim() : null;
}

/** Exit code of guanxi; an internal end without one counts as 2. */
function check(folder) {
  const base = env.INPUT_BASE ? mergeBase(env.INPUT_BASE) : '';
  if (base === null) {
    process.stdout.write('::error::guanxi: no common commit with `base`. Does the checkout have fetch-depth: 0?\n');
    return 2;
  }
  const reports = Object.entries(REPORTS).map(([format, file]) => `--format=${format}=${join(folder, file)}`);
  const args = [
    'check',
    '--format=github',
    ...reports,
    ...lines(env.INPUT_FORMATS).map((format) => `--format=${format}`),
    ...stated('--as-of', env.INPUT_AS_OF),
    ...stated('--lang', env.INPUT_LANG),
    ...stated('--base', base),
    ...lines(env.INPUT_ARGS),
    '--',
    env.INPUT_PATH || '.',
  ];
  const done = spawnSync(process.execPath, [env.GUANXI, ...args], { stdio: ['ignore', 'inherit', 'inherit'], env: withKey() });
  return done.status ?? 2;
}

/** A secret that a fork does not see arrives as an empty text: then the key of the job’s own environment counts, if there is one. */
function withKey() {
  const { GUANXI_REDACT_KEY, INPUT_REDACT_KEY, ...rest } = env;
  const key = INPUT_REDACT_KEY || GUANXI_REDACT_KEY;
  return key ? { ...rest, GUANXI_REDACT_KEY: key } : rest;
}

function outputs(folder, code) {
  const path = (format) => (existsSync(join(folder, REPORTS[format])) ? join(folder, REPORTS[format]) : '');
  const result = path('json') === '' ? null : JSON.parse(readFileSync(path('json'), 'utf8'));
  return {
    code,
    passed: code === 0,
    'stage-confirmed': spoken(result?.firm.stage.confirmed),
    'stage-possible': spoken(result?.firm.stage.possible),
    findings: result === null ? 'unknown' : result.findings.filter(({ waived }) => waived === undefined).length,
    sarif: path('sarif'),
    markdown: path('markdown'),
    result: path('json'),
  };
}

const folder = mkdtempSync(join(env.RUNNER_TEMP ?? tmpdir(), 'guanxi-'));
const told = Object.entries(outputs(folder, check(folder)));
appendFileSync(env.GITHUB_OUTPUT, told.map(([name, value]) => `${name}=${value}\n`).join(''));
