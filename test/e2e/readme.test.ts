import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command, ROOT } from './run.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

describe('README', () => {
  it('shows what guanxi prints', async () => {
    expect(readme).toMatch(/<!-- guanxi audit fixtures\/hengrui [^\n]*-->\n```text\n[^`]{500}/);
    const { stderr, code } = await command(process.execPath, [join(ROOT, 'scripts', 'readme.mjs'), '--check']);
    expect([stderr, code]).toEqual(['', 0]);
  });

  it('closes every block it opens', () => {
    const fences = readme.split('\n').filter((line) => line.startsWith('```'));
    expect(fences.map((fence) => fence === '```')).toEqual(fences.map((_, index) => index % 2 === 1));
  });

  it('names its two commands on the first screen', () => {
    const screen = readme.split('\n').slice(0, 25).join('\n');
    for (const line of ['npm start', 'npm test']) expect(screen).toMatch(new RegExp(`^${line} `, 'm'));
  });
});
