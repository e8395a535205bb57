import type { LensId } from '../result.ts';
import type { Topic } from './topic.ts';
import { TOPICS } from './topics/index.ts';

/** Indicators and gates of a lens with their symbols, the core ones first. */
export function topicsOf(lens: LensId): readonly (readonly [string, Topic])[] {
  const all: readonly (readonly [string, Topic])[] = Object.entries(TOPICS);
  const inside = all.filter(([, topic]) => topic.lens === lens);
  return [...inside.filter(([, topic]) => topic.core), ...inside.filter(([, topic]) => !topic.core)];
}
