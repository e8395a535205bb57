/** The public API: audit a workspace, render its result. Everything else may change without notice. */
export { type AuditRequest, audit } from './audit.ts';
export { type Language, Speaker } from './messages/messages.ts';
export { renderGithub } from './reporters/github.ts';
export { renderGitlab } from './reporters/gitlab.ts';
export { redact, type Redaction } from './redact/redact.ts';
export { renderCsv } from './reporters/csv.ts';
export { type HtmlOptions, renderHtml } from './reporters/html.tsx';
export { renderJson } from './reporters/json.ts';
export { renderMarkdown } from './reporters/markdown.ts';
export { renderJunit } from './reporters/junit.ts';
export { renderRoute, renderRouteJson } from './reporters/route.ts';
export { renderSarif, type RuleNames } from './reporters/sarif.ts';
export { renderTerminal } from './reporters/terminal.ts';
export type * from './result.ts';
export { type RouteRequest, routes } from './route.ts';
export type { Problem } from './schema/problem.ts';
export { VERSION } from './version.ts';
