import { describe, expect, it } from 'vitest';
import { xmlAttribute, xmlOf, xmlText } from '../../src/text/xml.ts';

describe('XML', () => {
  it('escapes what is markup and leaves out what XML cannot hold', () => {
    expect(xmlText(`<a href="x">&'\u0000\u001b\ufffe\ud800</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&apos;&lt;/a&gt;');
    expect(xmlText('李😀\u0301\t')).toBe('李😀\u0301\t');
  });
  it('keeps the lines of text and makes one of an attribute', () => {
    expect(xmlText('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
    expect(xmlAttribute('a\r\n\tb')).toBe('a b');
  });
  it('holds no command for the runner of GitHub', () => {
    expect(xmlText('a\n  ::error::x\n##[y] b::c')).toBe('a\n  :&#58;error::x\n##&#91;y] b::c');
  });
  it('indents elements and keeps text as it is', () => {
    const inner = { name: 'b', attributes: { n: 1, t: '"' }, inside: 'x\n y' };
    expect(xmlOf({ name: 'a', attributes: {}, inside: [inner, { name: 'c', attributes: {}, inside: [] }] })).toBe(
      '<a>\n  <b n="1" t="&quot;">x\n y</b>\n  <c/>\n</a>\n',
    );
  });
});
