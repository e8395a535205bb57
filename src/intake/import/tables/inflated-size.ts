import { Bits, Codes } from './huffman.ts';

/**
 * How many bytes deflated data (RFC 1951) unpacks to, without unpacking it: codes are read, nothing is copied, so that a zip
 * bomb costs time up to `limit` and no memory. Beyond the limit any number above it; null where the data is broken.
 */
export function inflatedSize(data: Uint8Array, limit: number): number | null {
  const bits = new Bits(data);
  let size = 0;
  for (;;) {
    const last = bits.take(1);
    const type = bits.take(2);
    if (type === 0) size += bits.skipStored();
    else if (type === 3) return null;
    else {
      const tables = type === 1 ? FIXED : dynamicTables(bits);
      if (tables === null) return null;
      const block = blockSize(bits, tables, limit - size);
      if (block === null) return null;
      size += block;
    }
    if (bits.over) return null;
    if (last === 1 || size > limit) return size;
  }
}

interface Tables {
  readonly literals: Codes;
  readonly distances: Codes;
}

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const END_OF_BLOCK = 256;

function blockSize(bits: Bits, { literals, distances }: Tables, limit: number): number | null {
  let size = 0;
  while (size <= limit) {
    if (bits.over) return null;
    const symbol = literals.next(bits);
    if (symbol < 0) return null;
    if (symbol < END_OF_BLOCK) size += 1;
    else if (symbol === END_OF_BLOCK) return size;
    else {
      const index = symbol - 257;
      size += (LENGTHS[index] ?? 0) + bits.take(LENGTH_BITS[index] ?? 0);
      const distance = distances.next(bits);
      if (distance < 0 || distance > 29) return null;
      bits.take(distance < 4 ? 0 : (distance >> 1) - 1);
    }
  }
  return size;
}

function dynamicTables(bits: Bits): Tables | null {
  const literals = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  const codes = bits.take(4) + 4;
  const widths = new Array<number>(19).fill(0);
  for (let n = 0; n < codes; n += 1) widths[CODE_ORDER[n] ?? 0] = bits.take(3);
  const reading = new Codes(widths);
  const all: number[] = [];
  while (all.length < literals + distances) {
    const symbol = reading.next(bits);
    if (symbol < 0 || bits.over) return null;
    if (symbol < 16) all.push(symbol);
    else {
      const repeated = symbol === 16 ? (all.at(-1) ?? 0) : 0;
      const times = symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
      for (let n = 0; n < times; n += 1) all.push(repeated);
    }
  }
  return { literals: new Codes(all.slice(0, literals)), distances: new Codes(all.slice(literals, literals + distances)) };
}

const FIXED: Tables = {
  literals: new Codes(Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8))),
  distances: new Codes(new Array<number>(30).fill(5)),
};
