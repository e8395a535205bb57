import type { Speaker } from '../../messages/messages.ts';
import { legible } from '../../text/legible.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import type { Proposal } from './proposal.ts';

/** An entry as an import writes it, told in words: `2026-03-02 · 蒙原乳业 · 王立新 · 陈工 · visit · “title”`. */
export function sampleText(entry: string, nameOf: Proposal['nameOf'], speaker: Speaker): string {
  const said = (parseYaml('', entry).source?.data ?? {}) as Readonly<Record<string, unknown>>;
  const text = (key: string): string[] => (typeof said[key] === 'string' ? [said[key]] : []);
  const list = (key: string): string[] => (Array.isArray(said[key]) ? said[key].filter((one) => typeof one === 'string') : text(key));
  const people = (key: string): string[] => {
    const names = list(key).map((id) => nameOf(id) ?? id);
    return names.length === 0 ? [] : [speaker.list(names)];
  };
  const day = [...text('date'), ...text('start')].join(' ');
  const words = [
    ...list('channel').map((one) => speaker.term('channel', one)),
    ...list('purpose').map((one) => speaker.term('purpose', one)),
  ];
  const title = text('note').map((note) => speaker.say('import.sampleTitle', { note: legible(note, 200) }));
  return [day, ...people('account'), ...people('theirs'), ...people('ours'), ...words, ...title]
    .map((part) => legible(part, 300))
    .join(' · ');
}
