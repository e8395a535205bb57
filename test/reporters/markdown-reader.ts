/** What a line of the comment may begin with; anything else is a paragraph. */
const LINES = [/^$/, /^#{2,3} \S/, /^- \S/, / {2}- \S/, /^\| .* \|$/, /^<sub>.*<\/sub>$/] as const;
/** What would make a paragraph something else. */
const BLOCK = /^(?:[#>=+-]|\d+[.)](?:\s|$)|\*(?!\*)|\||`{3}|~{3}|<|\/|\s)/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** The comment as its reader sees it: text of each line, and whatever stands in it that is no text. Written from the GFM spec, not from our escaping. */
export function readMarkdown(text: string): { readonly lines: readonly string[]; readonly alive: readonly string[] } {
  const alive: string[] = [];
  const [marker = '', ...rest] = text.split('\n');
  if (!/^<!-- guanxi:report(?: (?:(?!--)[^<>])+)? -->$/.test(marker)) alive.push(`marker: ${marker}`);
  const lines = rest.map((line) => {
    if (!LINES.some((shape) => shape.test(line)) && BLOCK.test(line)) alive.push(`block: ${line}`);
    return inline(line.replace(/^<sub>(.*)<\/sub>$/, '$1').replace(/^ {0,2}- /, ''), alive);
  });
  for (const line of lines) alive.push(...linksIn(line));
  return { lines, alive };
}

/** Text outside code spans, entities and escapes resolved; `\u0000` stands for a span of code. */
function inline(line: string, alive: string[]): string {
  let text = '';
  for (let at = 0; at < line.length;) {
    const rest = line.slice(at);
    const escape = /^\\([!-/:-@[-`{-~])/.exec(rest);
    const entity = /^&(?:#(\d+)|(amp|lt|gt));/.exec(rest);
    const run = /^`+/.exec(rest)?.[0];
    if (escape) {
      text += escape[1] ?? '';
      at += 2;
    } else if (entity) {
      text += entity[1] === undefined ? (ENTITIES[entity[2] ?? ''] ?? '') : String.fromCodePoint(Number(entity[1]));
      at += entity[0].length;
    } else if (run) {
      const end = new RegExp(`(?<!\`)${run}(?!\`)`).exec(rest.slice(run.length));
      if (end === null) alive.push(`open code span: ${line}`);
      text += '\u0000';
      at += run.length + (end === null ? 0 : end.index + run.length);
    } else {
      const special = /^(?:<|\[|\]|!\[|_|~|\$|&)/.exec(rest);
      if (special) alive.push(`${special[0]} in: ${line}`);
      if (rest.startsWith('*') && !rest.startsWith('**')) alive.push(`* in: ${line}`);
      at += rest.startsWith('**') ? 2 : 1;
      text += rest.startsWith('**') ? '' : rest.charAt(0);
    }
  }
  return text;
}

/** What GitHub and GitLab link in rendered text. */
function linksIn(line: string): readonly string[] {
  const kinds = [
    /@[A-Za-z0-9][\w/-]*/, /(?<![A-Za-z0-9])#\d+/, /\bGH-\d+/i, /[!$]\d+/, /\b[a-z][a-z0-9+.-]*:\/\//i, /www\.\S/i, /:[a-z0-9_+-]+:/, /\b[0-9a-f]{7,40}\b/,
  ]; // prettier-ignore
  return kinds.flatMap((kind) => kind.exec(line)?.[0] ?? []).map((found) => `link ${found} in: ${line}`);
}

/** Cells of each row of a table line; a pipe ends a cell unless it is escaped. */
export function cellsOf(line: string): number {
  return line.replace(/\\\|/g, '').split('|').length - 2;
}
