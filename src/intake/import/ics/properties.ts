import type { Part, Property } from './tree.ts';

export function first(part: Part, name: string): Property | undefined {
  return part.properties.find((property) => property[0] === name);
}

export function all(part: Part, name: string): Property[] {
  return part.properties.filter((property) => property[0] === name);
}

/** Value of the first property of that name if it is text; '' where there is none. */
export function text(part: Part, name: string): string {
  const value = first(part, name)?.[3];
  return typeof value === 'string' ? value : '';
}

/** A parameter of a property, in the case it was written in; '' where there is none. */
export function parameter(property: Property, name: string): string {
  const value = property[1][name];
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : '';
}
