import type { Finding } from '../result.ts';
import type { Reading } from './reading.ts';

/** What is wrong with the files themselves. */
export function errorsIn(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ lens, severity }) => lens === 'data' && severity === 'error');
}

/** Whether the file an account has on the other side, or a folder above it, is there and cannot be read on this one. */
export function unreadableIn(reading: Reading, account: Reading['accounts'][number] | undefined): boolean {
  const file = account?.place.file;
  if (file === undefined) return false;
  return errorsIn(reading.findings).some(({ at }) => at.some((place) => place.file === file || file.startsWith(`${place.file}/`)));
}
