interface Known {
  readonly id: string;
  readonly name: string;
}

/** Those whose id or name begins with what is typed, then those that hold it; all of them while nothing is typed. In their own order. */
export function matching(typed: string, known: readonly Known[]): readonly Known[] {
  const wanted = typed.trim().toLowerCase();
  const place = ({ id, name }: Known): number =>
    Math.min(...[id, name].map((text) => text.toLowerCase().indexOf(wanted)).map((at) => (at < 0 ? Infinity : at)));
  const found = known.filter((one) => place(one) < Infinity);
  return [...found.filter((one) => place(one) === 0), ...found.filter((one) => place(one) > 0)];
}

/** The one that is left, where what is typed begins its id, its name or a word of them: enough to name it. undefined where it is not. */
export function onlyMatch(typed: string, found: readonly Known[]): Known | undefined {
  const [one, second] = found;
  const wanted = typed.trim().toLowerCase();
  if (one === undefined || second !== undefined || wanted === '') return undefined;
  const words = [one.id, one.name].flatMap((text) => [text, ...text.split(/[\s.]+/)]);
  return words.some((word) => word.toLowerCase().startsWith(wanted)) ? one : undefined;
}
