import { describe, expect, it } from 'vitest';
import { momentOf } from '../../../../src/intake/import/mail/moment.ts';
import { ourClock } from '../../../../src/intake/import/mail/our-clock.ts';

const clock = ourClock('Asia/Shanghai');
const shown = (header: string): string | null => {
  const moment = momentOf(header);
  if (moment === null) return null;
  const { date, start } = clock(moment);
  return `${date} ${start}`;
};

describe('a Date header on a clock in Shanghai', () => {
  it.each([
    ['Fri, 17 Jun 2022 06:45:11 +0000', '2022-06-17 14:45'],
    ['Fri, 17 Jun 2022 20:45:11 +0000 (UTC)', '2022-06-18 04:45'],
    ['17 Jun 2022 06:45 -0400', '2022-06-17 18:45'],
    ['Fri, 17 Jun 22 06:45:11 GMT', '2022-06-17 14:45'],
    ['17-Jun-99 06:45:11 GMT', '1999-06-17 14:45'],
    ['Fri, 17 Jun 122 06:45:11 GMT', '2022-06-17 14:45'],
    ['Fri, 17 June 2022 06:45:11 EST', '2022-06-17 19:45'],
    ['Fri, 17 Jun 2022 06:45:11 XYZ', '2022-06-17 14:45'],
    ['Fri, 17 Jun 2022 06:45:11 GMT+0800', '2022-06-17 06:45'],
    ['Fri, 17 Jun 2022 06:45:11 +08:00', '2022-06-17 06:45'],
    ['Fri, 17 Jun 2022 06:45:11 +8', '2022-06-17 06:45'],
    ['Fri, 17 Jun 2022 23:45:11', '2022-06-17 23:45'],
    ['Fri Jun 17 06:45:11 2022', '2022-06-17 06:45'],
    ['Fri Jun 17 06:45:11 CST 2022', '2022-06-17 20:45'],
    ['2022-06-17T06:45:11Z', '2022-06-17 14:45'],
    ['2022-06-17 06:45:11.123 +0800', '2022-06-17 06:45'],
    ['周五, 17 6月 2022 06:45:11 +0800', '2022-06-17 06:45'],
    ['Fri, 17 Jun 2022 6.45.11 +0800', '2022-06-17 06:45'],
    ['Thu, 29 Feb 2024 23:59:60 +0800', '2024-03-01 00:00'],
    ['Thu, 30 Feb 2023 10:00:00 +0800', null],
    ['Thu, 1 Jan 1970 00:00:00 +0000', null],
    ['Fri, 17 Jun 2022 25:45:11 +0000', null],
    ['Fri, 17 Foo 2022 06:45:11 +0000', null],
    ['', null],
    ['tomorrow', null],
  ])('%s: %s', (header, clocked) => expect(shown(header)).toBe(clocked));

  it('follows summer time elsewhere', () => {
    const berlin = ourClock('Europe/Berlin');
    const at = (text: string): string | undefined => berlin(momentOf(text) ?? { ms: 0, zoned: true }).start;
    expect([at('1 Jul 2026 10:00 +0000'), at('1 Dec 2026 10:00 +0000')]).toEqual(['12:00', '11:00']);
  });

  it('knows no zone there is not', () => expect(() => ourClock('Asia/Nowhere')).toThrow(RangeError));
});
