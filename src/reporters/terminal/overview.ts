import type { Line } from '../../text/line.ts';
import { accountSections } from './accounts.ts';
import { brokenLine } from './broken.ts';
import { communitySection } from './communities.ts';
import { firmDraws } from './draws.ts';
import { findingSections } from './findings.ts';
import { firmGateSection } from './firm-gates.ts';
import { headline, masthead } from './headline.ts';
import { lensSection } from './lenses.ts';
import { lookedBack } from './looked-back.ts';
import { mixSection } from './mix.ts';
import { footer, overviewCommands, recordLine, rulerSection } from './more.ts';
import { nextSection } from './next.ts';
import { pressureSection } from './pressure.ts';
import { saidSection } from './said.ts';
import { unknownSection } from './unknown.ts';
import { waivedLine } from './waived.ts';
import { whatMoved } from './what-moved.ts';
import type { View } from './view.ts';

/** Where are we, how sure, what holds us back, what does the record contradict, what next, what do we not know. */
export function overview(view: View): readonly Line[] {
  const { firm } = view.result;
  return [
    ...masthead(view, firm.name),
    ...headline(view),
    ...brokenLine(view),
    ...mixSection(view, firm.mix),
    ...accountSections(view),
    ...mixSection(view, firm.upstream),
    ...whatMoved(view),
    ...lookedBack(view),
    ...firmGateSection(view),
    ...communitySection(view),
    ...pressureSection(view),
    ...lensSection(view),
    ...findingSections(view),
    ...waivedLine(view),
    ...saidSection(view),
    ...nextSection(view),
    ...firmDraws(view),
    ...unknownSection(view),
    ...rulerSection(view),
    ...recordLine(view),
    ...footer(view, overviewCommands(view)),
  ];
}
