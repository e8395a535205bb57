import { effectOf } from '../../../intake/capture/next/effect.ts';
import { insteadOfAsking, type Next, nextToAsk } from '../../../intake/capture/next/next.ts';
import { TELLER } from '../../../intake/capture/person.ts';
import type { Scene } from '../../../intake/capture/scene.ts';
import { agree, conduct, type Prompter } from '../../../intake/question/conduct.ts';
import { back, begin, type Interview } from '../../../intake/question/interview.ts';
import type { Form } from '../../../intake/question/question.ts';
import type { AuditResult } from '../../../result.ts';
import { openWorkspace } from '../../../workspace/open.ts';
import { EXIT } from '../../exit-codes.ts';
import { writeChanges } from '../../write-changes.ts';
import { dropDraft, loadDraft, saveDraft } from './drafts.ts';
import { commandFor } from './left.ts';
import type { AskContext } from './mode.ts';
import { lines, openIn, openText, sayAll } from './next-words.ts';
import { sceneOf } from './scene-of.ts';
import { changesOf, show, unchanged } from './writing.ts';

interface Run {
  readonly before: AuditResult;
  readonly audited: () => AuditResult;
  readonly prompter: Prompter;
}

/** Round by round: the question worth most, its answers written once agreed to, what that did to the verdict; then the next. */
export async function goOn({ before, audited, prompter }: Run, context: AskContext): Promise<number> {
  const silent = new Set<string>();
  let now = before;
  let teller = context.options.respondent;
  for (;;) {
    const scene = { ...sceneOf(context, openWorkspace(context.plan.workspace.root)), respondent: teller };
    const next = nextToAsk(openIn(now, context), scene, silent);
    if (next === null) return finished(now, scene, context);
    announce(next, context);
    const round = await oneRound(next, prompter, context);
    if (typeof round === 'string') return stopped(round, context);
    for (const id of round.given.keys()) silent.add(id);
    const told = round.given.get(TELLER);
    if (told?.as === 'value') teller = String(told.value);
    if (!round.wrote) continue;
    const after = audited();
    sayAll(effectOf(next.open, now, after), context);
    now = after;
  }
}

function announce({ open }: Next, context: AskContext): void {
  const { io } = context;
  const { asks, worth } = openText(open, context);
  io.stderr.write(`\n${lines(asks, io.stderr, context)}${lines(worth, io.stderr, context)}\n`);
}

type Round = { readonly given: Interview['given']; readonly wrote: boolean };

/** Whoever leaves in the middle may have what they answered written; after Ctrl-C it is kept for when this is asked again. */
async function oneRound({ form }: Next, prompter: Prompter, context: AskContext): Promise<Round | 'quit' | 'cancelled'> {
  const kept = keptRound(form, context);
  let from = begin(form, kept.given);
  for (;;) {
    const { ended, interview } = await conduct(from, prompter, kept.save);
    if (ended === 'cancelled') return 'cancelled';
    const changes = changesOf(interview, context);
    if (unchanged(changes)) {
      if (ended === 'quit') return 'quit';
      kept.drop();
      return { given: interview.given, wrote: false };
    }
    show(changes, context);
    const agreed = context.options.yes || (await agree(prompter, { key: 'ask.write' }, true));
    if (agreed === 'cancelled' || agreed === 'quit') return agreed;
    if (agreed === 'back') {
      from = back(interview);
      kept.save(from);
      continue;
    }
    if (agreed) {
      writeChanges(context.plan.workspace.root, changes);
      for (const { file } of changes) context.io.stdout.write(`${context.speaker.say('cli.wrote', { path: file })}\n`);
    }
    kept.drop();
    return ended === 'quit' ? 'quit' : { given: interview.given, wrote: agreed };
  }
}

interface Kept {
  /** What was answered before this round was left, for `begin`. */
  readonly given: Interview['given'];
  readonly save: (interview: Interview) => void;
  readonly drop: () => void;
}

/** The draft of one round: of the open question it is about, and of whoever answers. */
function keptRound(form: Form, { plan, options, io }: AskContext): Kept {
  const { root } = plan.workspace;
  const who = options.respondent ?? 'anybody';
  return {
    given: loadDraft(root, form.id, who)?.draft.given ?? new Map(),
    save: ({ given }) => saveDraft(root, { form: form.id, respondent: who, date: io.today(), given }),
    drop: () => dropDraft(root, form.id, who),
  };
}

function stopped(how: 'quit' | 'cancelled', context: AskContext): number {
  const { options, io, speaker } = context;
  io.stderr.write(`${speaker.say('capture.next.stopped', { command: commandFor(['--next'], options, io) })}\n`);
  return how === 'cancelled' ? EXIT.cancelled : EXIT.ok;
}

/** Nothing is left to ask in this run: what stays open, and what to do about it. */
function finished(now: AuditResult, scene: Scene, context: AskContext): number {
  const open = openIn(now, context);
  if (open.length === 0) sayAll([{ key: 'capture.next.none' }], context);
  else {
    const remedies = open.map((one) => insteadOfAsking(one, scene)).filter((phrase) => phrase !== null);
    const each = new Map(remedies.map((phrase) => [phrase.key, phrase]));
    sayAll([{ key: 'capture.next.left' }, ...each.values()], context);
  }
  return EXIT.ok;
}
