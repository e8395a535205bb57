import type { Model } from '../../model/model.ts';
import type { Day } from '../../model/values.ts';
import type { Answer, WorkshopSheet } from '../../model/workshop.ts';
import type { Grade, Note } from '../../result.ts';
import { indicator } from '../indicator.ts';
import { evidence, quantile, widen } from '../stats.ts';

const TOPICS = ['trust', 'commitment', 'communication', 'expertise', 'conflict'] as const;
const ITEMS = TOPICS.flatMap((topic) => [`${topic}_1`, `${topic}_2`]);
const TOP = 4;
const OBSERVED = 0.5;
/** Fewer customer answers than this are one person's word. */
const SEVERAL = 2;

const reversed = (item: string): boolean => item.startsWith('conflict');

/** RQ of one sheet, 0–1: mean of the ten items /4, conflict reversed; unknown items at worst and best in the bounds, null below half answered. */
export function relationshipQuality(scores: Readonly<Record<string, number | null | undefined>>): {
  readonly point: number | null;
  readonly lo: number;
  readonly hi: number;
} {
  const known = ITEMS.flatMap((item) => {
    const score = scores[item];
    return score === undefined || score === null ? [] : [reversed(item) ? TOP - score : score];
  });
  const sum = known.reduce((total, score) => total + score, 0);
  const whole = ITEMS.length * TOP;
  return {
    point: known.length / ITEMS.length < OBSERVED ? null : sum / (known.length * TOP),
    lo: sum / whole,
    hi: (sum + (ITEMS.length - known.length) * TOP) / whole,
  };
}

interface Voice {
  readonly side: WorkshopSheet['side'];
  readonly quality: ReturnType<typeof relationshipQuality>;
  readonly answers: readonly Answer[];
}

/** What each respondent last said of the account, of the ten items: under the account's own heading, else a customer's sheet as a whole. */
function voices(model: Model, account: string, asOf: Day): Voice[] {
  const latest = new Map<string, WorkshopSheet>();
  for (const sheet of model.workshops) {
    const day = sheet.date?.first ?? Number.NEGATIVE_INFINITY;
    const before = latest.get(sheet.respondent)?.date?.first ?? Number.NEGATIVE_INFINITY;
    if (day <= asOf && (!latest.has(sheet.respondent) || day >= before) && answersOf(sheet, account).length > 0)
      latest.set(sheet.respondent, sheet);
  }
  return [...latest.values()].map((sheet) => {
    const answers = answersOf(sheet, account);
    const scores = Object.fromEntries(answers.map(([item, answer]) => [item, answer.score]));
    return { side: sheet.side, quality: relationshipQuality(scores), answers: answers.map(([, answer]) => answer) };
  });
}

function answersOf(sheet: WorkshopSheet, account: string): [string, Answer][] {
  const own = sheet.side === 'customer' && sheet.account === account ? sheet.answers : {};
  const of = { ...own, ...sheet.accountAnswers[account] };
  return ITEMS.flatMap((item) => (of[item] ? [[item, of[item]] as [string, Answer]] : []));
}

/**
 * Relationship quality as the customer's own people answer it: median over respondents, bounds at the quartiles (method D3;
 * V8; Morgan & Hunt 1994, Palmatier et al. 2006). Only our side answered: grade C and labelled a self-image.
 */
export const rq = indicator({
  id: 'RQ',
  lens: 'v8',
  level: 'account',
  unit: 'score',
  range: [0, 1],
  core: false,
  needs: ['account', 'model'],
  thresholds: ['RQ.good'],
  measure({ account, model }, { asOf }) {
    const all = voices(model, account.id, asOf);
    const theirs = all.filter((voice) => voice.side === 'customer');
    const selfImage = theirs.length === 0 && all.length > 0;
    const heard = selfImage ? all : theirs;
    const told = heard.filter((voice) => voice.quality.point !== null);
    const grade: Grade = told.length === 0 ? 'D' : !selfImage && told.length >= SEVERAL ? 'B' : 'C';
    const point = quantile(
      told.flatMap((voice) => voice.quality.point ?? []),
      0.5,
    );
    const lo =
      quantile(
        told.map((voice) => voice.quality.lo),
        0.25,
      ) ?? 0;
    const hi =
      quantile(
        told.map((voice) => voice.quality.hi),
        0.75,
      ) ?? 1;
    const places = heard.flatMap((voice) => voice.answers.map((answer) => answer.at));
    const why: Note[] = [];
    if (selfImage) why.push({ code: 'rq.self-image', args: { n: all.length } });
    else if (told.length === 0) why.push({ code: 'rq.none' });
    else if (told.length < SEVERAL) why.push({ code: 'rq.one-voice' });
    return {
      point,
      ...widen({ lo: Math.min(lo, point ?? 1), hi: Math.max(hi, point ?? 0) }, grade),
      n: told.length,
      coverage: heard.length === 0 ? 0 : told.length / heard.length,
      grade,
      evidence: evidence(places.length > 0 ? places : [account.at]),
      parts: { customers: theirs.length, ours: all.length - theirs.length, selfImage },
      why,
    };
  },
});
