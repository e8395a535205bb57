import type { Bounded } from '../../result.ts';
import type { AccountMove, CauseEffect, FindingMove, StageTriple } from '../../result-comparison.ts';
import { gateText } from '../diff/accounts.ts';
import { backwards, mixMoved, side, unread } from '../diff/verdict.ts';
import { DASH, position, signed, UNKNOWN } from '../terminal/format.ts';
import { titled } from '../terminal/findings.ts';
import { stageName } from '../terminal/view.ts';
import { Chapter, Para, Table } from './block.tsx';
import { Trend } from './trend.tsx';
import { Num, Places, Say, To } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

/** Accounts and findings that are told; more are counted. */
const SHOWN = 40;

/** What moved since the base and by whose doing, then the line over the days of a history. */
export function Moved({ view }: { readonly view: Leaf }) {
  const { comparison, history } = view.result;
  if (comparison === undefined && (history ?? []).length === 0) return null;
  return (
    <Chapter id="moved" title={tell(view, 'moved')}>
      {comparison && <Compared view={view} />}
      {history && history.length > 0 && <h3>{tell(view, 'history')}</h3>}
      {history && history.length > 0 && <Trend view={view} history={history} />}
    </Chapter>
  );
}

function Compared({ view }: { readonly view: Leaf }) {
  const { comparison } = view.result;
  if (comparison === undefined) return null;
  const { base, head, firm, accounts, unmoved, opened, closed } = comparison;
  const rest = accounts.length - SHOWN;
  return (
    <>
      <Para view={view}>{tell(view, 'moved.sides', { base: side(view, base), head: side(view, head) })}</Para>
      <Para view={view}>{tell(view, 'moved.firm', { from: stages(view, firm.stage.from), to: stages(view, firm.stage.to) })}</Para>
      {[base, head].map((one) => unread(view, one) !== '' && <Para view={view}>{unread(view, one)}</Para>)}
      {mixMoved(view, firm.mix) !== '' && <Para view={view}>{mixMoved(view, firm.mix)}</Para>}
      <Causes view={view} causes={firm.causes} />
      {accounts.length > 0 && <Moves view={view} moves={accounts.slice(0, SHOWN)} />}
      <p class="note">
        {tell(view, 'moved.rest', { unmoved })} {rest > 0 && tell(view, 'moved.more', { count: rest })}{' '}
        {!comparison.substituted && (backwards({ speaker: view.speaker, comparison }) || tell(view, 'moved.saved'))}
      </p>
      <FindingMoves view={view} title={tell(view, 'moved.opened', { count: opened.length })} moves={opened} />
      <FindingMoves view={view} title={tell(view, 'moved.closed', { count: closed.length })} moves={closed} />
    </>
  );
}

/** Confirmed – on what is known – possible. */
function stages(view: Leaf, triple: StageTriple | null): string {
  if (triple === null) return tell(view, 'moved.absent');
  const { confirmed, point, possible } = triple;
  return [confirmed, point, possible].map((stage) => (stage === null ? UNKNOWN : stageName(view, stage))).join(' / ');
}

/** Where one side has no such account there is nothing to know. */
function point(side: Bounded | null): string {
  return side === null ? DASH : position(side.point, 2);
}

function Gates({ text }: { readonly text: string }) {
  return text === '' ? null : <p class="note">{text}</p>;
}

function Moves({ view, moves }: { readonly view: Leaf; readonly moves: readonly AccountMove[] }) {
  const columns = [
    { title: tell(view, 'col.account') },
    { title: tell(view, 'moved.stage') },
    { title: tell(view, 'col.position'), right: true },
    { title: tell(view, 'moved.causes') },
  ];
  return (
    <Table view={view} caption={tell(view, 'moved.caption')} columns={columns}>
      {moves.map((move) => (
        <tr>
          <th scope="row" class="name">
            <To id={view.anchors.account(move.id)}>
              <Say view={view}>{move.name}</Say>
            </To>
          </th>
          <td class="words">
            {stages(view, move.stage.from)} → {stages(view, move.stage.to)}
            {move.stage.from !== null && move.stage.to !== null && <Gates text={gateText(view, move)} />}
          </td>
          <td class="r">
            <Num to={view.anchors.account(move.id)}>
              {point(move.position.from)} → {point(move.position.to)}
            </Num>
          </td>
          <td>
            {move.unreadable && view.speaker.say(`diff.account.unreadable.${move.unreadable}`)}
            <Causes view={view} causes={move.causes} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Causes({ view, causes }: { readonly view: Leaf; readonly causes: readonly CauseEffect[] }) {
  if (causes.length === 0) return null;
  return (
    <ul>
      {causes.map(({ cause, position: by, gates, at }) => (
        <li>
          {tell(view, `cause.${cause}`)}
          {by !== null && ` ${signed(by)}`}
          {gates.length > 0 && ` (${gates.join(', ')})`} <Places view={view} at={at} />
        </li>
      ))}
    </ul>
  );
}

function FindingMoves({ view, title, moves }: { readonly view: Leaf; readonly title: string; readonly moves: readonly FindingMove[] }) {
  if (moves.length === 0) return null;
  const rest = moves.length - SHOWN;
  return (
    <>
      <h3>{title}</h3>
      <ul class="found">
        {moves.slice(0, SHOWN).map(({ finding, cause }) => (
          <li class={finding.severity}>
            <To id={view.anchors.rule(finding.code)} kind="code">
              {finding.code}
            </To>{' '}
            <Say view={view}>{titled(view, finding)}</Say> {DASH} {tell(view, cause === null ? 'cause.open' : `cause.${cause}`)}
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="note">{tell(view, 'more', { count: rest })}</p>}
    </>
  );
}
