import type { SayDo, SayDoItem } from '../../../result.ts';
import type { AskContext } from './mode.ts';

/** Items named; the audit names all. */
const SHOWN = 3;

/** How far our own answers agree, in a sentence or two: no answer, and nobody’s, can be told from it. */
export function agreementSaid(sayDo: SayDo | null, command: string, { speaker, plan }: AskContext): string {
  const least = plan.settings.rules.value('saydo.raters');
  const rated = (sayDo?.items ?? []).filter(({ item, ours }) => item !== 'stage' && ours !== null && ours.n >= least);
  if (rated.length === 0) return speaker.say('workshop.list.few', { least });
  const apart = rated.filter(({ ours }) => ours?.verdict === 'contested').sort((a, b) => (a.ours?.rwg ?? 0) - (b.ours?.rwg ?? 0));
  if (apart.length === 0) return speaker.say('workshop.list.agree', { least, of: rated.length, command });
  const named = apart.slice(0, SHOWN).map((one) => `“${nameOf(one)}”`);
  return speaker.say('workshop.list.apart', { least, count: apart.length, of: rated.length, items: named, command });

  function nameOf({ item, entity }: SayDoItem): string {
    const claim = speaker.term('claim', item);
    if (entity.kind === 'firm') return claim;
    const account = plan.model.accounts.find(({ id }) => id === entity.id);
    return speaker.say('said.of', { name: account?.name ?? entity.id, claim });
  }
}
