import type { PlanSide } from '../../src/history/compare-plans.ts';
import { openTree } from '../../src/workspace/open.ts';
import { MemoryTree } from '../support/memory-tree.ts';

export const BASE = '2026-03-31';
export const HEAD = '2026-08-31';
export type Files = Readonly<Record<string, string>>;

/** Two customers and a year of work beyond orders at the first. */
export const PLAN: Files = {
  'guanxi.yaml': 'guanxi: 1\n',
  'firm.yaml':
    'id: linhe\nname: Linhe\nteam:\n  - {id: u.li, name: Li, function: sales}\n  - {id: u.zhou, name: Zhou, function: engineering}\n',
  'accounts/anton.yaml': [
    'id: anton',
    'name: Anton',
    'relation: customer',
    'payer: true',
    'revenue: {2025: 250}',
    'visibility: none',
    'people:',
    '  - {id: p.wang, name: Wang, function: management, roles: [decider], influence: 60}',
    '  - {id: p.liu, name: Liu, function: production, roles: [user], influence: 40}',
    'mechanisms:',
    '  annual_plan: {status: documented}',
    '',
  ].join('\n'),
  'accounts/bohai.yaml': 'id: bohai\nname: Bohai\nrelation: customer\npayer: true\nrevenue: {2025: 100}\n',
  'interactions/log.yaml': Array.from({ length: 14 }, (_, index) =>
    entry(`${2025 + Math.floor((index + 1) / 12)}-${two(((index + 1) % 12) + 1)}-10`),
  ).join(''),
};

function two(value: number): string {
  return String(value).padStart(2, '0');
}
export function entry(date: string, purpose = 'problem_solving', theirs = 'p.wang'): string {
  return `- {date: ${date}, account: anton, ours: [u.li], theirs: [${theirs}], channel: visit, initiator: joint, purpose: ${purpose}, source: calendar}\n`;
}

export function side(files: Files, asOf: string): PlanSide {
  return { label: asOf, commit: null, workspace: openTree(new MemoryTree(files)), asOf, today: asOf };
}
export function edited(files: Record<string, string>, file: string, from: string, to: string): void {
  const text = files[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  files[file] = text.replace(from, to);
}
