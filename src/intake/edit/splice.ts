/** Puts `text` in place of so many characters at an offset; `remove` is 0 for whatever only adds. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly text: string;
}

/** The text after the splices, which do not overlap. Those at one offset keep their order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let after = '';
  let from = 0;
  for (const { at, remove, text: fresh } of inOrder(splices)) {
    after += text.slice(from, at) + fresh;
    from = at + remove;
  }
  return after + text.slice(from);
}

/** Whether `after` without the inserted stretches is `before` without the replaced ones, character for character. */
export function keepsTheRest(before: string, after: string, splices: readonly Splice[]): boolean {
  let [old, fresh] = [0, 0];
  for (const { at, remove, text } of inOrder(splices)) {
    const kept = at - old;
    if (kept < 0 || before.slice(old, at) !== after.slice(fresh, fresh + kept)) return false;
    if (after.slice(fresh + kept, fresh + kept + text.length) !== text) return false;
    old = at + remove;
    fresh += kept + text.length;
  }
  return before.slice(old) === after.slice(fresh);
}

function inOrder(splices: readonly Splice[]): readonly Splice[] {
  return [...splices].sort((a, b) => a.at - b.at);
}
