import { Chalk } from 'chalk';

/**
 * plain · strong: what is read first · faint: support · accent: what needs attention, the only colour ·
 * alert: accent, strong. No ink carries a meaning that the words or symbols beside it do not.
 */
export type Ink = 'plain' | 'strong' | 'faint' | 'accent' | 'alert';
export type Style = (text: string, ink: Ink) => string;

/** chalk does not know `NO_COLOR`: the caller decides, and plain means no escape code at all. */
export function makeStyle(colour: boolean): Style {
  if (!colour) return (text) => text;
  const chalk = new Chalk({ level: 1 });
  const inks: Readonly<Record<Ink, (text: string) => string>> = {
    plain: (text) => text,
    strong: chalk.bold,
    faint: chalk.dim,
    accent: chalk.red,
    alert: chalk.bold.red,
  };
  return (text, ink) => (text === '' ? '' : inks[ink](text));
}
