import type { ComponentChildren } from 'preact';
import type { Evidence, Place } from '../../result.ts';
import { type Leaf, tell } from './leaf.ts';
import { linesIn, runsOf, runsText } from './runs.ts';

/** Runs of Chinese, with the marks between them. */
const CHINESE = /(\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef]*)/u;
/** Runs of lines that are listed beside a number, and in the row of an indicator; more are counted. */
const RUNS = { beside: 4, all: 160 } as const;

/** Text of the workspace or of the catalogue; in an English page Chinese is marked as such, for voices and fonts. */
export function Say({ view, children }: { readonly view: Leaf; readonly children: string }) {
  if (view.speaker.language === 'zh') return <>{children}</>;
  const parts = children.replace(/(\d) %/g, '$1\u00a0%').split(CHINESE);
  return <>{parts.map((part, at) => (at % 2 === 1 ? <span lang="zh-Hans">{part}</span> : part))}</>;
}

/** A link inside the page; plain text where the page holds no such place. */
export function To({ id, kind, children }: { readonly id: string | null; readonly kind?: string; readonly children: ComponentChildren }) {
  if (id === null) return kind === undefined ? <>{children}</> : <span class={kind}>{children}</span>;
  return (
    <a href={`#${id}`} class={kind}>
      {children}
    </a>
  );
}

/** A number that leads to where it is explained and borne out. */
export function Num({ to, children }: { readonly to: string | null; readonly children: ComponentChildren }) {
  return (
    <To id={to} kind="n">
      {children}
    </To>
  );
}

/** Said on paper only, where what it points to is not printed. */
export function InFile({ view }: { readonly view: Leaf }) {
  return <span class="paper"> {tell(view, 'paper.inFile')}</span>;
}

/** Read aloud, not shown. */
export function Aloud({ children }: { readonly children: string }) {
  return <span class="aloud">{children}</span>;
}

/** Backquotes mark what is typed, asterisks what is stressed. */
export function Typed({ view, children }: { readonly view: Leaf; readonly children: string }) {
  const parts = children.split(/`([^`]*)`/);
  return <>{parts.map((part, at) => (at % 2 === 1 ? <code>{part}</code> : <Stressed view={view}>{part}</Stressed>))}</>;
}

function Stressed({ view, children }: { readonly view: Leaf; readonly children: string }) {
  const parts = children.split(/(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])/);
  return <>{parts.map((part, at) => (at % 2 === 1 ? <em>{part}</em> : <Say view={view}>{part}</Say>))}</>;
}

interface WhereProps {
  readonly view: Leaf;
  readonly evidence: readonly Evidence[];
  /** List all that a page can bear. */
  readonly all?: boolean;
  /** Where the lines left out here are listed. */
  readonly rest?: string | null;
}

/** Files and lines a number rests on: `firm.yaml:3, 5–8`; on paper the first of them, and how many more. */
export function Where({ view, evidence, all, rest }: WhereProps) {
  const runs = runsOf(evidence);
  const [first] = runs;
  if (first === undefined) return null;
  const shown = runs.slice(0, all === true ? RUNS.all : RUNS.beside);
  const left = linesIn(runs.slice(shown.length));
  const more = left > 0 && (
    <>
      {' '}
      <To id={rest === undefined ? 'indicators' : rest}>{tell(view, 'lines.more', { count: left })}</To>
    </>
  );
  if (runs.length === 1 || all === true)
    return (
      <span class="at">
        {runsText(shown)}
        {more}
      </span>
    );
  return (
    <span class="at">
      {runsText([first])}
      <span class="filed">
        {runsText(shown, 1)}
        {more}
      </span>
      <span class="paper"> {tell(view, 'lines.paper', { count: linesIn(runs.slice(1)) })}</span>
    </span>
  );
}

export function Places({ view, at }: { readonly view: Leaf; readonly at: readonly Place[] }) {
  return <Where view={view} evidence={byFile(at)} rest={null} />;
}

function byFile(at: readonly Place[]): readonly Evidence[] {
  const files = new Map<string, Set<number>>();
  for (const { file, line } of at) files.set(file, (files.get(file) ?? new Set<number>()).add(line));
  return [...files].map(([file, lines]) => ({ file, lines: [...lines].sort((a, b) => a - b) }));
}
