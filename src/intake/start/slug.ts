/** Letters that no decomposition turns into ASCII. */
const SPELT: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const LONGEST = 40;

/** An id made of a name: `Müller & Söhne AG` → `muller-sohne-ag`. Null where a name has no letter or digit an id may hold, as 恒瑞 has none. */
export function slug(name: string): string | null {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæøœłđðþı]/g, (letter) => SPELT[letter] ?? letter);
  const id = plain
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return id === '' ? null : id;
}

/** `base`, or the first of `base-2`, `base-3` … that is not taken. */
export function freshId(base: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}
