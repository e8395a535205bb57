import type { Comparison } from '../../result-comparison.ts';
import type { View } from './view.ts';

/** Needs no quotes in a shell. */
const BARE = /^[\p{L}\p{N}_@%+=:,./~-]+$/u;

/** A command as it works where this report was asked for: the same program, the same folder. `explain` takes its topic first. */
export function typed(view: View, command: 'audit' | 'ask' | 'validate', ...flags: readonly string[]): string {
  return [view.program, command, ...folder(view), ...flags.map(quoted)].join(' ');
}

/** `diff` that shows the whole of a comparison: its base, the folder, and the day where it was asked for. */
export function compared(view: View, { base, head }: Comparison): string {
  const day = view.result.asOfSource === 'flag' ? ['--as-of', head.asOf] : [];
  return [view.program, 'diff', quoted(base.label), ...folder(view), ...day].join(' ');
}

/** `explain` of a word of guanxi's own, or, with `here`, of something in this workspace. */
export function explained(view: View, topic: string, here = false): string {
  return [view.program, 'explain', quoted(topic), ...(here ? folder(view) : [])].join(' ');
}

function folder(view: View): readonly string[] {
  return view.dir === null ? [] : [quoted(view.dir)];
}

function quoted(text: string): string {
  return BARE.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
