import fc from 'fast-check';
import { dayNumber, formatDay } from '../../src/model/days.ts';
import { BENEFITS, CHANNELS, INITIATORS, PURPOSES, SOURCES } from '../../src/model/log.ts';

export const AS_OF = dayNumber(2026, 6, 30);

const IDS = ['mengyuan', 'u.chen', 'p-1', 'a_b', 'x', 'no', '3d-print', 'on.time-2'];
const ODD_IDS = ['0x1f', '12', '1e5', 'true', 'null', '7.5', '2026', '1.10', 'Bad', '.x', 'a b', '企业'];
const NOTES = [
  '三方会谈',
  '会谈，确认：下周',
  'see:x',
  'a#b',
  "it's",
  '"a: b, c"',
  "'it''s'",
  '"# no comment"',
  "'[x]'",
  'emoji 🙂 ok',
  'T-100',
  'nine o”clock',
  'x=1',
  'a-b / c',
];
const ODD_NOTES = [
  'see: x',
  'a # b',
  '# all',
  '"quoted" text',
  '"a\\tb"',
  '- dash',
  '-5 %',
  '&a anchored',
  '*a',
  '!tag x',
  '{a: 1}',
  '[x]',
  'x]',
  'x}',
  'a, b',
  '12',
  '1.5e3',
  '~',
  'null',
  'Null',
  'true',
  '.inf',
  '',
  '" "',
  '\u3000',
  '"unclosed',
  '|',
  '> folded',
  '%x',
  '@x',
  '`x`',
  'x:',
  '?',
  ': x',
  'a\tb',
  '=',
  '<<',
  '2026-03-02',
  '0o17',
  '+5',
  '"two\n   lines"',
];
const DATES = ['2026-02-30', '2026-13-01', '2026-03', '2026', '2026-3-2', '2026-03-02T10:00', '1999-12-31', '', '2026-07-01'];
const NUMBERS = ['90', '1.5', '30', '4.0', '090', '123'];
const ODD_NUMBERS = ['0', '-3', '1e2', '.5', '5.', '0x10', '1_000', '"90"', '123456789012', 'x', '{value: 3}'];

type Field = readonly [key: string, flow: string, block?: readonly string[]];

/** Interaction files as people write them; `odd`: with what they get wrong, and with corners of YAML nobody needs here. */
export function documents(odd: boolean): fc.Arbitrary<string> {
  const some = (usual: readonly string[], unusual: readonly string[]) => fc.constantFrom(...usual, ...(odd ? unusual : []));
  const quoted = (value: fc.Arbitrary<string>) =>
    fc.tuple(value, fc.constantFrom('', '', '', '"', "'")).map(([text, quote]) => `${quote}${text}${quote}`);
  const id = quoted(some(IDS, ODD_IDS));
  const words = (known: readonly string[]) => quoted(some(known, ['fax']));
  const number = some(NUMBERS, ODD_NUMBERS);
  const day = fc.integer({ min: AS_OF - 900, max: AS_OF + (odd ? 20 : 0) }).map(formatDay);
  const date = quoted(odd ? fc.oneof({ weight: 6, arbitrary: day }, fc.constantFrom(...DATES)) : day);
  const note = some(NOTES, ODD_NOTES);
  const flowList = (item: fc.Arbitrary<string>) =>
    fc
      .tuple(fc.uniqueArray(item, { maxLength: 3 }), fc.constantFrom('', ' ', '  '))
      .map(([items, space]) => `[${space}${items.join(`,${space || ' '}`)}${space}]`);
  const people = (key: string): fc.Arbitrary<Field> =>
    fc.oneof(
      flowList(id).map((list): Field => [key, list]),
      fc.uniqueArray(id, { minLength: 1, maxLength: 3 }).map((items): Field => [key, `[${items.join(', ')}]`, items]),
      some(['[]'], ['u.chen', 'none', '{}', '[u.chen, u.chen]', '[a b]', '[u.chen,]']).map((value): Field => [key, value]),
    );
  const lone = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<Field> => value.map((text): Field => [key, text]);
  const fields: fc.Arbitrary<Field>[] = [
    people('ours'),
    people('theirs'),
    lone('channel', words(CHANNELS)),
    lone('initiator', words(INITIATORS)),
    lone('purpose', words(PURPOSES)),
    lone('purpose', flowList(fc.constantFrom(...PURPOSES))),
    lone('minutes', number),
    lone('participants', number),
    lone('directed', some(['true', 'false'], ['True', 'yes', '"true"', 'null'])),
    lone('stage', quoted(some(['assurance', '设计', 'Stage 2', 'a b'], ['12', '']))),
    lone('community', id),
    lone('source', words(SOURCES)),
    lone('grade', some(['A', 'B', 'C', 'D'], ['E', '"A"', 'a', 'AB'])),
    lone('derived', some(['true', 'false'], ['x'])),
    lone('note', note),
    lone('evidence', note),
    lone(
      'source_id',
      some(['T-100', '"100"', 'ics:7f/2026-03-02', "'mail:a b@x.cn'"], ['100', '0017', '""', "'it''s'", '"a\\u0062"', ...ODD_NOTES]),
    ),
    lone('same_as', some(['T-100', '"100"', 'ics:7f/2026-03-02'], ['100', '" "', "'it''s'", 'see: x', '{a: 1}', '~'])),
    lone('start', some(['09:30', '"23:59"', "'00:00'"], ['24:00', '9:30', '"9:30 "', '930', '09:30:00', '9点', ''])),
    fc.tuple(words(BENEFITS), number, id).map(([kind, value, to]): Field => ['benefit', `{kind: ${kind}, value: ${value}, to: ${to}}`]),
    ...(odd ? [fc.constantFrom('x', 'date', '"note"', 'Note', 'no te').map((key): Field => [key, '1'])] : []),
  ];
  const item = fc
    .record({
      date,
      account: id,
      fields: fc.uniqueArray(fc.oneof(...fields), { maxLength: 7, selector: ([key]) => key }),
      style: fc.constantFrom('flow', 'flow', 'broken flow', 'block', 'block', 'wide block'),
      trail: some(['', '', '', ' # 备注', '  '], ['#x', ' x']),
      between: some(['', '', '', '\n', '# comment\n', '   # deep\n', '  \n'], ['\t\n', '   x: 1\n', ' - x\n']),
      shuffle: fc.boolean(),
      anchor: some(['', '', ''], ['&a ', '!!map ']),
      colon: some([': ', ': ', ':  '], [' : ', ':', ':\t']),
    })
    .map(write);
  return fc
    .record({
      items: fc.array(item, { minLength: 1, maxLength: 4 }),
      shape: fc.constantFrom('list', 'list', 'entries', 'entries last', 'entries first', 'indented list'),
      top: some(['', '', '# yaml-language-server: $schema=x\n\n', '\n\n'], ['---\n', '\uFEFF', '%YAML 1.2\n---\n']),
      crlf: fc.constantFrom(false, false, false, true),
      cut: fc.boolean(),
    })
    .map(assemble);
}

