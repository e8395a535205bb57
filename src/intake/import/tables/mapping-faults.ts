import { nearest } from '../../../text/suggest.ts';
import type { Rejected } from '../records.ts';
import { plain } from './cells.ts';
import { isSameHeader } from './header-keys.ts';
import type { TableMapping, TableRule } from './mapping.ts';
import type { Recognition } from './recognise.ts';
import type { RawTable } from './table.ts';

/** Rows of a table looked at: headers stand there. */
const FIRST = 30;

/** Rules of a mapping no table has all headers of: which headers are missing from the table that has most, and what may be meant. */
export function mappingFaults(mapping: TableMapping | undefined, tables: readonly RawTable[], taken: readonly Recognition[]): Rejected[] {
  return (mapping?.tables ?? []).filter((rule) => !taken.some(({ rule: own }) => own === rule)).flatMap((rule) => faultsOf(rule, tables));
}

interface Candidate {
  readonly at: Rejected['at'];
  readonly headers: readonly string[];
  readonly missing: readonly string[];
}

function faultsOf(rule: TableRule, tables: readonly RawTable[]): Rejected[] {
  const wanted = Object.values(rule.columns);
  let best: Candidate | null = null;
  for (const table of tables) {
    for (const row of table.rows.slice(0, FIRST)) {
      const headers = row.cells.map(plain).filter((cell) => cell !== '');
      const missing = wanted.filter((named) => !headers.some((header) => isSameHeader(header, named)));
      if (missing.length < (best?.missing.length ?? wanted.length)) best = { at: { file: table.label, line: row.line }, headers, missing };
    }
  }
  if (best === null) {
    const file = tables[0]?.label ?? '';
    return [{ at: { file, line: 1 }, reason: 'mapping_rule', args: { kind: rule.kind, headers: wanted.join(', ') }, meant: false }];
  }
  const { at, headers, missing } = best;
  if (missing.length === 0) return [{ at, reason: 'mapping_elsewhere', args: { kind: rule.kind }, meant: false }];
  return missing.map((header) => {
    const [near] = nearest(header, headers);
    if (near === undefined) return { at, reason: 'mapping_header', args: { header }, meant: false };
    return { at, reason: 'mapping_header_near', args: { header, near }, meant: false };
  });
}
