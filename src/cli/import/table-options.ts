import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ENCODINGS } from '../../intake/import/tables/encodings.ts';
import { readMapping } from '../../intake/import/tables/mapping-file.ts';
import type { TableMapping } from '../../intake/import/tables/mapping.ts';
import { PRESET_IDS } from '../../intake/import/tables/presets/index.ts';
import type { TableOptions } from '../../intake/import/tables/read-tables.ts';
import type { Language } from '../../messages/messages.ts';
import { ConfigError } from '../../workspace/config-error.ts';
import { CliError } from '../errors.ts';
import { choice } from '../options.ts';
import type { ImportOptions } from './options.ts';

/** What the flags say of tables. Throws CliError on a preset or an encoding there is not, ConfigError on a mapping that cannot be used. */
export function tableOptions(options: ImportOptions, cwd: string, language: Language): Partial<TableOptions> {
  const preset = choice('--preset', PRESET_IDS, options.preset ?? undefined);
  const encoding = choice('--encoding', ENCODINGS, options.encoding?.toLowerCase().replace(/^(?:gbk|gb2312)$/, 'gb18030') ?? undefined);
  return {
    ...(preset === null ? {} : { preset }),
    ...(encoding === null ? {} : { encoding }),
    ...(options.sheet === null ? {} : { sheet: options.sheet }),
    ...(options.dayFirst === null ? {} : { dayFirst: options.dayFirst }),
    ...(options.mapping === null ? {} : { mapping: mappingIn(options.mapping, cwd, language) }),
  };
}

/** Every mistake of the file is shown with its line and what is meant. */
function mappingIn(path: string, cwd: string, language: Language): TableMapping {
  const text = textIn(path, cwd);
  const { mapping, problems } = readMapping(path, text);
  if (mapping === null) throw new ConfigError(problems, text, language, path);
  return mapping;
}

function textIn(path: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, path), 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CliError('cli.error.importRead', { path, reason });
  }
}
