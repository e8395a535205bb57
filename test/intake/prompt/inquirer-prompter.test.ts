import { PassThrough } from 'node:stream';
import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { inquirerPrompter, questionPrompt, type Shown } from '../../../src/intake/prompt/inquirer-prompter.ts';
import { page } from '../../../src/intake/prompt/page.ts';
import { widgetFor } from '../../../src/intake/prompt/widget-for.ts';
import type { Asked } from '../../../src/intake/question/conduct.ts';
import { claims } from '../../../src/intake/workshop/items.ts';
import { Speaker } from '../../../src/messages/messages.ts';
import { makeStyle } from '../../../src/text/style.ts';
import { asked, value } from './asked.ts';

const look = (language: 'en' | 'zh') => ({ speaker: new Speaker(language), style: makeStyle(false), columns: 80 });
function shown(at: Asked, language: 'en' | 'zh' = 'en'): Shown {
  return { widget: widgetFor(at), draw: (widget) => page(at, widget, look(language)) };
}
const [item] = claims('ours', { about: { key: 'workshop.about.you' } });
const question: Asked = { question: item ?? { id: '', asks: { key: 'ui.yes' }, answer: { kind: 'yes-no' } }, offered: null, progress: { answered: 6, of: 23 }, canGoBack: true }; // prettier-ignore

describe('a question at a terminal', () => {
  it('is answered by one key', async () => {
    const { answer, events, getScreen } = await render(questionPrompt, shown(question, 'zh'));
    expect(getScreen()).toContain('7/23');
    expect(getScreen()).toContain('一年里，我们与他们怎样往来？');
    events.type('3');
    await expect(answer).resolves.toEqual(value(3));
  });

  it('goes back by the arrow', async () => {
    const { answer, events } = await render(questionPrompt, shown(question));
    events.keypress('left');
    await expect(answer).resolves.toEqual({ do: 'back' });
  });

  it('says what is wrong and asks on', async () => {
    const { answer, events, getScreen, nextRender } = await render(questionPrompt, shown(question));
    events.type('9');
    await nextRender();
    expect(getScreen()).toContain('✖ That key does nothing here.');
    events.type('0');
    await expect(answer).resolves.toEqual(value(0));
  });

  it('keeps what is typed on the last line, Chinese as well', async () => {
    const { answer, events, getScreen } = await render(questionPrompt, shown(asked({ kind: 'text' })));
    events.type('灌装经理');
    events.keypress('backspace');
    expect(getScreen().split('\n').at(-1)).toBe('› 灌装经');
    events.keypress('return');
    await expect(answer).resolves.toEqual(value('灌装经'));
  });
});

describe('the prompter', () => {
  const draw = (at: Asked) => page(at, widgetFor(at), look('en'));
  const streams = () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let text = '';
    output.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return { input, output, text: () => text };
  };

  it('asks one after the other and wipes each away', async () => {
    const { input, output, text } = streams();
    const prompter = inquirerPrompter({ input, output }, draw);
    const first = prompter.ask(question);
    input.write('4');
    expect(await first).toEqual(value(4));
    expect(text()).toContain('How do we keep in touch');
    expect(text()).toContain('\u001b[2K');
    const second = prompter.ask(question);
    input.write('?');
    expect(await second).toEqual({ do: 'answer', given: { as: 'unknown' } });
  });

  it('loses no key that came in one piece with another, whoever asks next', async () => {
    const at = streams();
    const { input } = at;
    const first = inquirerPrompter(at, draw).ask(question);
    input.write('03?\u001b[D4');
    expect(await first).toEqual(value(0));
    const prompter = inquirerPrompter(at, draw);
    const rest = [await prompter.ask(question), await prompter.ask(question), await prompter.ask(question), await prompter.ask(question)];
    expect(rest).toEqual([value(3), { do: 'answer', given: { as: 'unknown' } }, { do: 'back' }, value(4)]);
    const line = prompter.ask(asked({ kind: 'text' }));
    input.write('王总\r\np.li\ny\u0003');
    expect(await line).toEqual(value('王总'));
    expect(await prompter.ask(asked({ kind: 'text' }))).toEqual(value('p.li'));
    expect(await prompter.ask(asked({ kind: 'yes-no' }))).toEqual(value(true));
    expect(await prompter.ask(question)).toEqual({ do: 'cancelled' });
  });

  it('takes a paste for one text, whatever lines it has, and for no answer where keys pick one', async () => {
    const at = { ...streams(), brackets: true };
    // As a terminal, which no question closes.
    at.output.end = () => at.output;
    const prompter = inquirerPrompter(at, draw);
    const line = prompter.ask(asked({ kind: 'text' }));
    at.input.write('\u001b[200~filler 2\r\njams\tat 40 °C\n\u001b[201~');
    at.input.write('!\r');
    expect(await line).toEqual(value('filler 2 jams at 40 °C !'));
    const scale = prompter.ask(question);
    at.input.write('\u001b[200~call 4 of 3\u001b[201~');
    at.input.write('1');
    expect(await scale).toEqual(value(1));
    expect(at.text().match(/\u001b\[\?2004[hl]/g)).toEqual(['\u001b[?2004h', '\u001b[?2004l', '\u001b[?2004h', '\u001b[?2004l']);
    const plain = streams();
    const unasked = inquirerPrompter(plain, draw).ask(question);
    plain.input.write('1');
    await unasked;
    expect(plain.text()).not.toContain('2004');
  });

  it('leaves at Ctrl-D, where letters are typed too, and hears the next question', async () => {
    const at = streams();
    const { input } = at;
    const prompter = inquirerPrompter(at, draw);
    for (const kind of [{ kind: 'text' }, { kind: 'yes-no' }] as const) {
      const left = prompter.ask(asked(kind));
      input.write('\u0004');
      expect(await left).toEqual({ do: 'quit' });
    }
    const next = prompter.ask(question);
    input.write('4');
    expect(await next).toEqual(value(4));
  });

  it('takes Ctrl-C, and an input that ends, for leaving', async () => {
    const one = streams();
    const cancelled = inquirerPrompter(one, draw).ask(question);
    one.input.write('\u0003');
    expect(await cancelled).toEqual({ do: 'cancelled' });
    const other = streams();
    const ended = inquirerPrompter(other, draw).ask(question);
    other.input.end();
    expect(await ended).toEqual({ do: 'cancelled' });
  });
});
