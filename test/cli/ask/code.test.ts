import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit.ts';
import { askOptions } from '../../../src/cli/commands/ask/mode.ts';
import { run } from '../../../src/cli/commands/ask.ts';
import { CliError, errorText } from '../../../src/cli/errors.ts';
import type { Asked, Move, Prompter } from '../../../src/intake/question/conduct.ts';
import { Speaker } from '../../../src/messages/messages.ts';
import { readPlan } from '../../../src/plan.ts';
import { width } from '../../../src/text/width.ts';
import { fakeIo } from '../fake-io.ts';

const PLAN = join(import.meta.dirname, '../../../fixtures/intake/uncoded');
/** As `fakeIo` has it. */
const TODAY = '2026-07-01';
const SHEET = `workshops/${TODAY}/u.li.yaml`;

let base = '';
let plan = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'guanxi-code-'));
  plan = join(base, 'plan');
  cpSync(PLAN, plan, { recursive: true });
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const read = (file: string): string => readFileSync(join(plan, file), 'utf8');
const key = (purpose: string): Move => ({ do: 'answer', given: { as: 'value', value: purpose } });
const BACK: Move = { do: 'back' };
const QUIT: Move = { do: 'quit' };

/** Somebody at the terminal: makes these moves, then leaves; `before` each, what lies on the disk can be looked at. */
function somebody(moves: readonly Move[], before: (asked: Asked, index: number) => void = () => {}): Prompter & { asked: Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    ask(one) {
      before(one, asked.length);
      asked.push(one);
      return Promise.resolve(moves[asked.length - 1] ?? QUIT);
    },
  };
}

async function code(flags: Readonly<Record<string, unknown>>, prompter: Prompter | null) {
  const io = fakeIo({ cwd: base });
  const exit = await run(askOptions('plan', { code: true, respondent: 'u.li', lang: 'en', ...flags }), io, () => Promise.resolve(prompter));
  return { exit, out: io.out(), err: io.err() };
}
const coded = (): unknown => (existsSync(join(plan, SHEET)) ? read(SHEET).split('coding:\n')[1] : null);

