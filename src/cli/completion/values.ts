import { PUBLISHED } from '../../schema/publish.ts';
import { BENEFITS, CHANNELS, PURPOSES, SOURCES } from '../../model/log.ts';
import { LENSES } from '../../result.ts';
import { ABOUTS } from '../../intake/capture/capture.ts';
import { IMPORT_KINDS } from '../../intake/import/settle/report.ts';
import { PRESET_IDS } from '../../intake/import/tables/presets/index.ts';
import { WHENS } from '../colour.ts';
import { BASES, RELATIONS } from '../import/options.ts';
import { FORMATS } from '../options.ts';

/** What a workspace or the tool itself names. */
export type Named = 'account' | 'person' | 'there' | 'team' | 'anyone' | 'community' | 'topic';

/** A closed list of words, or whose names to offer. */
export type List = readonly string[] | Named;

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** By command and operand as commander writes it. An operand that is not here is a file or a folder. */
export const LISTS: Readonly<Record<string, List>> = {
  'explain [topic]': 'topic',
  'leave <person>': 'anyone',
  'schema [name]': PUBLISHED,
  'log [account]': 'account',
  'log [words...]': 'there',
  'import [kind]': IMPORT_KINDS,
  'completion [shell]': SHELLS,
};

const FORMAT = '-f, --format <name[=path]>';

/** By an option's flags as declared. An option that is not here takes a file, a folder, a number or free text. */
const BY_FLAGS: Readonly<Record<string, List>> = {
  [FORMAT]: FORMATS,
  '--account <id>': 'account',
  '--community <id>': 'community',
  '--lens <id>': LENSES,
  '--lang <en|zh>': ['en', 'zh'],
  '--color <when>': WHENS,
  '--template <name>': ['minimal', 'full', 'ci'],
  '--to <stage>': ['1', '2', '3'],
  '--channel <name>': CHANNELS,
  '--for <purpose>': PURPOSES,
  '--ours <id>': 'team',
  '--on <day>': ['today', 'yesterday'],
  '--benefit <kind[:n]>': BENEFITS,
  '--source <name>': SOURCES,
  '--respondent <id>': 'anyone',
  '--side <side>': ['ours', 'customer'],
  '--about <what>': ABOUTS,
  '--first <order>': ['newest', 'weight'],
  '--ground <basis>': BASES,
  '--relation <word>': RELATIONS,
  '--preset <system>': PRESET_IDS,
};

const PAGE_OR_JSON: List = ['terminal', 'json'];
/** Of commands that draw in formats of their own. */
const FORMATS_OF: Readonly<Record<string, List>> = {
  route: PAGE_OR_JSON,
  validate: PAGE_OR_JSON,
  leave: PAGE_OR_JSON,
  diff: PAGE_OR_JSON,
  doctor: PAGE_OR_JSON,
  import: PAGE_OR_JSON,
  map: ['mermaid', 'dot', 'svg', 'html'],
};

/** `command`: whose option it is; null for one that every command has. */
export function valuesOf(flags: string, command: string | null = null): List | null {
  const own = flags === FORMAT && command !== null ? FORMATS_OF[command] : undefined;
  return own ?? BY_FLAGS[flags] ?? null;
}
