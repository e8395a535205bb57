import type { AccountResult, StageDraws, Swing } from '../../result.ts';
import { type Line, span } from '../../text/line.ts';
import { type Cell, table } from '../../text/table.ts';
import { decimal, percent } from './format.ts';
import { prose, say, section, stageName, type Naming, type Telling, type View, type Voice } from './view.ts';

/** Swings worth a line: those that move a position by a printed amount. */
const SHOWN = 5;
export const LEAST = 0.05;

/** How likely each stage is, in words: likely, leaning, undetermined between. */
export function verdictText(view: Voice, draws: StageDraws): string {
  const [first = 0, second = 0] = draws.verdict.stages;
  const stage = stageName(view, first as 0 | 1 | 2 | 3);
  const share = percent(draws.p[first] ?? 0, view.speaker.language);
  if (draws.verdict.word !== 'undetermined') return say(view, `draws.${draws.verdict.word}`, { stage, share });
  return say(view, 'draws.undetermined', {
    stage,
    share,
    other: stageName(view, second as 0 | 1 | 2 | 3),
    otherShare: percent(draws.p[second] ?? 0, view.speaker.language),
  });
}

/** Under draws: the stage in words, the gates that decide it, and what moves it most. */
export function accountDraws(view: View, account: AccountResult): readonly Line[] {
  const { draws } = account;
  const { simulation } = view.result;
  if (draws === null || simulation === null) return [];
  const gates = doubtfulGates(view, account, draws);
  return section(say(view, 'draws.title', { draws: simulation.draws, seed: simulation.seed }), [
    ...prose(view, verdictText(view, draws), 'strong'),
    ...(draws.changed === 0
      ? []
      : prose(view, say(view, 'draws.changed', { share: draws.changed, stage: stageName(view, account.stage.point) }))),
    ...(gates.length === 0 ? [] : prose(view, say(view, 'draws.gates', { gates: gates.join(', ') }))),
    ...swings(view, draws.tornado),
  ]);
}

/** Gates that pass in some draws and not in others, each with its share. */
export function doubtfulGates(view: Voice, account: AccountResult, { gates }: StageDraws): readonly string[] {
  return account.gates
    .filter(({ id }) => gates[id] >= LEAST && gates[id] <= 1 - LEAST)
    .map(({ id }) => `${id} ${percent(gates[id], view.speaker.language)}`);
}

/** What moves the whole verdict most; nothing without simulation. */
export function firmDraws(view: View): readonly Line[] {
  const { firm, simulation } = view.result;
  if (simulation === null || firm.tornado.length === 0) return [];
  return section(say(view, 'draws.title', { draws: simulation.draws, seed: simulation.seed }), [
    ...prose(view, undetermined(view)),
    ...swings(view, firm.tornado),
  ]);
}

/** Whose stage the draws do not settle. */
export function undetermined(view: Telling): string {
  const open = view.result.accounts.filter((account) => account.draws?.verdict.word === 'undetermined');
  return open.length === 0 ? say(view, 'draws.settled') : say(view, 'draws.open', { accounts: open.map((account) => account.name) });
}

function swings(view: View, all: readonly Swing[]): readonly Line[] {
  const shown = all.filter((swing) => swing.hi - swing.lo >= LEAST).slice(0, SHOWN);
  if (shown.length === 0) return [];
  const rows: Cell[][] = shown.map((swing) => [
    span(swingName(view, swing)),
    span(`${swing.lo < 0 ? `−${decimal(-swing.lo)}` : decimal(0)} … +${decimal(swing.hi)}`, 'strong'),
  ]);
  return [...prose(view, say(view, 'draws.swings'), 'faint'), ...table([{ min: 20 }, { align: 'right' }], rows, { width: view.width })];
}

export function swingName(view: Naming, swing: Swing): string {
  const what = say(view, swing.kind === 'ruler' ? 'draws.ruler' : 'draws.input', { id: view.speaker.term('lever', swing.id) });
  const account = swing.account === null ? null : (view.entities.get(swing.account) ?? swing.account);
  return account === null ? what : `${account} · ${what}`;
}
