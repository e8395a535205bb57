import type { AccountResult, PersonSummary } from '../../result.ts';
import type { Line } from '../../text/line.ts';
import { span } from '../../text/line.ts';
import { type Cell, table } from '../../text/table.ts';
import { decimal, range } from './format.ts';
import { personName, prose, say, section, type View } from './view.ts';

/** One cell a slot: confirmed, claimed by us, stated as none, not asked. */
const SLOT = { confirmed: '✓', claimed: '~', none: '-', unknown: '?' } as const;
const SLOTS = ['efficiency', 'career', 'business'] as const;

/** Who decides over there, how well they are known and by whom, and whether they gain from it. */
export function peopleSection(view: View, account: AccountResult): readonly Line[] {
  const sorted = [...account.people].sort(
    (a, b) => Number(a.left) - Number(b.left) || (b.influence.point ?? -1) - (a.influence.point ?? -1) || (a.id < b.id ? -1 : 1),
  );
  if (sorted.length === 0) return [];
  const head = [
    '',
    say(view, 'people.name'),
    say(view, 'people.roles'),
    say(view, 'people.influence'),
    say(view, 'people.tie'),
    '',
    say(view, 'people.by'),
    say(view, 'people.value'),
  ];
  const rows: readonly (readonly Cell[])[] = [head.map((title) => span(title, 'faint')), ...sorted.map((person) => row(view, person))];
  const columns = [
    {},
    { min: 8, max: view.wide ? 26 : 18 },
    { min: 6, max: view.wide ? 30 : 18 },
    { align: 'right' },
    { align: 'right' },
    {},
    { min: 4, max: 14 },
    {},
  ] as const;
  return section(say(view, 'people.title'), [
    ...table(columns, rows, { width: view.width }),
    ...prose(view, say(view, 'people.legend'), 'faint'),
  ]);
}

function row(view: View, person: PersonSummary): readonly Cell[] {
  const roles = view.speaker.list(person.roles.map((role) => view.speaker.term('role', role)));
  const name = person.placeholder
    ? say(view, 'people.nobody')
    : (person.name ?? (person.function ? view.speaker.term('function', person.function) : person.id));
  const ink = person.placeholder ? 'accent' : person.left ? 'faint' : 'plain';
  return [
    span(person.key ? '*' : ' ', 'strong'),
    span(person.left ? say(view, 'people.left', { name }) : name, ink),
    roles,
    `${decimal(person.influence.point, 0)} ${person.influence.grade}`,
    span(decimal(person.tie.point), 'strong'),
    span(range(person.tie), 'faint'),
    person.tieBy === null ? '' : personName(view, person.tieBy),
    SLOTS.map((slot) => SLOT[person.value[slot] ?? 'unknown']).join(' '),
  ];
}
