import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderRoute, renderRouteJson } from '../../src/reporters/route.ts';
import type { Route, RouteResult } from '../../src/result.ts';
import { routes } from '../../src/route.ts';

const dir = join(import.meta.dirname, '../../fixtures/hengrui');
const whole = routes({ dir, today: '2026-07-01' }).result;
const toThree = routes({ dir, today: '2026-07-01', to: 3, draws: null }).result;
const alone = (route: Route, of: RouteResult): RouteResult => ({ ...of, routes: [route] });
/** Every page the fixture can make: all together, and each account alone, to the next stage and to the last. */
const pages = [whole, toThree, ...[whole, toThree].flatMap((of) => of.routes.map((route) => alone(route, of)))];

describe('the route page', () => {
  it.each(['en', 'zh'] as const)('stays within the width and says everything in %s', (language) => {
    for (const page of pages)
      for (const width of [48, 80, 120]) {
        const text = renderRoute(page, { language, width, colour: false });
        for (const line of text.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
        expect(text).not.toMatch(/\{|\bui\.|question\.|action\.|undefined|NaN/);
        expect(text.endsWith('\n')).toBe(true);
      }
  });

  it('prints beside every route that it promises no cause, and beside none where there is no route', () => {
    for (const page of pages) {
      const verdict = page.routes[0]?.verdict;
      const text = renderRoute(page, { language: 'zh', width: 80, colour: false });
      expect(text.includes('不是因果的承诺')).toBe(verdict === 'open' || verdict === 'measure' || verdict === 'blocked');
    }
  });

  it('never shows a number as reached that falls short', () => {
    for (const page of pages)
      for (const [, now, then] of renderRoute(page, { language: 'en', width: 120, colour: false }).matchAll(
        /^(?!.*\bdays? ).* ([\d.]+) → ([\d.]+)$/gm,
      ))
        expect(now).not.toBe(then);
  });

  it('colours only when asked', () => {
    const escape = /\u001b\[/;
    expect(renderRoute(whole, { language: 'en', width: 80, colour: false })).not.toMatch(escape);
    expect(renderRoute(whole, { language: 'en', width: 80, colour: true })).toMatch(escape);
  });

  it('says so where there is no account', () => {
    expect(renderRoute({ ...whole, routes: [] }, { language: 'en', width: 80, colour: false })).toContain('No business account');
  });
});

it('as JSON gives the result back, with a message for every step', () => {
  const read = JSON.parse(renderRouteJson(whole, 'zh')) as RouteResult & { routes: { steps: { message: string }[] }[] };
  for (const { steps } of read.routes) for (const { message } of steps) expect(message).toMatch(/\p{Script=Han}/u);
  const bare = JSON.parse(JSON.stringify(read, (key, value: unknown) => (key === 'message' ? undefined : value))) as RouteResult;
  expect({ ...bare, language: whole.language }).toEqual(whole);
});
