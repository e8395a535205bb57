import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { width } from '../../src/text/width.ts';
import { guanxi, HENGRUI } from './run.ts';

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'guanxi-ask-list-'));
  cpSync(HENGRUI, join(base, 'plan'), { recursive: true });
  cpSync(HENGRUI, join(base, 'alone'), { recursive: true, filter: (path) => !/workshops\//.test(path.slice(HENGRUI.length)) });
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const list = (...args: string[]) => guanxi(['ask', ...args, '--list'], { cwd: base });

describe('guanxi ask --list', () => {
  it('says who has handed in, counts what was answered, and how far our answers agree', async () => {
    const { stdout, stderr, code } = await list('plan');
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toContain('6 of 10 of our people have handed in the questionnaire, 0 have begun.\n\n  our side\n');
    expect(stdout).toContain('  · 高启明 Gao Qiming u.gao\n  ✓ 赵国栋 Zhao Guodong u.zhao  2026-06-08  22 answers, 0 “don’t know”\n');
    expect(stdout).toContain('  ✓ 李慧 Li Hui p.li           2026-06-09  25 answers, 1 “don’t know”\n');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Of the 16 items that 3 or more of us answered, our answers lie far apart on 2; furthest on “we win on value, not price”',
    );
    for (const line of stdout.split('\n')) expect(width(line)).toBeLessThanOrEqual(80);
  });

  it('speaks Chinese, and counts from a day on', async () => {
    const { stdout, code } = await list('plan', '--lang', 'zh', '--date', '2026-06-09');
    expect(code).toBe(0);
    expect(stdout).toContain('我方 10 人：2 人已交问卷，0 人答了一半。');
    expect(stdout).toContain('  · 林静 Lin Jing u.lin         上次在 2026-06-08\n');
    expect(stdout).toContain('  ✓ 何敏 He Min u.he            2026-06-09  答了 13 题，不知道 0 题\n');
  });

  it('shows what lies begun, and says nothing of agreement before three have answered', async () => {
    const drafts = join(base, 'alone', '.guanxi/drafts');
    mkdirSync(drafts, { recursive: true });
    const head = '{"draft":1,"form":"workshop","respondent":"u.lin","date":"2026-06-09","answers":[';
    writeFileSync(join(drafts, 'workshop-u.lin.json'), `${head}\n{"question":"contact_all_year","as":"value","value":3}\n]}\n`);
    writeFileSync(join(drafts, 'workshop-u.wu.json'), 'cut');
    const { stdout, stderr, code } = await list('alone');
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toContain('0 of 10 of our people have handed in the questionnaire, 2 have begun.');
    expect(stdout).toContain('  … 林静 Lin Jing u.lin         2026-06-09  begun, 1 saved\n');
    expect(stdout).toContain('  … 吴倩 Wu Qian u.wu           begun; what was saved cannot be read\n');
    expect(stdout).toContain('No item has 3 answers of ours yet: too few to say how far they agree.');
    expect(stdout).not.toContain('customer');
  });
});
