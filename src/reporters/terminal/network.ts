import type { AccountNetwork, AccountResult } from '../../result.ts';
import { type Line, span } from '../../text/line.ts';
import { type Cell, table } from '../../text/table.ts';
import { nameOf, paragraph, personName, prose, section, type Naming, type Telling, type View, type Voice } from './view.ts';

/** A strong tie, one that carries, none. */
const MARKS = { strong: '●', moderate: '○', none: '·' } as const;

/** Who holds an account together: whose departure splits it, which functions meet, how it came and whom it brought (V5, V7, V8). */
export function networkSection(view: View, account: AccountResult): readonly Line[] {
  const found = view.result.network.accounts.find((one) => one.account === account.id);
  if (found === undefined) return [];
  return section(say(view, 'title'), [...prose(view, holdingText(view, account, found)), ...matrix(view, found)]);
}

/** The same in sentences. */
export function holdingText(view: Telling, account: AccountResult, found: AccountNetwork): string {
  return paragraph(view, [...holding(view, found), ...others(view, account)]);
}

function say(view: Voice, key: string, args: Parameters<Voice['speaker']['say']>[1] = {}): string {
  return view.speaker.say(`network.${key}`, args);
}

function holding(view: Naming, { parts, articulation, bridges, open }: AccountNetwork): string[] {
  if (parts === 0) return [say(view, 'none'), open ? say(view, 'open') : ''];
  const cut = new Set(articulation.map(({ side, id }) => `${side}:${id}`));
  const names = articulation.map(({ id }) => personName(view, id));
  const alone = bridges.filter(({ ours, theirs }) => !cut.has(`ours:${ours}`) && !cut.has(`theirs:${theirs}`));
  const pairs = alone.map(({ ours, theirs }) => say(view, 'pair', { ours: personName(view, ours), theirs: personName(view, theirs) }));
  return [
    parts > 1 ? say(view, 'parts', { parts }) : '',
    names.length === 0 ? '' : say(view, names.length === 1 ? 'articulation' : 'articulation.many', { names }),
    pairs.length === 0 ? '' : say(view, 'alone', { pairs, count: pairs.length }),
    names.length === 0 && pairs.length === 0 ? say(view, 'whole') : '',
    open ? say(view, 'open') : '',
  ];
}

/** How the account came, whom it brought, and whom it knows without us. */
function others(view: Telling, { id }: AccountResult): string[] {
  const { introductions, organisations } = view.result.network;
  const named = (ids: readonly string[]): string[] => ids.map((one) => nameOf(view, one));
  const came = named(introductions.filter((one) => one.to === id).map((one) => one.from));
  const brought = named(introductions.filter((one) => one.from === id).map((one) => one.to));
  const known = organisations.ties.filter((tie) => tie.confirmed && (tie.a === id || tie.b === id));
  const knows = named(known.map((tie) => (tie.a === id ? tie.b : tie.a)));
  return [
    came.length === 0 ? '' : say(view, 'came', { names: came }),
    brought.length === 0 ? '' : say(view, 'brought', { names: brought }),
    knows.length === 0 ? '' : say(view, 'knows', { names: knows }),
  ];
}

/** Which function of ours meets which of theirs; a column without a mark is a function nobody reaches. */
function matrix(view: View, { functions, unreached }: AccountNetwork): readonly Line[] {
  const { strong } = view.result.network.lines;
  const rows = distinct(functions.map((pair) => pair.ours));
  const columns = distinct([...functions.map((pair) => pair.theirs), ...unreached]);
  if (rows.length === 0 || columns.length === 0) return [];
  const word = (name: string | null): string => (name === null ? say(view, 'function.unknown') : view.speaker.term('function', name));
  const cell = (ours: string | null, theirs: string | null): Cell => {
    const pair = functions.find((one) => one.ours === ours && one.theirs === theirs);
    if (pair === undefined) return span(MARKS.none, 'faint');
    return pair.best >= strong ? MARKS.strong : MARKS.moderate;
  };
  const head: readonly Cell[] = [span(say(view, 'functions'), 'faint'), ...columns.map((name) => span(word(name), 'faint'))];
  const body = rows.map((ours): readonly Cell[] => [word(ours), ...columns.map((theirs) => cell(ours, theirs))]);
  return [
    ...table([{ min: 10, max: 24 }, ...columns.map(() => ({ min: 2 }))], [head, ...body], { width: view.width }),
    ...prose(view, say(view, 'functions.legend', MARKS), 'faint'),
  ];
}

/** By code point, the unstated last. */
function distinct(names: readonly (string | null)[]): (string | null)[] {
  return [...new Set(names)].sort((a, b) => (a === null || b === null ? Number(a === null) - Number(b === null) : a < b ? -1 : 1));
}
