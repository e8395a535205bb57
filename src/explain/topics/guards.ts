import { good, refused, weak, type Topic } from '../topic.ts';

export const topics = {
  FIT: {
    lens: 'guards',
    level: 'account',
    core: true,
    unit: 'share',
    range: '0–1',
    sources: ['V1', 'V8'],
    literature: ['Cannon & Perreault 1999', 'Anderson & Narus 1991'],
    thresholds: ['FIT.gate'],
    related: ['DARK', 'stage.1'],
    good: good(
      'account',
      `
fit: {importance: 4, complexity: 3, uncertainty: 3, profit: 3}
`,
    ),
    bad: refused(
      'account',
      `
fit: {importance: 10, complexity: 9, uncertainty: 8, profit: 9}
`,
    ),
  },
  DARK: {
    lens: 'guards',
    level: 'account',
    core: true,
    unit: 'flags',
    range: '0–5',
    sources: ['V6', 'V8'],
    literature: ['Villena, Revilla & Choi 2011', 'Zhou et al. 2014', 'Gu, Hung & Tse 2008'],
    thresholds: ['DARK.revenue', 'DARK.flags', 'DEPEND.asymmetry', 'TIE.strong'],
    related: ['FIT', 'DEPEND', 'TIE'],
    good: good(
      'interactions',
      `
- {date: 2026-02-05, account: mengyuan, ours: [u.lin], theirs: [p.qian],
   channel: meeting, initiator: us, purpose: social,
   benefit: {kind: meal, value: 300, to: p.qian, by: u.lin}}
`,
    ),
    bad: weak(
      'interactions',
      `
- {date: 2026-02-05, account: mengyuan, ours: [u.lin], theirs: [p.qian],
   channel: meeting, initiator: us, purpose: planning,
   note: "dinner, gift card"}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
