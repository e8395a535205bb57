import { type PublishedName, publishedSchema } from '../schema/publish.ts';

/** Where the editor finds the schemas, offline: the first line of every template file points here. */
export const SCHEMAS = '.guanxi/schema';
export const FOR_EDITORS: readonly PublishedName[] = [
  'config',
  'firm',
  'chain',
  'account',
  'interactions',
  'community',
  'workshop',
  'intake',
  'mapping',
  'ruleset',
];

/** A schema as it lies there. */
export async function schemaText(name: PublishedName): Promise<string> {
  return `${JSON.stringify(await publishedSchema(name), null, 2)}\n`;
}
