/** Characters that are lawful in JSON and still move a terminal's cursor, reorder a line or end one in JavaScript. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Where the runner of GitHub Actions would read a command in a log. */
const COMMAND = /##\[/g;

/** JSON that is safe to print anywhere: two spaces, a newline at the end, unsafe characters as escapes. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(COMMAND, '##\\u005b').replace(UNSAFE, (unsafe) => `\\u${unsafe.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** undefined: no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
