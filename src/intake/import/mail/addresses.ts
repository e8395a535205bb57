import { canonicalAddress } from './address-form.ts';
import { type Token, tokens } from './tokens.ts';
import { words } from './words.ts';

/** Somebody in a header: at least one of the two is known. */
export interface Mailbox {
  readonly name: string | null;
  /** Canonical (see address-form.ts). */
  readonly address: string | null;
}

/** More recipients than this are counted, not named. */
const MOST = 10_000;
const ADDRESS = /[^\s<>"'();:,\\]{1,64}@[^\s<>"'();:,\\@]{1,255}/;
/** Characters of a name that are looked at, encoded. */
const MOST_NAME = 2000;

/**
 * The people of an address header, raw bytes already decoded: `Name <a@b>`, `a@b (Name)`, `a@b`, groups (their members), a name
 * without an address. What is empty (`undisclosed-recipients:;`) names nobody.
 */
export function mailboxes(value: string): readonly Mailbox[] {
  const out: Mailbox[] = [];
  let entry: Token[] = [];
  const end = (): void => {
    const box = mailbox(entry);
    if (box !== null && out.length < MOST) out.push(box);
    entry = [];
  };
  for (const token of tokens(value)) {
    if (token.kind === ',' || token.kind === ';') end();
    else if (token.kind === ':') entry = [];
    else entry.push(token);
  }
  end();
  return out;
}

function mailbox(entry: readonly Token[]): Mailbox | null {
  const of = (kind: Token['kind']): string[] => entry.filter((token) => token.kind === kind).map(({ text }) => text);
  const angle = of('angle').find((text) => text.trim() !== '');
  const said = entry.filter(({ kind }) => kind === 'text' || kind === 'quoted').map(({ text }) => text);
  // Some programs encode the address together with the name.
  const joined = angle === undefined ? words(said.join(' ').slice(0, MOST_NAME)) : said.join(' ');
  const bare = angle === undefined ? ADDRESS.exec(joined)?.[0] : undefined;
  const address = angle === undefined ? bare : (ADDRESS.exec(angle)?.[0] ?? angle.replace(/\s+/g, ''));
  const before = bare === undefined ? joined : joined.replace(bare, ' ').replace(/[<>]/g, ' ');
  const name = personName(before) ?? personName(of('comment').join(' '));
  const canonical = address === undefined || address === '' ? null : canonicalAddress(address);
  if (canonical === null && name === null) return null;
  return { name: name !== null && canonical === name.toLowerCase() ? null : name, address: canonical };
}

/** Encoded words and quotes taken off, one line; null where nothing is left. */
function personName(text: string): string | null {
  const name = words(text.slice(0, MOST_NAME))
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  return name === '' ? null : name;
}
