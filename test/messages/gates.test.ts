import { describe, expect, it } from 'vitest';
import { Speaker } from '../../src/messages/messages.ts';
import { gates } from '../../src/messages/en/gates.ts';
import type { FirmGate, GateId } from '../../src/result.ts';
import { width } from '../../src/text/width.ts';

const GATES = Object.keys({
  CONT: 1,
  ALLY: 1,
  TERM: 1,
  KEY: 1,
  BTX: 1,
  RECIP: 1,
  RATV: 1,
  NEAR: 1,
  EMBED: 1,
  BUSF: 1,
  THREAD: 1,
  INST: 1,
  GAIN: 1,
  BREADTH: 1,
  KPMAP: 1,
  REFERRAL: 1,
  PERSISTENCE: 1,
  NET: 1,
} satisfies Record<GateId | FirmGate['id'], 1>);

/** Cells of the column each phrase stands in. */
const ROOM = { en: { short: 14, held: 38 }, zh: { short: 14, held: 34 } } as const;
/** The longest a share or a count is printed; a gate is held back below its threshold, never at 100 %. */
const ARGS = [
  { value: 0.995, threshold: 1 },
  { value: 12.345, threshold: 12.345 },
  { value: null, threshold: null },
];

describe.each(['en', 'zh'] as const)('phrases for gates in %s', (language) => {
  const speaker = new Speaker(language);

  it.each(GATES)('%s has a name and a short name that fits its column', (id) => {
    expect(speaker.say(`gate.${id}.name`)).not.toBe('');
    expect(width(speaker.say(`gate.${id}.short`))).toBeLessThanOrEqual(ROOM[language].short);
  });

  it.each(GATES)('%s says in its column what holds back, whatever the numbers', (id) => {
    for (const args of ARGS) {
      expect(width(speaker.say(`gate.${id}.held`, args))).toBeLessThanOrEqual(ROOM[language].held);
    }
    expect(width(speaker.say(`gate.${id}.unknown`))).toBeLessThanOrEqual(ROOM[language].held);
  });

  it('says in its column every variant of what holds back', () => {
    const variants = Object.keys(gates).filter((key) => /^gate\.[A-Z]+\.(held|passed)\./.test(key));
    expect(variants.length).toBeGreaterThan(5);
    for (const key of variants)
      for (const args of ARGS) expect(width(speaker.say(key, args)), key).toBeLessThanOrEqual(ROOM[language].held);
  });

  it('names no two gates alike', () => {
    const held = GATES.map((id) => speaker.say(`gate.${id}.held`, { value: 0.2, threshold: 0.5 }));
    expect(new Set(held).size).toBe(GATES.length);
  });
});
