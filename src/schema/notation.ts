import type { Path } from '../workspace/source.ts';

/** `people[0].roles`; empty for the file as a whole. */
export function fieldName(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : i === 0 ? step : `.${step}`)).join('');
}

/** What an id most likely should have been; nothing where no letters are left. */
export function slug(text: string): string[] {
  const found = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+|-+$/g, '');
  return found === '' || found === text ? [] : [found];
}

/** The ISO date somebody meant by `2026/3/2`, `2026.3`, `20260302` or `2026年3月2日`. */
export function isoDate(text: string): string[] {
  const compact = /^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(text.trim());
  const loose = compact ?? /^([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})(?:\s*[-/.月]\s*([0-9]{1,2})?\s*日?)?$/.exec(text.trim());
  if (!loose) return [];
  const [, year = '', month = '', day] = loose;
  const parts = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  const found = parts.join('-');
  return found === text ? [] : [found];
}

/** The plain number somebody meant by `9,100,000`, `12 %` or `85%`. */
export function plainNumber(text: string): string[] {
  const trimmed = text.trim().replace(/^['"]|['"]$/g, '');
  const percent = /^(-?[0-9]+(?:\.[0-9]+)?)\s*[%％]$/.exec(trimmed);
  if (percent) return [String(Number((Number(percent[1]) / 100).toPrecision(12)))];
  const grouped = trimmed.replace(/[,，_\s](?=[0-9]{3})/g, '');
  return /^-?[0-9]+(\.[0-9]+)?$/.test(grouped) ? [grouped] : [];
}

/** `yes` and its kin are words to YAML 1.2; these are the booleans meant. */
export function boolean(text: string): string[] {
  const word = text.replace(/^['"\s]+|['"\s]+$/g, '').toLowerCase();
  if (['yes', 'y', 'on', '1', 'true', '是', '有'].includes(word)) return ['true'];
  if (['no', 'n', 'off', '0', 'false', '否', '无'].includes(word)) return ['false'];
  return [];
}
