import { effectOf } from '../../../intake/capture/next/effect.ts';
import { insteadOfAsking, type Next, nextToAsk } from '../../../intake/capture/next/next.ts';
import { TELLER } from '../../../intake/capture/person.ts';
import type { Scene } from '../../../intake/capture/scene.ts';
import { agree, conduct, type Prompter } from '../../../intake/question/conduct.ts';
import { back, begin, type Interview } from '../../../intake/question/interview.ts';
import type { AuditResult } from '../../../result.ts';
import { openWorkspace } from '../../../workspace/open.ts';
import { EXIT } from '../../exit-codes.ts';
import { writeChanges } from '../../write-changes.ts';
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

/** Whoever leaves in the middle may still have what they answered written; after Ctrl-C nothing of this round is. */
async function oneRound({ form }: Next, prompter: Prompter, context: AskContext): Promise<Round | 'quit' | 'cancelled'> {
  let from = begin(form);
  for (;;) {
    const { ended, interview } = await conduct(from, prompter, () => {});
    if (ended === 'cancelled') return 'cancelled';
    const changes = changesOf(interview, context);
    if (unchanged(changes)) return ended === 'quit' ? 'quit' : { given: interview.given, wrote: false };
    show(changes, context);
    const agreed = context.options.yes || (await agree(prompter, { key: 'ask.write' }, true));
    if (agreed === 'cancelled' || agreed === 'quit') return agreed;
    if (agreed === 'back') {
      from = back(interview);
      continue;
    }
    if (agreed) {
      writeChanges(context.plan.workspace.root, changes);
      for (const { file } of changes) context.io.stdout.write(`${context.speaker.say('cli.wrote', { path: file })}\n`);
    }
    return ended === 'quit' ? 'quit' : { given: interview.given, wrote: agreed };
  }
}

function stopped(how: 'quit' | 'cancelled', context: AskContext): number {
  sayAll([{ key: 'capture.next.stopped' }], context);
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
