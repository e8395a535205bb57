import type { AccountResult, StageDraws, Swing } from '../../result.ts';
import { decimal, percent } from '../terminal/format.ts';
import { LEAST, swingName, undetermined, verdictText } from '../terminal/draws.ts';
import { firmCertainty } from '../terminal/headline.ts';
import { Chapter, Para, Table } from './block.tsx';
import { Say, To } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';
import { stageName } from '../terminal/view.ts';
import { STAGES } from '../../result.ts';

const SWINGS = 12;

/** Confirmed and possible, what draws make of it, and what alone would move it most. */
export function HowSure({ view }: { readonly view: Leaf }) {
  const { simulation, firm } = view.result;
  return (
    <Chapter id="sure" title={tell(view, 'sure')}>
      <Para view={view} kind="lead">
        {firmCertainty(view)}
      </Para>
      <Para view={view}>{tell(view, 'sure.how')}</Para>
      {simulation === null ? (
        <Para view={view}>{tell(view, 'sure.noDraws')}</Para>
      ) : (
        <>
          <h3>{tell(view, 'draws', { draws: simulation.draws, seed: simulation.seed })}</h3>
          <Para view={view}>{undetermined(view)}</Para>
          <DrawsTable view={view} />
          <Swings view={view} swings={firm.tornado} caption={tell(view, 'swings.firm')} />
        </>
      )}
    </Chapter>
  );
}

/** In how many draws each account stands in each stage; only where the draws differ from what is known. */
function DrawsTable({ view }: { readonly view: Leaf }) {
  const open = view.accounts.flatMap((account) =>
    account.draws !== null && doubtful(account.draws) ? [{ account, draws: account.draws }] : [],
  );
  const settled = view.accounts.filter((account) => account.draws !== null).length - open.length;
  if (open.length === 0) return null;
  const columns = [
    { title: tell(view, 'col.account') },
    ...STAGES.map((stage) => ({ title: stageName(view, stage), right: true })),
    { title: tell(view, 'draws.verdict') },
  ];
  return (
    <>
      <Table view={view} caption={tell(view, 'draws.caption')} columns={columns}>
        {open.map(({ account, draws }) => (
          <DrawsRow view={view} account={account} draws={draws} />
        ))}
      </Table>
      {settled > 0 && <p class="note">{tell(view, 'draws.settledRest', { count: settled })}</p>}
    </>
  );
}

function doubtful({ p }: StageDraws): boolean {
  return Math.max(...p) < 1 - LEAST;
}

function DrawsRow({ view, account, draws }: { readonly view: Leaf; readonly account: AccountResult; readonly draws: StageDraws }) {
  return (
    <tr>
      <th scope="row" class="name">
        <To id={view.anchors.account(account.id)}>
          <Say view={view}>{account.name}</Say>
        </To>
      </th>
      {STAGES.map((stage) => (
        <td class="r">{percent(draws.p[stage] ?? 0, view.speaker.language)}</td>
      ))}
      <td class="words">{verdictText(view, draws)}</td>
    </tr>
  );
}

/** How far one thing alone moves a position down and up. */
export function Swings({ view, swings, caption }: { readonly view: Leaf; readonly swings: readonly Swing[]; readonly caption: string }) {
  const told = swings.filter((swing) => swing.hi - swing.lo >= LEAST).slice(0, SWINGS);
  if (told.length === 0) return null;
  const columns = [
    { title: tell(view, 'swings.what') },
    { title: tell(view, 'swings.down'), right: true },
    { title: tell(view, 'swings.up'), right: true },
  ];
  return (
    <Table view={view} caption={caption} columns={columns}>
      {told.map((swing) => (
        <tr>
          <th scope="row" class="words">
            <Say view={view}>{swingName(view, swing)}</Say>
          </th>
          <td class="r">{decimal(swing.lo)}</td>
          <td class="r">{`+${decimal(swing.hi)}`}</td>
        </tr>
      ))}
    </Table>
  );
}