interface Item {
  readonly date: string;
  readonly account: string;
  readonly fields: readonly Field[];
  readonly style: string;
  readonly trail: string;
  readonly between: string;
  readonly shuffle: boolean;
  readonly anchor: string;
  readonly colon: string;
}
function write({ date, account, fields, style, trail, between, shuffle, anchor, colon }: Item): string {
  const required: Field[] = [
    ['date', date],
    ['account', account],
  ];
  const all = shuffle ? [...fields, ...required.reverse()] : [...required, ...fields];
  if (style.endsWith('flow')) {
    const join = style === 'flow' ? ', ' : ',\n   ';
    return `- ${anchor}{${all.map(([key, value]) => `${key}${colon}${value}`).join(join)}}${trail}\n${between}`;
  }
  const lead = style === 'block' ? '- ' : '-   ';
  const indent = ' '.repeat(lead.length);
  const deeper = style === 'block' ? `${indent}  ` : indent;
  const lines = all.map(([key, value, block]) =>
    block === undefined
      ? `${key}${colon}${value}${trail}`
      : `${key}:${trail}\n${block.map((each) => `${deeper}- ${each}${trail}`).join('\n')}`,
  );
  return `${lead}${anchor === '' ? '' : `${anchor.trim()}\n${indent}`}${lines.join(`\n${indent}`)}\n${between}`;
}

interface Document {
  readonly items: readonly string[];
  readonly shape: string;
  readonly top: string;
  readonly crlf: boolean;
  readonly cut: boolean;
}
const HEAD = `import: crm-2026-06
observed: {from: 2025-01-01, to: 2026-06-30, complete: true}
standing:
- {every: 7d, account: mengyuan, purpose: [planning]}
`;
function assemble({ items, shape, top, crlf, cut }: Document): string {
  const body = items.join('');
  const deeper = body.replace(/^(?=.)/gm, '  ');
  const bodies: Readonly<Record<string, string>> = {
    list: body,
    'indented list': deeper,
    entries: `entries:\n${body}`,
    'entries last': `${HEAD}# then\nentries: # all\n${deeper}`,
    'entries first': `entries:\n\n${deeper}${HEAD}`,
  };
  const whole = top + (bodies[shape] ?? body);
  const lines = crlf ? whole.replace(/\n/g, '\r\n') : whole;
  return cut ? lines.replace(/\s+$/, '') : lines;
}
