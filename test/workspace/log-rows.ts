import type { LogReading } from '../../src/workspace/log-reader.ts';

/** Rows as plain values, file left out, ids as strings: two readings that say the same are equal. */
export function rowsOf({ entries }: Pick<LogReading, 'entries'>) {
  const name = (id: number | undefined) => (id === undefined || id < 0 ? null : entries.strings.name(id));
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  return Array.from({ length: entries.length }, (_, row) => ({
    day: entries.day[row],
    line: entries.line[row],
    account: name(entries.account[row]),
    ours: [...entries.people(row, 'ours')].map(name),
    theirs: [...entries.people(row, 'theirs')].map(name),
    channel: entries.channel[row],
    initiator: entries.initiator[row],
    purposes: entries.purposes[row],
    minutes: known(entries.minutes[row]),
    participants: known(entries.participants[row]),
    directed: entries.directed[row],
    stage: name(entries.stage[row]),
    community: name(entries.community[row]),
    source: entries.source[row],
    grade: entries.grade[row],
    benefit: entries.benefit[row],
    benefitValue: known(entries.benefitValue[row]),
    benefitTo: name(entries.benefitTo[row]),
    benefitBy: name(entries.benefitBy[row]),
    sourceId: entries.sourceIds?.[row] ?? 0,
    sameAs: entries.sameAs.get(row) ?? null,
  }));
}
