import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit.ts';
import { readPlan } from '../../../src/plan.ts';
import { ask, BACK, CTRL_C, drafts, LEAVE, person, SKIP, text, type Turn, UNKNOWN, value, workspace } from './scripted.ts';

const TANG = { respondent: 'u.tang', date: '2026-06-28' };
const SHEET = 'workshops/2026-06-28/u.tang.yaml';
const DRAFT = '.guanxi/drafts/workshop-u.tang.json';
const plan = (cwd: string) => readPlan({ dir: join(cwd, 'plans'), today: '2026-06-29' });

describe('guanxi ask, at a terminal', () => {
  it('writes one sheet after answers, a step back, "don’t know" and a skip; the plan stays clean and counts it', async () => {
    const cwd = workspace();
    const { code, out, err } = await ask(cwd, TANG, person(value(3), value(1), BACK, value(4), UNKNOWN, SKIP));
    expect([code, out()]).toEqual([0, `wrote ${SHEET}\n`]);
    expect(err()).toContain('Thank you. 12 answers, 1 “don’t know”');
    expect(err()).toContain('guanxi audit plans');
    expect(text(cwd, SHEET)).toContain(
      'answers:\n  contact_all_year: 3\n  decider_confidence: 4\n  problems_first: unknown\n  sell_solutions: 2\n',
    );
    expect(drafts(cwd)).toEqual([]);
    expect(plan(cwd).problems).toEqual([]);
    const { result: before } = audit({ dir: join(workspace(), 'plans'), today: '2026-06-29', draws: null });
    const { result: after } = audit({ dir: join(cwd, 'plans'), today: '2026-06-29', draws: null });
    expect(after.sayDo?.sheets.ours).toBe((before.sayDo?.sheets.ours ?? 0) + 1);
  });

  it('asks who answers where no flag says so', async () => {
    const cwd = workspace();
    const somebody = person(value('workshop'), value('customer'), value('p.li'));
    await ask(cwd, { date: '2026-06-28' }, somebody);
    expect(somebody.asked.slice(0, 4)).toEqual(['mode', 'side', 'respondent', 'contact_all_year']);
    expect(text(cwd, 'workshops/2026-06-28/p.li.yaml')).toMatch(/^respondent: p.li\nside: customer\naccount: mengyuan\n/);
  });

  it('has saved every answer before it shows the next question', async () => {
    const cwd = workspace();
    const seen: (readonly number[])[] = [];
    const look: Turn = ({ progress }) => {
      const saved = text(cwd, DRAFT);
      seen.push([progress.answered, saved === null ? 0 : (JSON.parse(saved) as { answers: unknown[] }).answers.length]);
      return undefined;
    };
    await ask(cwd, TANG, person(look, look, look, BACK, look, look, CTRL_C));
    expect(seen).toEqual([[0, 0], [1, 1], [2, 2], [2, 2], [3, 3]]); // prettier-ignore
  });

  it('ends with 130 on Ctrl-C and says how to go on; with 0 for whoever leaves by the key', async () => {
    const cwd = workspace();
    const cancelled = await ask(cwd, TANG, person(value(3), CTRL_C));
    expect([cancelled.code, cancelled.out()]).toEqual([130, '']);
    expect(cancelled.err()).toContain('guanxi ask plans --respondent u.tang --date 2026-06-28 --resume');
    expect((await ask(cwd, { ...TANG, resume: true }, person(LEAVE))).code).toBe(0);
    const early = await ask(cwd, {}, person(CTRL_C));
    expect([early.code, early.err()]).toEqual([130, expect.stringContaining('Nothing was answered')]);
  });

  it('goes on where it was left, and never asks twice', async () => {
    const cwd = workspace();
    const first = person(value(3), SKIP, UNKNOWN, LEAVE);
    await ask(cwd, TANG, first);
    const second = person();
    await ask(cwd, { ...TANG, resume: true }, second);
    const answered = first.asked.slice(0, 3);
    expect(second.asked.filter((id) => answered.includes(id))).toEqual([]);
    expect(second.asked[0]).toBe('core_process');
    expect(text(cwd, SHEET)).toContain('  contact_all_year: 3\n  problems_first: unknown\n  core_process: 2\n');
  });

  it('finds the one who has begun by --resume alone', async () => {
    const cwd = workspace();
    await ask(cwd, TANG, person(value(3), LEAVE));
    const again = person();
    await ask(cwd, { resume: true, date: '2026-06-28' }, again);
    expect(again.asked[0]).toBe('decider_confidence');
  });

  it('asks about a draft it was not told of, and keeps aside what is not wanted', async () => {
    const cwd = workspace();
    await ask(cwd, TANG, person(value(3), LEAVE));
    const anew = person(value(false), LEAVE);
    await ask(cwd, TANG, anew);
    expect(anew.asked).toEqual(['agree', 'contact_all_year']);
    expect(drafts(cwd)).toEqual(['workshop-u.tang.json.bak']);
  });

  it('saves what can be read of a draft that was cut off, and keeps the file', async () => {
    const cwd = workspace();
    await ask(cwd, TANG, person(value(3), value(4), value(1), LEAVE));
    writeFileSync(join(cwd, 'plans', DRAFT), (text(cwd, DRAFT) ?? '').slice(0, -30));
    const { err } = await ask(cwd, { ...TANG, resume: true }, person(LEAVE));
    expect(err()).toContain('the first 2 could be read');
    expect(drafts(cwd)).toContain('workshop-u.tang.json.bak');
  });

  it('refuses a draft of which nothing can be read, and does not lose it', async () => {
    const cwd = workspace();
    mkdirSync(join(cwd, 'plans/.guanxi/drafts'), { recursive: true });
    writeFileSync(join(cwd, 'plans', DRAFT), '\u0000\u0000');
    await expect(ask(cwd, { ...TANG, resume: true }, person())).rejects.toMatchObject({ key: 'cli.error.ask.draft' });
    expect(text(cwd, DRAFT)).toBe('\u0000\u0000');
  });

  it('goes on after a run that was killed while it wrote the draft', async () => {
    const cwd = workspace();
    await ask(cwd, TANG, person(value(3), value(4), LEAVE));
    writeFileSync(join(cwd, 'plans', `${DRAFT}.999999.tmp`), '{"draft":1,"form":"work');
    const again = person();
    expect((await ask(cwd, { ...TANG, resume: true }, again)).code).toBe(0);
    expect(again.asked[0]).toBe('problems_first');
  });

  it('lets one look at the change, go back from it, and not write it', async () => {
    const cwd = workspace();
    const all = Array.from({ length: 15 }, () => () => undefined);
    const refused = await ask(cwd, TANG, person(...all, value(false)));
    expect([refused.code, refused.out(), text(cwd, SHEET)]).toEqual([0, '', null]);
    expect(refused.err()).toContain(`${SHEET} (new)`);
    const back = person(BACK, value(true), value('p.wang'), value('2026-06-23'), value(false), value(true));
    await ask(cwd, { ...TANG, resume: true }, back);
    expect(back.asked).toEqual(['agree', 'recall/1/any', 'recall/1/with', 'recall/1/day', 'recall/2/any', 'agree']);
    expect(text(cwd, SHEET)).toContain('recall_week:\n  - {ours: u.tang, theirs: p.wang, date: 2026-06-23}\n');
  });

  it('changes an answer of the same day and keeps every comment', async () => {
    const cwd = workspace();
    const file = 'workshops/2026-06/wu.yaml';
    const before = (text(cwd, file) ?? '').replace('  problems_first: 1\n', '  problems_first: 1   # 听售后说的\n');
    writeFileSync(join(cwd, 'plans', file), before);
    const offered: unknown[] = [];
    const keep: Turn = (asked) => {
      offered.push(asked.offered);
      return asked.offered === null ? undefined : { do: 'answer', given: asked.offered };
    };
    const { out } = await ask(
      cwd,
      { respondent: 'u.wu', date: '2026-06-08' },
      person(keep, keep, value(3), ...Array.from({ length: 10 }, () => keep)),
    );
    expect(offered[0]).toEqual({ as: 'value', value: 3 });
    expect(out()).toBe(`wrote ${file}\n`);
    expect(text(cwd, file)).toBe(before.replace('problems_first: 1   #', 'problems_first: 3   #'));
  });

  it('shows and writes nothing with --dry-run', async () => {
    const cwd = workspace();
    const { out } = await ask(cwd, { ...TANG, dryRun: true }, person());
    expect(out()).toContain(`${SHEET} (new)`);
    expect(text(cwd, SHEET)).toBeNull();
  });
});

