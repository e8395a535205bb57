import { depth } from '../../lenses/v4-embedding/embed.ts';
import type { Offering } from '../../model/account.ts';
import type { AccountAction, AccountView } from '../action.ts';
import { leading } from '../people.ts';
import { fails, placeOf } from './distribution.ts';
import { worstPain } from './personal.ts';

/** Process support next to the core, with an artefact: ladder 4 of 5, proximity .75. */
const MOVED = (4 / 5) * 0.75;

const revenue = (offering: Offering): number => offering.revenue?.value ?? 0;
const now = (offering: Offering): number => depth(offering, 'point') ?? 0;

/** EMBED attainment once this offering has moved and the others stay: by revenue, or where none is priced the best one. */
function embedWith(view: AccountView, moved: Offering | undefined): number {
  const gate = view.facts.rules.value('EMBED.gate');
  const priced = (view.stated.offerings ?? []).filter((one) => revenue(one) > 0);
  if (!moved || priced.length === 0) return Math.min(1, MOVED / gate);
  const total = priced.reduce((sum, one) => sum + revenue(one), 0);
  const sum = priced.reduce((acc, one) => acc + revenue(one) * (one === moved ? Math.max(MOVED, now(one)) : now(one)), 0);
  return Math.min(1, sum / total / gate);
}

/** Move an offering into their core process and give it the artefact that shows it: shared data, a joint procedure, a service level (V4). */
export const moveToCore: AccountAction = {
  id: 'move-to-core',
  level: 'account',
  gates: ['EMBED', 'NEAR'],
  reads: { NEAR: 'EMBED' },
  effort: [15, 30, 60],
  success: 0.4,
  proof: ['offerings[].ladder: 4 or more', 'offerings[].proximity: adjacent | core', 'offerings[].artefact'],
  prerequisites: ['work-their-problem'],
  propose(view) {
    if (!fails(view, 'EMBED')) return null;
    const [offering] = [...(view.stated.offerings ?? [])]
      .filter((one) => now(one) < MOVED)
      .sort((a, b) => embedWith(view, b) - embedWith(view, a) || now(b) - now(a) || (a.id < b.id ? -1 : 1));
    const after = embedWith(view, offering);
    return {
      person: leading(view.result)?.id ?? null,
      after: { EMBED: after, NEAR: after },
      args: { offering: offering ? (offering.name ?? offering.id) : null, pain: worstPain(view)?.what ?? null },
      at: offering ? [offering.at] : placeOf(view, 'offerings'),
    };
  },
};
