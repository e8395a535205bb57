import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const HENGRUI = join(import.meta.dirname, '../../fixtures/hengrui');
/** Rows of the fixture's CRM that are coded, and doubled. */
const CODED = [1109, 1110, 1111, 1112] as const;

/** A temporary copy of hengrui as imports and coders leave a plan: addresses, numbers of systems, domains, doubles, codings, a register. */
export function importedPlan(): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'guanxi-leaks-')), 'plan');
  cpSync(HENGRUI, dir, { recursive: true, filter: (path) => !path.endsWith('expected.json') });
  const add = (file: string, text: string): void => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    appendFileSync(join(dir, file), text);
  };
  const put = (file: string, before: string, after: string): void => {
    const text = readFileSync(join(dir, file), 'utf8');
    if (!text.includes(before)) throw new Error(`${file} lacks ${before}`);
    writeFileSync(join(dir, file), text.replace(before, after));
  };
  add('firm.yaml', '\ndomains: [hengrui-filling.example]\n');
  put('firm.yaml', '{id: u.gao,', '{id: u.gao, addresses: [gao.q@hengrui-filling.example], source_ids: {sfdc-gaoqm: 0055GaoQm},');
  add('accounts/mengyuan.yaml', '\ndomains: [mengyuan-dairy.example]\nsource_ids: {sfdc-gaoqm: [0015MengY, 0015MengZ]}\n');
  put('accounts/mengyuan.yaml', '  - id: p.wang\n', '  - id: p.wang\n    addresses: [wlx@mengyuan-dairy.example, wx_lixin88]\n');
  put('guanxi.yaml', 'interactions: interactions/*.', 'interactions: interactions/**/*.');
  add('guanxi.yaml', 'privacy: {ground: {basis: contract, note: Rahmenvertrag Glocke 7}}\n');
  add(
    'imports/kontakte-gaoqm.yaml',
    `id: kontakte-gaoqm\nkind: csv\nsystem: sfdc-gaoqm\nmapping: zuordnung-gao.yaml\nfiles:\n  - {name: "Kontakte Gao März.csv", sha256: "${'ab'.repeat(32)}", read: 4, taken: 4}\nnote: vom Notizbuch Gao\n`,
  );
  const account = (at: number): string => ['beiji', 'deshun', 'tianlu', 'hualing'][at] ?? '';
  const doubles = CODED.map((id, at) => `{date: 2026-01-09, account: ${account(at)}, start: "09:30", source: mail, source_id: "mail:${id}@glocke7", same_as: crm-${id}}`); // prettier-ignore
  const open = CODED.map(
    (id, at) => `{date: 2026-02-1${at}, account: ${account(at)}, channel: call, source: crm, source_id: "glocke-${id}"}`,
  );
  const lost = '{date: 2026-02-20, account: beiji, channel: call, source_id: kreis-1, same_as: kreis-2}';
  add('interactions/glocke/kontakte-gaoqm.yaml', ['import: kontakte-gaoqm', 'entries:', ...[...doubles, ...open, lost].map((line) => `  - ${line}`), ''].join('\n')); // prettier-ignore
  const sheet = (who: string, purposes: readonly string[]): string =>
    [`respondent: ${who}`, 'side: ours', 'date: 2026-06-20', 'coding:', ...purposes.map((purpose, at) => `  - {interaction: glocke-${CODED[at]}, purpose: ${purpose}, note: laut Glocke}`), ''].join('\n'); // prettier-ignore
  add('workshops/2026-06/kodierung-lin.yaml', sheet('u.lin', ['order', 'planning', 'training', 'order']));
  add('workshops/2026-06/kodierung-xu.yaml', sheet('u.xu', ['planning', 'planning', 'order', 'training']));
  return dir;
}
