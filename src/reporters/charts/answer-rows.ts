import type { Speaker } from '../../messages/messages.ts';
import type { Bounded, Said, SaidAnswer, SayDoItem } from '../../result.ts';

/** One line of the strip: a side's name, the answers of one function, a side's median, or the record. */
export interface Row {
  readonly kind: 'head' | 'group' | 'summary' | 'record';
  readonly side: 'ours' | 'customer' | null;
  readonly label: string;
  readonly answers: readonly SaidAnswer[];
  readonly value: Bounded | null;
  readonly perLine: number;
  readonly y: number;
  readonly height: number;
}

const TOP = 4;
const LEAST = 20;
const PAD = 8;
/** "Don't know" has a column of its own, two abreast. */
const UNSURE_PER_LINE = 2;

/** The rows from top to bottom: our functions and our median, theirs and theirs, the record. `step` px from one answer to the next. */
export function rowsOf(
  item: Pick<SayDoItem, 'ours' | 'customer' | 'shown'>,
  speaker: Speaker,
  perLine: number,
  step: number,
): readonly Row[] {
  const drafts = [...side(item.ours, 'ours', speaker), ...side(item.customer, 'customer', speaker), recordRow(item.shown, speaker)];
  let y = TOP;
  return drafts.map((draft) => {
    const height = Math.max(LEAST, linesOf(draft.answers, perLine) * step + PAD);
    const row = { ...draft, perLine, y, height };
    y += height;
    return row;
  });
}

type Draft = Omit<Row, 'y' | 'height' | 'perLine'>;

function side(said: Said | null, which: 'ours' | 'customer', speaker: Speaker): Draft[] {
  if (said === null) return [];
  const groups = [...new Set(said.answers.map((answer) => answer.function))];
  const rows = groups.map((group): Draft => {
    const label = group === null ? speaker.say('chart.answers.unstated') : speaker.term('function', group);
    return { kind: 'group', side: which, label, answers: said.answers.filter((answer) => answer.function === group), value: null };
  });
  const head: Draft = { kind: 'head', side: which, label: speaker.say(`chart.answers.${which}`), answers: [], value: null };
  return [head, ...rows, { kind: 'summary', side: which, label: speaker.say('chart.answers.median'), answers: [], value: said }];
}

function recordRow(shown: Bounded, speaker: Speaker): Draft {
  return { kind: 'record', side: null, label: speaker.say('chart.answers.record'), answers: [], value: shown };
}

function linesOf(answers: readonly SaidAnswer[], perLine: number): number {
  const counts = new Map<number | null, number>();
  for (const { score } of answers) counts.set(score, (counts.get(score) ?? 0) + 1);
  return [...counts].reduce((most, [score, count]) => Math.max(most, Math.ceil(count / (score === null ? UNSURE_PER_LINE : perLine))), 0);
}
