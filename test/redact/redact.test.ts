import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, type Redaction } from '../../src/redact/redact.ts';
import { worded } from '../../src/redact/worded.ts';
import type { Comparison } from '../../src/result-comparison.ts';
import type { AuditResult, Finding } from '../../src/result.ts';
import { rich } from '../reporters/sample.ts';

const secret = (key: string): Redaction => ({
  pseudonym: (kind, id) => createHmac('sha256', key).update(`${kind}\n${id}`).digest('hex'),
  stable: 'key',
  keepPaths: false,
});
const WITH = secret('one secret');

const finding: Finding = {
  code: 'GX711',
  severity: 'error',
  lens: 'v7',
  entity: { kind: 'account', id: 'canary-id' },
  field: 'initiatives.canary-field',
  args: {
    account: 'Canary Ltd',
    what: ['canary words', 'confirmed'],
    from: ['BTX'],
    slot: 'career',
    ours: ['3'],
    date: '2026-01-31',
    file: 'plans/canary.yaml',
  },
  at: [{ file: 'canary/accounts/canary.yaml', line: 4 }],
  fingerprint: 'canaryprint',
  weight: 0.2,
  waived: { reason: 'because of canary', by: 'Mr Canary', until: '2026-12-31', at: { file: 'waivers-canary.yaml', line: 1 } },
};
const side = (label: string): Comparison['base'] => ({
  label,
  commit: '4d0c2f1e9a7b',
  asOf: '2026-01-01',
  ruleset: { id: 'canary-rules', version: '1', hash: 'abc' },
  errors: 0,
});
/** Every section a result can have, each with something of the workspace in every place where text can stand. */
const full: AuditResult = {
  ...rich,
  firm: { ...rich.firm, name: 'Canary Firm', kind: 'canary-kind', currency: 'CNY' },
  workspace: { ...rich.workspace, path: 'clients/canary' },
  ruleset: { ...rich.ruleset, overrides: [{ id: 'CONT.gap', value: 1, default: 2, reason: 'canary reason', at: { file: 'guanxi.yaml', line: 3 } }] },
  findings: [finding],
  gate: {
    passed: false,
    checks: [
      {
        id: 'claims',
        outcome: 'failed',
        looked: 1,
        violations: [
          { code: 'claims', level: 'error', entity: { kind: 'account', id: 'canary-id' }, args: { account: 'Canary Ltd', tag: 'canary-tag' }, at: [], asked: { file: 'guanxi.yaml', line: 9 }, fingerprint: 'canaryprint' },
        ],
      },
    ],
    baseline: { asOf: '2026-01-01', rulesetHash: 'abc', otherRuler: false, known: 0, gone: 0 },
    waived: 1,
    levels: { canaryprint: 'error' },
  },
  comparison: {
    format: 'guanxi-diff',
    formatVersion: 1,
    tool: rich.tool,
    base: side('renewal-with-canary'),
    head: side('HEAD~1'),
    firm: { name: 'Canary Firm', stage: { from: null, to: null }, mix: { from: null, to: null }, causes: [] },
    accounts: [
      {
        id: 'canary-gone',
        name: 'Canary Gone',
        stage: { from: null, to: null },
        position: { from: null, to: null },
        gates: [],
        causes: [{ cause: 'record', stage: { from: null, to: null }, position: null, gates: ['KEY'], at: [{ file: 'accounts/canary.yaml', line: 1, side: 'base' }] }],
      },
    ],
    unmoved: 0,
    opened: [{ finding, cause: null }],
    closed: [],
    substituted: true,
  },
  history: [{ asOf: '2026-01-01', label: 'canary.json', stage: { confirmed: 0, point: 0, possible: 0 }, modes: null, accounts: [{ id: 'canary-id', position: 1, lo: 1, hi: 1, confirmed: 0, point: 0 }] }],
}; // prettier-ignore

