import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decayedSum } from '../../../src/lenses/v5-common-value/tie.ts';
import { CHANNELS } from '../../../src/model/log.ts';
import { decayedAt, decayTable, HALF_LIFE_RANGE, nodeWeights } from '../../../src/stages/uncertainty/decay.ts';
import { drawParameters, LEVERS, parametersAt } from '../../../src/stages/uncertainty/parameters.ts';
import { stream, triangular } from '../../../src/stages/uncertainty/random.ts';
import { RULES } from '../../support/workspace.ts';

const AS_OF = 20_000;
const BASE = Float64Array.from(CHANNELS, (channel) => RULES.value(`channel.${channel}`));
const weightOf = (channel: number): number => BASE[channel] ?? 0;

describe('decay from pre-aggregated sums', () => {
  const events = fc.array(
    fc.record({ age: fc.nat(4000), channel: fc.constantFrom(...CHANNELS.slice(0, 7)), crowd: fc.constantFrom(1, 0.5) }),
    { maxLength: 60 },
  );
  it('equals reading every event again within the stated bound, at any drawn half-life', () => {
    fc.assert(
      fc.property(
        events,
        fc.double({ min: HALF_LIFE_RANGE.least, max: HALF_LIFE_RANGE.most, noNaN: true }),
        fc.constantFrom(90, 180),
        (list, factor, life) => {
          const contacts = list.map(({ age, channel, crowd }) => {
            const point = weightOf(CHANNELS.indexOf(channel)) * crowd;
            return { day: AS_OF - age, channel, weight: { lo: point, point, hi: point }, age };
          });
          const exact = decayedSum(
            contacts.map((event) => ({ age: event.age, weight: event.weight.point })),
            life * factor,
          );
          const table = decayTable(contacts, AS_OF, life, weightOf);
          const total = contacts.reduce((sum, event) => sum + event.weight.point, 0);
          expect(Math.abs(decayedAt(table, nodeWeights(factor), BASE) - exact)).toBeLessThanOrEqual(4e-6 * total + 1e-9);
        },
      ),
      { seed: 7 },
    );
  });
  it('has no row for channels that weigh nothing or are not stated', () => {
    const weight = { lo: 0, point: 0, hi: 0 };
    expect(
      decayTable(
        [
          { day: AS_OF, channel: 'broadcast', weight },
          { day: AS_OF, channel: null, weight },
        ],
        AS_OF,
        90,
        weightOf,
      ).channels,
    ).toEqual([]);
  });
});

describe('draws of the ruler', () => {
  it('at the middle are the ruler itself', () => {
    const middle = parametersAt(
      RULES,
      () => 0.5,
      () => 0.5,
    );
    expect(middle.rules['CONT.gate']).toBeCloseTo(RULES.value('CONT.gate'), 12);
    expect(middle.scale).toBeCloseTo(RULES.value('TIE.scale'), 12);
    expect(middle.lambda).toBeCloseTo(0.5, 12);
    expect([...middle.channels]).toEqual([...BASE]);
  });
  it('stay in their ranges and keep the rank of channels', () => {
    const next = stream(3);
    for (let i = 0; i < 300; i++) {
      const { rules, lambda, scale, channels } = drawParameters(RULES, next);
      expect(rules['THREAD.gate']).toBeGreaterThanOrEqual(2);
      expect(rules['THREAD.gate']).toBeLessThanOrEqual(3);
      expect(lambda).toBeGreaterThanOrEqual(0.3);
      expect(lambda).toBeLessThanOrEqual(0.7);
      expect(scale).toBeGreaterThanOrEqual(2.4);
      expect(scale).toBeLessThanOrEqual(3.6);
      for (let a = 0; a < BASE.length; a++) {
        for (let b = 0; b < BASE.length; b++)
          if ((BASE[a] ?? 0) < (BASE[b] ?? 0)) expect(channels[a]).toBeLessThanOrEqual(channels[b] ?? 0);
      }
    }
  });
  it('moves one lever alone', () => {
    const moved = parametersAt(
      RULES,
      (lever) => (lever === 'EMBED.gate' ? 1 : 0.5),
      () => 0.5,
    );
    expect(moved.rules['EMBED.gate']).toBeCloseTo(0.36, 12);
    expect(moved.rules['CONT.gate']).toBeCloseTo(0.5, 12);
    expect(new Set(LEVERS).size).toBe(LEVERS.length);
  });
});

describe('the stream', () => {
  it('is the same for the same seed and another for another', () => {
    const take = (seed: number): number[] => {
      const next = stream(seed);
      return Array.from({ length: 5 }, next);
    };
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
    // Pinned: reports made with a seed must come out the same in later versions.
    expect(take(1).map((value) => value.toFixed(6))).toMatchInlineSnapshot(`
      [
        "0.627074",
        "0.002736",
        "0.527447",
        "0.981051",
        "0.968378",
      ]
    `);
  });
  it('triangular has its mean at a third of the sum', () => {
    const next = stream(11);
    const values = Array.from({ length: 20_000 }, () => triangular(next(), 0, 0.3, 1));
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(1.3 / 3, 2);
    expect(triangular(0, 0.2, 0.5, 0.9)).toBe(0.2);
    expect(triangular(0.99999999, 0.2, 0.5, 0.9)).toBeCloseTo(0.9, 3);
    expect(triangular(0.7, 0.4, 0.4, 0.4)).toBe(0.4);
  });
});
