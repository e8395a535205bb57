import { PUBLISHED } from '../../schema/publish.ts';
import { BENEFITS, CHANNELS, PURPOSES, SOURCES } from '../../model/log.ts';
import { LENSES } from '../../result.ts';
import { WHENS } from '../colour.ts';
import { FORMATS } from '../options.ts';

/** What a workspace or the tool itself names. */
export type Named = 'account' | 'person' | 'team' | 'anyone' | 'community' | 'topic';

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
  'log [words...]': 'person',
  'completion [shell]': SHELLS,
};

/** By an option's flags as declared. An option that is not here takes a file, a folder, a number or free text. */
const BY_FLAGS: Readonly<Record<string, List>> = {
  '-f, --format <name[=path]>': FORMATS,
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
};

export function valuesOf(flags: string): List | null {
  return BY_FLAGS[flags] ?? null;
}
