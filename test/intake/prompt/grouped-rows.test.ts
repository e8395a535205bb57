import { describe, expect, it } from 'vitest';
import { PURPOSE_OPTIONS } from '../../../src/intake/coding/purpose-options.ts';
import { page, said } from '../../../src/intake/prompt/page.ts';
import { groupedRows } from '../../../src/intake/prompt/grouped-rows.ts';
import { widgetFor } from '../../../src/intake/prompt/widget-for.ts';
import { isMove } from '../../../src/intake/prompt/widget.ts';
import type { Asked } from '../../../src/intake/question/conduct.ts';
import { PURPOSES } from '../../../src/model/log.ts';
import { Speaker } from '../../../src/messages/messages.ts';
import { makeStyle } from '../../../src/text/style.ts';
import { width } from '../../../src/text/width.ts';

const asked: Asked = {
  question: {
    id: 'crm-1',
    asks: { key: 'code.asks' },
    about: { key: 'code.text', args: { text: '蒙原乳业' } },
    card: [
      [
        { key: 'code.text', args: { text: '2026-06-01' } },
        { key: 'code.minutes', args: { minutes: 45 } },
      ],
      [{ key: 'code.note', args: { note: '\u202eevil\u0007' } }],
    ],
    answer: { kind: 'choice', options: PURPOSE_OPTIONS },
  },
  offered: null,
  progress: { answered: 2, of: 9 },
  canGoBack: true,
};
const widget = widgetFor(asked);

describe.each(['en', 'zh'] as const)('purposes in %s', (language) => {
  const speaker = new Speaker(language);
  it.each([60, 80, 120])('fit %s cells, all fourteen of them, under three names', (columns) => {
    const style = makeStyle(false);
    const text = page(asked, widget, { speaker, style, columns });
    for (const line of text.split('\n')) expect(width(line), line).toBeLessThan(columns);
    for (const { key, value } of PURPOSE_OPTIONS) expect(text).toContain(`${key} ${speaker.say(`purpose.${value}`)}`);
    for (const group of ['transactional', 'beyond', 'social']) expect(text).toContain(speaker.say(`class.${group}`));
    expect(text).toContain('2026-06-01   45');
    expect(text).not.toContain('\u202e');
  });
  it('stand in the order of the doctrine, a group begun on a line of its own', () => {
    const lines = groupedRows(widget.rows, (phrase) => said(phrase, { speaker }), makeStyle(false), 200);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain(`g ${speaker.say('purpose.social')}`);
  });
});

describe('keys', () => {
  const press = (text: string) => widget.press({ name: text, ctrl: false, text });
  it.each(PURPOSES)('%s has one of its own', (purpose) => {
    const key = PURPOSE_OPTIONS.find(({ value }) => value === purpose)?.key ?? '';
    expect(press(key)).toEqual({ do: 'answer', given: { as: 'value', value: purpose } });
  });
  it('u, b and ← take back, ? does not know, s skips, q leaves', () => {
    const back = { do: 'back' };
    expect([press('u'), press('b'), widget.press({ name: 'left', ctrl: false, text: '' })]).toEqual([back, back, back]);
    expect([press('?'), press('s'), press('q')]).toEqual([
      { do: 'answer', given: { as: 'unknown' } },
      { do: 'answer', given: { as: 'skipped' } },
      { do: 'quit' },
    ]);
    expect(isMove(press('z'))).toBe(false);
  });
});
