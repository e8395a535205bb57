import { inflatedSize } from './inflated-size.ts';

/**
 * Bytes a workbook may take unpacked: a hundred thousand rows of twenty cells. The library holds a workbook whole and takes up to
 * twenty times its bytes, so that more than this would end in want of memory; as CSV the same rows take a fraction.
 */
export const MOST_UNPACKED = 96 << 20;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATE = 8;
const STORED = 0;

/**
 * Bytes all parts of a zip take unpacked, as found by unpacking, for what a zip says of itself may be untrue. Stops beyond the
 * limit. Null: no zip, or one nobody reads (encrypted, overlapping, other methods).
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const parts = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  let packed = 0;
  for (let part = 0; part < parts; part += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const size = view.getUint32(at + 20, true);
    packed += size;
    if (packed > bytes.length) return null;
    const data = dataOf(view, view.getUint32(at + 42, true), size);
    if (data === null) return null;
    const method = view.getUint16(at + 10, true);
    const unpacked = method === STORED ? size : method === DEFLATE ? inflatedSize(data, MOST_UNPACKED - total) : null;
    if (unpacked === null) return null;
    total += unpacked;
    if (total > MOST_UNPACKED) return total;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
}

function dataOf(view: DataView, header: number, size: number): Uint8Array | null {
  if (header + 30 > view.byteLength) return null;
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (from + size > view.byteLength) return null;
  return new Uint8Array(view.buffer, view.byteOffset + from, size);
}
