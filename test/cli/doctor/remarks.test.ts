import { describe, expect, it } from 'vitest';
import type { EditorSeen, MachineSeen, Seen, Setting, WorkspaceSeen } from '../../../src/cli/doctor/checkup.ts';
import { doctorPage } from '../../../src/cli/doctor/doctor-page.ts';
import { wordsOf } from '../../../src/cli/doctor/doctor-json.ts';
import { isSupported, lookAtMachine, NODE_NEEDED } from '../../../src/cli/doctor/look-machine.ts';
import { remarksOn } from '../../../src/cli/doctor/remarks.ts';
import { doctor } from '../../../src/messages/en/doctor.ts';
import { Speaker } from '../../../src/messages/messages.ts';
import { width } from '../../../src/text/width.ts';
import { fakeIo } from '../fake-io.ts';

const MACHINE: MachineSeen = {
  node: '22.1.0',
  nodeNeeded: NODE_NEEDED,
  nodeSupported: true,
  platform: 'linux',
  git: '2.39.5',
  repository: 'readable',
  ci: false,
  screen: true,
  questions: true,
  utf8: true,
};
const KINDS = ['firm', 'chain', 'accounts', 'interactions', 'communities', 'workshops', 'imports'] as const;
const WORKSPACE: WorkspaceSeen = {
  root: 'plans',
  files: KINDS.map((kind) => ({ kind, pattern: `${kind}/*.yaml`, stated: false, files: 1 })),
  unread: [],
  entries: 3,
  rhythms: 0,
  errors: 0,
  warnings: 0,
  imports: [{ file: 'imports/crm.yaml', basis: 'contract', until: null, ended: false }],
  endedGrounds: [],
  ownAddresses: true,
  drafts: 0,
  leftovers: [],
};
const EDITOR: EditorSeen = { name: 'vscode', schemas: 'present', outdated: [], named: 7, of: 7, example: null };
const WIDTH: Setting = { name: 'width', value: 100, from: 'terminal', by: null };
const WELL: Seen = { workspace: WORKSPACE, refused: null, settings: [WIDTH], editor: EDITOR, machine: MACHINE };
const KEY = (value: string | null): Setting => ({ name: 'redactKey', value, from: 'env', by: 'GUANXI_REDACT_KEY' });
const PSEUDONYMS: Setting = { name: 'pseudonyms', value: true, from: 'config', by: 'privacy.pseudonyms' };
const GROUND = { file: 'imports/crm.yaml', basis: 'consent', until: '2025-01-01', ended: false };

const machine = (more: Partial<MachineSeen>): Seen => ({ ...WELL, machine: { ...MACHINE, ...more } });
const workspace = (more: Partial<WorkspaceSeen>): Seen => ({ ...WELL, workspace: { ...WORKSPACE, ...more } });
const editor = (more: Partial<EditorSeen>): Seen => ({ ...WELL, editor: { ...EDITOR, ...more } });

