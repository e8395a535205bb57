/** What XML 1.0 cannot hold even as a reference (§2.2), and what it may hold but tells nobody anything (DEL, C1). */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Marks that reorder or hide text in whatever shows the report. */
const REORDERING = /[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** What the runner of GitHub Actions would obey in a log: `::` first on a line, `##[` anywhere. */
const COMMANDS = /^[^\S\n]*::|##\[/gm;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text between tags: what XML cannot hold is left out, line breaks stay. */
export function xmlText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNFIT, '')
    .replace(REORDERING, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(COMMANDS, (command) => (command === '##[' ? '##&#91;' : command.replace('::', ':&#58;')));
}

/** The value of an attribute, quotes not included: one line. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replace(/[\t\n]+/g, ' ');
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Either elements or text. */
  readonly inside: readonly XmlElement[] | string;
}

/** An element and all in it, indented by two; text as it is, so that its lines keep their shape. Ends with a line break. */
export function xmlOf(element: XmlElement, indent = ''): string {
  const attributes = Object.entries(element.attributes).map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`);
  const open = `${indent}<${element.name}${attributes.join('')}`;
  if (element.inside.length === 0) return `${open}/>\n`;
  if (typeof element.inside === 'string') return `${open}>${xmlText(element.inside)}</${element.name}>\n`;
  return `${open}>\n${element.inside.map((one) => xmlOf(one, `${indent}  `)).join('')}${indent}</${element.name}>\n`;
}
