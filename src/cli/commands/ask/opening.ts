import { agree, type Prompter } from '../../../intake/question/conduct.ts';
import { begin, type Interview } from '../../../intake/question/interview.ts';
import { loadDraft, setDraftAside } from './drafts.ts';
import type { AskContext } from './mode.ts';
import type { Sitting } from './sitting.ts';

/** The interview to go on with: that of the draft, if the person wants it, else a new one. A draft not gone on with is kept aside. */
export async function opening(sitting: Sitting, prompter: Prompter, context: AskContext): Promise<Interview | 'quit' | 'cancelled'> {
  const { form, respondent, before } = sitting;
  const { plan, options, io, speaker } = context;
  const { root } = plan.workspace;
  const reading = loadDraft(root, form.id, respondent);
  if (reading === null) {
    if (options.resume) io.stderr.write(`${speaker.say('ask.draft.none', { respondent })}\n`);
    return begin(form, new Map(), before);
  }
  const answers = reading.draft.given.size;
  if (!reading.whole) io.stderr.write(`${speaker.say('ask.draft.damaged', { answers })}\n`);
  const goOn =
    options.resume ||
    (await agree(prompter, { key: sitting.unnamed === true ? 'capture.draft.resume' : 'ask.draft.resume', args: { respondent, answers } }));
  if (typeof goOn === 'string') return goOn === 'cancelled' ? 'cancelled' : 'quit';
  if (!goOn || !reading.whole) setDraftAside(root, form.id, respondent);
  return begin(form, goOn ? reading.draft.given : new Map(), before);
}
