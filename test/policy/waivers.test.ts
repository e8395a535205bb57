import { describe, expect, it } from 'vitest';
import { waive } from '../../src/policy/waivers.ts';
import type { Finding } from '../../src/result.ts';
import { RESULT, waived, waiverOf } from '../gate/policies.ts';

const claims = RESULT.findings.filter(({ code }) => code === 'GX1101');
const setAside = (findings: readonly Finding[]) => findings.filter((finding) => finding.waived !== undefined);
const apply = (...waivers: Parameters<typeof waiverOf>[0][]) => waive(RESULT.findings, waivers.map(waiverOf), RESULT.asOf);

describe('a waiver', () => {
  it('sets aside every finding of its code, and no other', () => {
    expect(claims.length).toBeGreaterThan(1);
    expect(setAside(apply({}).findings).map(({ fingerprint }) => fingerprint)).toEqual(claims.map(({ fingerprint }) => fingerprint));
  });

  it('may be narrowed to an entity and a field', () => {
    const [first] = claims;
    expect(setAside(apply({ entity: first?.entity.id ?? '' }).findings)).toHaveLength(1);
    expect(setAside(apply({ entity: first?.entity.id ?? '', field: 'nothing' }).findings)).toEqual([]);
    expect(setAside(apply({ entity: 'nobody' }).findings)).toEqual([]);
  });

  it('holds on its last day and not after it', () => {
    expect(setAside(apply({ until: RESULT.asOf }).findings)).toHaveLength(claims.length);
    const late = apply({ until: '2026-06-29' });
    expect([setAside(late.findings).length, late.uses[0]?.expired, late.uses[0]?.met]).toEqual([0, true, claims.length]);
  });

  it('says who granted it, why and until when', () => {
    const [first] = setAside(apply({}).findings);
    expect(first?.waived).toEqual({
      reason: 'talks are under way',
      by: 'Chen',
      until: '2026-12-31',
      at: { file: 'guanxi.yaml', line: 9 },
    });
  });

  it('leaves the first written to speak where two meet', () => {
    const { findings, uses } = apply({ by: 'Li' }, { by: 'Zhao' });
    expect(new Set(setAside(findings).map((finding) => finding.waived?.by))).toEqual(new Set(['Li']));
    expect(uses.map(({ met }) => met)).toEqual([claims.length, claims.length]);
  });

  it('keeps the order of findings and never touches an error of the data', () => {
    const [sample] = claims;
    if (!sample) throw new Error('no claim');
    const broken: Finding = { ...sample, lens: 'data', severity: 'error' };
    const { findings, uses } = waive([broken, sample], [waiverOf({})], RESULT.asOf);
    expect(findings.map((finding) => finding.waived !== undefined)).toEqual([false, true]);
    expect(uses[0]?.met).toBe(1);
  });
});

describe('findings about waivers', () => {
  it('tell one that ended and one that meets nothing, and are silent on the others', () => {
    const own = (...waivers: Parameters<typeof waiverOf>[0][]) =>
      waived(RESULT, waivers.map(waiverOf))
        .findings.filter(({ code }) => code === 'GX1112' || code === 'GX1113')
        .map(({ code, field }) => `${code} ${field ?? ''}`);
    expect(own({})).toEqual([]);
    expect(own({ until: '2026-01-01' })).toEqual(['GX1112 policy.waivers.GX1101']);
    expect(own({ entity: 'nobody' })).toEqual(['GX1113 policy.waivers.GX1101.nobody']);
    expect(own({ entity: 'nobody', until: '2026-01-01' })).toEqual(['GX1112 policy.waivers.GX1101.nobody']);
  });
});
