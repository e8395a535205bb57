import type { Language } from '../../messages/messages.ts';
import type { Mix, ModeShare } from '../../result.ts';
import { bar } from '../../text/bar.ts';
import { type Line, span } from '../../text/line.ts';
import { type Cell, table } from '../../text/table.ts';
import { percent, percentBand } from './format.ts';
import { noteSentence, paragraph, prose, say, section, stageName, type Naming, type View } from './view.ts';

/** Longest bar, and what the numbers and the longest mode name take beside it. */
const BAR = 48;
const BESIDE = 46;
/** What the column under draws takes. */
const DRAWN = 17;

/**
 * Which modes the revenue lives in: a bar a mode, open up to what it could be, and what nobody assessed. Nothing for a
 * single account: its own line says all.
 */
export function mixSection(view: View, mix: Mix | null): readonly Line[] {
  if (mix === null || (mix.effectiveAccounts !== null && mix.effectiveAccounts <= 1)) return [];
  const beside = BESIDE + (mix.drawn === null ? 0 : DRAWN);
  const cells = Math.max(4, Math.min(BAR, view.width - beside));
  const { language } = view.speaker;
  const rows: Cell[][] = mix.modes.map((mode) => {
    const leads = mode.stage === mix.dominant;
    return [
      span(String(mode.stage), 'faint'),
      span(stageName(view, mode.stage), leads ? 'strong' : 'plain'),
      bar(mode.share, mode.hi, cells),
      span(percent(mode.share, language), leads ? 'strong' : 'plain'),
      span(mode.lo === mode.hi ? '' : percentBand(mode.lo, mode.hi, language), 'faint'),
      ...(mix.drawn === null ? [] : [drawnCell(mix.drawn[mode.stage], language)]),
    ];
  });
  if (mix.unassessed > 0) {
    rows.push([
      '',
      span(say(view, 'mix.unassessed'), 'accent'),
      bar(0, mix.unassessed, cells),
      span(percent(mix.unassessed, view.speaker.language), 'accent'),
      '',
      ...(mix.drawn === null ? [] : ['']),
    ]);
  }
  const right = { align: 'right' } as const;
  const columns = [{}, { min: 10 }, {}, right, right, ...(mix.drawn === null ? [] : [right])];
  const title = say(view, mix.basis === 'upstream' ? 'mix.title.upstream' : 'mix.title');
  return section(title, [...table(columns, rows, { width: view.width }), ...prose(view, remarks(view, mix), 'faint')]);
}

/** Share under draws with its 5–95 % band. */
function drawnCell(mode: ModeShare | undefined, language: Language): Cell {
  return mode ? span(`${percent(mode.share, language)} (${percentBand(mode.lo, mode.hi, language)})`, 'faint') : '';
}

function remarks(view: View, mix: Mix): string {
  const band = view.result.simulation === null || mix.drawn === null ? '' : say(view, 'mix.band', { draws: view.result.simulation.draws });
  const [basis, ...rest] = mixRemarks(view, mix);
  return paragraph(view, [basis ?? '', say(view, 'mix.open'), band, ...rest]);
}

/** What the shares are of, how concentrated, and what else is to be said; an empty sentence where there is nothing. */
export function mixRemarks(view: Naming, mix: Mix): readonly string[] {
  const basis = mix.basis === 'equal' || mix.period === null ? '' : say(view, `mix.basis.${mix.basis}`, { period: mix.period });
  const told = mix.effectiveAccounts === null || mix.notes.some((note) => note.code === 'mix.few-accounts');
  const effective = told ? '' : say(view, 'mix.effective', { count: mix.effectiveAccounts });
  return [basis, effective, ...mix.notes.map((note) => noteSentence(view, note))];
}
