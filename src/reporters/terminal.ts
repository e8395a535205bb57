import type { AuditResult } from '../result.ts';

export function renderTerminal(_result: AuditResult, _options: object): string {
  return '';
}
