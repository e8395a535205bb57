import type { Question as Open } from '../../../result.ts';
import type { Answers, FileEdit, Form, Question } from '../../question/question.ts';
import type { Scene } from '../scene.ts';
import { settlingForm } from './settling-form.ts';

/** All that can be asked about what is open, as one form: for answers that come from a file. Nothing is asked twice. */
export function allOpen(open: readonly Open[], scene: Scene): Form {
  const walk = (given: Answers): { readonly questions: readonly Question[]; readonly writes: readonly FileEdit[] } => {
    const questions: Question[] = [];
    const writes: FileEdit[] = [];
    for (const one of open) {
      const form = settlingForm(one, scene, new Set(questions.map(({ id }) => id)));
      questions.push(...(form?.questions(given) ?? []));
      writes.push(...(form?.writes(given) ?? []));
    }
    return { questions, writes };
  };
  return {
    id: 'next',
    title: { key: 'capture.next.title' },
    questions: (given) => walk(given).questions,
    writes: (given) => byFile(walk(given).writes),
  };
}

/** One change a file. */
function byFile(writes: readonly FileEdit[]): readonly FileEdit[] {
  const files = new Map<string, FileEdit>();
  for (const one of writes) files.set(one.file, { ...one, edits: [...(files.get(one.file)?.edits ?? []), ...one.edits] });
  return [...files.values()];
}
