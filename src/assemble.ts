import type { Diagnosis } from './diagnosis.ts';
import { newestEntries } from './ledger/newest.ts';
import { pairRhythms } from './lenses/v1-beyond-sale/alive.ts';
import { formatDay } from './model/days.ts';
import type { Model } from './model/model.ts';
import type { Day } from './model/values.ts';
import type { Settings } from './settings.ts';
import type { AuditResult, Finding, Measurement, NetworkResult, Question, Recommendation } from './result.ts';
import { rounded } from './rounded.ts';
import type { Draws } from './draws.ts';
import { VERSION } from './version.ts';

export interface Judged {
  readonly network: NetworkResult;
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  readonly questions: readonly Question[];
}

/** All that was found, as the plain JSON every reporter draws from. */
export function assemble(
  model: Model,
  read: { readonly files: number; readonly later: number; readonly path: string | null },
  settings: Settings,
  draws: Draws | null,
  diagnosis: Diagnosis,
  judged: Judged,
): AuditResult {
  const { ledger } = diagnosis;
  const newest = newestEntries(model.entries, settings.asOf);
  return rounded({
    format: 'guanxi-result',
    formatVersion: 1,
    tool: { name: 'guanxi', version: VERSION },
    asOf: settings.asOfText,
    asOfSource: settings.asOfSource,
    ruleset: settings.rules.info,
    workspace: {
      files: read.files,
      accounts: model.accounts.length,
      people: model.people.size,
      interactions: {
        entries: ledger.entries,
        merged: ledger.merged,
        standing: ledger.standing,
        later: read.later,
        from: ledger.from === null ? null : formatDay(ledger.from),
        to: ledger.to === null ? null : formatDay(ledger.to),
      },
      language: settings.language,
      path: read.path,
      pseudonyms: settings.pseudonyms,
    },
    simulation: draws === null ? null : { draws: draws.count, seed: draws.seed },
    firm: diagnosis.firm,
    accounts: diagnosis.accounts.map((account) => ({ ...account, newest: newest.get(account.id) ?? null })),
    communities: diagnosis.communities,
    ties: tieMeasurements(model, diagnosis, settings.asOf),
    ...(diagnosis.sayDo === null ? {} : { sayDo: diagnosis.sayDo }),
    ...judged,
  });
}

/** Every tie with its parts; beside them how overdue the pair is by its own rhythm (ALIVE). Strongest first. */
function tieMeasurements(model: Model, { ledger, ties }: Diagnosis, asOf: Day): Measurement[] {
  const all = model.accounts.flatMap(({ id, expectedGapDays }) => {
    const [log, account] = [ledger.accounts.get(id), ties.get(id)];
    if (!log || !account) return [];
    const overdue = new Map(
      pairRhythms(log, account, { asOf, expectedGapDays }).map((pair) => [`${pair.ours}~${pair.theirs}`, pair.ratio]),
    );
    return account.ties.map((tie): Measurement => {
      const { time, reciprocity, depth, closeness } = tie.parts;
      return {
        id: 'TIE',
        lens: 'v5',
        level: 'pair',
        entity: `${tie.ours}~${tie.theirs}`,
        unit: 'score',
        point: tie.point,
        lo: tie.lo,
        hi: tie.hi,
        n: tie.n,
        coverage: [reciprocity, closeness].filter((part) => part !== null).length / 2,
        grade: tie.grade,
        evidence: tie.evidence,
        parts: { account: account.account, time, reciprocity, depth, closeness, overdue: overdue.get(`${tie.ours}~${tie.theirs}`) ?? null },
        why: tie.why,
      };
    });
  });
  return all.sort((a, b) => (b.point ?? 0) - (a.point ?? 0) || (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0));
}
