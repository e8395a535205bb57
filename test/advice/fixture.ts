import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit, type Audit } from '../../src/audit.ts';
import { diagnose } from '../../src/diagnosis.ts';
import type { Facts } from '../../src/findings/rule.ts';
import { readPlan } from '../../src/plan.ts';

export const FIXTURES = join(import.meta.dirname, '../../fixtures');
export const TODAY = '2026-06-30';

/** What actions read, of a workspace on disk. */
export function factsOf(dir: string): Facts {
  const { settings, model } = readPlan({ dir, today: TODAY });
  const { asOf, rules } = settings;
  return { asOf, rules, model, ...diagnose(model, asOf, rules) };
}

export interface Audited extends Audit {
  readonly facts: Facts;
}

const known = new Map<string, Audited>();

/** An action's workspace before it is done, or with the files of `after` laid over it. Read once. */
export function audited(id: string, kind: 'before' | 'after'): Audited {
  const key = `${id}/${kind}`;
  const found = known.get(key);
  if (found) return found;
  const dir = mkdtempSync(join(tmpdir(), 'guanxi-action-'));
  try {
    for (const layer of kind === 'before' ? ['before'] : ['before', 'after'])
      cpSync(join(FIXTURES, 'actions', id, layer), dir, { recursive: true });
    const made = { ...audit({ dir, today: TODAY }), facts: factsOf(dir) };
    known.set(key, made);
    return made;
  } finally {
    rmSync(dir, { recursive: true });
  }
}
