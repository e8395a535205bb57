import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans, compareReadings, readingOfPlan } from '../../src/history/compare-plans.ts';
import { findingMoves } from '../../src/history/finding-moves.ts';
import type { Comparison } from '../../src/result-comparison.ts';
import { BASE, edited, entry, type Files, HEAD, PLAN, side } from './two-customers.ts';

function compared(change: (files: Record<string, string>) => void, asOf = HEAD): Comparison {
  const files = { ...PLAN };
  change(files);
  return comparePlans(side(PLAN, BASE), side(files, asOf));
}
const causesOf = (comparison: Comparison, id = 'anton') =>
  comparison.accounts.find((move) => move.id === id)?.causes.map(({ cause }) => cause) ?? [];

describe('whose doing it was', () => {
  it('nobody’s, where nothing differs', () => {
    const comparison = compared(() => {}, BASE);
    expect(comparison).toMatchObject({ accounts: [], unmoved: 2, opened: [], closed: [], substituted: true });
    expect(comparison.firm.causes).toEqual([]);
  });

  it('the ruler’s, with the line of the override', () => {
    const comparison = compared((files) => {
      files['guanxi.yaml'] += 'ruleset:\n  overrides:\n    - {id: KPCOV.gate, value: 0.95, reason: stricter here}\n';
    }, BASE);
    expect(causesOf(comparison)).toEqual(['ruler']);
    expect(comparison.accounts[0]?.causes[0]?.at).toEqual([{ file: 'guanxi.yaml', line: 4, col: 7, side: 'head' }]);
    expect(comparison.base.ruleset.hash).not.toBe(comparison.head.ruleset.hash);
  });

  it('time’s, with no line at all', () => {
    const comparison = compared(() => {});
    expect(causesOf(comparison)).toEqual(['time']);
    expect(comparison.accounts[0]?.causes[0]).toMatchObject({ cause: 'time', at: [] });
    expect(comparison.accounts[0]?.causes[0]?.position ?? 0).toBeLessThan(0);
  });

  it('the record’s, where entries before the base’s day are written down later', () => {
    const comparison = compared((files) => {
      files['interactions/late.yaml'] = entry('2026-01-20', 'training', 'p.liu') + entry('2026-03-20', 'improvement', 'p.liu');
    }, BASE);
    expect(causesOf(comparison)).toEqual(['record']);
    expect(comparison.accounts[0]?.causes[0]?.at).toEqual([
      { file: 'interactions/late.yaml', line: 1, side: 'head' },
      { file: 'interactions/late.yaml', line: 2, side: 'head' },
    ]);
  });

  it('the record’s, where an entry is taken out: the line is the base’s', () => {
    const comparison = compared((files) => edited(files, 'interactions/log.yaml', entry('2026-03-10'), ''), BASE);
    expect(causesOf(comparison)).toEqual(['record']);
    expect(comparison.accounts[0]?.causes[0]?.at).toEqual([{ file: 'interactions/log.yaml', line: 14, side: 'base' }]);
  });

  it('the relationship’s, where something happened since', () => {
    const comparison = compared((files) => {
      files['interactions/later.yaml'] = entry('2026-06-20', 'training', 'p.liu') + entry('2026-08-20', 'improvement', 'p.liu');
      edited(files, 'accounts/anton.yaml', '{status: documented}', '{status: used, last: 2026-08-20, evidence: minutes}');
    });
    expect(causesOf(comparison)).toEqual(['time', 'relationship']);
    expect(comparison.accounts[0]?.causes[1]?.at.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'accounts/anton.yaml:11',
      'interactions/later.yaml:1',
      'interactions/later.yaml:2',
    ]);
  });

  it('the relationship’s, where a known fact changed; only the account it changed at', () => {
    const comparison = compared((files) => edited(files, 'accounts/anton.yaml', 'visibility: none', 'visibility: live'), BASE);
    expect(causesOf(comparison)).toEqual(['relationship']);
    expect(comparison.accounts.map(({ id }) => id)).toEqual(['anton']);
    expect(comparison.accounts[0]?.gates.find(({ id }) => id === 'TERM')?.pass).toEqual({ from: false, to: true });
  });

  it('moved entries, other files and other order are no change at all', () => {
    const comparison = compared((files) => {
      files['interactions/other.jsonl'] = '';
      const lines = (files['interactions/log.yaml'] ?? '').split('\n').filter(Boolean).reverse();
      files['interactions/log.yaml'] = `# sorted\n${lines.slice(3).join('\n')}\n`;
      files['interactions/rest.yaml'] = `${lines.slice(0, 3).join('\n')}\n`;
      delete files['interactions/other.jsonl'];
    }, BASE);
    expect(comparison.accounts).toEqual([]);
  });

  it('says of an account that came or went which it did', () => {
    const comparison = compared((files) => {
      delete files['accounts/bohai.yaml'];
      files['accounts/new.yaml'] = 'id: new\nname: New\nrelation: customer\npayer: true\nsince: 2026-05-01\n';
      files['accounts/late.yaml'] = 'id: late\nname: Late\nrelation: customer\npayer: true\nsince: 2020\n';
    });
    const moves = Object.fromEntries(
      comparison.accounts.map(({ id, stage, causes }) => [id, [stage.from !== null, stage.to !== null, causes.map(({ cause }) => cause)]]),
    );
    expect(moves).toMatchObject({
      bohai: [true, false, ['record']],
      new: [false, true, ['relationship']],
      late: [false, true, ['record']],
    });
  });
});

