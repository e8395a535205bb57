import type { FirmGate } from '../../result.ts';
import { decimal, percent, percentBand, range } from '../terminal/format.ts';
import { firmGateBasis, firmGateWords } from '../terminal/firm-gates.ts';
import { say } from '../terminal/view.ts';
import { Chapter, Table } from './block.tsx';
import { Heat } from './heat.tsx';
import { Num, Say, To, Where } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';
import { Lenses } from './lenses.tsx';
import { Pressure } from './pressure.tsx';

/** Its value is no measure of its own but the share of what is needed that its weaker half reaches. */
const ATTAINED: FirmGate['id'] = 'NET';

/** Gates of every account, gates of the firm, the ten lenses, and whether the present mode is used up. */
export function HoldsBack({ view }: { readonly view: Leaf }) {
  return (
    <Chapter id="held" title={tell(view, 'held')}>
      <Heat view={view} />
      <FirmGates view={view} />
      <h3>{tell(view, 'pressure')}</h3>
      <Pressure view={view} />
      <h3>{tell(view, 'lenses')}</h3>
      <Lenses view={view} />
    </Chapter>
  );
}

/** What the firm as a whole must show before its accounts' modes may be called its own. */
function FirmGates({ view }: { readonly view: Leaf }) {
  const { firm, accounts } = view.result;
  if (accounts.length === 0 || firm.gates.length === 0) return null;
  const columns = [
    { title: tell(view, 'col.gate') },
    { title: tell(view, 'col.verdict') },
    { title: tell(view, 'col.value'), right: true },
    { title: tell(view, 'col.needs'), right: true },
    { title: tell(view, 'col.why') },
  ];
  return (
    <>
      <h3>{tell(view, 'firmGates')}</h3>
      <Table view={view} caption={tell(view, 'firmGates.caption')} columns={columns}>
        {firm.gates.map((gate) => (
          <Row view={view} gate={gate} />
        ))}
      </Table>
    </>
  );
}

function Row({ view, gate }: { readonly view: Leaf; readonly gate: FirmGate }) {
  const outcome = gate.pass === null ? 'unknown' : gate.pass ? 'passed' : 'failed';
  const topic = view.anchors.topic(gate.id);
  const read = view.result.firm.measures.find((measure) => gate.from.includes(measure.id));
  return (
    <tr>
      <th scope="row" class="name">
        <To id={topic}>{view.speaker.term('gate', `${gate.id}.name`)}</To>
        <br />
        <span class="note">{say(view, 'firm.asks', { stage: gate.of })}</span>
      </th>
      <td class={gate.pass === true ? 'tight' : 'tight warn'}>{tell(view, `gate.${outcome}`)}</td>
      <td class="r">
        <Num to={(read && view.anchors.measure('firm', view.result.firm.id, read.id)) ?? topic}>
          {attained(view, gate) ?? `${decimal(gate.value.point)} ${range(gate.value)}`}
        </Num>
      </td>
      <td class="r">{gate.id === ATTAINED ? percent(gate.threshold, view.speaker.language) : decimal(gate.threshold)}</td>
      <td class="words">
        {firmGateWords(view, gate)}
        <br />
        <span class="note">
          <Say view={view}>{firmGateBasis(view, gate)}</Say>{' '}
          <Where view={view} evidence={gate.evidence} rest={read ? view.anchors.measure('firm', view.result.firm.id, read.id) : null} />
        </span>
      </td>
    </tr>
  );
}

/** `67 % of what is needed`, never rounded up to all of it; null: the gate is read by a value of its own, or unknown. */
function attained(view: Leaf, { id, value }: FirmGate): string | null {
  if (id !== ATTAINED || value.point === null) return null;
  const { language } = view.speaker;
  const whole = (share: number): number => Math.floor(share * 100) / 100;
  const open = value.lo === value.hi ? '' : ` [${percentBand(whole(value.lo ?? 0), whole(value.hi ?? 1), language)}]`;
  return `${tell(view, 'firmGates.attained', { share: percent(whole(value.point), language) })}${open}`;
}
