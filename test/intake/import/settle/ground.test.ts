import { describe, expect, it } from 'vitest';
import { contact, reading, SMALL, take } from './taking.ts';

const READ = reading('crm', [contact({ sourceId: 'crm:1' })]);
const REGISTER = 'imports/crm.yaml';
const HEAD = 'id: crm\nkind: csv\nfiles:\n  - {name: f, sha256: ' + 'a'.repeat(64) + ', read: 1, taken: 1, rejected: 0}\n';
const groundIn = (text: string | undefined): string | undefined => /^ground:.*$/m.exec(text ?? '')?.[0];
const consent = { basis: 'consent', until: null, note: null };

/** The plan with the contact imported and this ground in the register, as a person left it. */
function plan(ground: string): Record<string, string> {
  return { ...take(SMALL, READ).texts, [REGISTER]: `${HEAD}${ground}\n` };
}

describe('the ground of an import', () => {
  it.each([
    ['the same basis again keeps what a person wrote', '{basis: consent, until: 2027-12-31, evidence: folder 12}', consent, '{basis: consent, until: 2027-12-31, evidence: folder 12}'],
    ['a new end replaces the end alone', '{basis: consent, until: 2025, evidence: folder 12}', { ...consent, until: '2027-06-30' }, '{basis: consent, until: 2027-06-30, evidence: folder 12}'],
    ['another basis begins anew', '{basis: contract, until: 2025, evidence: contract 7}', consent, '{basis: consent}'],
    ['what was unstated is stated, and a note on it stays', '{basis: unstated, note: asked legal}', consent, '{basis: consent, note: asked legal}'],
    ['nothing stated changes nothing', '{basis: contract, until: 2025}', null, '{basis: contract, until: 2025}'],
  ])('%s', (_what, before, stated, after) => {
    const { texts } = take(plan(`ground: ${before}`), READ, { ...(stated && { ground: stated }), usualGround: { basis: 'public_source' } });
    expect(groundIn(texts[REGISTER])).toBe(`ground: ${after}`);
    expect(/^imported: /m.test(texts[REGISTER] ?? '')).toBe(before !== after);
  }); // prettier-ignore

  it('takes the usual one where the register says unstated, and then no more', () => {
    const usualGround = { basis: 'contract', until: 2027 };
    const first = take(plan('ground: {basis: unstated}'), READ, { usualGround });
    expect(groundIn(first.texts[REGISTER])).toBe('ground: {basis: contract, until: 2027}');
    expect(first.report).toMatchObject({ ground: 'contract', groundUntil: '2027-12-31' });
    expect(first.errors).toEqual([]);
    expect(take(first.texts, READ, { usualGround }).changes).toEqual([]);
  });

  it('is the usual one where the register has none', () => {
    const { report, changes } = take(plan('note: by hand'), READ, { usualGround: { basis: 'contract', until: '2026-05' } });
    expect(report).toMatchObject({ ground: 'contract', groundUntil: '2026-05-31' });
    expect(changes).toEqual([]);
  });
});
