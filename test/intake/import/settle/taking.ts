import { WorkspacePlaces } from '../../../../src/cli/import/places.ts';
import type { FileChange } from '../../../../src/intake/edit/change.ts';
import { editYaml } from '../../../../src/intake/edit/edit-yaml.ts';
import type { ContactRecord, ImportRecord, Party, PersonRecord, Reading } from '../../../../src/intake/import/records.ts';
import { Desk } from '../../../../src/intake/import/settle/desk.ts';
import { readLogged } from '../../../../src/intake/import/settle/logged.ts';
import type { StatedGround } from '../../../../src/intake/import/settle/ground.ts';
import type { ImportReport } from '../../../../src/intake/import/settle/report.ts';
import type { SettleRequest } from '../../../../src/intake/import/settle/request.ts';
import { settle } from '../../../../src/intake/import/settle/settle.ts';
import { OPEN } from '../../../../src/intake/import/settle/veil.ts';
import { readRoster } from '../../../../src/intake/roster/read-roster.ts';
import { readPlan } from '../../../../src/plan.ts';
import { openTree } from '../../../../src/workspace/open.ts';
import { MemoryTree } from '../../../support/memory-tree.ts';

export type Texts = Readonly<Record<string, string>>;
export const TODAY = '2026-06-30';

/** A plan with one account, two people of theirs, two of ours and one contact logged by hand. */
export const SMALL: Texts = {
  'guanxi.yaml': 'guanxi: 1\nas_of: 2026-06-30\n',
  'firm.yaml': [
    'id: ours # the firm',
    'name: Ours',
    'domains: [ours.example]',
    'team:',
    '  - {id: u.chen, name: Chen Hao, addresses: [chen@ours.example]}',
    '  # second',
    '  - {id: u.lin, name: Lin Yue}',
    '',
  ].join('\n'),
  'accounts/mengyuan.yaml': [
    'id: mengyuan',
    'name: 蒙原乳业   # as they write it',
    'relation: customer',
    'domains: [mengyuan.example]',
    'revenue: {2025: 100}',
    'people:',
    '  - id: p.wang',
    '    name: 王立新',
    '    addresses: [wang@mengyuan.example]',
    '  - {id: p.li, name: 李敏}',
    '',
  ].join('\n'),
  'interactions/2026.yaml': '- {date: 2026-03-02, account: mengyuan, ours: [u.chen], theirs: [p.wang], channel: visit}\n',
};

export const party = (one: Partial<Party>): Party => ({ name: null, address: null, sourceId: null, side: null, ...one });

export const contact = (one: Partial<ContactRecord> & Pick<ContactRecord, 'sourceId'>): ContactRecord => ({
  kind: 'contact', at: { file: 'f', line: 1 }, source: 'calendar', date: '2026-04-01', start: null, minutes: null, organisation: null,
  parties: [party({ address: 'chen@ours.example' }), party({ address: 'wang@mengyuan.example' })], participants: null,
  channel: 'meeting', by: null, purpose: null, directed: null, title: null, about: null, ...one,
}); // prettier-ignore

export const person = (one: Partial<PersonRecord>): PersonRecord => ({
  kind: 'person', at: { file: 'f', line: 1 }, ...party({}), organisation: null, function: null, level: null, addresses: [], ...one,
}); // prettier-ignore

export function reading(system: string, records: readonly ImportRecord[]): Reading {
  return { system, read: [{ file: 'f', sha256: 'a'.repeat(64), count: records.length }], records, rejected: [], understood: [] };
}

export interface Taken {
  readonly texts: Texts;
  readonly report: ImportReport;
  readonly changes: readonly FileChange[];
  /** Errors of the plan as it then stands. */
  readonly errors: readonly string[];
}

/** The plan after the import, and what the import says of it. */
export function take(
  texts: Texts,
  read: Reading,
  more: Partial<SettleRequest> & { readonly today?: string; readonly ground?: StatedGround; readonly usualGround?: unknown } = {},
): Taken {
  const workspace = openTree(new MemoryTree(texts));
  const { veil = OPEN, id = read.system } = more;
  const places = new WorkspacePlaces(workspace, id);
  const sources = [...workspace.accounts, ...workspace.imports, ...(workspace.firm === null ? [] : [workspace.firm])];
  const request: SettleRequest = {
    id, kind: 'csv', reading: read, roster: readRoster(workspace, veil.hides ? (text) => veil.mark(text) : undefined), desk: new Desk(sources),
    logged: readLogged(workspace.logs), places, limits: { from: null, to: null, today: TODAY, keepFrom: null }, whereOn: () => [],
    firmFile: workspace.firm?.file ?? null, merge: true, titles: true, raiseTotals: false, relation: null, veil, ...more,
  }; // prettier-ignore
  const registration = {
    file: places.register() ?? '',
    today: more.today ?? TODAY,
    ground: more.ground ?? null,
    usualGround: more.usualGround,
    mapping: null,
    fileName: (name: string) => name,
  };
  const { edits, changes: logs, report } = settle(request, registration, workspace.texts);
  const made = edits.map(({ file, fresh, edits: asked }): FileChange => {
    const before = workspace.texts.get(file) ?? null;
    return { file, before, after: asked.length === 0 ? fresh : editYaml(before ?? fresh, asked) };
  });
  const changes = [...made, ...logs].filter(({ before, after }) => before !== after);
  const after = { ...texts, ...Object.fromEntries(changes.map(({ file, after: text }) => [file, text])) };
  const { problems } = readPlan({ dir: '.', today: TODAY, workspace: openTree(new MemoryTree(after)) });
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code, at }) => `${code} ${at.file}:${at.line}`);
  return { texts: after, report, changes, errors };
}
