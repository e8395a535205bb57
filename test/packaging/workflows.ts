import { parse } from 'yaml';
import { fences, read } from './documents.ts';

export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}
export interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>>;
}
export interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const action = parse(read('action.yml')) as Action;

/** The workflows we hand out: of docs/ci.md, and of the template. */
export const workflows: readonly (readonly [where: string, workflow: Workflow])[] = [
  ...fences('docs/ci.md')
    .filter(({ language, text }) => language === 'yaml' && text.includes('jobs:'))
    .map(({ file, line, text }) => [`${file}:${line}`, parse(text) as Workflow] as const),
  ['templates/ci', parse(read('templates/ci/.github/workflows/guanxi.yml')) as Workflow],
];

export function steps(workflow: Workflow): readonly Step[] {
  return Object.values(workflow.jobs).flatMap((job) => job.steps);
}
