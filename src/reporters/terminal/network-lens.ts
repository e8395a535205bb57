import type { Introduction, LensId } from '../../result.ts';
import { type Line, span } from '../../text/line.ts';
import { percent } from './format.ts';
import { INDENT, nameOf, paragraph, prose, section, type View } from './view.ts';

/** What a viewpoint has to say of the network: who introduced whom (V5), how the organisations hold together without us (V8). */
export function networkLens(view: View, lens: LensId): readonly Line[] {
  if (lens === 'v5') return section(say(view, 'introductions.title'), tree(view));
  if (lens !== 'v8') return [];
  const text = withoutUs(view);
  return section(say(view, 'organisations.title'), text === '' ? [] : prose(view, text));
}

function say(view: View, key: string, args: Parameters<View['speaker']['say']>[1] = {}): string {
  return view.speaker.say(`network.${key}`, args);
}

/** Everybody once, below whoever introduced them first in the list; a ring begins with its first id. */
function tree(view: View): readonly Line[] {
  const { introductions } = view.result.network;
  const below = new Map<string, Introduction[]>();
  for (const one of introductions) below.set(one.from, [...(below.get(one.from) ?? []), one]);
  const brought = new Set(introductions.map((one) => one.to));
  const starts = [...below.keys()].sort((a, b) => Number(brought.has(a)) - Number(brought.has(b)) || (a < b ? -1 : 1));
  const told = new Set<string>();
  const lines: Line[] = [];
  const visit = (id: string, depth: number, how: string): void => {
    told.add(id);
    const lead = depth === 0 ? '' : `${'   '.repeat(depth - 1)}└─ `;
    lines.push([span(' '.repeat(INDENT)), span(lead, 'faint'), span(nameOf(view, id)), span(how, 'faint')]);
    for (const next of below.get(id) ?? []) if (!told.has(next.to)) visit(next.to, depth + 1, way(view, next));
  };
  for (const start of starts) if (!told.has(start)) visit(start, 0, '');
  return lines;
}

function way(view: View, { basis, date }: Introduction): string {
  return `  ${[say(view, `basis.${basis}`), date ?? ''].filter((part) => part !== '').join(' ')}`;
}

function withoutUs(view: View): string {
  const { reached, parts, throughUs, articulation, bridges } = view.result.network.organisations;
  if (reached < 2) return '';
  const names = articulation.map((id) => nameOf(view, id));
  const pairs = bridges.map(({ a, b }) => say(view, 'pair', { ours: nameOf(view, a), theirs: nameOf(view, b) }));
  return paragraph(view, [
    say(view, 'organisations.parts', { reached, parts }),
    throughUs === null ? '' : say(view, 'organisations.throughUs', { share: percent(throughUs) }),
    names.length === 0 ? '' : say(view, 'organisations.articulation', { names }),
    pairs.length === 0 ? '' : say(view, 'organisations.bridges', { pairs }),
  ]);
}
