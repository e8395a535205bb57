import { describe, expect, it } from 'vitest';
import { seam } from '../../src/messages/seam.ts';

describe('seam', () => {
  it('spaces Han from Latin and digits, and not from Han, whatever the template says', () => {
    expect(seam('鑫禾食品', ' 已成社区', 'zh')).toBe('鑫禾食品已成社区');
    expect(seam('Harbour', ' 已成社区', 'zh')).toBe('Harbour 已成社区');
    expect(seam('Harbour', '已成社区', 'zh')).toBe('Harbour 已成社区');
    expect(seam('收入的 ', '41 %', 'zh')).toBe('收入的 41 %');
    expect(seam('收入的', '41 %', 'zh')).toBe('收入的 41 %');
    expect(seam('41 %', '在深度分销', 'zh')).toBe('41 % 在深度分销');
  });
  it('leaves full-width signs without a space, and code alone', () => {
    expect(seam('：', 'RATV', 'zh')).toBe('：RATV');
    expect(seam('鑫禾 ', '（华南）', 'zh')).toBe('鑫禾（华南）');
    expect(seam('id: ', '鑫禾', 'zh')).toBe('id: 鑫禾');
    expect(seam('accounts/', '鑫禾', 'zh')).toBe('accounts/鑫禾');
    expect(seam('  ', '鑫禾', 'zh')).toBe('  鑫禾');
  });
  it('ends a sentence with one stop', () => {
    expect(seam('at Harbour Sauce Co.', '. Then', 'en')).toBe('at Harbour Sauce Co. Then');
    expect(seam('and so on..', '.', 'en')).toBe('and so on...');
    expect(seam('鑫禾', ' is', 'en')).toBe('鑫禾 is');
  });
});
