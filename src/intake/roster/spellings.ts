/** The other spelling under which a text may be kept: imports under `privacy.pseudonyms` keep digests. */
export type AlsoAs = (text: string) => string | null;

/** How a text may stand in the plan. */
export function spellings(text: string, also: AlsoAs): readonly string[] {
  const other = also(text);
  return other === null ? [text] : [text, other];
}

/** The text as the only key, or none where nothing is left of it. */
export function filled(text: string): readonly string[] {
  return text === '' ? [] : [text];
}
