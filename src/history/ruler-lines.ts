import type { RulesetInfo } from '../result.ts';
import type { CauseEffect } from '../result-comparison.ts';

/** Lines of the overrides in which two rulers differ; none where the tool's own defaults did. */
export function rulerLines(base: RulesetInfo, head: RulesetInfo): CauseEffect['at'] {
  const news = (from: RulesetInfo, to: RulesetInfo) =>
    to.overrides.filter(({ id, value }) => !from.overrides.some((one) => one.id === id && one.value === value));
  const now = news(base, head);
  const gone = news(head, base).filter(({ id }) => !now.some((one) => one.id === id));
  return [...now.map(({ at }) => ({ ...at, side: 'head' as const })), ...gone.map(({ at }) => ({ ...at, side: 'base' as const }))];
}
