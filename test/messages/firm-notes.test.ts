import { describe, expect, it } from 'vitest';
import { FIRM_INDICATORS } from '../../src/lenses/firm-indicators.ts';
import { firmNotes as en } from '../../src/messages/en/firm-notes.ts';
import { firmNotes as zh } from '../../src/messages/zh/firm-notes.ts';
import { Speaker } from '../../src/messages/messages.ts';
import type { Args } from '../../src/result.ts';
import { economics, firm, ledger, measure, model } from '../lenses/firm-fixture.ts';

const names = (template: string): string[] => [...new Set([...template.matchAll(/\{([A-Za-z_]+)/g)].map((match) => match[1] ?? ''))].sort();

describe('notes of the firm', () => {
  it.each(Object.keys(en) as (keyof typeof en)[])('%s asks for the same arguments in both languages', (key) => {
    expect(names(zh[key])).toEqual(names(en[key]));
  });
  it('can say in both languages whatever an empty or thin firm gives rise to', () => {
    const thin = economics('2025', { revenue: 5, channel_stock: 1, sell_in: 1, pocket_price: 1, credit_days: 3 });
    for (const ours of [firm(), firm({ economics: [thin] }), firm({ tools: [{ name: 'app', at: { file: 'firm.yaml', line: 1 } }] })]) {
      const inputs = { firm: ours, model: model({ firm: ours }), ledger: ledger({}) };
      for (const note of FIRM_INDICATORS.flatMap((one) => measure(one, inputs).why ?? [])) {
        for (const language of ['en', 'zh'] as const)
          expect(new Speaker(language).say(`note.${note.code}`, note.args as Args)).not.toMatch(/[{}]/);
      }
    }
  });
});
