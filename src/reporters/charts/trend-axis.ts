import type { HistoryPoint } from '../../result-history.ts';

const DAY = 86_400_000;

/** Days since 1970 of `YYYY-MM-DD`; a partial date means its last day. */
export function dayOf(date: string): number {
  const [year = 1970, month = 12, day] = date.split('-').map(Number);
  const end = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
  return Math.round(end / DAY);
}

/** Those whose places lie at least `gap` apart, from the last backwards: of several that would overlap the later stays. */
export function apart<T>(items: readonly T[], place: (item: T) => number, gap: number): readonly T[] {
  const kept: T[] = [];
  let free = Infinity;
  for (const item of [...items].reverse()) {
    if (place(item) > free) continue;
    kept.unshift(item);
    free = place(item) - gap;
  }
  return kept;
}

/** `1–2`: confirmed to possible; `?` where it is unknown. */
export function stageText({ confirmed, possible }: HistoryPoint['stage']): string {
  const [from, to] = [confirmed ?? '?', possible ?? '?'];
  return from === to ? String(from) : `${from}–${to}`;
}

/** Things with a y, moved apart by at least `gap` without changing their order; none below `floor`. */
export function spread<T extends { readonly y: number }>(items: readonly T[], gap: number, floor: number): readonly T[] {
  const sorted = [...items].sort((a, b) => b.y - a.y);
  let free = floor;
  const moved = sorted.map((item) => {
    const y = Math.min(item.y, free);
    free = y - gap;
    return { ...item, y };
  });
  return moved;
}
