const SPACE = 32;

/** A place in a text that is read line by line, and what stands there. */
export class PlainCursor {
  protected readonly text: string;
  protected pos = 0;
  /** Start of the line `pos` stands on. */
  protected line = 0;

  constructor(text: string) {
    this.text = text;
  }

  protected atDash(): boolean {
    if (this.text.charCodeAt(this.pos) !== 45) return false;
    const next = this.text.charAt(this.pos + 1);
    return next === ' ' || next === '\n' || next === '';
  }

  protected column(): number {
    return this.pos - this.line;
  }

  protected spaces(): void {
    while (this.text.charCodeAt(this.pos) === SPACE) this.pos++;
  }

  /** Only a comment (set apart from what ends at `after`) or nothing is left on this line. */
  protected atLineEnd(after: number): boolean {
    const c = this.text.charAt(this.pos);
    return c === '' || c === '\n' || (c === '#' && (this.pos > after || this.pos === this.line));
  }

  /** Moves over the rest of the line, comments and blank lines to the first character of the next content, or the end. */
  protected nextContent(): void {
    const text = this.text;
    if (this.pos > 0) this.toNextLine();
    while (this.pos < text.length) {
      this.spaces();
      const c = text.charAt(this.pos);
      if (c !== '\n' && c !== '#' && c !== '') return;
      this.toNextLine();
    }
  }

  protected toNextLine(): void {
    const at = this.text.indexOf('\n', this.pos);
    this.pos = at < 0 ? this.text.length : at + 1;
    this.line = this.pos;
  }
}