const CASES: readonly (readonly [what: string, seen: Seen, remarks: readonly string[]])[] = [
  ['all is well', WELL, []],
  ['nothing is there', { ...WELL, workspace: null, editor: null, refused: 'none' }, ['error none']],
  ['guanxi.yaml is broken', { ...WELL, workspace: null, editor: null, refused: 'config' }, ['error config']],
  ['Node is old', machine({ nodeSupported: false, node: '18.0.0' }), ['error node']],
  ['git is missing', machine({ git: null, repository: null }), ['hint git']],
  ['there is no repository', machine({ repository: 'none' }), ['hint repository']],
  ['the repository is another’s', machine({ repository: 'owner' }), ['warning owner']],
  ['git fails', machine({ repository: 'failed' }), ['warning gitFails']],
  ['the plan has mistakes', workspace({ errors: 2, warnings: 1 }), ['error errors', 'warning warnings']],
  ['a file is not read', workspace({ unread: ['accounts/a.xlsx'], warnings: 1 }), ['warning unread']],
  ['a file is not read, and more', workspace({ unread: ['a.xlsx'], warnings: 2 }), ['warning warnings', 'warning unread']],
  ['a kind is absent', workspace({ files: WORKSPACE.files.map((one) => ({ ...one, files: one.kind === 'chain' ? 0 : 1 })) }), ['hint absent']], // prettier-ignore
  ['only imports are absent', workspace({ files: WORKSPACE.files.map((one) => ({ ...one, files: one.kind === 'imports' ? 0 : 1 })) }), []],
  ['an import has no ground', workspace({ imports: [{ ...GROUND, basis: null }] }), ['warning ground']],
  ['a ground is unstated', workspace({ imports: [{ ...GROUND, basis: 'unstated' }] }), ['warning ground']],
  ['a ground has ended', workspace({ warnings: 1, endedGrounds: ['imports/crm.yaml'] }), ['warning groundEnded']],
  ['nobody knows our addresses', workspace({ ownAddresses: false }), ['hint addresses']],
  ['a draft was left', workspace({ drafts: 1 }), ['hint drafts']],
  ['a run was killed', workspace({ leftovers: ['firm.yaml.1.tmp'] }), ['hint leftovers']],
  ['the key is short', { ...WELL, settings: [KEY('short')] }, ['warning keyShort']],
  ['the key is short and needed', { ...WELL, settings: [KEY('short'), PSEUDONYMS] }, ['error keyShort']],
  ['a key is needed', { ...WELL, settings: [KEY(null), PSEUDONYMS] }, ['hint keyless']],
  ['the locale shows no Chinese', machine({ utf8: false }), ['warning utf8']],
  ['the locale is that of a pipe', machine({ utf8: false, screen: false }), []],
  ['the window is narrow', { ...WELL, settings: [{ ...WIDTH, value: 60 }] }, ['hint narrow']],
  ['no schemas', editor({ schemas: 'missing', outdated: ['firm'] }), ['hint schemas']],
  ['old schemas', editor({ schemas: 'outdated', outdated: ['firm'] }), ['hint schemasOld']],
  [
    'a file without its schema',
    editor({ named: 6, example: { file: 'firm.yaml', line: '# yaml-language-server: $schema=x' } }),
    ['hint modelines'],
  ],
];

describe('what the doctor says when', () => {
  it.each(CASES)('%s', (_what, seen, expected) => {
    const remarks = remarksOn(seen);
    expect(remarks.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
    for (const language of ['en', 'zh'] as const) {
      const speaker = new Speaker(language);
      for (const remark of remarks) expect(wordsOf(remark, 'plans', speaker).what).not.toBe('');
      for (const cells of [40, 80, 120]) {
        const page = doctorPage(seen, remarks, { dir: 'plans', speaker, colour: false, width: cells });
        const wide = page.split('\n').filter((line) => width(line) > cells && !line.includes('$schema='));
        expect(wide, `${language} ${cells}`).toEqual([]);
      }
    }
  });

  it('covers every remark there are words for', () => {
    const said = new Set(CASES.flatMap(([, , remarks]) => remarks.map((remark) => remark.split(' ')[1])));
    const worded = remarkCodes();
    expect(worded.filter((code) => !said.has(code))).toEqual([]);
    expect(worded.length).toBeGreaterThan(15);
  });

  it('puts errors first', () => {
    const seen = { ...machine({ git: null, repository: null }), workspace: { ...WORKSPACE, errors: 1, warnings: 1, unread: ['a.txt'] } };
    expect(remarksOn(seen).map(({ severity }) => severity)).toEqual(['error', 'warning', 'hint']);
  });
});

/** Codes both of whose sentences are in the catalogue. */
function remarkCodes(): readonly string[] {
  return Object.keys(doctor).flatMap((key) => /^doctor\.(\w+)\.what$/.exec(key)?.[1] ?? []).filter((code) => `doctor.${code}.how` in doctor);
} // prettier-ignore

describe('the machine', () => {
  it.each([
    ['20.19.0', true],
    ['20.18.9', false],
    ['18.20.0', false],
    ['22.0.0', true],
    ['100.1.2', true],
  ])('Node %s: %s', (version, supported) => expect(isSupported(version)).toBe(supported));

  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, true],
    [{ LANG: 'en_US.utf8' }, true],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, false],
    [{ LC_ALL: '', LANG: 'zh_CN.GBK' }, false],
    [{}, null],
  ])('locale %j: UTF-8 %s', (env, utf8) => expect(lookAtMachine(null, fakeIo({ env }), '22.0.0').utf8).toBe(utf8));

  it('needs the Node that package.json names', async () => {
    const { engines } = (await import('../../../package.json', { with: { type: 'json' } })).default;
    expect(engines.node).toBe(NODE_NEEDED);
  });
});
