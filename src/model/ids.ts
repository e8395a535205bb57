/** Ids as the contract spells them. */
const ID = /^[a-z0-9][a-z0-9._-]*$/;
export function isId(text: string): boolean {
  return ID.test(text);
}

/** Letters that no decomposition turns into ASCII. */
const SPELT: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const LONGEST = 40;

export interface Slugging {
  /** Words beyond so many are left out: what is asked in sentences gives ids that can be typed. */
  readonly words?: number;
  /** The letters that are spelt out. */
  readonly letters?: Readonly<Record<string, string>>;
}

/** An id made of a name: `Müller & Söhne AG` → `muller-sohne-ag`; '' where the name has no Latin letter, as 恒瑞 has none. */
export function slug(name: string, { words = Infinity, letters = SPELT }: Slugging = {}): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (letter) => letters[letter] ?? '-');
  const kept = plain.split('-').filter(Boolean).slice(0, words).join('-').slice(0, LONGEST).replace(/-+$/, '');
  return /[a-z]/.test(kept) ? kept : '';
}

/** The id, or the first of `<id>-2`, `<id>-3` … that nobody has. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let n = 2; ; n += 1) if (!taken.has(`${id}-${n}`)) return `${id}-${n}`;
}