describe('record and relationship side by side', () => {
  const late = (files: Record<string, string>) =>
    edited(files, 'accounts/anton.yaml', 'influence: 60}', 'influence: 60, value: {efficiency: {status: confirmed, evidence: letter}}}');
  const happened = (files: Record<string, string>) =>
    void (files['interactions/later.yaml'] = entry('2026-06-20', 'planning', 'p.liu') + entry('2026-08-20', 'benchmark_visit', 'p.wang'));

  it('the record moves what it moves alone, whatever happened since', () => {
    const alone = compared(late);
    const both = compared((files) => {
      late(files);
      happened(files);
    });
    const by = (comparison: Comparison, cause: string) => comparison.accounts[0]?.causes.find((one) => one.cause === cause);
    expect(by(both, 'record')).toMatchObject({ position: by(alone, 'record')?.position, gates: by(alone, 'record')?.gates });
    expect(by(both, 'record')?.gates).toEqual(['RATV', 'NEAR']);
    expect(by(both, 'record')?.at.map(({ file, line }) => `${file}:${line}`)).toEqual(['accounts/anton.yaml:8']);
    expect(by(both, 'relationship')?.gates).toContain('KEY');
    expect(by(both, 'relationship')?.at.map(({ file }) => file)).toEqual(['interactions/later.yaml', 'interactions/later.yaml']);
  });

  it('names at each account its own lines', () => {
    const comparison = compared((files) => {
      late(files);
      edited(files, 'accounts/bohai.yaml', 'payer: true', 'payer: true\nvisibility: live');
    }, BASE);
    const at = (id: string) => comparison.accounts.find((move) => move.id === id)?.causes[0]?.at.map(({ file, line }) => `${file}:${line}`);
    expect(at('bohai')).toEqual(['accounts/bohai.yaml:5']);
    expect(at('anton')).toEqual(['accounts/anton.yaml:8']);
  });

  it('an entry that names somebody else is another entry', () => {
    const comparison = compared((files) => {
      edited(files, 'interactions/log.yaml', entry('2026-03-10'), entry('2026-03-10', 'problem_solving', 'p.liu'));
    }, BASE);
    expect(comparison.accounts[0]?.causes.map(({ cause, at }) => [cause, at.map(({ side, line }) => `${side} ${line}`)])).toEqual([
      ['record', ['head 14', 'base 14']],
    ]);
  });

  it('gives each finding to the step that opened or closed it for good', () => {
    const { findings, ...plain } = readingOfPlan(side(PLAN, BASE));
    const [sample] = findings.filter(({ lens }) => lens !== 'data');
    if (sample === undefined) throw new Error('the plan has no finding to copy');
    const holding = (...names: readonly string[]) => ({
      ...plain,
      findings: names.map((fingerprint) => ({ ...sample, fingerprint, lens: fingerprint === 'broken' ? ('data' as const) : sample.lens })),
    });
    const steps = [
      { cause: 'ruler' as const, reading: holding('stays', 'flickers', 'goes', 'came') },
      { cause: 'time' as const, reading: holding('stays', 'came') },
      { cause: 'record' as const, reading: holding('stays', 'goes', 'came', 'late') },
      { cause: 'relationship' as const, reading: holding('stays', 'flickers', 'came', 'late', 'broken') },
    ];
    const told = (on: boolean) => {
      const { opened, closed } = findingMoves(holding('stays', 'flickers', 'goes'), steps, on);
      return [...opened, ...closed].map(({ finding, cause }) => [finding.fingerprint, cause]);
    };
    expect(told(true)).toEqual([
      ['came', 'ruler'],
      ['late', 'record'],
      ['goes', 'relationship'],
    ]);
    expect(told(false).map(([, cause]) => cause)).toEqual([null, null, null]);
  });

  it('points to an override whose number changed, and to one that is gone', () => {
    const ruled = (value: number) => ({
      ...PLAN,
      'guanxi.yaml': `guanxi: 1\nruleset:\n  overrides:\n    - {id: KPCOV.gate, value: ${value}, reason: r}\n`,
    });
    const lines = (base: Files, head: Files) =>
      comparePlans(side(base, BASE), side(head, BASE)).accounts.flatMap(({ causes }) =>
        causes.flatMap(({ at }) => at.map((one) => `${one.side} ${one.line}`)),
      );
    expect(lines(ruled(0.8), ruled(0.95))).toEqual(['head 4']);
    expect(lines(ruled(0.95), PLAN)).toEqual(['base 4']);
  });
});

