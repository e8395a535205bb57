import { type AccountResult, type Gate, GATES } from '../../result.ts';
import { decimal, range, UNKNOWN } from '../terminal/format.ts';
import { ASKED, stageTitle } from '../terminal/gates.ts';
import { gateName, isOpen } from '../terminal/held.ts';
import { Caption, Scroll } from './block.tsx';
import { Aloud, Num, Say, To } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

/** Attainment from which a cell takes the next tint; below the first it is far, 1 passes. */
const BANDS = [0.34, 0.67, 1] as const;

/** Accounts × gates: how much of its threshold each gate has reached, as a number on a tint. */
export function Heat({ view }: { readonly view: Leaf }) {
  if (view.accounts.length === 0) return null;
  const caption = tell(view, 'heat.caption');
  return (
    <>
      <Scroll label={caption}>
        <table class="heat">
          <Caption view={view}>{caption}</Caption>
          <thead>
            <Stages view={view} />
            <tr>
              {GATES.map((id) => (
                <th scope="col">
                  <To id={view.anchors.topic(id)} kind="code">
                    {id}
                  </To>
                  <br />
                  {view.speaker.term('gate', `${id}.short`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.accounts.map((account) => (
              <Row view={view} account={account} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <Legend view={view} />
    </>
  );
}

function Stages({ view }: { readonly view: Leaf }) {
  return (
    <tr>
      <th scope="col" rowSpan={2}>
        {tell(view, 'col.account')}
      </th>
      {ASKED.map(({ stage, gates }) => (
        <th scope="colgroup" colSpan={gates.length}>
          {stageTitle(view, stage)}
        </th>
      ))}
    </tr>
  );
}

function Row({ view, account }: { readonly view: Leaf; readonly account: AccountResult }) {
  return (
    <tr>
      <th scope="row">
        <To id={view.anchors.account(account.id)}>
          <Say view={view}>{account.name}</Say>
        </To>
      </th>
      {GATES.map((id) => {
        const gate = account.gates.find((one) => one.id === id);
        return gate === undefined ? <td>{tell(view, 'heat.none')}</td> : <Cell view={view} account={account} gate={gate} />;
      })}
    </tr>
  );
}

function Cell({ view, account, gate }: { readonly view: Leaf; readonly account: AccountResult; readonly gate: Gate }) {
  const neck = account.bottleneck?.gate === gate.id;
  const open = range(gate);
  return (
    <td class={`${tint(gate)}${neck ? ' neck' : ''}`} title={`${gateName(view, gate.id)} ${open}`.trim()}>
      <Num to={view.anchors.gate(account.id, gate.id)}>{unknown(gate) ? UNKNOWN : decimal(gate.point)}</Num>
      {gate.pass.point === true ? ' ✓' : ''}
      {neck && <Aloud>{` ${tell(view, 'heat.neck')}`}</Aloud>}
    </td>
  );
}

/** A gate nobody has recorded anything of is unknown, though it counts as 0. */
function unknown(gate: Gate): boolean {
  return gate.point === null || isOpen(gate);
}

function tint(gate: Gate): string {
  if (unknown(gate)) return 'hu';
  const point = gate.point ?? 0;
  return point >= BANDS[2] ? 'h4' : point >= BANDS[1] ? 'h3' : point >= BANDS[0] ? 'h1' : 'h0';
}

function Legend({ view }: { readonly view: Leaf }) {
  const bands = [
    ['h4', '1.00 ✓', 'pass'],
    ['h3', '0.67–0.99', 'near'],
    ['h1', '0.34–0.66', 'part'],
    ['h0', '0–0.33', 'far'],
    ['hu', UNKNOWN, 'unknown'],
    ['neck', '0.50', 'framed'],
  ] as const;
  return (
    <ul class="bands">
      {bands.map(([tinted, example, key]) => (
        <li>
          <span class={tinted}>{example}</span>
          {tell(view, `heat.${key}`)}
        </li>
      ))}
    </ul>
  );
}
