import { type Language, Speaker } from '../messages/messages.ts';
import type { Args, Route, RouteResult } from '../result.ts';
import { inertDeep } from '../text/inert.ts';
import { clip, paint } from '../text/line.ts';
import { makeStyle } from '../text/style.ts';
import { inOneOrder } from './json.ts';
import { named } from './names.ts';
import { routePage } from './terminal/route.ts';

export interface RouteOptions {
  readonly language: Language;
  /** Cells of the screen; as for the report. */
  readonly width: number;
  readonly colour: boolean;
}

const NARROWEST = 48;
const WIDEST = 132;

/** The nearest route step by step, then all of them in a line each. Ends with a newline; no line is wider than asked for. */
export function renderRoute(result: RouteResult, options: RouteOptions): string {
  const width = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(options.width)));
  const harmless = inertDeep(result);
  const view = {
    result: harmless,
    speaker: new Speaker(options.language),
    width,
    names: new Map(Object.entries(harmless.people)),
    entities: new Map(harmless.routes.map((route) => [route.account, route.name])),
  };
  const style = makeStyle(options.colour);
  return `${routePage(view)
    .map((line) => paint(clip(line, width), style))
    .join('\n')}\n`;
}

/** The routes as JSON, with `message` of every step in `language`; keys in one order, a newline at the end. */
export function renderRouteJson(result: RouteResult, language: Language): string {
  const speaker = new Speaker(language);
  const names = new Map(Object.entries(result.people));
  const message = (key: string, args: Args): string => (speaker.has(key) ? speaker.say(key, named(args, names)) : key);
  const told = ({ steps, ...route }: Route) => ({
    ...route,
    steps: steps.map((step) => ({
      ...step,
      message: message(step.kind === 'change' ? `action.${step.action}.title` : `question.${step.gate}`, step.args),
    })),
  });
  return inOneOrder({ ...result, language, message: speaker.say('ui.route.cause'), routes: result.routes.map(told) });
}
