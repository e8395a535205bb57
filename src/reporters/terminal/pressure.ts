import type { Alarm } from '../../result.ts';
import type { Line } from '../../text/line.ts';
import { decimal, range } from './format.ts';
import { paragraph, prose, say, section, type Telling, type View, type Voice } from './view.ts';

/** Is the present mode used up, and could the firm run the next? Two sentences and the quadrant they fall in. */
export function pressureSection(view: View): readonly Line[] {
  const { verdict, alarms, ready } = pressureSentences(view);
  const { quadrant } = view.result.firm.pressure;
  return section(say(view, 'pressure.title'), [
    ...prose(view, verdict, quadrant === null ? 'plain' : 'strong'),
    ...prose(view, alarms),
    ...prose(view, ready),
  ]);
}

/** The quadrant, the alarms that ring, and how ready the firm is. */
export function pressureSentences(view: Telling): Readonly<Record<'verdict' | 'alarms' | 'ready', string>> {
  const { readiness, quadrant } = view.result.firm.pressure;
  const verdict =
    quadrant === null
      ? say(view, 'quadrant.unknown')
      : say(view, `quadrant.${quadrant}`, { verdict: view.speaker.term('quadrant', quadrant) });
  const ready =
    readiness.point === null
      ? say(view, 'readiness.unknown')
      : say(view, 'readiness', { value: decimal(readiness.point), range: spaced(range(readiness)) });
  return { verdict, alarms: alarmSentence(view), ready };
}

function alarmSentence(view: Telling): string {
  const { alarms, observable, stated, pressure } = view.result.firm.pressure;
  const raised = alarms.filter((alarm) => alarm.raised === true);
  const names = raised.map((alarm) => alarmName(view, alarm));
  const args = { observable, total: alarms.length, stated, raised: raised.length, names };
  if (observable === 0) return say(view, 'pressure.blind', args);
  const count = say(view, pressure === null ? 'pressure.few' : 'pressure.count', args);
  const which = raised.length === 0 ? '' : say(view, raised.length === 1 ? 'pressure.which.one' : 'pressure.which', args);
  return paragraph(view, [count, which, stated > 0 ? say(view, 'pressure.stated', args) : '']);
}

function spaced(text: string): string {
  return text === '' ? '' : ` ${text}`;
}

export function alarmName(view: Voice, alarm: Alarm): string {
  return view.speaker.term('sign', alarm.id);
}
