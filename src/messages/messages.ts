import type { Arg, Args } from '../result.ts';
import { en } from './en/index.ts';
import type { Language } from './language.ts';
import { seam } from './seam.ts';
import { zh } from './zh/index.ts';

export type { Language };
export type MessageKey = keyof typeof en;
export type Catalogue = Readonly<Record<MessageKey, string>>;

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, zh };

const PLACEHOLDER = /\{([A-Za-z_]+)(?:\|([^}]*))?\}/g;

/** A share on its own, or behind the symbol of a gate: `39 %`, `<1 %`, `GAIN 36 %`. */
const SHARE = /^(?:[A-Z]+ )?[<−–\d.]+ %$/;

/** Decimals a plain number is printed with at most. */
const DECIMALS = 2;

/**
 * Templates hold `{arg}` or `{arg|format}`. Formats: `pct` (0.42 → 42 %, in Chinese 42%), `0`…`3` decimals, `signed`,
 * `name:prefix` (looks up `<prefix>.<value>.name`), `money` (thousands separated), `term:prefix` (looks up `<prefix>.<value>`; a list is joined),
 * `plural:one/many` (English only; picks by the number). Lists are joined by the language's own comma.
 */
export class Speaker {
  readonly language: Language;
  readonly #texts: Catalogue;
  constructor(language: Language) {
    this.language = language;
    this.#texts = CATALOGUES[language];
  }

  /**
   * Where an argument the text asks for is null or an empty list, `<key>.plain` speaks instead if it exists: a sentence
   * that does without. Throws RangeError on an unknown key or a placeholder without an argument: programming errors, found by the parity test.
   */
  say(key: string, args: Args = {}): string {
    const template = this.#fitting(key, args);
    let text = '';
    let from = 0;
    for (const { 0: whole, 1: name = '', 2: format, index } of template.matchAll(PLACEHOLDER)) {
      const value = args[name];
      if (value === undefined) throw new RangeError(`message ${key} lacks {${name}}`);
      text = seam(seam(text, template.slice(from, index), this.language), this.#format(value, format), this.language);
      from = index + whole.length;
    }
    return seam(text, template.slice(from), this.language);
  }

  /** The message as it stands in the catalogue, placeholders unfilled. Throws RangeError on an unknown key. */
  template(key: string): string {
    const template = (this.#texts as Readonly<Record<string, string>>)[key];
    if (template === undefined) throw new RangeError(`no message ${key}`);
    return template;
  }

  #fitting(key: string, args: Args): string {
    const template = this.template(key);
    if (!this.has(`${key}.plain`)) return template;
    const lacks = [...template.matchAll(PLACEHOLDER)].some(([, name = '']) => isBlank(args[name]));
    return lacks ? this.template(`${key}.plain`) : template;
  }

  has(key: string): key is MessageKey {
    return Object.hasOwn(this.#texts, key);
  }

  /** Term for a code (`term('stage', 2)` → `stage.2`), or the code itself where no term exists. */
  term(prefix: string, value: string | number): string {
    const key = `${prefix}.${value}`;
    return this.has(key) ? this.say(key) : String(value);
  }

  list(items: readonly string[]): string {
    return items.join(this.language === 'zh' ? '、' : ', ');
  }

  #name(prefix: string, value: string): string {
    const key = `${prefix}.${value}.name`;
    return this.has(key) ? this.say(key) : value;
  }

  /** A share stands off its sign in English and not in Chinese; other text is left as it is. */
  #percent(text: string): string {
    return this.language === 'zh' && SHARE.test(text) ? text.replace(' %', '%') : text;
  }

  #format(value: Arg, format: string | undefined): string {
    if (value === null) return this.say('ui.unknown');
    if (typeof value === 'boolean') return this.say(value ? 'ui.yes' : 'ui.no');
    if (Array.isArray(value)) return this.list((value as readonly string[]).map((item) => this.#format(item, format)));
    if (format?.startsWith('name:')) return this.#name(format.slice(5), String(value));
    if (format?.startsWith('term:')) return this.term(format.slice(5), value as string | number);
    if (typeof value === 'string') return this.#percent(value);
    return this.#percent(number(value as number, format));
  }
}

function isBlank(value: Arg | undefined): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function number(value: number, format: string | undefined): string {
  if (format === 'pct') return minus(`${Math.round(value * 100)} %`);
  if (format === 'money') return money(value);
  if (format === 'signed') return `${value < 0 ? '−' : '+'}${trimmed(Math.abs(value), DECIMALS)}`;
  if (format?.startsWith('plural:')) return format.slice(7).split('/')[value === 1 ? 0 : 1] ?? '';
  if (format !== undefined && /^[0-9]$/.test(format)) return minus(value.toFixed(Number(format)));
  return minus(trimmed(value, DECIMALS));
}
function trimmed(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
function minus(text: string): string {
  return text.replace(/^-/, '−');
}
/** Whole units with thin grouping by commas; the same in every locale. */
export function money(value: number): string {
  const digits = String(Math.round(Math.abs(value))).replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0 ? `−${digits}` : digits;
}
