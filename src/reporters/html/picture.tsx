import type { Drawn } from '../charts/svg.ts';
import { Say } from './inline.tsx';
import type { Leaf } from './leaf.ts';

/** Px that fit a telephone held upright. */
const NARROW = 340;

interface PictureProps {
  readonly view: Leaf;
  /** Unique in the page. */
  readonly id: string;
  readonly caption?: string;
  /** Px where there is room for them; then the drawing is made twice, and the screen picks. */
  readonly wide?: number;
  /** The drawing as SVG of our own, inert by its maker. */
  readonly draw: (drawn: Drawn) => string;
}

/** A drawing under its caption. */
export function Picture({ view, id, caption, wide, draw }: PictureProps) {
  return (
    <figure>
      <Svg kind={wide === undefined ? 'svg' : 'svg narrow'} markup={draw({ id: `${id}-p`, width: NARROW })} />
      {wide !== undefined && <Svg kind="svg wide" markup={draw({ id: `${id}-w`, width: wide })} />}
      {caption !== undefined && (
        <figcaption>
          <Say view={view}>{caption}</Say>
        </figcaption>
      )}
    </figure>
  );
}

export function Svg({ kind, markup }: { readonly kind: string; readonly markup: string }) {
  return <div class={kind} dangerouslySetInnerHTML={{ __html: markup }} />;
}
