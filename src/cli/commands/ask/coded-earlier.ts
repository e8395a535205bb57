import type { Coded, Sheet } from '../../../intake/coding/coding-form.ts';
import type { Prompter } from '../../../intake/question/conduct.ts';
import { EntriesMeant } from '../../../model/contacts/entry-meant.ts';
import type { Plan } from '../../../plan.ts';

/** Codings of an earlier sitting that one may go back to: a slip is noticed at once or not at all. */
const MOST = 20;

/** What the sheet says at its end of interactions that are there, each once; oldest first. */
export function codedLast({ model }: Plan, { file }: Sheet): readonly Coded[] {
  const coding = model.workshops.find(({ at }) => at.file === file)?.coding ?? [];
  const last = coding.slice(-MOST);
  const names = last.map(({ interaction }) => interaction);
  const meant = new EntriesMeant(model.entries, names);
  const broken = last.findLastIndex(
    ({ interaction }, at) => meant.rows(interaction).length === 0 || names.indexOf(interaction, at + 1) >= 0,
  );
  return last.slice(broken + 1).map(({ interaction, purpose }) => ({ interaction, purpose }));
}

/** The same person asked, who is told the progress of this sitting alone. */
export function countedFrom(prompter: Prompter, earlier: number): Prompter {
  return {
    ask: (asked) => {
      const { answered, of } = asked.progress;
      return prompter.ask({ ...asked, progress: { answered: Math.max(0, answered - earlier), of: of - earlier } });
    },
  };
}
