import type { Speaker } from '../messages/messages.ts';
import { VERSION } from '../version.ts';
import type { CommandSpec, OptionSpec } from './command-spec.ts';

/** `guanxi --help`. Lines stay within 80 cells in both languages (a test holds them there), so nothing is wrapped. */
export function programHelp(commands: readonly CommandSpec[], common: readonly OptionSpec[], speaker: Speaker): string {
  const rows = commands.map(({ name, operands, shows, says }) => row(`${name} ${shows ?? operands}`.trim(), speaker.say(says)));
  return page([
    [`guanxi ${VERSION}`, speaker.say('cli.help.tagline')],
    section(speaker.say('cli.help.usage'), [`  guanxi [command] [dir] [options]`]),
    section(speaker.say('cli.help.commands'), columns(rows)),
    section(speaker.say('cli.help.common'), columns(optionRows(common, speaker))),
    section(speaker.say('cli.help.examples'), indented(speaker.say('cli.help.examples.program'))),
    section(speaker.say('cli.help.exit'), indented(speaker.say('cli.help.exit.codes'))),
  ]);
}

/** `guanxi <command> --help`. */
export function commandHelp(spec: CommandSpec, common: readonly OptionSpec[], speaker: Speaker): string {
  const own = optionRows(spec.options, speaker);
  const shared = optionRows(common, speaker);
  const gap = widest([...own, ...shared]);
  return page([
    [speaker.say(spec.says)],
    section(speaker.say('cli.help.usage'), [`  guanxi ${spec.name} ${spec.shows ?? spec.operands} [options]`]),
    own.length > 0 ? section(speaker.say('cli.help.options'), columns(own, gap)) : [],
    section(speaker.say('cli.help.common'), columns(shared, gap)),
    section(speaker.say('cli.help.examples'), indented(speaker.say(`cli.help.examples.${spec.name}`))),
  ]);
}

type Row = readonly [left: string, right: string];

function row(left: string, right: string): Row {
  return [left, right];
}

/** Flags on the left are ASCII, so their length is their width. */
function columns(rows: readonly Row[], gap = widest(rows)): string[] {
  return rows.flatMap(([left, right]) => {
    const [first = '', ...more] = right.split('\n');
    return [`  ${left.padEnd(gap)}${first}`, ...more.map((line) => `  ${' '.repeat(gap)}${line}`)];
  });
}

function widest(rows: readonly Row[]): number {
  return Math.max(...rows.map(([left]) => left.length)) + 2;
}

function optionRows(options: readonly OptionSpec[], speaker: Speaker): Row[] {
  const help = row('-h, --help', speaker.say('cli.option.help'));
  const rows = options.map(({ flags, says }) => row(flags.startsWith('--') ? `    ${flags}` : flags, speaker.say(says)));
  return options.some((option) => option.flags.includes('--lang')) ? [...rows, help] : rows;
}

function section(title: string, lines: readonly string[]): string[] {
  return [title, ...lines];
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}

function page(sections: readonly (readonly string[])[]): string {
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
