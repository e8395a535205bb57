import type { ImportReport } from '../../intake/import/settle/report.ts';
import { legible } from '../../text/legible.ts';
import { type Line, span } from '../../text/line.ts';
import { type Cell, table } from '../../text/table.ts';
import { truncate } from '../../text/width.ts';
import { emptyFiles, isEmpty } from './empty-files.ts';
import { paragraph, type View } from './lines.ts';
import type { Proposal } from './proposal.ts';
import { sampleText } from './samples.ts';
import { writtenSummary } from './written.ts';

const TAKEN = ['accounts', 'people', 'team', 'periods', 'contacts', 'completed', 'details'] as const;
const FIRST = 3;

export function taken(view: View, report: ImportReport): readonly Line[] {
  const { speaker } = view;
  const { added, known, ground, groundUntil: until } = report;
  const empty = emptyFiles(view, report);
  const counts = TAKEN.flatMap((key): Cell[][] => {
    const before = key in known ? known[key as keyof typeof known] : 0;
    if (added[key] === 0 && before === 0) return [];
    const note = before === 0 ? '' : speaker.say('import.knownAlready', { count: before });
    return [[span(String(added[key]), 'strong'), speaker.say(`import.added.${key}`, { count: added[key] }), span(note, 'faint')]];
  });
  if (isEmpty(report)) return empty;
  const nothing = counts.length === 0 ? paragraph(view, speaker.say('import.nothingTaken')) : [];
  const assumed = added.assumed === 0 ? [] : paragraph(view, speaker.say('import.assumed', { count: added.assumed }), 'accent');
  const because = paragraph(
    view,
    speaker.say(until === null ? 'import.ground' : 'import.groundUntil', {
      ground: speaker.term('import.basis', ground),
      until: until ?? '',
    }),
    ground === 'unstated' ? 'accent' : 'faint',
  );
  const sums = table([{ align: 'right' }, { min: 20 }, { min: 10 }], counts, { width: view.width });
  return [...nothing, ...sums, ...empty, ...assumed, ...because];
}

export function written(view: View, { changes, nameOf }: Pick<Proposal, 'changes' | 'nameOf'>): readonly Line[] {
  const { groups, samples } = writtenSummary(changes, FIRST);
  const rows = groups.map(({ what, files, lines }): Cell[] => [
    legible(what, 60),
    span(view.speaker.say('import.files', { files, lines }), 'faint'),
  ]);
  const first = samples.map((text): Line => [span(`    ${truncate(sampleText(text, nameOf, view.speaker), view.width - 4)}`, 'faint')]);
  return [...table([{ min: 20, max: 50 }, { min: 20 }], rows, { width: view.width }), ...first];
}
