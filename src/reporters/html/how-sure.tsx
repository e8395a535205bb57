import type { AccountResult, StageDraws } from '../../result.ts';
import { tornado } from '../charts/tornado.ts';
import { percent } from '../terminal/format.ts';
import { LEAST, undetermined, verdictText } from '../terminal/draws.ts';
import { firmCertainty } from '../terminal/headline.ts';
import { Chapter, Para, Table } from './block.tsx';
import { Num, Say, To } from './inline.tsx';
import { Picture } from './picture.tsx';
import { type Leaf, ON_PAPER, tell } from './leaf.ts';
import { LeftOut } from './on-paper.tsx';
import { stageName } from '../terminal/view.ts';
import { STAGES } from '../../result.ts';

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
          {firm.tornado.length > 0 && <h4>{tell(view, 'swings.firm')}</h4>}
          {firm.tornado.length > 0 && (
            <Picture
              view={view}
              id="tornado"
              wide={640}
              caption={view.speaker.say('chart.tornado.legend')}
              draw={(drawn) => tornado(firm.tornado, view.speaker, { ...drawn, names: view.entities })}
            />
          )}
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
        {open.map(({ account, draws }, at) => (
          <DrawsRow view={view} account={account} draws={draws} filed={at >= ON_PAPER} />
        ))}
      </Table>
      <LeftOut view={view} of="rows" count={open.length - ON_PAPER} />
      {settled > 0 && <p class="note">{tell(view, 'draws.settledRest', { count: settled })}</p>}
    </>
  );
}

function doubtful({ p }: StageDraws): boolean {
  return Math.max(...p) < 1 - LEAST;
}

interface DrawsRowProps {
  readonly view: Leaf;
  readonly account: AccountResult;
  readonly draws: StageDraws;
  readonly filed: boolean;
}

function DrawsRow({ view, account, draws, filed }: DrawsRowProps) {
  return (
    <tr class={filed ? 'filed' : undefined}>
      <th scope="row" class="name">
        <To id={view.anchors.account(account.id)}>
          <Say view={view}>{account.name}</Say>
        </To>
      </th>
      {STAGES.map((stage) => (
        <td class="r">
          <Num to="word-draws">{percent(draws.p[stage] ?? 0, view.speaker.language)}</Num>
        </td>
      ))}
      <td class="words">{verdictText(view, draws)}</td>
    </tr>
  );
}
