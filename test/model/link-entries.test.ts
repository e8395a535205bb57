import { describe, expect, it } from 'vitest';
import { buildModel } from '../../src/model/build.ts';
import { dayNumber } from '../../src/model/days.ts';
import { readLogs } from '../../src/workspace/log-reader.ts';
import { workspace, yaml } from './stub.ts';

const account = yaml('id: a\npeople: [{id: p.anna}]\n', 'accounts/a.yaml');

describe('ids in a log that name nobody', () => {
  it('are all told, the first hundred of a kind and file with who may have been meant', () => {
    const ids = Array.from({ length: 150 }, (_, n) => `p.anna${n}`);
    const text = ids.map((id) => `- {date: 2026-01-02, account: a, theirs: [${id}], channel: visit, purpose: training}\n`).join('');
    const logs = readLogs([{ file: 'interactions/l.yaml', format: 'yaml', text }], dayNumber(2026, 6, 30));
    const { problems } = buildModel(workspace({ accounts: [account] }), new Set([account.file]), logs);
    expect(problems.map(({ args }) => args['id'])).toEqual(ids);
    expect(problems.map(({ suggestions }) => suggestions.length)).toEqual(ids.map((_, n) => (n < 100 ? 1 : 0)));
  });
});
