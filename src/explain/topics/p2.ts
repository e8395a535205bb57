import { good, weak, type Topic } from '../topic.ts';

export const topics = {
  READY: {
    lens: 'p2',
    level: 'firm',
    core: true,
    unit: 'score',
    range: '0–1',
    sources: ['P2'],
    literature: [],
    thresholds: ['READY.gate', 'used.days'],
    related: ['quadrant.build-team'],
    good: good(
      'firm',
      `
organising:
  planning_core: {status: evidenced, evidence: "charter 2025-11",
                  last: 2026-05-30}
  community_owner: {status: stated}
  incentives: {status: none}
`,
    ),
    bad: weak(
      'firm',
      `
organising:
  planning_core: {status: evidenced}
  community_owner: {status: evidenced}
`,
    ),
  },
} as const satisfies Readonly<Record<string, Topic>>;
