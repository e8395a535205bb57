import { audit } from '../../../audit.ts';
import { allOpen } from '../../../intake/capture/next/all-open.ts';
import { effectOf } from '../../../intake/capture/next/effect.ts';
import type { AuditResult, Question as Open } from '../../../result.ts';
import { dayOf } from '../../day.ts';
import { EXIT } from '../../exit-codes.ts';
import { answersFrom } from './answers-from.ts';
import type { AskContext } from './mode.ts';
import { openIn, sayAll } from './next-words.ts';
import { listOpen } from './next-list.ts';
import { goOn } from './next-rounds.ts';
import { sceneOf } from './scene-of.ts';
import { sit } from './sit.ts';

/** Audits, and asks first what would narrow the verdict most; without a terminal it says what that is. */
export async function run(context: AskContext): Promise<number> {
  const { prompter, options } = context;
  const written = answersFrom(context);
  const audited = await auditing(context);
  const before = audited();
  const scene = sceneOf(context);
  const open = openIn(before, context);
  if (written !== null) {
    const sitting = { form: allOpen(open, scene), respondent: options.respondent ?? 'next', date: scene.day, flags: ['--next'], written };
    const code = await sit(sitting, context);
    if (code === EXIT.ok && !options.dryRun) tellEffects(open, before, audited(), context);
    return code;
  }
  if (prompter === null || options.dryRun) return listOpen(open, scene, context);
  return goOn({ before, audited, prompter }, context);
}

/** Reads and audits the plan as it lies now; without draws, which no question needs. */
async function auditing({ io, plan }: AskContext): Promise<() => AuditResult> {
  const day = await dayOf({ dir: plan.workspace.root, asOf: null }, io);
  return () => audit({ dir: plan.workspace.root, ...day, draws: null }).result;
}

/** One line for each entity something was open about, where it moved. */
function tellEffects(open: readonly Open[], before: AuditResult, after: AuditResult, context: AskContext): void {
  const told = new Set<string>();
  for (const one of open) {
    const same = effectOf(one, after, after).map((phrase) => JSON.stringify(phrase));
    const effect = effectOf(one, before, after);
    const key = JSON.stringify(effect);
    if (told.has(key) || effect.every((phrase) => same.includes(JSON.stringify(phrase)))) continue;
    told.add(key);
    sayAll(effect, context);
  }
}
