import { describe, expect, it } from 'vitest';
import { groundRows, machineRows, settingRows } from '../../../src/cli/doctor/rows.ts';
import type { MachineSeen } from '../../../src/cli/doctor/checkup.ts';
import { Speaker } from '../../../src/messages/messages.ts';

const EN = new Speaker('en');
const ZH = new Speaker('zh');

describe('the doctor’s rows', () => {
  it('tell a ground that has ended from one that ends, and from none', () => {
    const grounds = [
      { file: 'a.yaml', basis: 'consent', until: '2026-06-29', ended: true },
      { file: 'b.yaml', basis: 'contract', until: '2027-01-01', ended: false },
      { file: 'c.yaml', basis: null, until: null, ended: false },
    ];
    const [ended, running, none] = groundRows(grounds, EN);
    expect(ended?.[2]).toBe(EN.say('doctor.ended', { until: '2026-06-29' }));
    expect(running?.[2]).toBe(EN.say('doctor.until', { until: '2027-01-01' }));
    expect(ended?.[2]).not.toBe(EN.say('doctor.until', { until: '2026-06-29' }));
    expect(none).toEqual(['c.yaml', EN.say('doctor.notSet'), '']);
    expect(groundRows(grounds.slice(0, 1), ZH)[0]?.[1]).toBe(ZH.term('doctor.basis', 'consent'));
  });

  it('say of a setting that nobody made it, or what it is', () => {
    const setting = (name: 'pseudonyms' | 'retention' | 'ground', value: string | number | boolean | null) =>
      settingRows([{ name, value, from: 'default', by: null }], EN)[0]?.[1];
    expect(setting('ground', null)).toBe(EN.say('doctor.notSet'));
    expect(setting('ground', 'consent')).toBe(EN.term('doctor.basis', 'consent'));
    expect([setting('pseudonyms', true), setting('pseudonyms', false)]).toEqual([EN.say('ui.yes'), EN.say('ui.no')]);
    expect(setting('retention', 24)).toBe(EN.say('doctor.months', { count: 24 }));
  });

  it('name the repository only where there is one', () => {
    const machine: MachineSeen = {
      node: '20.19.0', nodeNeeded: '20.19', nodeSupported: true, platform: 'linux', git: null, repository: null,
      ci: false, screen: true, questions: true, utf8: null,
    }; // prettier-ignore
    const git = (seen: MachineSeen) => machineRows(seen, EN).find(([label]) => label === 'git');
    expect(git(machine)).toEqual(['git', EN.say('doctor.git.none'), '']);
    expect(git({ ...machine, git: '2.50', repository: 'readable' })).toEqual(['git', '2.50', EN.say('doctor.repository.readable')]);
  });
});
