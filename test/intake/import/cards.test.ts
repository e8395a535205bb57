import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ImportRecord, PersonRecord, Reading } from '../../../src/intake/import/records.ts';
import { readCards } from '../../../src/intake/import/vcard/read-cards.ts';
import { FIXTURES } from '../../fixtures/read.ts';
import { digest, fileOf, fixture } from './calendar-source.ts';

const read = (text: string, options = {}): Reading => readCards([fileOf(text, 'x.vcf')], { digest, ...options });
const card = (...lines: string[]): string => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const people = (reading: Reading): PersonRecord[] => reading.records.filter((record: ImportRecord) => record.kind === 'person');

const ICAL = resolve(FIXTURES, 'import/ical.js/cards');
const EZ = resolve(FIXTURES, 'import/ez-vcard');

/** [name, parameters, type, value] of a jCard. */
type JProperty = [string, Record<string, unknown>, string, unknown];

describe('cards of ical.js say what their jCard says', () => {
  const names = readdirSync(ICAL).filter((name) => name.endsWith('.vcf'));
  it('covers every sample', () => expect(names).toHaveLength(12));

  it.each(names)('%s', (name) => {
    const [, properties] = JSON.parse(readFileSync(resolve(ICAL, name.replace('.vcf', '.json')), 'utf8')) as ['vcard', JProperty[]];
    const texts = (wanted: string) => properties.filter(([one]) => one === wanted).map(([, , , value]) => value as string);
    const emails = texts('email').filter((one) => !one.includes(','));
    const reading = readCards([fixture(`ical.js/cards/${name}`)], { digest });
    if (texts('fn').length === 0) {
      expect(reading.rejected).toMatchObject([{ reason: 'card-empty', meant: false }]);
      return;
    }
    const [person] = people(reading);
    expect(person?.name).toBe(texts('fn')[0]);
    expect([person?.address, ...(person?.addresses ?? [])].filter((one) => one !== null).sort()).toEqual(
      emails.map((one) => one.toLowerCase()).sort(),
    );
    const [org] = properties.filter(([one]) => one === 'org').map(([, , , value]) => (Array.isArray(value) ? (value[0] as string) : value));
    expect(person?.organisation?.name ?? null).toBe(org ?? null);
  });
});

describe('cards of telephones and mail programs', () => {
  const ALL: Record<string, readonly (readonly [string | null, readonly string[], string | null])[]> = {
    'John_Doe_BLACK_BERRY.vcf': [['John Doe', [], 'Acme Solutions']],
    'John_Doe_EVOLUTION.vcf': [['Mr. John Richter, James Doe Sr.', ['john.doe@ibm.com'], 'IBM']],
    'John_Doe_GMAIL.vcf': [['Mr. John Richter, James Doe Sr.', ['john.doe@ibm.com'], 'IBM']],
    'John_Doe_IPHONE.vcf': [['Mr. John Richter James Doe Sr.', ['john.doe@ibm.com'], 'IBM']],
    'John_Doe_LOTUS_NOTES.vcf': [['Mr. Doe John I Johny', ['john.doe@ibm.com', 'billy_bob@gmail.com'], 'IBM']],
    'John_Doe_MAC_ADDRESS_BOOK.vcf': [['Mr. John Richter,James Doe Sr.', ['john.doe@ibm.com'], 'IBM']],
    'John_Doe_MS_OUTLOOK.vcf': [['Mr. John Richter James Doe Sr.', ['john.doe@ibm.cm'], 'IBM']],
    'gmail-list.vcf': [
      ['Arnold Smith', ['asmithk@gmail.com'], null],
      ['Chris Beatle', ['chrisy55d@yahoo.com'], null],
      ['Doug White', ['dwhite@gmail.com'], null],
    ],
    'gmail-single.vcf': [['Greg Dartmouth', ['gdartmouth@hotmail.com'], 'TheCompany']],
    'outlook-2003.vcf': [['John Doe III', ['jdoe@hotmail.com'], 'Company, The']],
    'outlook-2007.vcf': [['Mr. Michael Angstadt Jr.', ['mike.angstadt@gmail.com'], 'TheCompany']],
    'rfc2426-example.vcf': [
      ['Frank Dawson', ['frank_dawson@lotus.com', 'fdawson@earthlink.net'], 'Lotus Development Corporation'],
      ['Tim Howes', ['howes@netscape.com'], 'Netscape Communications Corp.'],
    ],
    'rfc6350-example.vcf': [['Simon Perreault', ['simon.perreault@viagenie.ca'], 'Viagenie']],
    'issue114.vcf': [['Dummy, Dummy', ['dummy.dummy@dummy.com'], 'Dummy GmbH']],
  };

  it.each(Object.entries(ALL))('%s', (name, expected) => {
    const found = people(readCards([fixture(`ez-vcard/${name}`)], { digest }));
    expect(
      found.map((one) => [one.name, [one.address, ...one.addresses].filter((at) => at !== null), one.organisation?.name ?? null]),
    ).toEqual(expected);
  });

  it('six of an Android: empty names, and some in quoted-printable UTF-8', () => {
    const found = people(readCards([fixture('ez-vcard/John_Doe_ANDROID.vcf')], { digest }));
    expect(found).toHaveLength(6);
    expect(found[0]).toMatchObject({ name: null, address: 'john.doe@company.com' });
    expect(found[2]?.name).toBe('Ñ Ñ Ñ Ñ Ñ');
  });

  it('all of them are read, and none of their telephones, homes, birthdays, notes or pictures kept', () => {
    for (const name of readdirSync(EZ).filter((one) => one.endsWith('.vcf'))) {
      const reading = readCards([fixture(`ez-vcard/${name}`)], { digest });
      expect(reading.rejected, name).toEqual([]);
      expect(reading.records.length, name).toBe(reading.read[0]?.count);
    }
    const secret = ['TEL', 'BDAY', 'ADR', 'NOTE', 'PHOTO', 'NICKNAME', 'URL', 'GEO', 'X-SKYPE', 'IMPP', 'ANNIVERSARY', 'RELATED'].map(
      (name) => `${name}:SECRET`,
    );
    expect(JSON.stringify(read(card('FN:王立新', ...secret)))).not.toContain('SECRET');
  });
});

