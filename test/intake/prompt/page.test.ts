import { describe, expect, it } from 'vitest';
import { page } from '../../../src/intake/prompt/page.ts';
import { widgetFor } from '../../../src/intake/prompt/widget-for.ts';
import type { Asked } from '../../../src/intake/question/conduct.ts';
import type { Form, Given, Question } from '../../../src/intake/question/question.ts';
import { workshopForm } from '../../../src/intake/workshop/workshop-form.ts';
import { Speaker } from '../../../src/messages/messages.ts';
import { makeStyle } from '../../../src/text/style.ts';
import { width } from '../../../src/text/width.ts';
import { context, LI, TANG } from '../workshop/sample.ts';
import { asked } from './asked.ts';

const plain = makeStyle(false);
const answered = new Map<string, Given>([
  ['accounts', { as: 'value', value: ['mengyuan'] }],
  ['recall/1/any', { as: 'value', value: true }],
]);
const everyQuestion = (form: Form): readonly Question[] => form.questions(answered);
const shown = (
  question: Question,
  language: 'en' | 'zh',
  columns: number,
  offered: Given | null = { as: 'unknown' },
): readonly string[] => {
  const at: Asked = { question, offered, progress: { answered: 6, of: 23 }, canGoBack: true };
  return page(at, widgetFor(at), { speaker: new Speaker(language), style: plain, columns }).split('\n');
};

describe.each(['en', 'zh'] as const)('the page of a question (%s)', (language) => {
  it.each([40, 80, 120])('stays within %i cells, whoever is asked whatever', (columns) => {
    for (const somebody of [TANG, LI])
      for (const question of everyQuestion(workshopForm(context(somebody))))
        for (const line of shown(question, language, columns)) expect(width(line), `${question.id}: ${line}`).toBeLessThan(columns);
  });

  it('fits a terminal of 80 × 24 with all its anchors', () => {
    for (const somebody of [TANG, LI])
      for (const question of everyQuestion(workshopForm(context(somebody))))
        expect(shown(question, language, 80).length, question.id).toBeLessThan(24);
  });

  it('describes every step of an item in other words, and each item for ours and for customers', () => {
    const speaker = new Speaker(language);
    const said = [TANG, LI].flatMap((somebody) =>
      everyQuestion(workshopForm(context(somebody)))
        .filter(({ id }) => !id.includes('/'))
        .flatMap(({ id, asks, answer }) =>
          answer.kind === 'scale' ? [{ id, asks: speaker.say(asks.key), anchors: answer.anchors.map(({ key }) => speaker.say(key)) }] : [],
        ),
    );
    for (const { id, anchors } of said) expect(new Set(anchors).size, id).toBe(5);
    expect(new Set(said.map(({ asks }) => asks)).size).toBe(said.length);
  });
});

describe('what a page shows', () => {
  const scale = everyQuestion(workshopForm(context(TANG)))[1] as Question;

  it('says how far one is, what it is about, and the keys', () => {
    const lines = shown(scale, 'en', 80, null);
    expect(lines[1]).toBe('  7/23  恒瑞灌装设备 Hengrui Filling Systems · all key customers');
    expect(lines.at(-2)).toBe('  0–4 answer   ? don’t know   s skip   ← b back   q save and leave');
    expect(lines.at(-1)).toBe('› ');
  });
  it('points at what was answered before', () => {
    expect(shown(scale, 'en', 80, { as: 'value', value: 3 }).filter((line) => line.includes('▸'))).toHaveLength(1);
    expect(shown(scale, 'zh', 80, { as: 'unknown' }).find((line) => line.includes('▸'))).toContain('不知道');
  });
  it('has no escape code without colour, and some with it', () => {
    expect(shown(scale, 'en', 80).join('')).not.toContain('\u001b');
    const at = asked(scale.answer);
    expect(page(at, widgetFor(at), { speaker: new Speaker('en'), style: makeStyle(true), columns: 80 })).toContain('\u001b[1m');
  });
  it('shows a name out of a file harmless and short', () => {
    const at = asked(
      { kind: 'text' },
      { about: { key: 'workshop.about.account', args: { name: `a\u001b[2J\u202e${'x'.repeat(10_000)}` } } },
    );
    const text = page(at, widgetFor(at), { speaker: new Speaker('en'), style: plain, columns: 80 });
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text.length).toBeLessThan(1000);
  });
  it('shows the end of a long line typed, never wider than the terminal', () => {
    let widget = widgetFor(asked({ kind: 'text' }));
    for (const char of '王'.repeat(100)) {
      const next = widget.press({ name: '', ctrl: false, text: char });
      if (!('do' in next)) widget = next;
    }
    const line =
      page(asked({ kind: 'text' }), widget, { speaker: new Speaker('zh'), style: plain, columns: 80 })
        .split('\n')
        .at(-1) ?? '';
    expect(width(line)).toBeLessThan(80);
    expect(line).toContain('…王');
  });

  it('keeps a key and what it does on one line, and speaks of saving only where something is kept', () => {
    const question: Question = { id: 'q', asks: { key: 'log.ask.ours' }, answer: { kind: 'choice', many: true, options: [{ value: 'a', says: { key: 'ui.yes' } }] } }; // prettier-ignore
    const asked: Asked = { question, offered: null, progress: { answered: 1, of: 7 }, canGoBack: true };
    const shown = (at: Asked, columns: number): string =>
      page(at, widgetFor(at), { speaker: new Speaker('zh'), style: makeStyle(false), columns });
    for (let columns = 40; columns <= 80; columns += 1) {
      expect(shown(asked, columns)).toMatch(/q 保存并离开$/m);
      expect(shown({ ...asked, keeps: false }, columns)).toMatch(/q 离开$/m);
    }
  });

  it('says how many options are out of sight', () => {
    const options = Array.from(
      { length: 20 },
      (_, n) => ({ value: `o${n}`, says: { key: 'code.text', args: { text: `option ${n}` } } }) as const,
    );
    const question: Question = { id: 'q', asks: { key: 'log.ask.ours' }, answer: { kind: 'choice', options } };
    const asked: Asked = { question, offered: null, progress: { answered: 1, of: 7 }, canGoBack: true };
    const look = { speaker: new Speaker('zh'), style: makeStyle(false), columns: 80 };
    let widget = widgetFor(asked);
    expect(page(asked, widget, look)).toContain('  ↓ 还有 8 项\n');
    expect(page(asked, widget, look)).not.toContain('↑ 还有');
    for (let n = 0; n < 10; n += 1) widget = widget.press({ name: 'down', ctrl: false, text: '' }) as typeof widget;
    expect(page(asked, widget, look)).toContain('  ↑ 还有 3 项\n');
    expect(page(asked, widget, look)).toContain('  ↓ 还有 5 项\n');
  });
});
