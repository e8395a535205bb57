import type { AskMode, AskOptions } from './mode.ts';

/** In the order of the menu; the first is meant where nothing else is said and nobody can be asked. */
export const MODES: readonly [AskMode, ...AskMode[]] = [
  {
    id: 'workshop',
    says: { key: 'ask.menu.workshop' },
    flag: '--respondent',
    wanted: ({ respondent, side, resume, answers }) => respondent !== null || side !== null || resume || answers !== null,
    run: async (context) => (await import('./workshop.ts')).run(context),
  },
  {
    id: 'list',
    says: { key: 'ask.menu.list' },
    flag: '--list',
    wanted: ({ values }) => values['list'] === true,
    run: async (context) => (await import('./list.ts')).run(context),
  },
  {
    id: 'about',
    says: { key: 'ask.menu.about' },
    flag: '--about',
    wanted: ({ values }) => values['about'] !== undefined,
    run: async (context) => (await import('./about.ts')).run(context),
  },
  {
    id: 'next',
    says: { key: 'ask.menu.next' },
    flag: '--next',
    wanted: ({ values }) => values['next'] === true,
    run: async (context) => (await import('./next.ts')).run(context),
  },
  {
    id: 'code',
    says: { key: 'ask.menu.code' },
    flag: '--code',
    wanted: ({ values }) => values['code'] === true || values['double'] === true,
    run: async (context) => (await import('./code.ts')).run(context),
  },
];

/** The modes the flags ask for: one of its own flags decides; those of the workshop count only where no other is asked for. */
export function modesWanted(options: AskOptions): readonly AskMode[] {
  const [workshop, ...others] = MODES;
  const wanted = others.filter((mode) => mode.wanted(options));
  return wanted.length > 0 || !workshop.wanted(options) ? wanted : [workshop];
}