describe('whose answers they are', () => {
  const refused = (values: object) => ask(workspace(), { date: '2026-06-28', ...values }, person());
  it.each([
    [{ respondent: 'u.tanh' }, 'cli.error.ask.respondent'],
    [{ respondent: 'u.tang', side: 'customer' }, 'cli.error.ask.wrongSide'],
    [{ respondent: 'p.li', account: 'beiji' }, 'cli.error.ask.notTheirs'],
    [{ respondent: 'u.tang', date: '2026-07-01' }, 'cli.error.ask.future'],
    [{ respondent: 'u.tang', date: '2026-06' }, 'cli.error.ask.day'],
  ])('%j is refused as %s', async (values, key) => {
    await expect(refused(values)).rejects.toMatchObject({ key });
  });

  it('never mixes two people: a sheet of that id and day that says another side, or two of them, stop it', async () => {
    const cwd = workspace();
    writeFileSync(join(cwd, 'plans/workshops/2026-06/wu.yaml'), 'respondent: u.wu\nside: customer\ndate: 2026-06-08\n');
    await expect(ask(cwd, { respondent: 'u.wu', date: '2026-06-08' }, person())).rejects.toMatchObject({
      key: 'cli.error.ask.answeredAlready',
    });
    const other = workspace();
    writeFileSync(join(other, 'plans/workshops/2026-06/again.yaml'), text(other, 'workshops/2026-06/wu.yaml') ?? '');
    await expect(ask(other, { respondent: 'u.wu', date: '2026-06-08' }, person())).rejects.toMatchObject({
      key: 'cli.error.ask.answeredAlready',
    });
  });

  it('finds a place that the patterns of guanxi.yaml read, or says that there is none', async () => {
    const cwd = workspace();
    const config = text(cwd, 'guanxi.yaml') ?? '';
    const place = (pattern: string) => writeFileSync(join(cwd, 'plans/guanxi.yaml'), config.replace('workshops/**/*.yaml', pattern));
    place('answers/*.yml');
    expect((await ask(cwd, TANG, person())).out()).toBe('wrote answers/2026-06-28-u.tang.yml\n');
    place('sheet.yaml');
    await expect(ask(cwd, { ...TANG, respondent: 'u.xu' }, person())).rejects.toMatchObject({ key: 'cli.error.ask.place' });
  });
});

