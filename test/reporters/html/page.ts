import { parseHTML } from 'linkedom';
import type { Language } from '../../../src/messages/messages.ts';
import { renderHtml } from '../../../src/reporters/html.tsx';
import type { AuditResult } from '../../../src/result.ts';

/** The page as a browser reads it. */
export function pageOf(result: AuditResult, language: Language = 'en'): Document {
  return documentOf(renderHtml(result, { language }));
}

export function documentOf(html: string): Document {
  return parseHTML(html).document;
}

/** Text of all elements a selector finds, spaces run together. */
export function textOf(page: Document, selector: string): string {
  return Array.from(page.querySelectorAll(selector))
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .join('\n');
}

export function attributes(page: Document, selector: string, name: string): string[] {
  return Array.from(page.querySelectorAll(selector)).map((element) => element.getAttribute(name) ?? '');
}
