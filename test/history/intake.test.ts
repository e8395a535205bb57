import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/history/compare-plans.ts';
import type { Comparison } from '../../src/result-comparison.ts';
import { BASE, edited, entry, HEAD, PLAN, side } from './two-customers.ts';

type Change = (files: Record<string, string>) => void;
const ID = 'source: calendar';

/** What moved between two states of the two customers’ plan. */
function compared(base: Change, head: Change, asOf = BASE): Comparison {
  const [before, after] = [{ ...PLAN }, { ...PLAN }];
  base(before);
  base(after);
  head(after);
  return comparePlans(side(before, BASE), side(after, asOf));
}
/** By whose doing the customer moved, with the lines told for it. */
function told(comparison: Comparison): readonly string[] {
  const causes = comparison.accounts.find(({ id }) => id === 'anton')?.causes ?? [];
  return causes.flatMap(({ cause, at }) => [cause, ...at.map(({ file, line, side: of }) => `${of} ${file}:${line}`)]);
}

const marked = (text: string, mark: string): string => text.replace(ID, `${ID}, ${mark}`);
const DAYS = ['2026-02-03', '2026-02-12', '2026-02-20', '2026-03-04', '2026-03-11', '2026-03-20'];
const lines = (each: (day: string, index: number) => string): string => DAYS.map(each).join('');
const visit = (day: string): string => entry(day, 'training', 'p.liu');
/** As the system that takes orders saw it, some days off. */
const ordered = (day: string): string => entry(day.replace(/.$/, '7'), 'orders');
const sheet = (date: string, ...codings: readonly string[]): string =>
  `respondent: u.li\nside: ours\ndate: ${date}\ncoding:\n${codings.map((one) => `  - {${one}}\n`).join('')}`;

describe('one contact recorded twice', () => {
  const own = lines((day, index) => marked(visit(day), `source_id: own-${index}`));
  const apart = lines(ordered);
  const joined = lines((day, index) => marked(ordered(day), `same_as: own-${index}`));
  const saying =
    (crm: string): Change =>
    (files) => {
      files['interactions/crm.yaml'] = crm;
      files['interactions/own.yaml'] = own;
      files['interactions/log.yaml'] = '[]\n';
    };

  it('is the record’s where it is joined later', () => {
    expect(told(compared(saying(apart), saying(joined))).slice(0, 2)).toEqual(['record', 'head interactions/crm.yaml:1']);
  });

  it('is the record’s where the number it refers to is another one now, with that line', () => {
    const head: Change = (files) => {
      files['interactions/own.yaml'] = own.replaceAll('own-', 'new-');
    };
    expect(told(compared(saying(joined), head)).slice(0, 2)).toEqual(['record', 'head interactions/own.yaml:1']);
  });
});

describe('what coders say', () => {
  const open: Change = (files) => {
    files['interactions/open.yaml'] = lines((day, index) => marked(visit(day), `source_id: o-${index}`)).replace(/purpose: \w+, /g, '');
  };
  const coded = (purpose: string) => DAYS.map((_, index) => `interaction: o-${index}, purpose: ${purpose}`);
  const causesOf = (comparison: Comparison) => told(comparison).filter((one) => /^[a-z]+$/.test(one));

  it.each([
    ['alone', ''],
    ['beside answers', 'answers:\n  Q1: 4\n'],
  ])('is the record’s, be it said after the base’s day: %s', (_, answers) => {
    const head: Change = (files) => {
      files['workshops/2026-07-01/li.yaml'] = sheet('2026-07-01', ...coded('training')) + answers;
    };
    const comparison = compared(open, head, HEAD);
    expect(causesOf(comparison)).toEqual(['time', 'record']);
    expect(told(comparison)).toContain('head workshops/2026-07-01/li.yaml:4');
  });

  it('is the record’s where a sheet of the base goes on with it later', () => {
    const base: Change = (files) => {
      open(files);
      files['workshops/li.yaml'] = 'respondent: u.li\nside: ours\ndate: 2026-03-30\nanswers:\n  Q1: 4\n';
    };
    const head: Change = (files) => {
      files['workshops/li.yaml'] = sheet('2026-07-01', ...coded('training'));
    };
    expect(causesOf(compared(base, head, HEAD))).toEqual(['time', 'record']);
  });

  it('is the record’s where a coder changes their mind', () => {
    const base: Change = (files) => {
      open(files);
      files['workshops/li.yaml'] = sheet('2026-03-30', ...coded('orders'));
    };
    const head: Change = (files) => {
      files['workshops/li.yaml'] = sheet('2026-03-30', ...coded('training'));
    };
    expect(causesOf(compared(base, head))).toEqual(['record']);
  });
});

it('numbers, addresses and domains by which imports know somebody move nothing and are the record’s', () => {
  const base: Change = (files) =>
    edited(files, 'accounts/anton.yaml', 'payer: true\n', 'payer: true\nsource_ids: {salesforce: a1}\ndomains: [anton.example]\n');
  const head: Change = (files) => {
    edited(files, 'accounts/anton.yaml', 'salesforce: a1', 'salesforce: a2');
    edited(files, 'accounts/anton.yaml', 'domains: [anton.example]', 'domains: [anton.test]');
    edited(files, 'accounts/anton.yaml', 'visibility: none', 'visibility: live');
  };
  const causes = told(compared(base, head));
  expect(causes).toEqual(['relationship', 'head accounts/anton.yaml:8']);
});
