import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedSchema } from '../../src/schema/publish.ts';
import { parseSvg } from '../reporters/charts/svg-parser.ts';
import { parseDot } from '../reporters/dot-parser.ts';
import { parseMermaid } from '../reporters/mermaid-parser.ts';
import { guanxi, HENGRUI } from './run.ts';

let empty: string;
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'guanxi-network-'));
});
afterAll(() => rmSync(empty, { recursive: true, force: true }));

interface Left {
  readonly format: string;
  readonly accounts: readonly { readonly id: string; readonly drops: boolean }[];
}

describe('guanxi leave', () => {
  it('names the accounts that drop when the key account manager goes', async () => {
    const { stdout, stderr, code } = await guanxi(['leave', 'u.lin', HENGRUI]);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toContain('key account manager');
    expect(stdout).toContain('One account drops a stage: 天露饮品 Tianlu Beverages.');
    expect(stdout).toContain('3 → 2');
    const { stdout: json } = await guanxi(['leave', 'u.lin', HENGRUI, '-f', 'json']);
    const { format, accounts } = JSON.parse(json) as Left;
    expect(format).toBe('guanxi-leave');
    expect(accounts.filter((account) => account.drops).map((account) => account.id)).toEqual(['tianlu']);
  });

  it('takes a name for an id, speaks Chinese, and knows their side too', async () => {
    const byId = await guanxi(['leave', 'p.shen', HENGRUI, '--lang', 'zh']);
    expect(await guanxi(['leave', '沈卓', HENGRUI, '--lang', 'zh'])).toEqual(byId);
    expect(byId.stdout).toContain('有一个客户掉阶段：鑫禾食品 Xinhe Foods。');
    expect(byId.stdout).toContain('又成空缺：决策者');
  });

  it('prints what the published schema says', async () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(await publishedSchema('leave'));
    for (const person of ['u.chen', 'p.fan']) {
      validate(JSON.parse((await guanxi(['leave', person, HENGRUI, '-f', 'json'])).stdout));
      expect(validate.errors).toBeNull();
    }
  });

  it('prints the same bytes from any folder', async () => {
    const first = await guanxi(['leave', 'u.chen', HENGRUI, '-f', 'json']);
    expect(
      (await guanxi(['leave', 'u.chen', '-f', 'json'], { cwd: join(HENGRUI, 'accounts'), env: { TZ: 'Pacific/Kiritimati' } })).stdout,
    ).toBe(first.stdout);
  });

  it.each([
    [['leave', 'u.lni', HENGRUI], 'Did you mean u.lin?'],
    [['leave', '林', HENGRUI, '--lang', 'zh'], '是不是想写林静 Lin Jing？'],
    [['leave'], 'needs <person>'],
  ])('ends with 2 for nobody: %j', async (args, says) => {
    const { stdout, stderr, code } = await guanxi(args);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(says);
  });

  it('has nothing to simulate for somebody who is not there on that day', async () => {
    const { stdout, stderr, code } = await guanxi(['leave', 'u.lin', HENGRUI, '--as-of', '2015-01-01']);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('neither for us nor at an account');
  });
});

describe('guanxi map', () => {
  it('draws the workspace, one account, one community and the chain', async () => {
    const all = parseMermaid((await guanxi(['map', HENGRUI])).stdout);
    const one = parseMermaid((await guanxi(['map', HENGRUI, '--account', 'tianlu'])).stdout);
    const circle = parseDot((await guanxi(['map', HENGRUI, '--community', 'filling-circle', '-f', 'dot'])).stdout);
    const chain = parseDot((await guanxi(['map', HENGRUI, '--chain', '-f', 'dot', '--lang', 'zh'])).stdout);
    expect(all.groups.length).toBe(13);
    expect(one.groups).toEqual(['Our people', '天露饮品 Tianlu Beverages']);
    expect(one.edges.filter((edge) => edge.label.startsWith('single thread')).length).toBeGreaterThan(0);
    expect(circle.clusters).toContain('天露饮品 Tianlu Beverages');
    expect(chain.directed).toBe(true);
    expect([...chain.nodes.values()].some((label) => label.includes('那里没有认识的人'))).toBe(true);
  });

  it('writes both formats into files', async () => {
    const { stdout, stderr, code } = await guanxi(['map', HENGRUI, '-f', 'mermaid=map.mmd', '-f', 'dot=map.dot'], { cwd: empty });
    expect([stdout, stderr, code]).toEqual(['', 'wrote map.mmd\nwrote map.dot\n', 0]);
    expect(parseDot(readFileSync(join(empty, 'map.dot'), 'utf8')).edges.length).toBe(
      parseMermaid(readFileSync(join(empty, 'map.mmd'), 'utf8')).edges.length,
    );
  });

  it('draws pictures into files and to stdout, the same from anywhere', async () => {
    const { stdout, stderr, code } = await guanxi(['map', HENGRUI, '--chain', '-f', 'svg', '-f', 'html=map.html', '--lang', 'zh'], {
      cwd: empty,
    });
    expect([stderr, code]).toEqual(['已写入 map.html\n', 0]);
    expect(parseSvg(stdout.trim()).children[0]?.text).toBe('产业链图谱：恒瑞灌装设备 Hengrui Filling Systems');
    expect(readFileSync(join(empty, 'map.html'), 'utf8')).toContain('<html lang="zh-Hans">');
    const again = await guanxi(['map', '--chain', '-f', 'svg', '--lang', 'zh'], {
      cwd: join(HENGRUI, 'accounts'),
      env: { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' },
    });
    expect(again.stdout).toBe(stdout);
  });

  it.each([
    [['map', HENGRUI, '--account', 'tianlo'], 'Did you mean tianlu?'],
    [['map', HENGRUI, '--community', 'circle'], 'filling-circle'],
    [['map', HENGRUI, '--chain', '--account', 'tianlu'], 'one map at a time'],
    [['map', HENGRUI, '-f', 'terminal'], 'mermaid, dot, svg, html'],
  ])('ends with 2 for what cannot be drawn: %j', async (args, says) => {
    const { stdout, stderr, code } = await guanxi(args);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(says);
  });
});
