import type { AccountResult, Gate } from '../../result.ts';
import { decimal, range, UNKNOWN } from '../terminal/format.ts';
import { ASKED, reads, stageTitle } from '../terminal/gates.ts';
import { gateName, isOpen } from '../terminal/held.ts';
import { say } from '../terminal/view.ts';
import { Table } from './block.tsx';
import { Num, To, Where } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

/** Every necessary condition: how much of its threshold is reached, what was read against which number, and where. */
export function AccountGates({ view, account }: { readonly view: Leaf; readonly account: AccountResult }) {
  if (account.gates.length === 0) return null;
  const columns = [
    { title: tell(view, 'col.gate') },
    { title: tell(view, 'col.attained'), right: true },
    { title: tell(view, 'col.grade') },
    { title: tell(view, 'col.reads') },
    { title: tell(view, 'col.evidence') },
  ];
  return (
    <Table view={view} kind="gates" caption={tell(view, 'gates.caption', { name: account.name })} columns={columns}>
      {ASKED.map(({ stage, gates }) => {
        const own = gates.flatMap((id) => account.gates.filter((gate) => gate.id === id));
        if (own.length === 0) return null;
        return (
          <>
            <tr class="group">
              <th scope="rowgroup" colSpan={columns.length}>
                {stageTitle(view, stage)}
              </th>
            </tr>
            {own.map((gate) => (
              <Row view={view} account={account} gate={gate} />
            ))}
          </>
        );
      })}
    </Table>
  );
}

function Row({ view, account, gate }: { readonly view: Leaf; readonly account: AccountResult; readonly gate: Gate }) {
  const neck = account.bottleneck?.gate === gate.id;
  const read = account.measures.find((measure) => gate.from.includes(measure.id));
  const open = gate.point === null || isOpen(gate);
  return (
    <tr id={view.anchors.gate(account.id, gate.id) ?? undefined}>
      <th scope="row" class="name">
        <To id={view.anchors.topic(gate.id)} kind="code">
          {gate.id}
        </To>{' '}
        {gateName(view, gate.id)}
        {neck && <span class="warn"> {tell(view, 'gates.neck')}</span>}
      </th>
      <td class={gate.pass.point === true ? 'r' : open ? 'r open' : 'r warn'}>
        <Num to={read ? view.anchors.measure('account', account.id, read.id) : view.anchors.topic(gate.id)}>
          {open ? UNKNOWN : decimal(gate.point)} {range(gate)}
        </Num>{' '}
        {gate.pass.point === true ? '✓' : open ? say(view, 'unknown') : '✗'}
      </td>
      <td>
        <To id={`grade-${gate.grade}`}>{gate.grade}</To>
      </td>
      <td class="words">{reads(view, account, gate)}</td>
      <td>
        <Where view={view} evidence={gate.evidence} rest={read ? view.anchors.measure('account', account.id, read.id) : null} />
      </td>
    </tr>
  );
}
