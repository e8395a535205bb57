import type { Alarm } from '../../result.ts';
import { quadrant } from '../charts/quadrant.ts';
import { alarmName, pressureSentences } from '../terminal/pressure.ts';
import { Economics } from './economics.tsx';
import { Picture } from './picture.tsx';
import { Para, Table } from './block.tsx';
import { To, Where } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

/** Is the present mode used up, and could the firm run the next? The quadrant, then every alarm with what it rests on. */
export function Pressure({ view }: { readonly view: Leaf }) {
  const { verdict, alarms, ready } = pressureSentences(view);
  const { pressure } = view.result.firm;
  const columns = [
    { title: tell(view, 'col.alarm') },
    { title: tell(view, 'col.rings') },
    { title: tell(view, 'col.basis') },
    { title: tell(view, 'col.evidence') },
  ];
  return (
    <>
      <div class="two">
        <Picture view={view} id="quadrant" wide={420} draw={(drawn) => quadrant(pressure, view.speaker, drawn)} />
        <div>
          <Para view={view} kind="strong">
            {verdict}
          </Para>
          <Para view={view}>{alarms}</Para>
          <p>
            <To id={view.anchors.topic('READY')}>{ready}</To>
          </p>
        </div>
      </div>
      {pressure.alarms.length > 0 && (
        <Table view={view} caption={tell(view, 'alarms.caption')} columns={columns}>
          {pressure.alarms.map((alarm) => (
            <Row view={view} alarm={alarm} />
          ))}
        </Table>
      )}
      <Economics view={view} />
    </>
  );
}

function Row({ view, alarm }: { readonly view: Leaf; readonly alarm: Alarm }) {
  const rings = alarm.raised === null ? 'unknown' : alarm.raised ? 'rings' : 'quiet';
  const kind = { unknown: 'tight open', rings: 'tight warn strong', quiet: 'tight' }[rings];
  return (
    <tr id={view.anchors.sign(alarm.id) ?? undefined}>
      <th scope="row" class="words">
        <To id={view.anchors.topic(alarm.id.toUpperCase())}>{alarmName(view, alarm)}</To>
      </th>
      <td class={kind}>{tell(view, `alarm.${rings}`)}</td>
      <td class="tight">{alarm.basis === 'none' ? '' : tell(view, `basis.${alarm.basis}`)}</td>
      <td>
        <Where view={view} evidence={alarm.evidence} />
      </td>
    </tr>
  );
}
