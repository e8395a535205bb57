import { stream } from '../../src/stages/uncertainty/random.ts';

/** What happens to files on their way: cut off, bits turned over, read in another encoding, run into one another, strewn with NULs. */
export const DAMAGES = ['cut', 'flipped', 'encoding', 'joined', 'nuls'] as const;
export type Damage = (typeof DAMAGES)[number];

/** One damaged copy of `bytes`; the same for the same seed. `other` is what it runs into. */
export function damaged(bytes: Uint8Array, how: Damage, seed: number, other: Uint8Array): Uint8Array {
  const next = stream(seed);
  for (let call = 0; call < 8; call += 1) next();
  const within = (end: number): number => Math.floor(next() * end);
  const whole = Buffer.from(bytes);
  if (how === 'cut') {
    const at = within(whole.length);
    return next() < 0.7 ? whole.subarray(0, at) : whole.subarray(at);
  }
  if (how === 'flipped') {
    const times = 1 + within(next() < 0.6 ? 3 : whole.length / 20);
    for (let time = 0; time < times; time += 1) {
      const at = within(whole.length);
      whole[at] = (whole[at] ?? 0) ^ (1 << within(8));
    }
    return whole;
  }
  if (how === 'encoding') return misread(whole, within(5));
  if (how === 'joined') {
    const [head, tail] = [whole.subarray(0, within(whole.length + 1)), other.subarray(within(other.length))];
    return Buffer.concat(next() < 0.5 ? [whole, whole, tail] : [head, tail, whole]);
  }
  return strewn(whole, 1 + within(6), next() < 0.5 ? within(whole.length) : 0);
}

/** The bytes as a program writes them that took them for something else. */
function misread(bytes: Buffer, which: number): Buffer {
  const text = bytes.toString('utf8');
  if (which === 0) return Buffer.from(bytes.toString('latin1'), 'utf8');
  if (which === 1) return Buffer.from(text, 'utf16le');
  if (which === 2) return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le').swap16()]);
  if (which === 3) return Buffer.from(text, 'latin1');
  return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text, 'utf16le').subarray(1)]);
}

/** A NUL behind every `step` bytes from `from` on. */
function strewn(bytes: Buffer, step: number, from: number): Buffer {
  const pieces: Buffer[] = [bytes.subarray(0, from)];
  for (let at = from; at < bytes.length; at += step) pieces.push(bytes.subarray(at, at + step), Buffer.alloc(1));
  return Buffer.concat(pieces);
}