describe('a card', () => {
  it('names a Chinese family first, unspaced, and puts right an FN that is backwards', () => {
    expect(people(read(card('N:王;立新;;;')))[0]?.name).toBe('王立新');
    expect(people(read(card('N:王;立新;;;', 'FN:立新 王')))[0]?.name).toBe('王立新');
    expect(people(read(card('N:王;立新;;;', 'FN:王总')))[0]?.name).toBe('王总');
    expect(people(read(card('N:;立新;;;')))[0]?.name).toBe('立新');
    expect(people(read(card('N:Doe;John;Q.;Mr.;')))[0]?.name).toBe('John Q. Doe');
  });

  it('in 2.1 has quoted-printable of a charset, broken softly, and 8-bit text of a charset', () => {
    // 王立新 in GB2312: CD F5 C1 A2 D0 C2; 蒙原乳业: C3 C9 D4 AD C8 E9 D2 B5.
    const head = 'BEGIN:VCARD\r\nVERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE;CHARSET=GB2312:=CD=F5=\r\n=C1=A2=D0=C2\r\nORG;CHARSET=GB2312:';
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(head),
      0xc3,
      0xc9,
      0xd4,
      0xad,
      0xc8,
      0xe9,
      0xd2,
      0xb5,
      ...new TextEncoder().encode('\r\nEND:VCARD\r\n'),
    ]);
    const [person] = people(readCards([{ name: 'x.vcf', bytes }], { digest }));
    expect(person).toMatchObject({ name: '王立新', organisation: { name: '蒙原乳业' } });
    const utf8 = 'BEGIN:VCARD\nVERSION:2.1\nN;QUOTED-PRINTABLE;CHARSET=UTF-8:=E7=8E=8B;=E7=AB=8B=E6=96=B0\nEND:VCARD';
    expect(people(read(utf8))[0]?.name).toBe('王立新');
  });

  it('has the preferred address first, each once, groups or not', () => {
    const lines = ['item1.EMAIL:b@x.example', 'EMAIL;TYPE=INTERNET,pref:A@x.example', 'EMAIL:b@X.example', 'item2.EMAIL:no address'];
    expect(people(read(card('FN:x', ...lines)))[0]).toMatchObject({ address: 'a@x.example', addresses: ['b@x.example'] });
    expect(people(read(card('FN:x', 'EMAIL;PREF=2:b@x.example', 'EMAIL;PREF=1:c@x.example')))[0]?.address).toBe('c@x.example');
  });

  it('takes the post from TITLE, then ROLE, then the second part of ORG', () => {
    const post = (...lines: string[]) => people(read(card('FN:x', 'ORG:蒙原乳业;生产部', ...lines)))[0]?.function;
    expect(post('ROLE:厂长', 'TITLE:生产总监')).toBe('生产总监');
    expect(post('ROLE:厂长')).toBe('厂长');
    expect(post()).toBe('生产部');
  });

  it('of ours is marked so, and has no employer', () => {
    const options = { own: ['chen@mail.example'], ownDomains: ['hengrui.example'] };
    expect(people(read(card('FN:Chen', 'ORG:恒瑞', 'EMAIL:chen@mail.example'), options))[0]).toMatchObject({
      side: 'ours',
      organisation: null,
    });
    expect(people(read(card('FN:Lin', 'EMAIL:lin@cn.hengrui.example'), options))[0]?.side).toBe('ours');
    expect(people(read(card('FN:Wang', 'EMAIL:w@nothengrui.example'), options))[0]?.side).toBeNull();
  });

  it('of an organisation is an account; of a group or a place it is left out', () => {
    expect(read(card('KIND:org', 'FN:蒙原乳业', 'UID:7')).records).toMatchObject([
      { kind: 'account', name: '蒙原乳业', sourceId: 'vcard:7' },
    ]);
    expect(read(card('N:;;;;', 'FN:蒙原乳业', 'ORG:蒙原乳业;')).records).toMatchObject([{ kind: 'account', name: '蒙原乳业' }]);
    expect(read(card('FN:John', 'ORG:Acme')).records).toMatchObject([{ kind: 'person' }]);
    expect(read(card('KIND:group', 'FN:朋友')).rejected).toMatchObject([{ reason: 'card-group', meant: true }]);
    expect(read(card('X-ADDRESSBOOKSERVER-KIND:group', 'FN:朋友')).rejected).toMatchObject([{ reason: 'card-group', meant: true }]);
    expect(read(card('KIND:location', 'FN:会议室')).rejected).toMatchObject([{ reason: 'card-kind', meant: true }]);
    expect(read(card('TEL:1')).rejected).toMatchObject([{ reason: 'card-empty', meant: false }]);
    expect(read('no cards here').rejected).toMatchObject([{ reason: 'cards-none', meant: false }]);
  });

  it('revised last counts, whichever comes first', () => {
    const old = card('UID:u', 'FN:Old', 'REV:2025-01-01');
    const recent = card('UID:u', 'FN:New', 'REV:2026-01-01');
    for (const text of [old + recent, recent + old]) {
      expect(people(read(text)).map(({ name }) => name)).toEqual(['New']);
      expect(read(text).rejected).toMatchObject([{ reason: 'card-repeated', args: { title: 'Old' }, meant: true }]);
    }
  });

  it('without UID has an id of its name and addresses', () => {
    const id = (...lines: string[]) => people(read(card(...lines)))[0]?.sourceId;
    expect(id('FN:x', 'EMAIL:a@x.example', 'NOTE:1')).toBe(id('FN:x', 'TITLE:y', 'EMAIL:a@x.example'));
    expect(id('FN:x', 'EMAIL:a@x.example')).not.toBe(id('FN:x', 'EMAIL:b@x.example'));
  });

  it('inside an AGENT is not mixed up with it, and a missing END ends nothing else', () => {
    const agent = card('FN:Boss', 'AGENT:', 'BEGIN:VCARD', 'FN:Agent', 'EMAIL:agent@x.example', 'END:VCARD', 'EMAIL:boss@x.example');
    expect(people(read(agent))).toMatchObject([{ name: 'Boss', address: 'boss@x.example' }]);
    const torn = 'BEGIN:VCARD\nFN:One\nBEGIN:VCARD\nFN:Two\nEND:VCARD';
    expect(people(read(torn)).map(({ name }) => name)).toEqual(['One', 'Two']);
  });
});

