import type { LensId, Measurement } from '../../result.ts';
import { type Line, span } from '../../text/line.ts';
import { type Cell, table } from '../../text/table.ts';
import { decimal, decimals } from './format.ts';
import { blocks } from './findings.ts';
import { masthead } from './headline.ts';
import { indicatorName, measureSection } from './measures.ts';
import { footer } from './more.ts';
import { networkLens } from './network-lens.ts';
import { saidItems } from './said-items.ts';
import { byWeight, prose, say, section, type View } from './view.ts';

const MOST = 30;
/** Indicators side by side; more would not leave a name its place. */
const COLUMNS = { narrow: 5, wide: 9 } as const;

/** One viewpoint in depth: what it asks, what every account shows under it, what was found. */
export function lensReport(view: View, lens: LensId): readonly Line[] {
  const { firm, communities, findings } = view.result;
  const own = (measures: readonly Measurement[]): readonly Measurement[] => measures.filter((measure) => measure.lens === lens);
  return [
    ...masthead(view, `${lens.toUpperCase()}  ${view.speaker.term('lens', `${lens}.name`)}`),
    ...prose(view, firm.name, 'faint'),
    [],
    ...prose(view, view.speaker.term('lens', `${lens}.asks`), 'strong'),
    ...prose(view, say(view, 'lens.trap', { trap: view.speaker.term('lens', `${lens}.trap`) })),
    ...measureSection(view, firm.name, own(firm.measures)),
    ...communities.flatMap((community) => measureSection(view, community.name, own(community.measures))),
    ...matrix(view, own),
    ...networkLens(view, lens),
    ...(lens === 'guards' ? saidItems(view, null) : []),
    ...section(
      say(view, 'findings.title'),
      blocks(
        view,
        findings.filter((finding) => finding.lens === lens),
        MOST,
      ),
    ),
    ...footer(view, [`guanxi explain ${lens}`, 'guanxi audit']),
  ];
}

/** Accounts down, indicators across. */
function matrix(view: View, own: (measures: readonly Measurement[]) => readonly Measurement[]): readonly Line[] {
  const { accounts } = view.result;
  const symbols = [...new Set(accounts.flatMap((account) => own(account.measures).map((measure) => measure.id)))].sort();
  const shown = symbols.slice(0, view.wide ? COLUMNS.wide : COLUMNS.narrow);
  if (shown.length === 0) return [];
  const sorted = byWeight(accounts);
  const rows: readonly (readonly Cell[])[] = [
    [span(say(view, 'accounts.name'), 'faint'), ...shown.map((id) => span(id, 'faint'))],
    ...sorted.map((account) => [account.name, ...shown.map((id) => value(own(account.measures).find((measure) => measure.id === id)))]),
  ];
  const columns = [{ min: 8, max: view.wide ? 40 : 28 }, ...shown.map(() => ({ align: 'right' as const }))];
  const legend = shown.map((id) => `${id} ${indicatorName(view, id)}`).join(' · ');
  return section(say(view, 'lens.accounts'), [...table(columns, rows, { width: view.width }), ...prose(view, legend, 'faint')]);
}

function value(measure: Measurement | undefined): Cell {
  if (measure === undefined) return '';
  if (measure.point === null) return [span('?', 'accent'), span(` ${measure.grade}`, 'faint')];
  const text = decimal(measure.point, decimals(measure));
  return [span(measure.flag === true ? '! ' : '', 'accent'), span(text), span(` ${measure.grade}`, 'faint')];
}
