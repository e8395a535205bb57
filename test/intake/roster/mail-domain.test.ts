import { describe, expect, it } from 'vitest';
import { canonicalDomain, domainsUp } from '../../../src/intake/roster/mail-domain.ts';

describe('a mail domain', () => {
  it.each([
    ['Mengyuan.COM', 'mengyuan.com'],
    ['@mengyuan.com', 'mengyuan.com'],
    ['mengyuan.com.', 'mengyuan.com'],
    ['蒙原.CN', 'xn--8mrr35i.cn'],
    ['ｍengyuan.com', 'mengyuan.com'],
  ])('%s is %s', (typed, domain) => expect(canonicalDomain(typed)).toBe(domain));

  it.each(['mengyuan.com/shop', '127.1', 'a b', '蒙 原', ''])('“%s” is none, and left alone', (text) =>
    expect(canonicalDomain(text)).toBe(text),
  );

  it('lies below those that name an organisation', () => {
    expect(domainsUp('mail.cn.mengyuan.com')).toEqual(['mail.cn.mengyuan.com', 'cn.mengyuan.com', 'mengyuan.com']);
    expect(domainsUp('com')).toEqual([]);
  });
});