describe('cards that harm', () => {
  it('controls, marks that reorder, a name of 10 kB, a million lines', () => {
    expect(people(read(card('FN:\u202e王\u0000总')))[0]?.name).toBe('王␀总');
    expect([...(people(read(card(`FN:${'长'.repeat(10_000)}`)))[0]?.name ?? '')]).toHaveLength(200);
    expect(people(read(`BEGIN:VCARD\nFN:x\nPHOTO;ENCODING=b:\n${' AAAA\n'.repeat(1_000_000)}END:VCARD`))).toMatchObject([{ name: 'x' }]);
    expect(read('BEGIN:VCARD\n'.repeat(20_000)).rejected).toHaveLength(20_000);
  });

  it('a thousand corrupted cards: cut and flipped', () => {
    const sources = [
      'ez-vcard/John_Doe_ANDROID.vcf',
      'ez-vcard/John_Doe_LOTUS_NOTES.vcf',
      'ez-vcard/issue114.vcf',
      'ical.js/cards/vcard.vcf',
    ].map((path) => fixture(path).bytes);
    const damage = fc.tuple(
      fc.constantFrom(...sources),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 255 })), { maxLength: 30 }),
    );
    fc.assert(
      fc.property(damage, ([source, cut, flips]) => {
        const bytes = source.slice(0, Math.ceil(source.length * cut));
        for (const [at, byte] of flips) bytes[Math.floor(at * bytes.length)] = byte;
        const reading = readCards([{ name: 'x.vcf', bytes }], { digest });
        for (const { name, address } of people(reading)) expect(name ?? address).toBeTruthy();
        expect(reading.records.length + reading.rejected.length).toBe(Math.max(1, reading.read[0]?.count ?? 0));
      }),
      { numRuns: 1000 },
    );
  });

  it('the order of the files changes only the order of what is found', () => {
    const some = fc.array(
      fc
        .record({ uid: fc.constantFrom('a', 'b'), name: fc.constantFrom('X', 'Y'), rev: fc.constantFrom('1', '2') })
        .map(({ uid, name, rev }) => fileOf(card(`UID:${uid}`, `FN:${name}`, `REV:${rev}`), `${uid}${name}${rev}`)),
      { maxLength: 5 },
    );
    const lines = (reading: Reading) => [...reading.records, ...reading.rejected].map((one) => JSON.stringify(one)).sort();
    fc.assert(
      fc.property(some, (files) => {
        expect(lines(readCards([...files].reverse(), { digest }))).toEqual(lines(readCards(files, { digest })));
      }),
    );
  });
});
