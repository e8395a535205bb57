const FIRST_SIZE = 64;

/**
 * Strings ↔ small integers, in order of first sight. A stretch of a longer text is looked up without being cut out,
 * so reading a known id makes no string.
 */
export class Interner {
  readonly names: string[] = [];
  /** Open addressing: id + 1, 0 empty. */
  #slots = new Int32Array(FIRST_SIZE);
  #hashes = new Int32Array(FIRST_SIZE);

  constructor(known: readonly string[] = []) {
    for (const name of known) this.id(name);
  }

  id(name: string): number {
    return this.slice(name, 0, name.length);
  }
  get(name: string): number | undefined {
    const found = this.find(name, 0, name.length);
    return found < 0 ? undefined : found;
  }
  name(id: number): string {
    const found = this.names[id];
    if (found === undefined) throw new RangeError(`no interned string ${id}`);
    return found;
  }

  /** Id of `text[start, end)`, new if never seen. */
  slice(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const slot = this.#probe(text, start, end, hash);
    const held = this.#slots[slot] ?? 0;
    if (held !== 0) return held - 1;
    const id = this.names.length;
    this.names.push(text.slice(start, end));
    this.#slots[slot] = id + 1;
    if (id >= this.#hashes.length) {
      const next = new Int32Array(this.#hashes.length * 2);
      next.set(this.#hashes);
      this.#hashes = next;
    }
    this.#hashes[id] = hash;
    if (this.names.length * 2 > this.#slots.length) this.#grow();
    return id;
  }

  /** Id of `text[start, end)`, or −1. */
  find(text: string, start: number, end: number): number {
    return (this.#slots[this.#probe(text, start, end, hashOf(text, start, end))] ?? 0) - 1;
  }

  /** Slot that holds the stretch, or the empty one where it belongs. */
  #probe(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const held = slots[slot] as number;
      if (held === 0) return slot;
      if (this.#hashes[held - 1] === hash && same(this.names[held - 1] as string, text, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.names.length; id++) {
      let slot = (this.#hashes[id] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash ^ (hash >>> 15);
}

function same(name: string, text: string, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
