import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run as guanxi } from '../../src/cli/main.ts';
import { fakeIo } from './fake-io.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guanxi-mapping-'));
  mkdirSync(join(root, 'plan'));
  writeFileSync(join(root, 'plan/guanxi.yaml'), 'guanxi: 1\n');
  writeFileSync(join(root, 'plan/firm.yaml'), 'id: ours\nname: Ours\ncurrency: CNY\n');
  writeFileSync(join(root, 'de.csv'), 'Wann;Firma;Wie\n05.03.2024;Xin Foods;Anruf\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function imported(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const io = fakeIo({ cwd: root });
  const code = await guanxi(['import', 'csv', ...args, '--dir', 'plan', '--dry-run', '--width', '100'], io);
  return { code, out: io.out(), err: io.err() };
}

describe('a mapping with mistakes', () => {
  it.each([
    ['en', 'Did you mean activities?', 'Did you mean date?'],
    ['zh', 'activities', 'date'],
  ])('is refused with every one of them, framed, and what is meant (%s)', async (lang, kind, field) => {
    writeFileSync(join(root, 'm.yaml'), 'tables:\n  - kind: activites\n    columns: {dat: Wann}\n    values: {channel: {Anruf: cal}}\n');
    const { code, out, err } = await imported('de.csv', '--mapping', 'm.yaml', '--lang', lang);
    expect([code, out]).toEqual([2, '']);
    for (const place of ['m.yaml:2:11', 'm.yaml:3:15', 'm.yaml:4:31']) expect(err).toContain(place);
    for (const meant of [kind, field, 'call']) expect(err).toContain(meant);
    expect(err).toContain('    > 2 |   - kind: activites'.slice(4));
  });
});

describe('a table nobody knows', () => {
  it('leaves a rule to complete in the mapping that is saved, and is read once it is', async () => {
    const first = await imported('de.csv', '--save-mapping', 'm.yaml');
    expect(first.code).toBe(1);
    const saved = readFileSync(join(root, 'm.yaml'), 'utf8');
    expect(saved).toContain('# Not known here.');
    expect(saved).toContain('#      …: Wann');
    const rule =
      'tables:\n  - kind: activities\n    columns: {date: Wann, account_name: Firma, channel: Wie}\n    values: {channel: {Anruf: call}}\n';
    writeFileSync(join(root, 'm.yaml'), rule);
    const second = await imported('de.csv', '--mapping', 'm.yaml');
    expect([second.code, second.out.includes('Wann → day')]).toEqual([0, true]);
  });
});

describe('the mapping in the register', () => {
  it.each([
    ['m.yaml', 'm.yaml'],
    ['plan/maps/m.yaml', 'maps/m.yaml'],
  ])('%s is named %s: from the root of the plan, and where it lies elsewhere without the way there', async (typed, named) => {
    mkdirSync(join(root, 'plan/maps'));
    writeFileSync(join(root, typed), 'tables:\n  - kind: accounts\n    columns: {name: Firma}\n');
    const args = ['import', 'csv', 'de.csv', '--mapping', typed, '--dir', 'plan', '--as', 'crm', '--yes'];
    expect(await guanxi(args, fakeIo({ cwd: root }))).toBe(0);
    expect(readFileSync(join(root, 'plan/imports/crm.yaml'), 'utf8')).toContain(`\nmapping: ${named}\n`);
  });
});

describe('money of another currency than the plan’s', () => {
  it('is left out by line with what to do', async () => {
    writeFileSync(join(root, 'o.csv'), '订单号,下单日期,客户名称,金额（万元）\nD1,2024-03-05,青田,1.2\nD2,2024-03-05,青田,$3\n');
    const { code, out } = await imported('o.csv');
    expect(code).toBe(1);
    expect(out).toContain('o.csv:3');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('“$3” in 金额（万元） is $, and the plan counts in CNY: convert it');
    expect(out.replaceAll(/\s+/g, '')).toContain('金额（万元）→countedinunitsof10000');
  });
});