describe('laws', () => {
  /** Small edits of every kind, dated before and after the base's day. */
  const edits: readonly ((files: Record<string, string>) => void)[] = [
    (files) => edited(files, 'accounts/anton.yaml', 'visibility: none', 'visibility: monthly'),
    (files) => edited(files, 'accounts/anton.yaml', '{status: documented}', '{status: used, last: 2026-07-01, evidence: m}'),
    (files) =>
      edited(files, 'accounts/anton.yaml', 'influence: 60}', 'influence: 60, value: {efficiency: {status: confirmed, evidence: letter}}}'),
    (files) =>
      edited(files, 'accounts/anton.yaml', 'influence: 40}', 'influence: 40, closeness: [{by: u.zhou, score: 3, date: 2026-02-01}]}'),
    (files) => void (files['interactions/a.yaml'] = entry('2026-02-20', 'training', 'p.liu')),
    (files) => void (files['interactions/b.yaml'] = entry('2026-07-20', 'planning', 'p.liu')),
    (files) => edited(files, 'interactions/log.yaml', entry('2025-12-10'), ''),
    (files) => void (files['guanxi.yaml'] += 'ruleset: {overrides: [{id: KPCOV.gate, value: 0.8, reason: stricter}]}\n'),
    (files) =>
      void (files['interactions/c.yaml'] =
        'standing:\n  - {every: 30d, from: 2025-06-01, account: bohai, channel: visit, purpose: [planning]}\n'),
    (files) => edited(files, 'accounts/bohai.yaml', 'payer: true', 'payer: true\nvisibility: live'),
  ];
  const chosen = fc.subarray([...edits.keys()]);
  const days = fc.constantFrom(BASE, '2026-04-15', HEAD, '2027-02-28');

  it('the movements of the causes add up to the whole movement', () => {
    let summed = 0;
    fc.assert(
      fc.property(chosen, days, (picked, asOf) => {
        const comparison = compared((files) => picked.forEach((index) => edits[index]?.(files)), asOf);
        for (const { position, causes } of comparison.accounts) {
          const [from, to] = [position.from?.point ?? null, position.to?.point ?? null];
          if (from === null || to === null || causes.some((one) => one.position === null)) continue;
          summed++;
          expect(causes.reduce((sum, one) => sum + (one.position ?? 0), 0)).toBeCloseTo(to - from, 7);
        }
      }),
      { numRuns: 60 },
    );
    expect(summed).toBeGreaterThan(30);
  });

  it('no cause is named that nothing speaks for', () => {
    fc.assert(
      fc.property(chosen, days, (picked, asOf) => {
        const comparison = compared((files) => picked.forEach((index) => edits[index]?.(files)), asOf);
        const named = new Set(
          [...comparison.accounts.flatMap(({ causes }) => causes), ...comparison.opened, ...comparison.closed].map(({ cause }) => cause),
        );
        if (!picked.includes(7)) expect(named.has('ruler')).toBe(false);
        if (asOf === BASE) expect(named.has('time')).toBe(false);
        if (![2, 3, 4, 6, 8, 9].some((index) => picked.includes(index))) expect(named.has('record')).toBe(false);
        if (![0, 1, 5].some((index) => picked.includes(index))) expect(named.has('relationship')).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a second side that is the older one', () => {
  it('names no cause: nothing happened after a day that was still to come', () => {
    const [early, late] = [side(PLAN, BASE), side({ ...PLAN, 'interactions/b.yaml': entry('2026-07-20', 'planning', 'p.liu') }, HEAD)];
    const comparison = comparePlans(late, early);
    expect(comparison).toMatchObject({ substituted: false, base: { asOf: HEAD }, head: { asOf: BASE } });
    expect(comparison.accounts.map(({ id, causes }) => [id, causes])).toEqual([['anton', []]]);
    expect([...comparison.opened, ...comparison.closed].filter(({ cause }) => cause !== null)).toEqual([]);
    expect(comparison.firm.causes).toEqual([]);
    expect(comparePlans(early, late).substituted).toBe(true);
  });
});

describe('two results of which nothing more is known', () => {
  it('names what is excluded and no cause', () => {
    const [base, head] = [side(PLAN, BASE), side({ ...PLAN, 'interactions/b.yaml': entry('2026-03-30', 'planning', 'p.liu') }, BASE)];
    const comparison = compareReadings({ ...base, reading: readingOfPlan(base) }, { ...head, reading: readingOfPlan(head) });
    expect(comparison).toMatchObject({ substituted: false, unsettled: ['record', 'relationship'] });
    expect(comparison.accounts.map(({ id, causes }) => [id, causes])).toEqual([['anton', []]]);
    expect([...comparison.opened, ...comparison.closed].map(({ cause }) => cause).every((cause) => cause === null)).toBe(true);
  });

  it('keeps ruler and time open where they differ', () => {
    const [base, head] = [
      side(PLAN, BASE),
      side({ ...PLAN, 'guanxi.yaml': 'guanxi: 1\nruleset: {overrides: [{id: KPCOV.gate, value: 0.8, reason: r}]}\n' }, HEAD),
    ];
    const { unsettled } = compareReadings({ ...base, reading: readingOfPlan(base) }, { ...head, reading: readingOfPlan(head) });
    expect(unsettled).toEqual(['ruler', 'time', 'record', 'relationship']);
  });
});
