import type { AuditResult } from './result.ts';
import type { Problem } from './schema/problem.ts';

export interface AuditRequest {
  readonly dir: string;
  readonly asOf?: string;
  readonly today: string;
}
export function audit(_request: AuditRequest): { result: AuditResult; problems: readonly Problem[] } {
  throw new Error('not built yet');
}
