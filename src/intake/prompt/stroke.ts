/** One key as it reached us. */
export interface Stroke {
  /** As readline names it: `return`, `left`, `backspace`, `up`, `tab` …; may be empty. */
  readonly name: string;
  readonly ctrl: boolean;
  /** What it typed, more than one character if pasted or composed; controls are left out. */
  readonly text: string;
}

const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Enter typed while the terminal was not ours yet arrives as a line feed, which readline names `enter`. */
export function stroke(name: string | undefined, ctrl: boolean | undefined, text: string): Stroke {
  return { name: name === 'enter' ? 'return' : (name ?? ''), ctrl: ctrl === true, text: text.replace(CONTROLS, '') };
}

/** The one key typed, small and half-width: a Chinese keyboard types ３ and ？ where 3 and ? are meant. Empty for none or many. */
export function keyOf({ text, ctrl }: Stroke): string {
  const half = halfWidth(text);
  return ctrl || half.length !== 1 ? '' : half.toLowerCase();
}

/** Letters, digits and marks as a Latin keyboard types them. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_SHIFT));
}
