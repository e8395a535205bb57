import type { ComponentChildren } from 'preact';
import { Say } from './inline.tsx';
import type { Leaf } from './leaf.ts';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A chapter of the report. */
export function Chapter({ id, title, children }: SectionProps) {
  return (
    <section id={id} class="chapter" aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{title}</h2>
      {children}
    </section>
  );
}

/** A paragraph; nothing for no text. */
export function Para({ view, kind, children }: { readonly view: Leaf; readonly kind?: string | undefined; readonly children: string }) {
  if (children === '') return null;
  return (
    <p class={kind}>
      <Say view={view}>{children}</Say>
    </p>
  );
}

/** A part wider than a small screen, reachable by keyboard. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

/** Stays in view while a wide table scrolls under it. */
export function Caption({ view, children }: { readonly view: Leaf; readonly children: string }) {
  return (
    <caption>
      <span class="held">
        <Say view={view}>{children}</Say>
      </span>
    </caption>
  );
}

export interface Column {
  readonly title: string;
  /** Numbers stand right. */
  readonly right?: boolean;
}

interface TableProps {
  readonly view: Leaf;
  readonly caption: string;
  /** Name of the scrolling region where captions repeat. */
  readonly label?: string;
  readonly kind?: string;
  readonly columns: readonly Column[];
  readonly children: ComponentChildren;
}

/** A table with its caption and a head; rows are the caller's. */
export function Table({ view, caption, label, kind, columns, children }: TableProps) {
  return (
    <Scroll label={label ?? caption}>
      <table class={kind}>
        <Caption view={view}>{caption}</Caption>
        <thead>
          <tr>
            {columns.map(({ title, right }) => (
              <th scope="col" class={right === true ? 'r' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroll>
  );
}
