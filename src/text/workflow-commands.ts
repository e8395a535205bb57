/** Where the runner of GitHub Actions sees a command: `::` first on a line, or `##[` anywhere in it. */
const FIRST = /^((?:[^\S\r\n]|\u0085)*):(?=:)/gm;
const ANYWHERE = /##(?=\[)/g;

/** The same text with nothing in it that the runner would obey; it reads the log of a step, whatever wrote it. */
export function withoutCommands(text: string): string {
  return text.replace(FIRST, '$1: ').replace(ANYWHERE, '## ');
}

/** Properties of a command, each escaped as the runner unescapes it; the message may run over several lines. */
export function workflowCommand(
  kind: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const stated = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${kind}${stated.length > 0 ? ` ${stated.join(',')}` : ''}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