describe('guanxi ask --code', () => {
  it('asks the newest first, one key each, and shows what is known and nobody’s coding', async () => {
    const person = somebody([key('training')]);
    await code({}, person);
    const [first, second] = person.asked;
    expect(first?.question).toMatchObject({ id: 'crm-3', about: { args: { id: 'anton' } } });
    expect(first?.progress).toEqual({ answered: 0, of: 4 });
    const texts = JSON.stringify(first?.question.card);
    for (const shown of ['2026-06-03', 'Li Qing', 'Wang Lin', 'spare seals', '2026-06-01']) expect(texts).toContain(shown);
    expect(second?.question.id).toBe('interactions/log.yaml:4');
    const keys = first?.question.answer.kind === 'choice' ? first.question.answer.options.map((option) => option.key) : [];
    expect(new Set(keys).size).toBe(14);
    for (const taken of ['b', 'q', 's', 'u', '?']) expect(keys).not.toContain(taken);
  });

  it('writes every answer before the next is asked, and a step back takes it off the disk again', async () => {
    const seen: unknown[] = [];
    const moves = [key('training'), BACK, key('order'), { do: 'answer', given: { as: 'unknown' } }, key('planning')] as const;
    const { exit, out } = await code(
      {},
      somebody(moves, () => seen.push(coded())),
    );
    const [training, order] = ['training', 'order'].map((purpose) => `  - {interaction: crm-3, purpose: ${purpose}}\n`);
    expect(seen.slice(0, 5)).toEqual([null, training, null, order, order]);
    expect(seen[5]).toBe(`${order}  - {interaction: crm-1, purpose: planning}\n`);
    expect([exit, out]).toEqual([0, `wrote ${SHEET}\n`]);
  });

  it.each([
    ['en', 'The plan is set to 2026-06-30, before this day.'],
    ['zh', '计划的日期定在 2026-06-30，早于编码这一天。'],
  ])('says how codings later than the day of the plan are counted, and only then (%s)', async (lang, says) => {
    const early = await code({ lang }, somebody([key('training')]));
    expect(early.err).not.toContain(' --as-of ');
    appendFileSync(join(plan, 'guanxi.yaml'), 'as_of: 2026-06-30\n');
    const late = await code({ lang }, somebody([key('order')]));
    expect(late.err).toContain(says);
    expect(late.err).toContain(`guanxi audit plan --as-of ${TODAY}`);
    expect((await code({ lang }, somebody([]))).err).not.toContain(says);
  });

  it('loses nothing that was answered when it dies', async () => {
    const dying = somebody([key('training'), key('order')], (_, index) => {
      if (index === 2) throw new Error('power cut');
    });
    await expect(code({}, dying)).rejects.toThrow('power cut');
    expect(coded()).toBe('  - {interaction: crm-3, purpose: training}\n  - {interaction: interactions/log.yaml:4, purpose: order}\n');
    const again = somebody([]);
    await code({}, again);
    expect(again.asked[0]?.question.id).toBe('crm-1');
  });

  it('keeps whatever stands in the sheet of that day, comments and all', async () => {
    mkdirSync(join(plan, `workshops/${TODAY}`), { recursive: true });
    const before = `# a note of mine\nrespondent: u.li\nside: ours\nanswers: {never_push_stock: 2}   # why\n`;
    writeFileSync(join(plan, SHEET), before);
    await code({}, somebody([key('training')]));
    expect(read(SHEET)).toBe(`${before}coding:\n  - {interaction: crm-3, purpose: training}\n`);
  });

  it('writes over nobody who edits the sheet meanwhile', async () => {
    const other = somebody([key('training'), key('order')], (_, index) => {
      if (index === 1) writeFileSync(join(plan, SHEET), 'respondent: u.li\nside: ours\nnote: mine\n');
    });
    await expect(code({}, other)).rejects.toThrow(CliError);
    expect(read(SHEET)).toContain('note: mine');
  });

  it('never touches an interaction file', async () => {
    const before = read('interactions/log.yaml');
    await code({}, somebody([key('training'), key('order'), key('social')]));
    expect(read('interactions/log.yaml')).toBe(before);
    expect(readdirSync(join(plan, 'interactions'))).toEqual(['log.yaml']);
  });

  it('--dry-run shows and writes nothing', async () => {
    const { out } = await code({ dryRun: true }, somebody([key('training'), key('order'), key('planning'), key('social')]));
    expect(out).toContain('purpose: training');
    expect(coded()).toBeNull();
  });

  it('says 130 after Ctrl-C, with everything saved', async () => {
    const { exit, err } = await code({}, somebody([key('training'), { do: 'cancelled' }]));
    expect(exit).toBe(130);
    expect(coded()).toContain('training');
    expect(err).toContain('ask plan --code --respondent u.li');
  });

  it('--account and --limit narrow it, --first weight begins with who brings most', async () => {
    const ids = async (flags: Readonly<Record<string, unknown>>) => {
      const person = somebody([key('training'), key('training'), key('training'), key('training')]);
      await code({ dryRun: true, ...flags }, person);
      return person.asked.map(({ question }) => question.id);
    };
    expect(await ids({ account: 'boreal' })).toEqual(['crm-1']);
    expect(await ids({ limit: '2' })).toEqual(['crm-3', 'interactions/log.yaml:4']);
    expect(await ids({ first: 'weight' })).toEqual(['crm-1', 'crm-3', 'interactions/log.yaml:4', 'crm-0']);
  });
});

describe('a step back at the beginning', () => {
  const line = (id: string, purpose: string): string => `  - {interaction: ${id}, purpose: ${purpose}}\n`;
  it('goes on into what was coded before this sitting, and takes it off the disk', async () => {
    await code({ limit: '2' }, somebody([key('training'), key('order')]));
    const second = 'interactions/log.yaml:4';
    const seen: unknown[] = [];
    const person = somebody([BACK, key('planning'), key('social')], () => seen.push(coded()));
    const { err } = await code({}, person);
    expect(person.asked.map(({ question }) => question.id).slice(0, 3)).toEqual(['crm-1', second, 'crm-1']);
    expect(person.asked.map(({ progress }) => progress.answered).slice(0, 4)).toEqual([0, 0, 0, 1]);
    expect(person.asked[1]?.offered).toEqual({ as: 'value', value: 'order' });
    const [training, order, planning] = [line('crm-3', 'training'), line(second, 'order'), line(second, 'planning')];
    expect(seen.slice(0, 3)).toEqual([training + order, training, training + planning]);
    expect(coded()).toBe(training + planning + line('crm-1', 'social'));
    expect(err).toContain('1 interaction coded now');
  });
  it('goes back to no file where there was none', async () => {
    await code({}, somebody([key('training')]));
    const { out } = await code({}, somebody([BACK]));
    expect([existsSync(join(plan, SHEET)), out]).toEqual([false, `wrote ${SHEET}\n`]);
  });
  it('stops at a line somebody wrote', async () => {
    await code({}, somebody([key('training'), key('order')]));
    writeFileSync(join(plan, SHEET), read(SHEET).replace('training}', 'training}   # sure'));
    const before = read(SHEET);
    const person = somebody([BACK, BACK, key('order')]);
    await code({}, person);
    expect(person.asked.map(({ question }) => question.id).slice(0, 3)).toEqual([
      'crm-1',
      'interactions/log.yaml:4',
      'interactions/log.yaml:4',
    ]);
    expect(read(SHEET)).toBe(before);
  });
  it('shows nothing but what changes in a dry run', async () => {
    await code({}, somebody([key('training')]));
    const { out } = await code({ dryRun: true }, somebody([key('order')]));
    expect([out.includes('purpose: order'), /^\+.*training/m.test(out)]).toEqual([true, false]);
    expect(coded()).toBe(line('crm-3', 'training'));
  });
});

