import { describe, expect, it } from 'vitest';
import { COMMANDS, TAKES_VALUE } from '../../../src/cli/commands.ts';
import { COMMON } from '../../../src/cli/specs/common.ts';
import { candidates, folderIn } from '../../../src/cli/completion/candidates.ts';
import { LISTS, type Named, valuesOf } from '../../../src/cli/completion/values.ts';

const IDS: Readonly<Record<Named, readonly string[]>> = {
  account: ['mengyuan', 'xinhe'],
  person: ['p.wang', 'p.li'],
  there: ['p.wang', 'p.li'],
  team: ['u.chen'],
  anyone: ['u.chen', 'p.wang', 'p.li'],
  community: ['line-circle'],
  topic: ['THREAD', 'BTX'],
};

/** What is offered where the line ends; the last word is the one at the cursor. */
function offered(line: string): string[] {
  const words = line.split(' ');
  return candidates(
    words,
    { commands: COMMANDS, common: COMMON, takesValue: TAKES_VALUE },
    (of) => IDS[of].map((value) => ({ value, says: '' })),
    (key) => key,
  ).map(({ value }) => value);
}

describe('what a shell offers', () => {
  it('offers commands first, those that begin as typed', () => {
    expect(offered('guanxi ')).toEqual(COMMANDS.map(({ name }) => name));
    expect(offered('guanxi va')).toEqual(['validate']);
    expect(offered('guanxi --lang zh va')).toEqual(['validate']);
  });

  it('offers the options of the command typed, and of audit where none is', () => {
    expect(offered('guanxi explain --')).toEqual(['--as-of', '--redact', '--no-redact', '--redact-key', '--lang', '--color', '--width']);
    expect(offered('guanxi --wat')).toEqual(['--watch']);
    expect(offered('guanxi leave p.wang --f')).toEqual(['--format']);
  });

  it('offers what an option may be, behind a blank, an equals sign, or as bash parts it', () => {
    expect(offered('guanxi audit --lang ')).toEqual(['en', 'zh']);
    expect(offered('guanxi audit --lang=z')).toEqual(['--lang=zh']);
    expect(offered('guanxi audit --lang = z')).toEqual(['--lang=zh']);
    expect(offered('guanxi audit -f ht')).toEqual(['html']);
    expect(offered('guanxi route --account m')).toEqual(['mengyuan']);
    expect(offered('guanxi import --ground co')).toEqual(['consent', 'contract']);
    expect(offered('guanxi ask --about in')).toEqual(['initiative']);
    expect(offered('guanxi ask --respondent u')).toEqual(['u.chen']);
    expect(offered('guanxi map --community ')).toEqual(['line-circle']);
  });

  it('offers the formats a command can draw, and no others', () => {
    expect(offered('guanxi map -f ')).toEqual(['mermaid', 'dot', 'svg', 'html']);
    expect(offered('guanxi doctor -f ')).toEqual(['terminal', 'json']);
    expect(offered('guanxi import csv -f ')).toEqual(['terminal', 'json']);
    expect(offered('guanxi audit -f ')).toContain('sarif');
  });

  it('offers kinds of import before its files', () => {
    expect(offered('guanxi import ')).toEqual(['csv', 'xlsx', 'ics', 'mail', 'vcard']);
    expect(offered('guanxi import csv a')).toEqual([]);
  });

  it('offers ids where an operand is one, and nothing where it is a file', () => {
    expect(offered('guanxi leave p')).toEqual(['p.wang', 'p.li']);
    expect(offered('guanxi explain TH')).toEqual(['THREAD']);
    expect(offered('guanxi leave p.wang ')).toEqual([]);
    expect(offered('guanxi audit ')).toEqual([]);
    expect(offered('guanxi audit --as-of ')).toEqual([]);
    expect(offered('guanxi completion ')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('takes a command’s name behind an option for the option’s value', () => {
    expect(offered('guanxi --account map ')).toEqual(COMMANDS.map(({ name }) => name));
  });

  it('offers nothing behind two dashes', () => expect(offered('guanxi audit -- ')).toEqual([]));
});

describe('the folder a line names', () => {
  const folder = (line: string) => folderIn(line.split(' '), { commands: COMMANDS, common: COMMON, takesValue: TAKES_VALUE });

  it('is that of --dir, or the operand that is one, wherever the options stand', () => {
    expect(folder('guanxi log --dir plans m')).toBe('plans');
    expect(folder('guanxi log --dir=plans m')).toBe('plans');
    expect(folder('guanxi ask plans --account m')).toBe('plans');
    expect(folder('guanxi --lang zh route --to 2 plans --account m')).toBe('plans');
    expect(folder('guanxi plans --account m')).toBe('plans');
    expect(folder('guanxi leave p.wang plans --lang ')).toBe('plans');
  });

  it('is none where the line names none, or only begins to', () => {
    expect(folder('guanxi log m')).toBeNull();
    expect(folder('guanxi log m p.wang x')).toBeNull();
    expect(folder('guanxi audit pl')).toBeNull();
    expect(folder('guanxi audit --account m')).toBeNull();
    expect(folder('guanxi leave p.wang ')).toBeNull();
  });
});

describe('its lists', () => {
  it('speak only of operands and options that exist', () => {
    const operands = COMMANDS.flatMap(({ name, operands: written }) => written.split(' ').map((operand) => `${name} ${operand}`));
    expect(Object.keys(LISTS).filter((key) => !operands.includes(key))).toEqual([]);
  });

  it('know every option whose flags name a closed list', () => {
    const flags = [...COMMANDS.flatMap(({ options }) => options), ...COMMON].map((option) => option.flags);
    for (const closed of ['--lang <en|zh>', '--color <when>', '--template <name>', '--to <stage>', '-f, --format <name[=path]>']) {
      expect(flags).toContain(closed);
      expect(valuesOf(closed)).not.toBeNull();
    }
  });
});
