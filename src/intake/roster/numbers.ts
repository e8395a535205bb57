import type { SourceIds } from './known.ts';

/** Numbers in other systems as they are looked up. */
export function numbers(sourceIds: SourceIds): readonly string[] {
  return eachNumber(sourceIds).map(([system, number]) => `${system}:${number}`);
}

/** That somebody has a number of this kind: a system may count leads and contacts (`lead/5`, `contact/5`) each by themselves. */
export function numberedKey(system: string, number: string, { id }: { readonly id: string }): string {
  return `${kindOf(system, number)}\n${id}`;
}

/** What numbers of one sequence share. */
export function kindOf(system: string, number: string): string {
  return `${system}:${number.slice(0, number.indexOf('/') + 1)}`;
}

export function numberedKeys(one: { readonly id: string; readonly sourceIds: SourceIds }): readonly string[] {
  return eachNumber(one.sourceIds).map(([system, number]) => numberedKey(system, number, one));
}

function eachNumber(sourceIds: SourceIds): readonly (readonly [system: string, number: string])[] {
  return Object.entries(sourceIds).flatMap(([system, ids]) => ids.map((number) => [system, number] as const));
}
