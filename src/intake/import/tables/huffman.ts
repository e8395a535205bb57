/** Bits of deflated data, lowest first. */
export class Bits {
  readonly #data: Uint8Array;
  #at = 0;
  #held = 0;
  #count = 0;
  /** More was asked for than there is. */
  over = false;
  constructor(data: Uint8Array) {
    this.#data = data;
  }
  take(count: number): number {
    this.fill(count);
    const value = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#count -= count;
    return value;
  }
  /** The next 15 bits, or fewer at the end. */
  peek(): number {
    if (this.#count < 15 && this.#at < this.#data.length) this.fill(15, true);
    return this.#held & 0x7fff;
  }
  private fill(count: number, softly = false): void {
    while (this.#count < count) {
      if (this.#at >= this.#data.length) {
        if (!softly) {
          this.over = true;
          this.#count = count;
        }
        return;
      }
      this.#held |= (this.#data[this.#at] ?? 0) << this.#count;
      this.#at += 1;
      this.#count += 8;
    }
  }
  skipStored(): number {
    this.#at -= this.#count >> 3;
    this.#held = 0;
    this.#count = 0;
    const size = (this.#data[this.#at] ?? 0) | ((this.#data[this.#at + 1] ?? 0) << 8);
    this.#at += 4 + size;
    if (this.#at > this.#data.length) this.over = true;
    return size;
  }
}

/** Canonical Huffman codes by width of each symbol's code: all 2^15 beginnings in one table. */
export class Codes {
  readonly #table = new Int32Array(1 << 15).fill(-1);
  constructor(widths: readonly number[]) {
    let code = 0;
    for (let width = 1; width <= 15; width += 1) {
      for (const [symbol, own] of widths.entries()) {
        if (own !== width) continue;
        if (code < 1 << width) this.#put(reversed(code, width), width, symbol);
        code += 1;
      }
      code <<= 1;
    }
  }
  #put(code: number, width: number, symbol: number): void {
    for (let at = code; at < 1 << 15; at += 1 << width) this.#table[at] = (symbol << 4) | width;
  }
  /** The next symbol; -1 where no code fits. */
  next(bits: Bits): number {
    const found = this.#table[bits.peek()] ?? -1;
    if (found < 0) return -1;
    bits.take(found & 15);
    return found >> 4;
  }
}

function reversed(code: number, width: number): number {
  let out = 0;
  for (let bit = 0; bit < width; bit += 1) if (code & (1 << bit)) out |= 1 << (width - 1 - bit);
  return out;
}
