import type { RulesetInfo } from '../result.ts';
import { DEFAULT_RULES, type RuleId } from './default-rules.ts';

/** One number of the ruler. Its reason stands in messages under `threshold.<id>`. */
export interface Rule {
  readonly id: RuleId;
  readonly value: number;
  readonly default: number;
  /** definition: follows from the meaning, never drawn · judgement: a default to argue with · published: from a source seen. */
  readonly kind: 'definition' | 'judgement' | 'published';
}

export interface Rules {
  readonly info: RulesetInfo;
  /** Value of one threshold. Throws RangeError on an id the ruleset lacks: a programming error. */
  value(id: RuleId): number;
}

export function makeRules(overrides: RulesetInfo['overrides'], hash: (text: string) => string): Rules {
  const values = new Map<string, number>(DEFAULT_RULES.map((rule) => [rule.id, rule.value]));
  for (const override of overrides) values.set(override.id, override.value);
  const text = [...values]
    .map(([id, value]) => `${id}=${value}`)
    .sort()
    .join('\n');
  const info: RulesetInfo = { id: 'default', version: '1', hash: hash(text), overrides };
  return {
    info,
    value(id) {
      const found = values.get(id);
      if (found === undefined) throw new RangeError(`no threshold ${id}`);
      return found;
    },
  };
}
