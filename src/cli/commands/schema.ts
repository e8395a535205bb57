import { join, resolve } from 'node:path';
import { Speaker } from '../../messages/messages.ts';
import { PUBLISHED, publishedSchema } from '../../schema/publish.ts';
import { nearest } from '../../text/suggest.ts';
import { linkedAway } from '../../workspace/disk-tree.ts';
import { findRoot } from '../../workspace/find-root.ts';
import { FOR_EDITORS, SCHEMAS, schemaText } from '../editor-schemas.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { makeFolder } from '../make-folder.ts';
import type { CommonOptions } from '../options.ts';
import { writeWhole } from '../write-file.ts';

export interface SchemaOptions extends CommonOptions {
  /** null: list the names. */
  readonly name: string | null;
  /** Folder of a workspace to put the schemas of its files into; null: print. */
  readonly write: string | null;
}

/** Prints one JSON Schema, self-contained; without a name, which there are. Or puts those an editor needs beside a plan. */
export async function run(options: SchemaOptions, io: Io): Promise<number> {
  const speaker = new Speaker(options.lang ?? 'en');
  if (options.write !== null) return writeAll(options.write, speaker, io);
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

/** The schemas of this version in the workspace around `dir`, where its files look for them. Throws ConfigError, CliError. */
async function writeAll(dir: string, speaker: Speaker, io: Io): Promise<number> {
  const root = findRoot(resolve(io.cwd, dir));
  if (linkedAway(root, SCHEMAS)) throw new CliError('cli.error.linkedAway', { path: SCHEMAS });
  makeFolder(join(root, SCHEMAS), SCHEMAS);
  for (const name of FOR_EDITORS) {
    const file = `${SCHEMAS}/${name}.schema.json`;
    writeWhole(join(root, file), file, await schemaText(name));
  }
  io.stdout.write(`${speaker.say('doctor.schemas.written', { count: FOR_EDITORS.length, folder: SCHEMAS })}\n`);
  return EXIT.ok;
}