/** Without the ends of lines that a screen makes. */
const unbroken = (text: string): string => text.replace(/(?<=[ -~]) *\n *(?=[ -~])/g, ' ').replaceAll('\n', '');

describe('how to go on', () => {
  it('is the same sitting: its order, its size, its language', async () => {
    const { err } = await code({ first: 'weight', limit: '2', lang: 'zh' }, somebody([key('training')]));
    expect(err).toContain('guanxi ask plan --code --respondent u.li --first weight --limit 2 --lang zh\n');
    expect(err).toContain('guanxi ask plan --code --double --respondent … --lang zh\n');
  });
});

describe('two coders', () => {
  const all = (purpose: string): Move[] => Array.from({ length: 9 }, () => key(purpose));
  it('see the same interactions without each other’s answer, and hear how far they agree', async () => {
    await code({}, somebody([key('training'), key('order'), key('planning')]));
    const second = somebody([key('training'), key('order'), key('quote')]);
    const { err } = await code({ double: true, respondent: 'u.zhou' }, second);
    const ids = second.asked.map(({ question }) => question.id);
    expect([...ids].sort()).toEqual(['crm-1', 'crm-3', 'interactions/log.yaml:4']);
    expect(JSON.stringify(second.asked.map(({ question }) => [question.card, question.hint]))).not.toMatch(/training|planning/);
    expect(err).toContain('Coded by two: 3. α ');
    expect(err).toContain('graded C');
    expect(err).toMatch(/Talk these over[^]*Boreal|Talk these over[^]*Anton/);
    const third = somebody(all('order'));
    await code({ double: true, respondent: 'u.zhou' }, third);
    expect(third.asked).toEqual([]);
  });
  it('who agree on one purpose throughout are told so, and that α needs others', async () => {
    await code({}, somebody(all('training')));
    const { err } = await code({ double: true, respondent: 'u.zhou' }, somebody(all('training')));
    expect(unbroken(err)).toContain('Coded by two: 4, and all 4 agree on one and the same purpose. α cannot be computed without variation');
    expect(err).toContain('graded C');
    const chinese = await code({ double: true, respondent: 'u.zhou', lang: 'zh' }, somebody([]));
    expect(unbroken(chinese.err)).toContain('两人编过的有 4 次，看法全都一致，而且都是同一种目的');
    for (const line of `${err}${chinese.err}`.split('\n')) if (!line.includes('guanxi ')) expect(width(line)).toBeLessThanOrEqual(80);
  });
  it('go on as second coders while something is left for them', async () => {
    await code({}, somebody([key('training'), key('order'), key('planning')]));
    const { err } = await code({ double: true, respondent: 'u.zhou' }, somebody([key('training')]));
    expect(err).toContain('guanxi ask plan --code --double --respondent u.zhou --lang en\n');
    expect(err).not.toContain('…');
    const done = await code({ double: true, respondent: 'u.zhou' }, somebody(all('training')));
    expect(done.err).toContain('guanxi ask plan --code --respondent u.zhou --lang en\n');
  });
  it('hear of a second coder only while something was coded by one alone', async () => {
    const first = await code({}, somebody([key('training'), key('order')]));
    expect(first.err).toContain('--double');
    const second = await code({ double: true, respondent: 'u.zhou' }, somebody(all('training')));
    expect(second.err).not.toContain('--double');
  });
  describe('where two coded twice are enough', () => {
    beforeEach(() => {
      const rule = 'ruleset:\n  overrides:\n    - {id: coding.twice, value: 2, reason: a small plan}\n';
      writeFileSync(join(plan, 'guanxi.yaml'), read('guanxi.yaml') + rule);
    });
    const asked = async (): Promise<string[]> => {
      const person = somebody(all('training'));
      await code({ double: true, respondent: 'u.zhou', dryRun: true }, person);
      return person.asked.map(({ question }) => question.id);
    };
    /** One codes the two a training and an order, the other as told; then what a third sitting is asked first. */
    const afterwards = async (theirs: readonly string[]) => {
      await code({}, somebody(all('planning')));
      const ids = await asked();
      writeFileSync(join(base, 'codings.yaml'), `${ids[0]}: training\n${ids[1]}: order\n`);
      await code({ answers: 'codings.yaml' }, null);
      await code({ double: true, respondent: 'u.zhou' }, somebody(theirs.map(key)));
      const third = somebody([]);
      const { err } = await code({ double: true, respondent: 'u.zhou' }, third);
      return { more: third.asked[0]?.progress.of ?? 0, err };
    };
    it('no more are asked than are missing', async () => {
      await code({}, somebody(all('training')));
      expect(await asked()).toHaveLength(2);
    });
    it('and the two agree, nothing more is asked, and that is said', async () => {
      const { more, err } = await afterwards(['training', 'order']);
      expect([more, err.includes('2 are coded twice already'), err.includes('Nothing here was coded')]).toEqual([0, true, false]);
    });
    it.each([
      ['disagree', ['quote', 'complaint']],
      ['agree on one of them', ['training', 'training']],
    ])('and the two %s, as many again are asked', async (_how, theirs) => {
      const { more, err } = await afterwards(theirs);
      expect([more, err.includes('Nothing here was coded')]).toEqual([2, false]);
    });
  });
  it('do not read a neighbour’s purpose off the card while it is being tested, stated or not', async () => {
    const stated = read('interactions/log.yaml').replace('source: calendar}', 'source: calendar, source_id: crm-9, purpose: planning}');
    writeFileSync(join(plan, 'interactions/log.yaml'), stated);
    const cards = async (): Promise<string> => {
      const person = somebody([]);
      await code({ account: 'anton' }, person);
      return JSON.stringify(person.asked[0]?.question.card);
    };
    expect(await cards()).toContain('planning');
    writeFileSync(join(base, 'codings.yaml'), 'crm-9: training\n');
    await code({ answers: 'codings.yaml', respondent: 'u.zhou' }, null);
    expect(await cards()).not.toMatch(/planning|training/);
  });
  it('are asked in the same order every time', async () => {
    await code({}, somebody(all('training')));
    const order = async () => {
      const person = somebody(all('training'));
      await code({ double: true, respondent: 'u.zhou', dryRun: true }, person);
      return person.asked.map(({ question }) => question.id);
    };
    expect(await order()).toEqual(await order());
    expect((await order()).length).toBe(4);
  });
  it('who disagree leave it unknown, and the audit lists it', async () => {
    await code({}, somebody([key('training')]));
    await code({ double: true, respondent: 'u.zhou' }, somebody([key('complaint')]));
    const { result } = audit({ dir: plan, asOf: TODAY, today: TODAY, draws: null });
    expect(result.findings.filter(({ code: found }) => found === 'GX1209')).toHaveLength(1);
    expect(result.sayDo?.agreement.coding).toMatchObject({ coders: 2, twice: 1, disputed: 1 });
  });
});

