import type { Speaker } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';

export function renderJson(result: AuditResult, _speaker: Speaker): string {
  return `${JSON.stringify(result)}\n`;
}
