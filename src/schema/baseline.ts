import { baseline } from './compiled/baseline.js';
import type { SchemaError, Validator } from './validator.ts';

/** Mistakes of a saved baseline against its schema; empty where it holds. */
export function baselineErrors(data: unknown): readonly SchemaError[] {
  const validate: Validator = baseline;
  return validate(data) ? [] : (validate.errors ?? []);
}
