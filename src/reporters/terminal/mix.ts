import type { Mix } from '../../result.ts';
import { bar } from '../../text/bar.ts';
import { type Line, span } from '../../text/line.ts';
import { type Cell, table } from '../../text/table.ts';
import { percent, percentBand } from './format.ts';
import { noteText, paragraph, prose, say, section, stageName, type View } from './view.ts';

const BAR = { narrow: 28, wide: 48 } as const;

/** Which modes the revenue lives in: a bar a mode, open up to what it could be, and what nobody assessed. */
export function mixSection(view: View, mix: Mix | null): readonly Line[] {
  if (mix === null) return [];
  const cells = view.wide ? BAR.wide : Math.min(BAR.narrow, view.width - 46);
  const rows: Cell[][] = mix.modes.map((mode) => {
    const leads = mode.stage === mix.dominant;
    return [
      span(String(mode.stage), 'faint'),
      span(stageName(view, mode.stage), leads ? 'strong' : 'plain'),
      bar(mode.share, mode.hi, cells),
      span(percent(mode.share), leads ? 'strong' : 'plain'),
      span(mode.lo === mode.hi ? '' : percentBand(mode.lo, mode.hi), 'faint'),
    ];
  });
  if (mix.unassessed > 0) {
    rows.push(['', span(say(view, 'mix.unassessed'), 'accent'), bar(0, mix.unassessed, cells), span(percent(mix.unassessed), 'accent'), '']);
  }
  const columns = [
    {}, { min: 10 }, {}, { align: 'right' }, { align: 'right' }] as const;
  const title = say(view, mix.basis === 'upstream' ? 'mix.title.upstream' : 'mix.title');
  return section(title, [...table(columns, rows, { width: view.width }), ...prose(view, remarks(view, mix), 'faint')]);
}

function remarks(view: View, mix: Mix): string {
  const basis = say(view, `mix.basis.${mix.basis}`, { period: mix.period ?? say(view, 'unknown') });
  const effective = mix.effectiveAccounts === null ? '' : say(view, 'mix.effective', { count: mix.effectiveAccounts });
  return paragraph(view, [basis, effective, ...mix.notes.map((note) => noteText(view, note))]);
}
