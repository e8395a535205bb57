import type { Language } from '../messages/messages.ts';
import { LENSES, type LensId } from '../result.ts';
import { DEFAULT_RULES } from '../policy/default-rules.ts';
import type { Block, Card } from './card.ts';
import { type Deck, label } from './cards/context.ts';
import { lensCard } from './cards/path-cards.ts';
import { topicCard } from './cards/topic-card.ts';
import { openDeck } from './explain.ts';
import { FAMILIES } from './families.ts';
import { topicsOf } from './topics-of.ts';
import type { TopicId } from './topics/index.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** The pages of docs/indicators and docs/glossary, by path: what `guanxi explain` says, to be read at a stretch. */
export async function documents(): Promise<Readonly<Record<string, string>>> {
  const pages: Record<string, string> = {};
  for (const language of LANGUAGES) {
    const deck = await openDeck(language);
    for (const lens of LENSES) pages[`docs/indicators/${language}/${lens}.md`] = lensPage(deck, lens);
    pages[`docs/indicators/${language}/thresholds.md`] = thresholdPage(deck);
    pages[`docs/indicators/${language}/README.md`] = indexPage(deck);
    pages[`docs/glossary/${language}.md`] = glossaryPage(deck);
  }
  return pages;
}

function lensPage(deck: Deck, lens: LensId): string {
  const cards = topicsOf(lens).map(([id]) => topicCard(deck, id as TopicId));
  return page([...cardLines(lensCard(deck, lens), 1), ...cards.flatMap((card) => cardLines(card, 2))]);
}

function indexPage(deck: Deck): string {
  const rows = LENSES.map((lens) => {
    const links = topicsOf(lens).map(([id]) => `[${id}](${lens}.md#${id.toLowerCase()})`);
    return `| [${deck.speaker.say(`lens.${lens}.name`)}](${lens}.md) | ${links.join(' ')} |`;
  });
  const head = [`# ${label(deck, 'groupIndicators')}`, '', `| ${label(deck, 'groupLenses')} | ${label(deck, 'indicators')} |`, '|---|---|'];
  return page([...head, ...rows, '', `[${label(deck, 'groupThresholds')}](thresholds.md)`]);
}

function thresholdPage(deck: Deck): string {
  const rows = DEFAULT_RULES.map(({ id, value, kind }) =>
    tableRow(`\`${id}\``, String(value), deck.speaker.term('kind', kind), deck.speaker.say(`threshold.${id}`)),
  );
  const head = [label(deck, 'code'), label(deck, 'value'), label(deck, 'kind'), label(deck, 'reason')];
  return page([`# ${label(deck, 'groupThresholds')}`, '', tableRow(...head), '|---|---|---|---|', ...rows]);
}

function glossaryPage(deck: Deck): string {
  const { texts, speaker } = deck;
  const sections = Object.keys(FAMILIES).flatMap((family) => {
    const keys = Object.keys(texts.glosses).filter((key) => key.startsWith(`${family}.`));
    if (keys.length === 0) return [];
    const rows = keys.map((key) => tableRow(`\`${key.slice(family.length + 1)}\``, speaker.say(key), texts.glosses[key] ?? ''));
    return [
      '',
      `## ${family === 'word' ? label(deck, 'groupWords') : family}`,
      '',
      tableRow(label(deck, 'code'), label(deck, 'name'), label(deck, 'meaning')),
      '|---|---|---|',
      ...rows,
    ];
  });
  return page([`# ${label(deck, 'glossary')}`, ...sections]);
}

function page(lines: readonly string[]): string {
  return `<!-- node scripts/docs.mjs -->\n${lines.join('\n')}\n`;
}

function tableRow(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Headings carry the symbol alone, so that `#tie` leads there in both languages. */
function cardLines({ code, title, place, sections }: Card, depth: 1 | 2): string[] {
  const below = '#'.repeat(depth + 1);
  const head = depth === 1 ? `# ${title}` : `## ${code}`;
  const intro = depth === 1 ? `\`${code}\`` : `**${title}** · ${place}`;
  return [
    ...(depth === 2 ? [''] : []),
    head,
    '',
    intro,
    ...sections.flatMap(({ label: name, blocks }) => ['', `${below} ${name}`, ...blocks.flatMap(blockLines)]),
  ];
}

function blockLines(block: Block): string[] {
  if (block.kind === 'prose') return ['', block.text];
  if (block.kind === 'yaml') return ['', '```yaml', block.yaml, '```'];
  if (block.kind === 'lines') return ['', ...block.lines.map((line) => `- ${escaped(line)}`)];
  return [
    '',
    ...block.rows.map(({ code, value, text }) => `- \`${code}\`${value === undefined ? '' : ` ${value}`}${text === '' ? '' : `: ${text}`}`),
  ];
}

function escaped(text: string): string {
  return text.replace(/[*_<]/g, '\\$&');
}
