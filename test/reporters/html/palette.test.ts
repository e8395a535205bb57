import { describe, expect, it } from 'vitest';
import { palette } from '../../../src/reporters/html/css/palette.ts';

/** Relative luminance of `#rrggbb` (WCAG 2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const [light = '', dark = ''] = palette.split('@media');
const colour = (scheme: string, name: string): string => new RegExp(`--${name}:(#[0-9a-f]{6})`).exec(scheme)?.[1] ?? '';

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, scheme) => {
  it.each(['ink', 'quiet', 'accent', 'warn', 'open'])('%s can be read on paper and panel', (text) => {
    for (const ground of ['paper', 'panel']) expect(contrast(colour(scheme, text), colour(scheme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['h0', 'h1', 'h3', 'h4', 'hu'])('ink can be read on %s', (tint) => {
    expect(contrast(colour(scheme, 'ink'), colour(scheme, tint))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['m0', 'm1', 'm2', 'm3'])('mode %s stands off the paper', (mode) => {
    expect(contrast(colour(scheme, mode), colour(scheme, 'paper'))).toBeGreaterThanOrEqual(3);
  });
});
