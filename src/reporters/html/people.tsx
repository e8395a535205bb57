import type { AccountResult, Measurement, PersonSummary } from '../../result.ts';
import { decimal, range } from '../terminal/format.ts';
import { nameOf, personName, say } from '../terminal/view.ts';
import { accountOf, theirs } from './anchors.ts';
import { Table } from './block.tsx';
import { Num, Places, Say, To, Where } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

const SLOTS = ['efficiency', 'career', 'business'] as const;

/** Who decides over there, how well they are known and by whom, whether they gain from it; then every tie. */
export function People({ view, account }: { readonly view: Leaf; readonly account: AccountResult }) {
  const sorted = [...account.people].sort(
    (a, b) => Number(a.left) - Number(b.left) || (b.influence.point ?? -1) - (a.influence.point ?? -1) || (a.id < b.id ? -1 : 1),
  );
  if (sorted.length === 0) return null;
  const columns = [
    { title: tell(view, 'people.name') },
    { title: tell(view, 'people.roles') },
    { title: tell(view, 'people.influence'), right: true },
    { title: tell(view, 'people.tie'), right: true },
    { title: tell(view, 'people.by') },
    ...SLOTS.map((slot) => ({ title: view.speaker.term('slot', slot) })),
  ];
  return (
    <>
      <Table view={view} caption={tell(view, 'people.caption', { name: account.name })} columns={columns}>
        {sorted.map((person) => (
          <Row view={view} account={account.id} person={person} />
        ))}
      </Table>
      <div class="filed">
        <Ties view={view} account={account} />
      </div>
    </>
  );
}

function Row({ view, account, person }: { readonly view: Leaf; readonly account: string; readonly person: PersonSummary }) {
  const { influence, tie, tieBy } = person;
  const at = person.at === null ? [] : [person.at];
  return (
    <tr>
      <th scope="row" class="name">
        <Person view={view} person={person} />
        <br />
        <Places view={view} at={at} />
      </th>
      <td>{view.speaker.list(person.roles.map((role) => view.speaker.term('role', role)))}</td>
      <td class="r">
        <Num to="word-influence">{decimal(influence.point, 0)}</Num> <To id={`grade-${influence.grade}`}>{influence.grade}</To>
      </td>
      <td class="r">
        <Num to={tieBy === null ? view.anchors.topic('TIE') : view.anchors.tie(account, `${tieBy}~${person.id}`)}>
          {decimal(tie.point)} {range(tie)}
        </Num>
      </td>
      <td>{tieBy === null ? '' : <Say view={view}>{personName(view, tieBy)}</Say>}</td>
      {SLOTS.map((slot) => {
        const status = person.value[slot] ?? 'unknown';
        return <td class={status === 'confirmed' ? 'strong' : 'quiet'}>{tell(view, `value.${status}`)}</td>;
      })}
    </tr>
  );
}

function Person({ view, person }: { readonly view: Leaf; readonly person: PersonSummary }) {
  const known = person.name ?? (person.function === null ? person.id : view.speaker.term('function', person.function));
  const name = person.placeholder ? say(view, 'people.nobody') : known;
  return (
    <>
      <span class={person.placeholder ? 'open' : undefined}>
        <Say view={view}>{person.left ? say(view, 'people.left', { name }) : name}</Say>
      </span>
      {person.key && (
        <>
          {' '}
          <To id="word-key_person">{tell(view, 'people.key')}</To>
        </>
      )}
    </>
  );
}

/** Ties to the account: number, bounds, grade, places. */
function Ties({ view, account }: { readonly view: Leaf; readonly account: AccountResult }) {
  const own = view.result.ties.filter((tie) => accountOf(tie) === account.id);
  if (own.length === 0) return null;
  const columns = [
    { title: tell(view, 'ties.pair') },
    { title: tell(view, 'people.tie'), right: true },
    { title: tell(view, 'col.grade') },
    { title: tell(view, 'col.evidence') },
  ];
  return (
    <Table view={view} caption={tell(view, 'ties.caption', { name: account.name })} columns={columns}>
      {own.map((tie) => (
        <Tie view={view} tie={tie} />
      ))}
    </Table>
  );
}

function Tie({ view, tie }: { readonly view: Leaf; readonly tie: Measurement }) {
  const ours = tie.entity.slice(0, tie.entity.indexOf('~'));
  return (
    <tr id={view.anchors.tie(accountOf(tie), tie.entity) ?? undefined}>
      <th scope="row" class="name">
        <Say view={view}>{view.speaker.say('network.pair', { ours: nameOf(view, ours), theirs: nameOf(view, theirs(tie.entity)) })}</Say>
      </th>
      <td class="r">
        <Num to={view.anchors.topic(tie.id)}>
          {decimal(tie.point)} {range(tie)}
        </Num>
      </td>
      <td>
        <To id={`grade-${tie.grade}`}>{tie.grade}</To>
      </td>
      <td>
        <Where view={view} evidence={tie.evidence} all />
      </td>
    </tr>
  );
}
