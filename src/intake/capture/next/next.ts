import type { Question as Open } from '../../../result.ts';
import type { Form, Phrase } from '../../question/question.ts';
import type { Scene } from '../scene.ts';
import { settling } from './settles.ts';
import { settlingForm } from './settling-form.ts';

export interface Next {
  readonly open: Open;
  readonly form: Form;
}

/**
 * The open question worth most about which there is something left to ask; null where there is none. `silent`: ids of questions put
 * in this run, whatever the answer: a "don't know" is not asked twice.
 */
export function nextToAsk(open: readonly Open[], scene: Scene, silent: ReadonlySet<string>): Next | null {
  for (const one of open) {
    const form = settlingForm(one, scene, silent);
    if (form !== null && form.questions(new Map()).length > 0) return { open: one, form };
  }
  return null;
}

/** What is to be done about an open question where nothing (more) can be asked; null where something can. */
export function insteadOfAsking(open: Open, scene: Scene): Phrase | null {
  const settled = settling(open.code);
  if (settled?.by === 'doing') return { key: settled.says };
  const form = settlingForm(open, scene, new Set());
  return form === null || form.questions(new Map()).length === 0 ? { key: 'capture.instead.rest' } : null;
}
