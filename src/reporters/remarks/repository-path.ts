import type { AuditResult } from '../../result.ts';

/** Where a file of the workspace stands in its repository, part by part; outside of one, in the workspace. Never empty, never climbs. */
function partsOf(result: AuditResult, file: string): readonly string[] {
  const parts = `${result.workspace.path ?? ''}/${file}`.split('/').filter((part) => !['', '.', '..'].includes(part));
  return parts.length === 0 ? ['guanxi.yaml'] : parts;
}

/** The path as git writes it, from the root of the repository, with `/`. */
export function repositoryPath(result: AuditResult, file: string): string {
  return partsOf(result, file).join('/');
}

/** The same as a relative URI reference (RFC 3986): each part percent-encoded in UTF-8. */
export function repositoryUri(result: AuditResult, file: string): string {
  return partsOf(result, file)
    .map((part) => encodeURIComponent(part.replace(LONE, '\ufffd')))
    .join('/');
}

/** Half a surrogate pair has no UTF-8. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
