import { stroke, type Stroke } from './stroke.ts';

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

const OF_INPUT = new WeakMap<NodeJS.ReadableStream, TypedAhead>();

/**
 * Keys that reach us while no question is open. A quick hand, or a slow connection, sends several in one piece: readline gives them
 * out one after the other before the next question can listen, so they are kept here for it, in the order typed.
 */
export class TypedAhead {
  #kept: Stroke[] = [];
  #open = false;
  #leave: () => void = () => {};
  #last = '';
  #pasting = false;

  /** The one of this input, whoever asks at it. */
  static of(input: NodeJS.ReadableStream): TypedAhead {
    const before = OF_INPUT.get(input);
    if (before !== undefined) return before;
    const made = new TypedAhead();
    OF_INPUT.set(input, made);
    input.on('keypress', (text: string | undefined, key: Key) => made.#hear(text, key));
    return made;
  }

  /** Whether the key at hand is part of a paste. */
  get pasting(): boolean {
    return this.#pasting;
  }

  /** The next key typed ahead; null where there is none. */
  next(): Stroke | null {
    return this.#kept.shift() ?? null;
  }

  /** From now on a question hears the keys itself, but for Ctrl-D: at that readline hangs up before anybody hears it. */
  opens(leave: () => void): void {
    this.#open = true;
    this.#leave = leave;
  }

  closes(): void {
    this.#open = false;
  }

  /** The second half of a pasted line end is no key of its own. */
  #hear(text: string | undefined, { name, ctrl }: Key): void {
    if (name === 'paste-start' || name === 'paste-end') {
      this.#pasting = name === 'paste-start';
      return;
    }
    // What is pasted while nothing is open answers nothing.
    if (this.#pasting) return;
    const doubled = name === 'enter' && this.#last === 'return';
    this.#last = name ?? '';
    if (!this.#open && !doubled) this.#kept.push(stroke(name, ctrl, text ?? ''));
    if (this.#open && ctrl === true && name === 'd') {
      this.closes();
      this.#leave();
    }
  }
}
