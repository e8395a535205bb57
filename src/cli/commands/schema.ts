import { Speaker } from '../../messages/messages.ts';
import { PUBLISHED, publishedSchema } from '../../schema/publish.ts';
import { nearest } from '../../text/suggest.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../options.ts';

export interface SchemaOptions extends CommonOptions {
  /** null: list the names. */
  readonly name: string | null;
}

/** Prints one JSON Schema, self-contained; without a name, which there are. */
export async function run(options: SchemaOptions, io: Io): Promise<number> {
  const speaker = new Speaker(options.lang ?? 'en');
  const stated = options.name?.replace(/(\.schema)?\.json$/, '') ?? null;
  if (stated === null) {
    const wide = Math.max(...PUBLISHED.map((name) => name.length));
    for (const name of PUBLISHED) io.stdout.write(`${name.padEnd(wide)}  ${speaker.say(`cli.schema.${name}`)}\n`);
    return EXIT.ok;
  }
  const found = PUBLISHED.find((name) => name === stated);
  if (found === undefined) throw new CliError('cli.error.schema', { name: stated, names: PUBLISHED }, nearest(stated, PUBLISHED));
  io.stdout.write(`${JSON.stringify(await publishedSchema(found), null, 2)}\n`);
  return EXIT.ok;
}
