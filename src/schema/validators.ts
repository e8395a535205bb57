import { account, chain, community, config, entry, firm, intake, interactions, mapping, ruleset, workshop } from './compiled/inputs.js';
import type { SchemaError, Validator } from './validator.ts';

const VALIDATORS = {
  config,
  ruleset,
  firm,
  chain,
  account,
  interactions,
  entry,
  community,
  workshop,
  intake,
  mapping,
} as const satisfies Record<string, Validator>;

/** Schemas of what a workspace holds. */
export type SchemaName = keyof typeof VALIDATORS;

/** Mistakes of `data` against a schema; empty where it holds. */
export function schemaErrors(name: SchemaName, data: unknown): readonly SchemaError[] {
  const validate: Validator = VALIDATORS[name];
  return validate(data) ? [] : (validate.errors ?? []);
}
