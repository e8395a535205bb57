interface Known {
  readonly id: string;
  readonly name: string;
}

/** How many are offered at once. */
const MOST = 7;

/** Those whose id or name begins with what is typed, then those that hold it; all of them while nothing is typed. In their own order. */
export function matching(typed: string, known: readonly Known[]): readonly Known[] {
  const wanted = typed.trim().toLowerCase();
  const place = ({ id, name }: Known): number =>
    Math.min(...[id, name].map((text) => text.toLowerCase().indexOf(wanted)).map((at) => (at < 0 ? Infinity : at)));
  const found = known.filter((one) => place(one) < Infinity);
  return [...found.filter((one) => place(one) === 0), ...found.filter((one) => place(one) > 0)].slice(0, MOST);
}