describe('redacting', () => {
  const clean = redact(full, WITH);
  const [found] = clean.findings;

  it('lets nothing through that a workspace wrote, whatever section it stands in', () => {
    expect(JSON.stringify(full)).toMatch(/canary/i);
    expect(JSON.stringify(clean)).not.toMatch(/canary/i);
  });
  it('gives one thing one pseudonym wherever it stands, as an id and as a name', () => {
    const named = redact({ ...full, accounts: [{ ...full.accounts[0], id: 'canary-id', name: 'Canary Ltd' }] } as AuditResult, WITH);
    const [account] = named.accounts;
    expect(account?.id).toMatch(/^account-[0-9a-f]{10}$/);
    expect(account?.name).toBe(account?.id);
    expect(named.findings[0]?.entity.id).toBe(account?.id);
    expect(named.findings[0]?.args['account']).toBe(account?.id);
    expect(named.gate?.checks[0]?.violations[0]?.entity.id).toBe(account?.id);
    expect(named.history?.[0]?.accounts[0]?.id).toBe(account?.id);
  });
  it('puts whatever stood in the order of ids in the order of pseudonyms', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `canary-${String.fromCharCode(97 + index)}`);
    const [account] = full.accounts;
    const [day] = full.history ?? [];
    const [network] = full.network.accounts;
    if (!account || !day || !network) throw new RangeError('the sample lacks an account, a day or a network');
    const many: AuditResult = {
      ...full,
      accounts: ids.map((id) => ({ ...account, id, name: id })),
      network: { ...full.network, accounts: ids.map((id) => ({ ...network, account: id })) },
      history: [{ ...day, accounts: ids.map((id) => ({ id, position: 1, lo: 1, hi: 1, confirmed: 1, point: 1 })) }],
    };
    const hidden = redact(many, WITH);
    const lists = [
      hidden.accounts.map(({ id }) => id),
      hidden.network.accounts.map((one) => one.account),
      hidden.history?.[0]?.accounts.map(({ id }) => id),
    ];
    for (const list of lists) expect(list).toEqual([...new Set(list)].sort());
    expect(lists[0]).toHaveLength(12);
  });
  it('keeps codes of ours, numbers and days', () => {
    expect(found?.args).toMatchObject({ from: ['BTX'], slot: 'career', ours: ['3'], date: '2026-01-31' });
    expect(clean.firm.currency).toBe('CNY');
    expect(clean.comparison?.head.label).toBe('HEAD~1');
  });
  it('replaces free text even where all its words are ours', () => {
    expect(found?.args['what']).toEqual([expect.stringMatching(/^text-/), expect.stringMatching(/^text-/)]);
  });
  it('tells what kind of file a place is in, and not whose', () => {
    expect(found?.at[0]?.file).toMatch(/^folder-[0-9a-f]{10}\/accounts\/file-[0-9a-f]{10}\.yaml$/);
    expect(clean.accounts[0]?.place.file).toBe(`accounts/${clean.accounts[0]?.id ?? ''}.yaml`);
  });
  it('salts fingerprints, which could be guessed from a name, and the levels that hang on them', () => {
    expect(found?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(Object.entries(clean.gate?.levels ?? {})).toEqual([[found?.fingerprint, 'error']]);
  });
  it('keeps places and fingerprints, and only these, for platforms that need them', () => {
    const located = redact(full, { ...WITH, keepPaths: true });
    expect(located.findings[0]?.at).toEqual(finding.at);
    expect(located.findings[0]?.fingerprint).toBe('canaryprint');
    expect(located.findings[0]?.args['file']).not.toMatch(/canary/);
    expect(located.workspace.path).toBe('clients/canary');
  });
  it('calls the folder of the workspace by a mark that lasts, where it is given one', () => {
    const marked = redact(full, { ...WITH, folderMark: (path) => `${path.length}aaaaaaaa` });
    expect(marked.workspace.path).toBe('folder-14aaaaaaaa');
    expect(marked.findings[0]?.at).toEqual(clean.findings[0]?.at);
    expect(clean.workspace.path).toMatch(/^folder-[0-9a-f]{10}$/);
  });
  it('depends on the secret and on nothing else', () => {
    expect(redact(full, WITH)).toEqual(clean);
    expect(redact(full, secret('another')).firm.id).not.toBe(clean.firm.id);
    const later = redact({ ...full, findings: [], asOf: '2027-01-01' }, WITH);
    expect(later.firm.id).toBe(clean.firm.id);
  });
  it('leaves a redacted result alone', () => {
    expect(redact(clean, secret('another'))).toBe(clean);
  });
  it('tells two apart whose pseudonyms begin alike', () => {
    const alike: Redaction = { ...WITH, pseudonym: (kind, id) => `aaaaaa${WITH.pseudonym(kind, id)}` };
    const ids = redact(rich, alike).accounts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(rich.accounts.length);
  });
  it('shows nothing of any name, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (name) => {
        const canary = `§${name}§`;
        const shown = redact(
          {
            ...rich,
            firm: { ...rich.firm, name: canary },
            findings: rich.findings.map((one) => ({ ...one, args: { ...one.args, other: canary } })),
          },
          WITH,
        );
        expect(JSON.stringify(shown)).not.toContain(JSON.stringify(canary).slice(1, -1));
      }),
      { numRuns: 60 },
    );
  });
});

describe('wording pseudonyms', () => {
  const clean = redact(rich, WITH);

  it('says names in the language of the report and leaves ids to be found again', () => {
    const zh = worded(clean, 'zh');
    expect(zh.accounts[0]?.name).toMatch(/^单位-[0-9a-f]{10}$/);
    expect(zh.accounts[0]?.id).toBe(clean.accounts[0]?.id);
    expect(zh.findings[0]?.args['account']).toMatch(/^单位-/);
  });
  it('changes nothing in English, and nothing that is not redacted', () => {
    expect(worded(clean, 'en')).toBe(clean);
    expect(worded(rich, 'zh')).toBe(rich);
  });
});
