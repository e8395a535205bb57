import type { AccountResult } from '../../result.ts';
import { positionLegend, positionStrip } from '../charts/position-strip.ts';
import { percent, positionPoint, positionRange } from '../terminal/format.ts';
import { held } from '../terminal/held.ts';
import { paragraph, say } from '../terminal/view.ts';
import { Para, Table } from './block.tsx';
import { Num, Say, To } from './inline.tsx';
import { Svg } from './picture.tsx';
import { IN_FULL, type Leaf, tell } from './leaf.ts';

/** Px of a strip in a row. */
const STRIP = 170;

/** Payers by weight; whoever does not pay and suppliers stand apart, in the same columns. */
export function AccountsTable({ view }: { readonly view: Leaf }) {
  const { accounts } = view;
  if (accounts.length === 0) return null;
  const of = (pick: (account: AccountResult) => boolean): readonly AccountResult[] => accounts.filter(pick);
  const groups = [
    { title: tell(view, 'group.payers'), accounts: of((one) => one.relation !== 'supplier' && one.payer) },
    { title: tell(view, 'group.others'), accounts: of((one) => one.relation !== 'supplier' && !one.payer) },
    { title: tell(view, 'group.suppliers'), accounts: of((one) => one.relation === 'supplier') },
  ].filter((group) => group.accounts.length > 0);
  const column = (key: string, right = false) => ({ title: tell(view, `col.${key}`), right });
  const columns = [
    column('account'),
    column('share', true),
    column('strip'),
    column('confirmed'),
    column('known'),
    column('possible'),
    column('held'),
  ];
  return (
    <>
      <Table view={view} kind="stack" caption={tell(view, 'accounts.caption')} columns={columns}>
        {groups.map(({ title, accounts: own }) => (
          <>
            {groups.length > 1 && (
              <tr class="group">
                <th scope="rowgroup" colSpan={columns.length}>
                  {title}
                </th>
              </tr>
            )}
            {own.map((account) => (
              <Row view={view} account={account} index={accounts.indexOf(account)} />
            ))}
          </>
        ))}
      </Table>
      <Para view={view} kind="note">
        {paragraph(view, [tell(view, 'accounts.legend'), positionLegend(view.speaker)])}
      </Para>
      {accounts.length > IN_FULL && (
        <p class="note filed">{tell(view, 'accounts.brief', { full: IN_FULL, rest: accounts.length - IN_FULL })}</p>
      )}
    </>
  );
}

function Row({ view, account, index }: { readonly view: Leaf; readonly account: AccountResult; readonly index: number }) {
  const { stage, position, weight } = account;
  const own = view.anchors.account(account.id);
  const reason = held(view, account);
  const paid = account.payer || account.relation === 'supplier';
  const col = (key: string): string => tell(view, `col.${key}`);
  return (
    <tr>
      <th scope="row" class="name">
        <To id={own}>
          <Say view={view}>{account.name}</Say>
        </To>
        {own === null && <span class="at"> {`${account.place.file}:${account.place.line}`}</span>}
      </th>
      <td class="r" data-column={col('share')}>
        {paid ? <Share view={view} weight={weight} /> : null}
      </td>
      <td class="strip">
        <Svg kind="svg" markup={positionStrip(account, view.speaker, { id: `strip-${index}`, width: STRIP, bare: true })} />
        <Num to={own ?? 'word-position'}>
          <strong>{positionPoint(position, 1)}</strong> {positionRange(position, 1)}
        </Num>
      </td>
      <td class="tight" data-column={col('confirmed')}>
        {view.speaker.term('stage', `${stage.confirmed}.short`)}
      </td>
      <td class="tight" data-column={col('known')}>
        {view.speaker.term('stage', `${stage.point}.short`)}
      </td>
      <td class={stage.possibleUnknown ? 'tight open' : 'tight'} data-column={col('possible')}>
        {stage.possibleUnknown ? say(view, 'unknown') : view.speaker.term('stage', `${stage.possible}.short`)}
      </td>
      <td class="words" data-column={col('held')}>
        {reason.code !== null && (
          <>
            <To id={view.anchors.gate(account.id, reason.code)} kind="code">
              {reason.code}
            </To>{' '}
          </>
        )}
        {reason.text}
      </td>
    </tr>
  );
}

function Share({ view, weight }: { readonly view: Leaf; readonly weight: number | null }) {
  return weight === null ? <span class="open">{say(view, 'unknown')}</span> : <>{percent(weight, view.speaker.language)}</>;
}
