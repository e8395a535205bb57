import { result } from './compiled/result.js';
import type { SchemaError, Validator } from './validator.ts';

/** Mistakes of `data` against the schema of a saved result; empty where it is one. */
export function resultErrors(data: unknown): readonly SchemaError[] {
  const validate: Validator = result;
  return validate(data) ? [] : (validate.errors ?? []);
}
