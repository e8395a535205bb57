import type { AccountResult, Bounded, Measurement, PersonSummary } from '../../result.ts';
import type { TieClass } from '../../result-leave.ts';
import { type Canvas, shown, tieClass } from './canvas.ts';
import type { Drawing, Edge, Group, Node, Stroke } from './drawing.ts';

const STROKES: Readonly<Record<TieClass, Stroke>> = { strong: 'thick', moderate: 'plain', weak: 'thin', unknown: 'dashed' };
/** The node for whoever of ours it may be. */
const SOMEBODY = 'ours:?';
/** Two decimals: what rounds to nothing is no tie to draw. */
const NOTHING = 0.005;

/** Our people and theirs at one account, or our people and the key persons of all: who holds whom, and how (V6, V7). */
export function peopleMap(canvas: Canvas, account: string | null): Drawing {
  const { result, speaker } = canvas;
  const accounts = result.accounts.filter((one) => account === null || one.id === account);
  const ties = drawnTies(canvas);
  const sheets = accounts.map((one) => sheet(canvas, one, ties.get(one.id) ?? new Map(), account === null));
  const edges = sheets.flatMap((one) => one.edges);
  const drawn = accounts.map((one, index): Group => ({ title: shown(one.name, one.id), nodes: sheets[index]?.nodes ?? [] }));
  const groups = [ourGroup(canvas, edges), ...drawn].filter((group) => group.nodes.length > 0);
  const { strong, edge } = result.network.lines;
  const named = accounts.length === 1 && account !== null ? accounts[0] : result.firm;
  return {
    title: speaker.say('map.title.people', { name: named === undefined ? '' : shown(named.name, named.id) }),
    directed: false,
    groups: groups.length > 0 ? groups : [{ title: '', nodes: [{ key: 'empty', lines: [speaker.say('map.empty')], look: 'missing' }] }],
    edges,
    legend: [
      speaker.say('map.legend.strong', { strong }),
      speaker.say('map.legend.moderate', { edge }),
      speaker.say('map.legend.unknown'),
      speaker.say('map.legend.single'),
      speaker.say('map.legend.key'),
      ...(account === null ? [speaker.say('map.legend.hidden')] : []),
    ],
  };
}

function sheet(
  canvas: Canvas,
  account: AccountResult,
  ties: ReadonlyMap<string, readonly DrawnTie[]>,
  keyOnly: boolean,
): { nodes: Node[]; edges: Edge[] } {
  const people = account.people
    .filter((person) => !person.left && (!keyOnly || person.key || person.placeholder))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    nodes: people.map((person) => ({ key: theirKey(account, person.id), lines: lines(canvas, person), look: look(person) })),
    edges: people.flatMap((person) => edgesTo(canvas, account, person, ties.get(person.id) ?? [])),
  };
}

interface DrawnTie {
  readonly ours: string;
  readonly tie: Measurement;
}

/** Ties by account and person of theirs, ours by code point; what is nothing and can be nothing is left out. */
function drawnTies({ result }: Canvas): Map<string, Map<string, DrawnTie[]>> {
  const found = new Map<string, Map<string, DrawnTie[]>>();
  for (const tie of result.ties) {
    if ((tie.point ?? 0) < NOTHING && (tie.hi ?? 1) < result.network.lines.edge) continue;
    const account = String(tie.parts?.['account']);
    const at = tie.entity.indexOf('~');
    const [ours, theirs] = [tie.entity.slice(0, at), tie.entity.slice(at + 1)];
    const people = found.get(account) ?? new Map<string, DrawnTie[]>();
    found.set(account, people.set(theirs, [...(people.get(theirs) ?? []), { ours, tie }]));
  }
  for (const people of found.values()) for (const list of people.values()) list.sort((a, b) => (a.ours < b.ours ? -1 : 1));
  return found;
}

function edgesTo(canvas: Canvas, account: AccountResult, person: PersonSummary, ties: readonly DrawnTie[]): Edge[] {
  const { speaker } = canvas;
  const { edge } = canvas.result.network.lines;
  const carrying = ties.filter(({ tie }) => (tie.point ?? 0) >= edge);
  const to = theirKey(account, person.id);
  if (ties.length === 0 && !person.placeholder && (person.tie.hi ?? 1) >= edge) {
    return [{ from: SOMEBODY, to, label: speaker.say('map.tie.unread'), stroke: 'dashed', alarm: false }];
  }
  return ties.map(({ ours, tie }): Edge => {
    const kind = tieClass(canvas, tie);
    const alarm = person.key && carrying.length === 1 && carrying[0]?.tie === tie;
    const label = tieLabel(canvas, tie, kind);
    return {
      from: `ours:${ours}`,
      to,
      label: alarm ? `${speaker.say('map.single')} · ${label}` : label,
      stroke: STROKES[kind],
      alarm,
    };
  });
}

function tieLabel({ speaker }: Canvas, tie: Bounded, kind: TieClass): string {
  const word = speaker.say(`tie.class.${kind}`);
  if (kind === 'unknown') return speaker.say('map.tie.open', { class: word, lo: tie.lo ?? 0, hi: tie.hi ?? 1 });
  return speaker.say('map.tie', { class: word, strength: tie.point ?? 0 });
}

function lines({ speaker, result }: Canvas, person: PersonSummary): string[] {
  const roles = speaker.list(person.roles.map((role) => speaker.term('role', role)));
  if (person.placeholder) return [speaker.say('map.placeholder'), roles];
  const func = person.function === null ? '' : speaker.term('function', person.function);
  const reached = (person.tie.point ?? 0) >= result.network.lines.edge;
  const points = person.influence.point;
  return [
    shown(person.name, func === '' ? person.id : func),
    [func, roles].filter((part) => part !== '').join(' · '),
    points === null ? '' : speaker.say('map.influence', { points }),
    person.key ? speaker.say(reached ? 'map.key' : 'map.key.unreached') : '',
  ].filter((line) => line !== '');
}

function look(person: PersonSummary): Node['look'] {
  return person.placeholder ? 'missing' : person.key ? 'key' : 'plain';
}

/** Those of ours who hold a drawn tie, by code point of the id; nobody stands before anybody for what they do. */
function ourGroup({ names, speaker }: Canvas, edges: readonly Edge[]): Group {
  const keys = [...new Set(edges.map((edge) => edge.from))].sort();
  const nodes = keys.map((key): Node => {
    const id = key.slice('ours:'.length);
    return { key, lines: [key === SOMEBODY ? '?' : shown(names.get(id), id)], look: key === SOMEBODY ? 'missing' : 'ours' };
  });
  return { title: speaker.say('map.us'), nodes };
}

function theirKey(account: AccountResult, person: string): string {
  return JSON.stringify([account.id, person]);
}
