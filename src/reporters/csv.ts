import type { AuditResult } from '../result.ts';
import { cell } from './csv/cell.ts';
import { COLUMNS } from './csv/columns.ts';
import { asked } from './terminal/said.ts';
import { byWeight } from './terminal/view.ts';

/** Without it Excel on a Chinese Windows reads UTF-8 as GB18030. */
const BOM = '\ufeff';

/**
 * One row an account, heaviest first, under stable column ids, the same in every language: UTF-8 with a byte order mark,
 * RFC 4180, CRLF. A number has a column for its point and for both bounds; what is unknown is an empty cell.
 */
export function renderCsv(result: AuditResult): string {
  const said = result.sayDo === undefined ? [] : asked(result.sayDo).filter(({ entity }) => entity.kind === 'account');
  const rows = byWeight(result.accounts).map((account) => {
    const own = said.filter(({ entity }) => entity.id === account.id);
    return COLUMNS.map((column) => cell(column.value(account, own)));
  });
  const lines = [COLUMNS.map(({ id }) => id), ...rows].map((row) => row.join(','));
  return `${BOM}${lines.join('\r\n')}\r\n`;
}
