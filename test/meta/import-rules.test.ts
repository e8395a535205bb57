import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const exports_ = 'export const x = 1;\n';

/** A file that does nothing but import. */
function importing(...names: readonly string[]): string {
  return names.map((name) => `import '${name}';\n`).join('');
}

/** A small house in which every import rule is broken once. */
const FILES: Readonly<Record<string, string>> = {
  'src/result.ts': exports_,
  'src/audit.ts': exports_,
  'src/messages/m.ts': `import '../model/log.ts';\n${exports_}`,
  'src/text/t.ts': `${exports_}`,
  'src/text/cycle-a.ts': `import './cycle-b.ts';\nimport './gone.ts';\n`,
  'src/text/cycle-b.ts': `import './cycle-a.ts';\n`,
  'src/model/log.ts': `import '../ledger/l.ts';\nimport '../workspace/read.ts';\n`,
  'src/ledger/l.ts': `import 'node:path';\nimport '../lenses/l.ts';\n`,
  'src/lenses/l.ts': `import '../stages/s.ts';\n`,
  'src/stages/s.ts': `import '../network/n.ts';\n`,
  'src/network/leave.ts': exports_,
  'src/network/n.ts': `import '../saydo/d.ts';\n`,
  'src/saydo/d.ts': `import '../findings/f.ts';\n`,
  'src/findings/f.ts': `import '../advice/a.ts';\n`,
  'src/advice/a.ts': `import '../cli/c.ts';\nimport '../audit.ts';\nimport '../reporters/r.ts';\n`,
  'src/gate/g.ts': `import '../findings/f.ts';\n`,
  'src/policy/p.ts': `import '../messages/m.ts';\n`,
  'src/schema/s.ts': importing(
    'chalk',
    'preact',
    'preact-render-to-string',
    'graphology',
    '../network/leave.ts',
    'node:fs',
    'commander',
    '@observablehq/plot',
    'd3-force',
    'linkedom',
    'ical.js',
    'libmime',
    '@e965/xlsx',
    'csv-parse',
    '@inquirer/core',
  ),
  'src/workspace/read.ts': `import '../lenses/l.ts';\nimport 'ajv';\n`,
  'src/intake/prompt/p.ts': exports_,
  'src/intake/question/q.ts': `import 'node:path';\nimport '../prompt/p.ts';\n`,
  'src/reporters/charts/c.ts': exports_,
  'src/reporters/r.ts': `import '../policy/p.ts';\nimport './charts/c.ts';\n`,
  'src/intake/edit/e.ts': `import 'node:path';\nimport '../../lenses/l.ts';\n`,
  'src/intake/import/mail/m.ts': exports_,
  'src/intake/import/ics/i.ts': `import '../mail/m.ts';\n`,
  'src/redact/r.ts': `import '../model/log.ts';\n`,
  'src/cli/c.ts': `import 'node:child_process';\n${exports_}`,
};

interface Summary {
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string } }[] };
}

let house: string;
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'guanxi-rules-'));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) cpSync(join(ROOT, file), join(house, file));
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('import rules', () => {
  it('each catch the import they are there for', async () => {
    const cruiser = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
    const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
    const done = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 1 << 26 });
    const { summary } = JSON.parse(done.stdout) as Summary;
    const caught = new Set(summary.violations.map(({ rule }) => rule.name));
    const { default: config } = (await import('../../.dependency-cruiser.cjs' as string)) as {
      default: { forbidden: readonly { name: string; comment: string }[] };
    };
    expect(config.forbidden.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([]);
    for (const { name, comment } of config.forbidden) expect(comment.length, name).toBeGreaterThan(20);
  });
});
