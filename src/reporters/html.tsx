import { render } from 'preact-render-to-string';
import type { Language } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';
import { Document } from './html/document.tsx';
import { leafOf } from './html/leaf.ts';

export interface HtmlOptions {
  readonly language: Language;
}

/**
 * The diagnosis as one file to hand over: no script, nothing fetched, light and dark, and clean on A4. Numbers lead to
 * what they mean and to the lines they rest on. Text of the workspace is escaped by construction. The same bytes for the same result.
 */
export function renderHtml(result: AuditResult, { language }: HtmlOptions): string {
  return `<!doctype html>\n${render(<Document view={leafOf(result, language)} />)}\n`;
}
