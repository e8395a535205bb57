import { say } from '../terminal/view.ts';
import { Chapter, Table } from './block.tsx';
import { decimal, range, decimals } from '../terminal/format.ts';
import { Num, Places, Say } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

const READ_BY = ['M2M', 'HUBREM', 'DIGI'] as const;

/** Each community by itself, whatever its members' accounts score. */
export function Communities({ view }: { readonly view: Leaf }) {
  const { communities } = view.result;
  if (communities.length === 0) return null;
  const columns = [
    { title: tell(view, 'col.community') },
    { title: tell(view, 'col.reading') },
    { title: tell(view, 'col.size') },
    ...READ_BY.map((id) => ({ title: view.speaker.say(`indicator.${id}.name`), right: true })),
  ];
  return (
    <Chapter id="communities" title={tell(view, 'communities')}>
      <Table view={view} caption={tell(view, 'communities.caption')} columns={columns}>
        {communities.map((community) => (
          <tr id={view.anchors.community(community.id) ?? undefined}>
            <th scope="row" class="name">
              <Say view={view}>{community.name}</Say>
              <br />
              <Places view={view} at={[community.place]} />
            </th>
            <td class="tight strong">{view.speaker.term('reading', community.reading)}</td>
            <td>{say(view, 'community.size', { members: community.members, organisations: community.organisations })}</td>
            {READ_BY.map((id) => {
              const found = community.measures.find((measure) => measure.id === id);
              return (
                <td class="r">
                  {found && (
                    <Num to={view.anchors.measure('community', community.id, found.id)}>
                      {decimal(found.point, decimals(found))} {range(found, decimals(found))}
                    </Num>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </Table>
    </Chapter>
  );
}
