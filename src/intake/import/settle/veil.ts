/** What is written in place of names, addresses and numbers. */
export interface Veil {
  readonly hides: boolean;
  /** A name as it may be written; null: not at all. */
  name(text: string): string | null;
  /** An address, domain or number of another system, so that it is known again. */
  mark(text: string): string;
  /** Hex digits for an id made without the name; null where ids are made of names. */
  digits(kind: string, seed: string): string | null;
}

/** Everything as it stands in the source. */
export const OPEN: Veil = { hides: false, name: (text) => text, mark: (text) => text, digits: () => null };

const MARK = 'hmac:';
/** Enough that no two of a hundred thousand come out alike. */
const MARK_DIGITS = 32;
const ID_DIGITS = 12;

/** `privacy.pseudonyms`: neither names nor addresses, but the same mark for the same text as long as the key is the same. */
export function veiled(pseudonym: (kind: string, text: string) => string): Veil {
  return {
    hides: true,
    name: () => null,
    mark: (text) => (text.startsWith(MARK) ? text : `${MARK}${pseudonym('import', text).slice(0, MARK_DIGITS)}`),
    digits: (kind, seed) => pseudonym(`import ${kind}`, seed).slice(0, ID_DIGITS),
  };
}
