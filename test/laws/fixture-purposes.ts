import { PURPOSES } from '../../src/model/log.ts';
import type { RawLog } from '../../src/workspace/workspace.ts';

/** `, purpose: training`, `,"purpose":["order","delivery"]`: as YAML and JSON Lines write it within a line. */
const FIELD = /, ?("?)purpose\1: ?(\[[^\]]*\]|"?[a-z_]+"?)/g;
/** The seventh column of the CSV log, where none before it is quoted. */
const COLUMN = /^((?:[^,"]*,){6})([^,]*)/;

/** A log of a fixture with other purposes: what its entries, rhythms included, are about is handed in and what comes back is written. */
export function withPurposes(raw: RawLog, told: (purposes: readonly string[], line: number) => readonly string[]): RawLog {
  const write = { yaml: field, jsonl: field, csv: column }[raw.format];
  const lines = raw.text.split('\n').map((line, index) => write(line, (purposes) => told(purposes, index + 1)));
  return { ...raw, text: lines.join('\n') };
}

type Told = (purposes: readonly string[]) => readonly string[];

function field(line: string, told: Told): string {
  return line.replace(FIELD, (_whole, quote: string, list: string) => {
    const words = told(wordsIn(list)).map((word) => `${quote}${word}${quote}`);
    return words.length === 0 ? '' : `, ${quote}purpose${quote}: [${words.join(', ')}]`;
  });
}
function column(line: string, told: Told): string {
  return line.startsWith('date,')
    ? line
    : line.replace(COLUMN, (_whole, before: string, list: string) => before + told(wordsIn(list)).join(';'));
}
function wordsIn(list: string): string[] {
  return PURPOSES.filter((purpose) => new RegExp(`\\b${purpose}\\b`).test(list));
}
