import { describe, expect, it } from 'vitest';
import { shown } from '../../../src/intake/capture/stands.ts';
import { Speaker } from '../../../src/messages/messages.ts';

const said = (language: 'en' | 'zh', ...field: Parameters<typeof shown>): string => {
  const { key, args } = shown(...field);
  return new Speaker(language).say(key, args ?? {});
};

describe('what stands in a file, shown to whoever may change it', () => {
  it.each([
    [['relation'], 'channel', { coded: 'relation' }, 'relation: channel', '关系：渠道'],
    [['roles'], ['decider', 'user'], { coded: 'role' }, 'roles in buying: decider, user', '采购中的角色：决策者、使用者'],
    [['ladder'], 4, { coded: 'ladder' }, 'step of the ladder: support inside', '供给阶梯：'],
    [['status'], 'addressed', { coded: 'capture.pain.status' }, 'status: ', '状态：已着手：我们正在做'],
    [['payer'], true, {}, 'pays us: yes', '是否付款方：是'],
    [['value', 'career'], { status: 'claimed', evidence: 'x' }, { named: 'slot' }, ': claimed', '：'],
    [['revenue', '2025'], 9100000, {}, '2025', '2025 年收入：9,100,000'],
    [['function'], 'night-shift poet', { coded: 'function' }, 'night-shift poet', '职能：night-shift poet'],
  ] as const)('in words, not in codes: %j', (path, stands, words, english, chinese) => {
    expect(said('en', path, stands, words)).toContain(english);
    expect(said('zh', path, stands, words)).toContain(chinese);
  });
});
