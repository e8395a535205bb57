import { mergeEvidence } from '../lenses/v7-organisation/busf.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { AccountResult, Bounded, CommunityResult, Evidence, FirmGate, Measurement, Note } from '../result.ts';

export interface FirmGateInputs {
  /** Measurements of the firm. */
  readonly measures: readonly Measurement[];
  /** Weights and SURV of the accounts are read. */
  readonly accounts: readonly Pick<AccountResult, 'weight' | 'measures'>[];
  readonly communities: readonly Pick<CommunityResult, 'id' | 'measures'>[];
  readonly rules: Rules;
}

interface Reading {
  readonly value: Bounded;
  readonly evidence: readonly Evidence[];
  readonly pass: boolean | null;
}

const UNKNOWN: Bounded = { point: null, lo: 0, hi: 1 };
const OBSERVED = 0.5;

function find(measures: readonly Measurement[], id: string): Measurement | undefined {
  return measures.find((measure) => measure.id === id);
}
function part(measure: Measurement | undefined, name: string): number | null {
  const found = measure?.parts?.[name];
  return typeof found === 'number' ? found : null;
}
function bounded({ point, lo, hi }: Bounded): Bounded {
  return { point, lo, hi };
}
/** What everyone must pass: a miss decides, then ignorance. */
function every(...states: readonly (boolean | null)[]): boolean | null {
  if (states.includes(false)) return false;
  return states.includes(null) ? null : true;
}
function atLeast(value: number | null, threshold: number): boolean | null {
  return value === null ? null : value >= threshold;
}
/** The best reading of several: one that passes, else one that cannot be told, else the first. */
function best<R extends Reading>(readings: readonly R[]): R | undefined {
  return readings.find((one) => one.pass === true) ?? readings.find((one) => one.pass === null) ?? readings[0];
}

/** The firm knows the key partners of its chain (V3). An unmapped chain is unknown, and named so. */
function keyPartners({ measures, rules }: FirmGateInputs): FirmGate {
  const measure = find(measures, 'KPMAP');
  const threshold = rules.value('KPMAP.gate');
  const value = measure ? bounded(measure) : UNKNOWN;
  const why: Note[] = value.point === null ? [{ code: 'firm-gate.unmapped' }] : [];
  return {
    id: 'KPMAP',
    of: 2,
    pass: atLeast(value.point, threshold),
    from: ['KPMAP'],
    value,
    threshold,
    evidence: measure?.evidence ?? [],
    why,
  };
}

/** Word of mouth brings accounts, or brings (or vets) the members of a community (V5). */
function referral({ measures, communities, rules }: FirmGateInputs): FirmGate {
  const threshold = rules.value('REFK.share');
  const read = (measure: Measurement | undefined): Reading => {
    const value = { point: part(measure, 'referralShare'), lo: part(measure, 'referralShareLo'), hi: part(measure, 'referralShareHi') };
    const count = atLeast(part(measure, 'count'), rules.value('REFK.count'));
    return { value, evidence: measure?.evidence ?? [], pass: value.point === null ? null : every(atLeast(value.point, threshold), count) };
  };
  const firm = read(find(measures, 'REFK'));
  const groups = communities.map((community) => read(find(community.measures, 'REFK')));
  const chosen = best([firm, ...groups]) ?? firm;
  const why: Note[] = [];
  if (chosen.pass === null) why.push({ code: 'firm-gate.no-newcomers' });
  else if (groups.includes(chosen)) {
    const shown = communities[groups.indexOf(chosen)];
    const refk = find(shown?.measures ?? [], 'REFK');
    const of = refk ? Math.round(refk.n * refk.coverage) : null;
    why.push({ code: 'firm-gate.referral-community', args: { community: shown?.id ?? null, count: part(refk, 'count'), of } });
  }
  return { id: 'REFERRAL', of: 2, pass: chosen.pass, from: ['REFK'], value: chosen.value, threshold, evidence: chosen.evidence, why };
}

