import { describe, expect, it } from 'vitest';
import { byteText } from '../../../../src/intake/import/mail/header-block.ts';
import { headerText } from '../../../../src/intake/import/mail/words.ts';

const NOTHING = { declared: null, stated: null };
const raw = (...bytes: readonly number[]): string => byteText(Uint8Array.from(bytes));
const utf8 = (text: string): string => byteText(Buffer.from(text));

describe('encoded words', () => {
  it.each([
    ['utf-8 B', '=?utf-8?B?546L5oC7?=', '王总'],
    ['utf-8 Q', '=?UTF-8?q?J=C3=BCrgen_S?=', 'Jürgen S'],
    ['gb2312', '=?gb2312?B?tPC4tDogz+7Evw==?=', '答复: 项目'],
    ['gbk', '=?GBK?B?lsGB1g==?=', '柫佒'],
    ['gb18030, four bytes', '=?gb18030?B?tPC4tIEwgTA=?=', '答复\u0080'],
    ['big5', '=?big5?B?tarC0A==?=', '答覆'],
    ['iso-2022-jp', '=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['euc-jp', '=?EUC-JP?B?xvzL3A==?=', '日本'],
    ['shift_jis', '=?Shift_JIS?B?k/qWew==?=', '日本'],
    ['euc-kr', '=?euc-kr?B?x9GxuQ==?=', '한국'],
    ['windows-1252', '=?windows-1252?Q?=80_100?=', '€ 100'],
    ['iso-8859-1', '=?iso-8859-1?Q?M=FCller?=', 'Müller'],
    ['koi8-r', '=?koi8-r?B?8NLJ18XU?=', 'Привет'],
    ['utf-7', '=?utf-7?Q?M+APw-ller_+- 1?=', 'Müller + 1'],
    ['utf-7, of several characters', '=?UTF-7?Q?+c4tgOw_+ANw-?=', '王总 Ü'],
    ['a language tag', '=?utf-8*zh?B?546L?=', '王'],
    ['a character cut by the fold', '=?utf-8?B?546L5g==?= =?utf-8?B?gLs=?=', '王总'],
    ['two charsets', '=?gb2312?B?tPC4tA==?= =?utf-8?Q?_ok?=', '答复 ok'],
    ['an unknown charset', '=?x-none?Q?abc?=', 'abc'],
    ['no word', '=?utf-8?B?', '=?utf-8?B?'],
  ])('%s', (_name, header, text) => expect(headerText(header, NOTHING)).toBe(text));
});

describe('raw bytes', () => {
  const hengrui = raw(0xba, 0xe3, 0xc8, 0xf0);
  it('are UTF-8 if they can be', () => expect(headerText(utf8('恒瑞 ü'), { declared: 'gbk', stated: 'gbk' })).toBe('恒瑞 ü'));
  it('are GB 2312 if they can be nothing else', () => expect(headerText(`${hengrui} A`, NOTHING)).toBe('恒瑞 A'));
  it('follow the charset of the message', () => {
    expect(headerText(raw(0x4d, 0xfc, 0x6c), { declared: 'iso-8859-1', stated: null })).toBe('Mül');
    expect(headerText(hengrui, { declared: 'us-ascii', stated: null })).toBe('恒瑞');
  });
  it('follow the charset somebody states', () => {
    expect(headerText(raw(0x96, 0xc1), { declared: null, stated: 'gbk' })).toBe('柫');
  });
  it('are lost where nobody can tell, and never guessed', () => {
    expect(headerText(raw(0x4d, 0xfc, 0x6c), NOTHING)).toBe('M\ufffdl');
    expect(headerText(raw(0x96, 0xc1), NOTHING)).toBe('\ufffd\ufffd');
  });
  it('in an encoded word belong to its charset', () => {
    expect(headerText(`=?iso-8859-1?Q?M${raw(0xfc)}ller?=`, NOTHING)).toBe('Müller');
  });
});
