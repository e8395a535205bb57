/** Texts that need no quotes in a flow collection, in any YAML reader. */
const PLAIN = /^[\p{Script=Han}A-Za-z][\p{Script=Han}\w./@+-]*(?: [\p{Script=Han}\w./@+-]+)*$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PLAIN_KEY = /^(?:[A-Za-z][\w.-]*|\d{4}(?:-Q[1-4]|-\d{2}){0,2})$/;
/** Read as something else than a word by one reader or another. */
const NOT_WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A value on one line of YAML: `{date: 2026-03-02, ours: [u.chen], note: "…"}`. Keys without a value are left out. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{${pairs(value).join(', ')}}`;
  return scalarText(value);
}

function pairs(map: object): string[] {
  return stated(map).map(([key, value]) => `${keyText(key)}: ${flowText(value)}`);
}

function stated(map: object): [string, unknown][] {
  return Object.entries(map).filter(([, value]) => value !== undefined && value !== null);
}

function keyText(key: string): string {
  return PLAIN_KEY.test(key) && !NOT_WORDS.test(key) ? key : JSON.stringify(key);
}

function scalarText(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return DAY.test(value) || (PLAIN.test(value) && !NOT_WORDS.test(value)) ? value : JSON.stringify(value);
}

/** A whole new file: a key a line, lists of maps with an item a line. */
export function blockText(map: object): string {
  return stated(map)
    .map(([key, value]) => {
      const items = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object') ? value : null;
      if (items === null) return `${keyText(key)}: ${flowText(value)}\n`;
      return `${keyText(key)}:\n${items.map((item) => `  - ${flowText(item)}\n`).join('')}`;
    })
    .join('');
}