/** Relationships outlive people (V7): survived contact changes where there were enough of them, else the expected survival by revenue. */
function persistence({ measures, accounts, rules }: FirmGateInputs): FirmGate {
  const changes = find(measures, 'ORGSURV');
  if (changes && changes.lo !== null && changes.point !== null && changes.n >= rules.value('ORGSURV.n')) {
    const threshold = rules.value('ORGSURV.lower');
    const base = { id: 'PERSISTENCE', of: 3, from: ['ORGSURV'], threshold, evidence: changes.evidence, why: [] } as const;
    return { ...base, pass: changes.lo >= threshold, value: bounded(changes) };
  }
  const threshold = rules.value('SURV.good');
  const weighted = accounts.flatMap((account) =>
    account.weight ? [{ weight: account.weight, surv: recorded(find(account.measures, 'SURV')) }] : [],
  );
  const value = survivalByRevenue(weighted.map(({ weight, surv }) => ({ weight, value: surv ?? UNKNOWN })));
  return {
    id: 'PERSISTENCE',
    of: 3,
    pass: atLeast(value.point, threshold),
    from: ['SURV'],
    value,
    threshold,
    evidence: mergeEvidence(weighted.flatMap(({ surv }) => surv?.evidence ?? [])),
    why: [{ code: 'firm-gate.by-survival' }],
  };
}

/** Without a tie, and with room for one, nothing is recorded: an estimate of 0 would be a guess. */
function recorded(surv: Measurement | undefined): Measurement | undefined {
  return surv && surv.n === 0 && (surv.hi ?? 1) > 0 ? { ...surv, point: null } : surv;
}

/** Revenue-weighted mean: point over the weight that has one (null below half of it), bounds with the rest at worst and best. */
export function survivalByRevenue(rows: readonly { readonly weight: number; readonly value: Bounded }[]): Bounded {
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  if (total <= 0) return UNKNOWN;
  const known = rows.flatMap(({ weight, value }) => (value.point === null ? [] : [{ weight, point: value.point }]));
  const seen = known.reduce((sum, row) => sum + row.weight, 0);
  const mean = (pick: (value: Bounded) => number): number => rows.reduce((sum, row) => sum + row.weight * pick(row.value), 0) / total;
  return {
    point: seen / total < OBSERVED ? null : known.reduce((sum, row) => sum + row.weight * row.point, 0) / seen,
    lo: mean((value) => value.lo ?? 0),
    hi: mean((value) => value.hi ?? 1),
  };
}

/** Some community of enough organisations talks among itself and holds without us (V8). The value is the weaker of the two attainments. */
function network({ communities, rules }: FirmGateInputs): FirmGate {
  const [talk, hold, orgs] = [rules.value('M2M.gate'), rules.value('HUBREM.gate'), rules.value('HUBREM.orgs')];
  const read = communities.map(({ id, measures }): Reading & { readonly why: readonly Note[] } => {
    const [m2m, hubrem] = [find(measures, 'M2M'), find(measures, 'HUBREM')];
    const large = atLeast(part(hubrem, 'organisations'), orgs);
    const weaker = (end: keyof Bounded): number | null => {
      const [a, b] = [m2m?.[end] ?? null, hubrem?.[end] ?? null];
      return a === null || b === null ? null : Math.min(1, a / talk, b / hold);
    };
    const [talks, holds] = [atLeast(m2m?.point ?? null, talk), atLeast(hubrem?.point ?? null, hold)];
    const why: Note[] = [];
    if (talks === false) why.push({ code: 'firm-gate.net-talk', args: { community: id, value: m2m?.point ?? null, threshold: talk } });
    if (holds === false) why.push({ code: 'firm-gate.net-hold', args: { community: id, value: hubrem?.point ?? null, threshold: hold } });
    if (large === false)
      why.push({ code: 'firm-gate.net-few', args: { community: id, value: part(hubrem, 'organisations'), threshold: orgs } });
    return {
      value: { point: weaker('point'), lo: weaker('lo') ?? 0, hi: weaker('hi') ?? 1 },
      evidence: mergeEvidence([...(m2m?.evidence ?? []), ...(hubrem?.evidence ?? [])]),
      pass: every(talks, holds, large),
      why,
    };
  });
  const chosen = best(read) ?? { value: UNKNOWN, evidence: [], pass: null, why: [] };
  const why = communities.length === 0 ? [{ code: 'firm-gate.no-community' }] : chosen.pass === false ? chosen.why : [];
  return {
    id: 'NET',
    of: 3,
    pass: chosen.pass,
    from: ['M2M', 'HUBREM'],
    value: chosen.value,
    threshold: 1,
    evidence: chosen.evidence,
    why,
  };
}

/**
 * What a claim about the whole firm needs besides the accounts' stages: KPMAP and REFERRAL for a personal community,
 * PERSISTENCE and NET for an industry community. A gate nobody can evaluate is null, never failed.
 */
export function firmGates(inputs: FirmGateInputs): FirmGate[] {
  return [keyPartners(inputs), referral(inputs), persistence(inputs), network(inputs)];
}
