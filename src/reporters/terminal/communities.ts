import type { Line } from '../../text/line.ts';
import { span } from '../../text/line.ts';
import { table } from '../../text/table.ts';
import { decimal } from './format.ts';
import { prose, say, section, type View } from './view.ts';

const SHOWN = ['M2M', 'HUBREM', 'DIGI'] as const;

/** A community stands on its own, whatever its members' accounts score. */
export function communitySection(view: View): readonly Line[] {
  const shown = SHOWN.slice(0, view.wide ? SHOWN.length : 1);
  const rows = view.result.communities.map((community) => [
    community.name,
    span(view.speaker.term('reading', community.reading), 'strong'),
    say(view, 'community.size', { members: community.members, organisations: community.organisations }),
    span(
      shown
        .flatMap((id) => {
          const found = community.measures.find((measure) => measure.id === id);
          return found ? [`${id} ${decimal(found.point)}`] : [];
        })
        .join('  '),
      'faint',
    ),
  ]);
  if (rows.length === 0) return [];
  const legend = shown.map((id) => `${id} ${view.speaker.say(`indicator.${id}.name`)}`).join(' · ');
  return section(say(view, 'communities.title'), [
    ...table([{ min: 8, max: 40 }, {}, {}, {}], rows, { width: view.width }),
    ...prose(view, legend, 'faint'),
  ]);
}