describe('guanxi ask --answers', () => {
  const ANSWERS = 'respondent: u.tang\ncontact_all_year: 3\nproblems_first: unknown\naccounts: [beiji]\nbeiji: {profit: 1}\n';
  const given = (cwd: string, lines = ANSWERS) => {
    writeFileSync(join(cwd, 'a.yaml'), lines);
    return { answers: 'a.yaml', date: '2026-06-28' };
  };

  it('writes without a terminal, and the second time nothing', async () => {
    const cwd = workspace();
    const first = await ask(cwd, given(cwd), null);
    expect([first.code, first.out()]).toEqual([0, `wrote ${SHEET}\n`]);
    const written = text(cwd, SHEET);
    const second = await ask(cwd, given(cwd), null);
    expect([second.code, second.out(), text(cwd, SHEET)]).toEqual([0, 'Nothing to write: the files say all of this already.\n', written]);
    expect(plan(cwd).problems).toEqual([]);
  });

  it('asks first at a terminal, unless told not to', async () => {
    const cwd = workspace();
    const no = await ask(cwd, given(cwd), person(value(false)));
    expect([no.code, text(cwd, SHEET)]).toEqual([0, null]);
    const silent = person();
    await ask(cwd, { ...given(cwd), yes: true }, silent);
    expect([silent.asked, text(cwd, SHEET)]).toEqual([[], expect.stringContaining('u.tang')]);
  });

  it('tells every mistake with its line, and writes nothing', async () => {
    const cwd = workspace();
    const io = ask(cwd, given(cwd, 'respondent: u.tang\ncontact_all_year: 7\nproblem_first: 3\n'), null);
    await expect(io).rejects.toMatchObject({ key: 'cli.error.ask.answers', args: { count: 2 } });
    expect(text(cwd, SHEET)).toBeNull();
  });

  it.each([
    ['contact_all_year: 3\n', 'cli.error.ask.whose'],
    ['- 3\n', 'cli.error.ask.answersUnread'],
    ['a: &a [*a]\n', 'cli.error.ask.answersUnread'],
    ['\u0000\u0001', 'cli.error.ask.answersUnread'],
    ['', 'cli.error.ask.answersUnread'],
  ])('refuses %j as %s', async (lines, key) => {
    const cwd = workspace();
    await expect(ask(cwd, given(cwd, lines), null)).rejects.toMatchObject({ key });
    expect(readdirSync(join(cwd, 'plans/workshops'))).toEqual(['2026-06']);
  });

  it('is the way without a terminal', async () => {
    await expect(ask(workspace(), TANG, null)).rejects.toMatchObject({ key: 'cli.error.ask.noTerminal' });
    await expect(ask(workspace(), {}, null)).rejects.toMatchObject({ key: 'cli.error.ask.noTerminal' });
    await expect(ask(workspace(), { answers: 'none.yaml' }, null)).rejects.toMatchObject({ key: 'cli.error.ask.noAnswers' });
  });
});
