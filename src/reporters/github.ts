import { type Language, Speaker } from '../messages/messages.ts';
import type { AuditResult, Place } from '../result.ts';
import { inert } from '../text/inert.ts';
import { workflowCommand } from '../text/workflow-commands.ts';
import { remarksOf } from './remarks/remarks-of.ts';
import { repositoryPath } from './remarks/repository-path.ts';
import { type Level, type Remark, tally } from './remarks/remark.ts';

/** Annotations of one kind that GitHub shows of a step; the notice that counts the rest is one of its kind. */
const SHOWN = 10;
const KINDS = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<Level, string>;
/** Further places named in a message. */
const ALSO = 3;

/**
 * Workflow commands of GitHub Actions: the ten remarks that matter most, what breaks the policy first, and a notice that
 * counts the rest. One line each; nothing without findings. Waived findings are counted only.
 */
export function renderGithub(result: AuditResult, language: Language): string {
  const speaker = new Speaker(language);
  const all = remarksOf(result, speaker);
  const open = all.filter(({ waived }) => waived === null);
  const shown = open.slice(0, all.length > SHOWN && open[SHOWN - 1]?.level === 'note' ? SHOWN - 1 : SHOWN);
  const lines = shown.map((remark) => annotation(remark, result, speaker));
  const rest = all.filter((remark) => !shown.includes(remark));
  return [...lines, ...(rest.length > 0 ? [others(rest, speaker)] : [])].map((line) => `${line}\n`).join('');
}

function annotation({ rule, level, title, why, how, places }: Remark, result: AuditResult, speaker: Speaker): string {
  const [{ file, line, col = 1 }, ...more] = places;
  const at = { file: inert(repositoryPath(result, file)), line: Math.max(1, line), col: Math.max(1, col) };
  const message = [title, why, how, also(more, result, speaker)].filter((text) => text !== '').join('\n');
  return workflowCommand(KINDS[level], { ...at, title: `guanxi ${rule}` }, message);
}

function also(places: readonly Place[], result: AuditResult, speaker: Speaker): string {
  const named = places.slice(0, ALSO).map(({ file, line }) => `${inert(repositoryPath(result, file))}:${line}`);
  if (named.length === 0) return '';
  const count = places.length - named.length;
  return speaker.say(count > 0 ? 'machine.also.more' : 'machine.also', { places: named, count });
}

function others(rest: readonly Remark[], speaker: Speaker): string {
  const counts = tally(rest);
  const levels = (['error', 'warning', 'note'] as const).flatMap((level) =>
    counts[level] === 0 ? [] : [speaker.say(`machine.level.${level}`, { count: counts[level] })],
  );
  const count = rest.length - counts.waived;
  const parts = [
    ...(count > 0 ? [speaker.say('machine.quiet.more', { count, levels })] : []),
    ...(counts.waived > 0 ? [speaker.say('machine.quiet.waived', { count: counts.waived })] : []),
    speaker.say('machine.quiet.where'),
  ];
  return workflowCommand('notice', { title: 'guanxi' }, parts.join(speaker.language === 'zh' ? '' : ' '));
}