describe('without a terminal', () => {
  const answers = (text: string) => {
    writeFileSync(join(base, 'codings.yaml'), text);
    return code({ answers: 'codings.yaml' }, null);
  };
  it('is refused with the way to do it', async () => {
    const error = await code({}, null).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CliError);
    expect(errorText(error as CliError, new Speaker('en'))).toContain('--answers');
  });
  it('codes from a file, and the second time nothing changes', async () => {
    const text = 'crm-3: training\ninteractions/log.yaml:4: order\ncrm-1: unknown\n';
    expect(await answers(text)).toMatchObject({ exit: 0, out: `wrote ${SHEET}\n` });
    expect(coded()).toBe('  - {interaction: crm-3, purpose: training}\n  - {interaction: interactions/log.yaml:4, purpose: order}\n');
    const before = read(SHEET);
    expect((await answers(text)).exit).toBe(0);
    expect(read(SHEET)).toBe(before);
  });
  it('takes all of a file or nothing, and says what is wrong with it', async () => {
    await expect(answers('crm-3: trainning\ncrm-99: order\n')).rejects.toThrow(CliError);
    expect(coded()).toBeNull();
  });
  it('knows only our own people', async () => {
    await expect(code({ respondent: 'p.wang', answers: null }, null)).rejects.toThrow(CliError);
    await expect(code({ respondent: 'u.lee' }, somebody([]))).rejects.toThrow(CliError);
  });
});

it('what was coded is clean, and known to the audit from then on', async () => {
  const before = audit({ dir: plan, asOf: TODAY, today: TODAY, draws: null }).result;
  await code({}, somebody([key('training'), key('order'), key('planning'), key('training')]));
  expect(readPlan({ dir: plan, asOf: TODAY, today: TODAY }).problems).toEqual([]);
  const after = audit({ dir: plan, asOf: TODAY, today: TODAY, draws: null }).result;
  const btx = ({ accounts }: typeof before) => accounts.find(({ id }) => id === 'anton')?.measures.find(({ id }) => id === 'BTX');
  expect([btx(before)?.point, btx(before)?.n]).toEqual([null, 0]);
  expect(btx(after)).toMatchObject({ point: 0.666666666667, n: 3, grade: 'C' });
});
