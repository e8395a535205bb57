import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { RULES } from '../../src/findings/registry.ts';
import { Speaker } from '../../src/messages/messages.ts';
import type { Finding } from '../../src/result.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/findings');
const LINE = 100;
const SPEAKERS = [new Speaker('en'), new Speaker('zh')];

const audited = new Map<string, readonly Finding[]>();

/** Audits a fixture, once, that must be free of problems. */
function findingsOf(name: string, kind: 'fires' | 'near-miss'): readonly Finding[] {
  const known = audited.get(`${name}/${kind}`);
  if (known) return known;
  const { result, problems } = audit({ dir: join(ROOT, name, kind), today: '2026-06-30' });
  expect(problems.map((problem) => `${problem.code} ${problem.at.file}:${problem.at.line} ${JSON.stringify(problem.args)}`)).toEqual([]);
  audited.set(`${name}/${kind}`, result.findings);
  return result.findings;
}

describe('every rule', () => {
  it('has its fixtures, and every fixture its rule', () => {
    expect(readdirSync(ROOT).sort()).toEqual(RULES.map(({ name }) => name).sort());
  });

  describe.each(RULES)('$code $name', ({ code, name }) => {
    const fires = () => findingsOf(name, 'fires');

    it('fires', () => expect(fires().map((finding) => finding.code)).toContain(code));

    it('stays silent on a near miss', () => {
      expect(findingsOf(name, 'near-miss').map((finding) => finding.code)).not.toContain(code);
    });

    it('points at lines that exist', () => {
      for (const { at, nowhere } of fires()) {
        if (at.length === 0) expect(nowhere).toBeDefined();
        for (const { file, line } of at) {
          const path = join(ROOT, name, 'fires', file);
          expect(existsSync(path), file).toBe(true);
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(readFileSync(path, 'utf8').split('\n').length);
        }
      }
    });

    it('can be said in both languages, the title on one line', () => {
      for (const finding of fires()) {
        for (const speaker of SPEAKERS) {
          const [title = ''] = (['title', 'why', 'do'] as const).map((part) =>
            speaker.say(`finding.${finding.code}.${part}`, finding.args),
          );
          expect(stringWidth(title), title).toBeLessThanOrEqual(LINE);
        }
      }
    });
  });
});

it('no rule fails inside on any fixture', () => {
  const internal = RULES.flatMap(({ name }) => [...findingsOf(name, 'fires'), ...findingsOf(name, 'near-miss')]).filter(
    ({ code }) => code === 'GX1199',
  );
  expect(internal).toEqual([]);
});
