import type { Answers } from './question.ts';

/** What was answered, as text without blanks around it; null for "don't know", skipped, or not asked. */
export function said(given: Answers, id: string): string | null {
  const answer = given.get(id);
  return answer?.as === 'value' ? String(answer.value).trim() : null;
}

/** Whether a yes-or-no question was answered yes. */
export function isYes(given: Answers, id: string): boolean {
  const answer = given.get(id);
  return answer?.as === 'value' && answer.value === true;
}
