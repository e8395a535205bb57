import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import type { Finding } from '../../src/result.ts';
import { rich } from './sample.ts';

const WIDE = { language: 'en', width: 120, colour: false } as const;

describe('commands of a report', () => {
  it('repeat the program and the folder it was given', () => {
    const text = renderTerminal(rich, { ...WIDE, program: 'node bin/guanxi.js', dir: 'my plans' });
    expect(text).toContain("    node bin/guanxi.js audit 'my plans' --lens v4\n");
    expect(text).toMatch(/^ {4}node bin\/guanxi\.js explain [A-Z0-9]+$/m);
    const account = renderTerminal(rich, { ...WIDE, dir: 'plans', account: 'mengyuan' });
    expect(account).toContain('    guanxi explain mengyuan plans\n');
  });
});

describe('a broken plan', () => {
  const error = (file: string): Finding => ({
    code: 'GX011',
    severity: 'error',
    lens: 'data',
    entity: { kind: 'file', id: file },
    field: 'unknown-key',
    args: {},
    at: [{ file, line: 1 }],
    fingerprint: file,
    weight: 0,
  });
  const broken = {
    ...rich,
    findings: [error('a.yaml'), error('a.yaml'), error('b.yaml'), { ...error('c.yaml'), severity: 'warning' as const }],
  };

  it('is told near the top of every report', () => {
    for (const options of [{}, { account: 'mengyuan' }, { lens: 'v4' } as const]) {
      const top = renderTerminal(broken, { ...WIDE, dir: 'plans', ...options })
        .split('\n')
        .slice(0, 10)
        .join(' ');
      expect(top.replace(/\s+/g, ' ')).toContain(
        '3 errors in 2 files of the plan: what they hold is left out below. guanxi validate plans shows them.',
      );
    }
    expect(renderTerminal({ ...rich, findings: [] }, WIDE)).not.toContain('of the plan');
  });
});
