import type { Texts } from '../messages/explain/prose.ts';
import type { Language } from '../messages/messages.ts';

/** The long prose of one language; nothing else of the program loads it. */
export async function loadTexts(language: Language): Promise<Texts> {
  if (language === 'zh') return (await import('../messages/explain/zh/index.ts')).texts;
  return (await import('../messages/explain/en/index.ts')).texts;
}
