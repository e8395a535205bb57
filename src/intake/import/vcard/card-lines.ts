import { contentLines, type ContentLine } from '../text/content-lines.ts';
import { decoded, encodingOf } from '../text/encoding.ts';

/** One property of a card, its value still escaped. Names and parameters in capitals; a parameter without name is a TYPE (vCard 2.1). */
export interface CardProperty {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  readonly value: string;
}

export interface Card {
  /** Line of its BEGIN. */
  readonly line: number;
  readonly properties: CardProperty[];
}

export interface CardFile {
  readonly encoding: string;
  readonly cards: readonly Card[];
}

/** What is read of a card: telephones, birthdays, homes, notes and pictures are passed over before they are even decoded. */
const READ = new Set(['FN', 'N', 'ORG', 'TITLE', 'ROLE', 'EMAIL', 'UID', 'REV', 'KIND', 'X-ADDRESSBOOKSERVER-KIND']);
/** Lines of one card that are looked at, and depth of cards in cards. */
const MOST_PROPERTIES = 200;
const COLON = 58;

/** The cards of a vCard file, 2.1 to 4.0. An END that is missing ends with the next BEGIN; a card inside an AGENT is passed over. Never throws. */
export function readCardFile(bytes: Uint8Array): CardFile {
  const encoding = encodingOf(bytesOf(bytes));
  const cards: Card[] = [];
  let open: Card | null = null;
  let inner = 0;
  let agent = false;
  for (const line of contentLines(bytes)) {
    const { head, name } = headOf(line, encoding);
    if (name === 'BEGIN' && open !== null && (agent || inner > 0)) inner++;
    else if (name === 'BEGIN') {
      open = { line: line.line, properties: [] };
      inner = 0;
      cards.push(open);
    } else if (name === 'END' && inner > 0) inner--;
    else if (name === 'END') open = null;
    else if (open !== null && inner === 0 && READ.has(name) && open.properties.length < MOST_PROPERTIES) {
      open.properties.push(propertyOf(name, head, line.bytes, encoding));
    }
    agent = name === 'AGENT';
  }
  return { encoding, cards };
}

function* bytesOf(file: Uint8Array): Generator<Uint8Array> {
  for (const { bytes } of contentLines(file)) yield bytes;
}

/** What stands before the colon, and the name in it without its group (`item1.EMAIL`). Only `BEGIN:VCARD` and its END are a BEGIN and an END. */
function headOf({ bytes }: ContentLine, encoding: string): { head: string; name: string } {
  const colon = endOfHead(bytes);
  if (colon < 0 || colon > 1000) return { head: '', name: '' };
  const head = decoded(bytes.subarray(0, colon), encoding);
  const name = head.split(';', 1)[0]?.replace(/^.*\./, '').trim().toUpperCase() ?? '';
  if (name !== 'BEGIN' && name !== 'END') return { head, name };
  return { head, name: /^\s*vcard\s*$/i.test(decoded(bytes.subarray(colon + 1, colon + 20), encoding)) ? name : '' };
}

function endOfHead(bytes: Uint8Array): number {
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 34) quoted = !quoted;
    else if (bytes[at] === COLON && !quoted) return at;
  }
  return bytes.indexOf(COLON);
}

function propertyOf(name: string, head: string, bytes: Uint8Array, encoding: string): CardProperty {
  const parameters = new Map<string, string[]>();
  for (const parameter of head.match(/;(?:"[^"]*"|[^;"])*/g) ?? []) {
    const [key, ...rest] = parameter.slice(1).split('=');
    const values = rest.length === 0 ? [key ?? ''] : rest.join('=').split(',');
    const known = rest.length === 0 ? (isEncoding(key) ? 'ENCODING' : 'TYPE') : (key ?? '').trim().toUpperCase();
    parameters.set(known, [...(parameters.get(known) ?? []), ...values.map((value) => value.replaceAll('"', '').trim().toUpperCase())]);
  }
  const raw = bytes.subarray(endOfHead(bytes) + 1);
  const plain = parameters.get('ENCODING')?.includes('QUOTED-PRINTABLE') === true ? unquoted(raw) : raw;
  const charset = parameters.get('CHARSET')?.[0];
  return { name, parameters, value: decoded(plain, charset ?? (plain === raw ? encoding : encodingOf([plain])), encodingOf([plain])) };
}

function isEncoding(parameter: string | undefined): boolean {
  return /^\s*(quoted-printable|base64|8bit|7bit)\s*$/i.test(parameter ?? '');
}

/** Bytes of a quoted-printable value; an `=` without two digits stands for itself. */
function unquoted(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] === 61 ? /^[0-9A-Fa-f]{2}$/.exec(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0)) : null;
    plain[length++] = code === null ? (bytes[at] ?? 0) : Number.parseInt(code[0], 16);
    if (code !== null) at += 2;
  }
  return plain.subarray(0, length);
}
