import { isAnswer, threadSubject } from './subject.ts';

/** What is kept of a message to find the answers among them. */
export interface Letter {
  /** File or folder it came from. */
  readonly group: string;
  readonly id: string | null;
  /** Ids of what it answers, nearest first. */
  readonly answers: readonly string[];
  readonly subject: string | null;
  readonly by: string;
  readonly to: ReadonlySet<string>;
  readonly ms: number;
}

/** Answers found in one file or folder. */
export interface Answers {
  readonly group: string;
  readonly pairs: number;
  /** Median days from a message to its answer. */
  readonly medianDays: number;
}

const DAY = 86_400_000;
/** By subject alone an answer is looked for no further back: a subject like 报价 comes up again every month. */
const LONGEST = 30 * DAY;

/**
 * Pairs each answer with what it answers: by the ids it names, else, where it says that it answers, by subject and the same two
 * people within 30 days. Who answers was written to by the other and writes back; each message answers one other at most.
 */
export function answersIn(letters: readonly Letter[]): readonly Answers[] {
  const byId = new Map(letters.flatMap((letter) => (letter.id === null ? [] : [[letter.id, letter] as const])));
  const threads = threadsOf(letters);
  const waits = new Map<string, number[]>();
  for (const letter of letters) {
    const asked = namedBy(letter, byId) ?? bySubject(letter, threads);
    if (asked === null) continue;
    const list = waits.get(letter.group) ?? [];
    waits.set(letter.group, list);
    list.push((letter.ms - asked.ms) / DAY);
  }
  return [...waits].map(([group, days]) => ({ group, pairs: days.length, medianDays: median(days) }));
}

function namedBy(letter: Letter, byId: ReadonlyMap<string, Letter>): Letter | null {
  const asked = letter.answers.map((id) => byId.get(id)).find((one) => one !== undefined && isBetween(one, letter));
  return asked ?? null;
}

/** Whether one of the two wrote to the other and got this back, not before. */
function isBetween(asked: Letter, answer: Letter): boolean {
  return asked.by !== answer.by && asked.ms <= answer.ms && answer.to.has(asked.by);
}

type Threads = ReadonlyMap<string, readonly Letter[]>;

/** Messages by subject, writer and each of those written to, oldest first. */
function threadsOf(letters: readonly Letter[]): Threads {
  const threads = new Map<string, Letter[]>();
  for (const letter of [...letters].sort((a, b) => a.ms - b.ms)) {
    if (letter.subject === null) continue;
    const subject = threadSubject(letter.subject);
    for (const to of letter.to) {
      const key = threadKey(subject, letter.by, to);
      const list = threads.get(key) ?? [];
      threads.set(key, list);
      list.push(letter);
    }
  }
  return threads;
}

function threadKey(subject: string, by: string, to: string): string {
  return [by, to, subject].join('\n');
}

/** The latest message of the thread before this one, by somebody it is written to. */
function bySubject(letter: Letter, threads: Threads): Letter | null {
  if (letter.subject === null || !isAnswer(letter.subject)) return null;
  const subject = threadSubject(letter.subject);
  let latest: Letter | null = null;
  for (const other of letter.to) {
    const found = lastBefore(threads.get(threadKey(subject, other, letter.by)) ?? [], letter.ms);
    if (found !== null && other !== letter.by && (latest === null || found.ms > latest.ms)) latest = found;
  }
  return latest !== null && letter.ms - latest.ms <= LONGEST ? latest : null;
}

/** Of letters in order of time the last that is older. */
function lastBefore(letters: readonly Letter[], ms: number): Letter | null {
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((letters[middle]?.ms ?? ms) < ms) low = middle + 1;
    else high = middle;
  }
  return letters[low - 1] ?? null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
