import type { PairEvent } from '../../ledger/ledger.ts';
import { CHANNELS } from '../../model/log.ts';
import type { Day } from '../../model/values.ts';

/** Drawn half-lives are these multiples of the account's own. */
export const HALF_LIFE_RANGE = { least: 0.67, most: 1.33 } as const;

/** Sums are kept at so many Chebyshev points of 1/h; see `decayTable` for the error this leaves. */
export const NODES = 8;

const [FROM, TO] = [1 / HALF_LIFE_RANGE.most, 1 / HALF_LIFE_RANGE.least];
const POINTS = Array.from(
  { length: NODES },
  (_, j) => (FROM + TO) / 2 + ((TO - FROM) / 2) * Math.cos((Math.PI * (2 * j + 1)) / (2 * NODES)),
);

/** Lagrange weights of the points at half-life factor f: Σ_j weight_j · g(point_j) ≈ g(1/f). */
export function nodeWeights(factor: number): Float64Array {
  const x = 1 / factor;
  return Float64Array.from(POINTS, (own, j) =>
    POINTS.reduce((product, other, k) => (k === j ? product : (product * (x - other)) / (own - other)), 1),
  );
}

/**
 * Decayed contact sums of one pair, per channel at each Chebyshev point of 1/h, so that M under any drawn half-life and
 * any channel weights is a weighted sum of a few numbers and no event is read again.
 *
 * Error: with x = 1/h each event is e^(−kx), k = ln 2 · age. Interpolation at n Chebyshev points of [a,b] misses by at
 * most kⁿe^(−ka)(b−a)ⁿ/(2²ⁿ⁻¹n!), largest at k = n/a: (n/e · (b−a)/a)ⁿ/(2²ⁿ⁻¹n!) < 4·10⁻⁶ of an event's weight for
 * n = 8 and a half-life drawn within ±33 %, whatever its age.
 *
 * Layout: row per channel that occurs, NODES numbers a row. Factors are crowd factors; channel weights come with the draw.
 */
export interface DecayTable {
  /** Index into CHANNELS per row. */
  readonly channels: readonly number[];
  readonly sums: Float64Array;
}

export function decayTable(
  events: readonly Pick<PairEvent, 'day' | 'channel' | 'weight'>[],
  asOf: Day,
  halfLife: number,
  weightOf: (channel: number) => number,
): DecayTable {
  const rows = new Map<number, Float64Array>();
  for (const event of events) {
    if (event.channel === null) continue;
    const channel = CHANNELS.indexOf(event.channel);
    const own = weightOf(channel);
    if (own <= 0) continue;
    const row = rows.get(channel) ?? new Float64Array(NODES);
    rows.set(channel, row);
    const crowd = event.weight.point / own;
    for (let j = 0; j < NODES; j++) row[j] = (row[j] as number) + crowd * 2 ** ((-(asOf - event.day) / halfLife) * (POINTS[j] as number));
  }
  const channels = [...rows.keys()].sort((a, b) => a - b);
  const sums = new Float64Array(channels.length * NODES);
  channels.forEach((channel, index) => sums.set(rows.get(channel) as Float64Array, index * NODES));
  return { channels, sums };
}

/** M of the table under drawn channel weights and half-life factor (as `nodeWeights`). Never below 0. */
export function decayedAt(table: DecayTable, nodes: Float64Array, channelWeights: Float64Array): number {
  let total = 0;
  for (let row = 0; row < table.channels.length; row++) {
    let sum = 0;
    for (let j = 0; j < NODES; j++) sum += (nodes[j] as number) * (table.sums[row * NODES + j] as number);
    total += sum * (channelWeights[table.channels[row] as number] as number);
  }
  return Math.max(0, total);
}
