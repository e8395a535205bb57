import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitlabErrors, junitErrors, sarifErrors } from '../reporters/machine/schemas.ts';
import { guanxi, HENGRUI } from './run.ts';

const CASE = join(HENGRUI, '..', 'cases', 'ao-1984');

describe('reports for platforms', () => {
  it('come out of one run, each valid, and stdout stays empty', async () => {
    const out = mkdtempSync(join(tmpdir(), 'guanxi-platforms-'));
    const formats = ['sarif', 'junit', 'gitlab', 'github'];
    const args = formats.flatMap((format) => ['-f', `${format}=${join(out, format)}`]);
    const { stdout, stderr, code } = await guanxi(['audit', CASE, '--lang', 'en', '--no-simulation', ...args]);
    expect([code, stdout]).toEqual([0, '']);
    for (const format of formats) expect(stderr).toContain(join(out, format));
    const text = (format: string): string => readFileSync(join(out, format), 'utf8');
    expect(sarifErrors(text('sarif'))).toEqual([]);
    expect(gitlabErrors(text('gitlab'))).toEqual([]);
    expect(await junitErrors(text('junit'))).toEqual([]);
    expect(text('github')).toMatch(/^::(error|warning|notice) file=/);
    expect(text('sarif')).toContain('"name": "');
  });

  it('tell what breaks a policy, and the gate still fails', async () => {
    const dir = join(mkdtempSync(join(tmpdir(), 'guanxi-gate-')), 'plan');
    cpSync(CASE, dir, { recursive: true });
    const config = join(dir, 'guanxi.yaml');
    writeFileSync(config, `${readFileSync(config, 'utf8')}\npolicy:\n  minimums: [{measure: stage, min: 3}]\n`);
    const out = (format: string): string => join(dir, '..', format);
    const args = ['sarif', 'junit', 'gitlab'].flatMap((format) => ['-f', `${format}=${out(format)}`]);
    const { stdout, code } = await guanxi(['check', dir, '--lang', 'en', ...args, '-f', 'github']);
    const [sarif, junit, gitlab] = ['sarif', 'junit', 'gitlab'].map((format) => readFileSync(out(format), 'utf8'));
    expect(code).toBe(1);
    expect([sarifErrors(sarif ?? ''), await junitErrors(junit ?? ''), gitlabErrors(gitlab ?? '')]).toEqual([[], [], []]);
    expect(sarif).toContain('"ruleId": "policy.stage-below"');
    expect(sarif).toContain('"text": "… is confirmed, at least … is asked"');
    expect(gitlab).toMatch(/"check_name": "policy\.stage-below",\n.*\n.*"severity": "blocker"/);
    expect(junit).toMatch(/classname="guanxi\.minimums" time="0">\s*<failure [^>]*message="[^"]*at least industry community is asked"/);
    expect(stdout).toMatch(/^::error file=[^,]*,line=\d+,col=\d+,title=guanxi policy\.stage-below::.*at least industry community is asked/);
  });

  it('annotate a step of GitHub, fill its summary, and name nobody there', async () => {
    const summary = join(mkdtempSync(join(tmpdir(), 'guanxi-step-')), 'summary.md');
    const env = {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: summary,
      GUANXI_REDACT_KEY: 'a key of sixteen letters and more',
    };
    const { stdout, code } = await guanxi(['audit', HENGRUI, '--lang', 'zh', '--no-simulation', '-f', 'github'], { env });
    expect(code).toBe(0);
    expect(
      stdout
        .split('\n')
        .slice(0, -1)
        .every((line) => /^::(error|warning|notice) /.test(line)),
    ).toBe(true);
    expect(stdout).toMatch(/file=[^,]*accounts\/mengyuan\.yaml,line=\d+/);
    for (const text of [stdout, readFileSync(summary, 'utf8')]) expect(text).not.toMatch(/蒙原|赵国栋/);
    const [comment, annotations] = [readFileSync(summary, 'utf8'), stdout];
    expect(comment).toMatch(/^<!-- guanxi:report/);
    expect(comment).not.toMatch(/mengyuan|wang|workshops\/[^/]*\/(?!file-)[a-z]/);
    expect(comment).toMatch(/accounts\/account-[0-9a-f]{10}\.yaml/);
    const pseudonyms = (text: string) =>
      new Set(text.match(/(?:单位|联系人|人员|account|person)-[0-9a-f]{10}/g)?.map((one) => one.slice(-10)));
    const beside = pseudonyms(annotations);
    expect(beside.size).toBeGreaterThan(2);
    expect([...pseudonyms(comment)].filter((one) => beside.has(one))).toEqual([]);
  });

  it('leave a step without commands where a name is one', async () => {
    const dir = join(mkdtempSync(join(tmpdir(), 'guanxi-names-')), 'plan');
    cpSync(CASE, dir, { recursive: true });
    mkdirSync(join(dir, 'accounts'), { recursive: true });
    const hostile = 'id: hostile\nname: "::error::owned ##[add-path]/tmp"\nrelation: customer\npayer: true\nnmae: "::error::x"\n';
    writeFileSync(join(dir, 'accounts', 'hostile.yaml'), hostile);
    const step = await guanxi(['audit', dir, '--no-simulation', '--lang', 'en'], { env: { GITHUB_ACTIONS: 'true' } });
    const desk = await guanxi(['audit', dir, '--no-simulation', '--lang', 'en']);
    expect(desk.stdout + desk.stderr).toMatch(/##\[/);
    expect(step.stdout + step.stderr).not.toMatch(/##\[|^\s*::/m);
    expect(step.code).toBe(1);
  });
});
