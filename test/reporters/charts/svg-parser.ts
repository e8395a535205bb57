/** An element of a parsed drawing; `text` is its own text alone. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<\/([A-Za-z]+)>|<([A-Za-z]+)((?:\s+[A-Za-z_:][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([A-Za-z_:][\w:.-]*)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/**
 * A strict reader of XML as the drawings write it: throws on anything not well-formed, on an attribute stated twice, on an
 * entity nobody declared and on characters XML forbids.
 */
export function parseSvg(xml: string): Element {
  const bad =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(xml);
  if (bad) throw new Error(`forbidden character at ${bad.index}`);
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(xml); token !== null; token = TOKEN.exec(xml)) {
    at = TOKEN.lastIndex;
    const [, closes, opens, stated = '', selfClosing, text] = token;
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.text += decoded(text);
    else if (closes !== undefined) {
      if (open.pop()?.name !== closes) throw new Error(`</${closes}> closes nothing at ${at}`);
    } else {
      const element: Element = { name: opens ?? '', attributes: attributes(stated), children: [], text: '' };
      parent.children.push(element);
      if (selfClosing === '') open.push(element);
    }
  }
  if (at !== xml.length) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
  const [only] = root.children;
  if (open.length !== 1 || only === undefined || root.children.length !== 1) throw new Error('not one element');
  return only;
}

/** The element and all in it, in the order of the file. */
export function all(element: Element, name?: string): Element[] {
  const inside = element.children.flatMap((child) => all(child));
  return [element, ...inside].filter((one) => name === undefined || one.name === name);
}

/** Every text of the drawing itself: not its name, its description or the tips of its parts. */
export function texts(element: Element): string[] {
  return all(element, 'text').map((one) => [one, ...all(one, 'tspan').slice(0)].map((part) => part.text).join(''));
}

/** A numeric attribute. */
export function number(element: Element, name: string): number {
  return Number(element.attributes[name]);
}

/** The move of a `translate(x,y)`. */
export function moved(element: Element): { readonly x: number; readonly y: number } {
  const [, x = '0', y = '0'] = /translate\((-?[\d.]+),\s*(-?[\d.]+)\)/.exec(element.attributes['transform'] ?? '') ?? [];
  return { x: Number(x), y: Number(y) };
}

function attributes(stated: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of stated.matchAll(ATTRIBUTE)) {
    if (name in found) throw new Error(`${name} twice`);
    found[name] = decoded(value);
  }
  return found;
}

function decoded(text: string): string {
  return text.replace(/&[^;]*;?/g, (entity) => {
    const sign = ENTITIES[entity];
    if (sign === undefined) throw new Error(`unknown entity ${entity}`);
    return sign;
  });
}
