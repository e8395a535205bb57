import { describe, expect, it } from 'vitest';
import { meant } from '../../../src/intake/log/meant.ts';
import { readWords } from '../../../src/intake/log/words.ts';
import { scene } from './scene.ts';

const read = (...words: string[]) => readWords(words, scene());
const people = () => scene().people.values();

describe('who is meant', () => {
  it.each([
    ['p.wang', 'p.wang'],
    ['P.WANG', 'p.wang'],
    ['王立新', 'p.wang'],
    ['王立', 'p.wang'],
    ['立新', 'p.wang'],
    ['wangl', 'p.wangli'],
    ['zhao', 'p.zhao'],
    ['李', 'p.li'],
  ])('%s is %s', (word, id) => {
    expect(meant(word, people())).toMatchObject({ found: 'one', one: { id } });
  });

  it('decides nothing between two', () => {
    expect(meant('王', people())).toMatchObject({ found: 'many', many: [{ id: 'p.wang' }, { id: 'p.wangli' }] });
    expect(meant('wang', people())).toMatchObject({ found: 'many' });
  });

  it('says who is spelt almost so', () => {
    expect(meant('p.wnag', people())).toEqual({ found: 'none', near: ['p.wang'] });
    expect(meant('李惠新', people())).toMatchObject({ found: 'none' });
    expect(meant('', people())).toMatchObject({ found: 'none' });
    expect(meant('a', people())).toMatchObject({ found: 'none' });
  });
});

describe('the words of a call', () => {
  it('are an account, people and a note', () => {
    expect(read('mengyuan', 'p.wang', '李', 'filler 2 jams')).toEqual({
      account: 'mengyuan',
      theirs: ['p.wang', 'p.li'],
      note: 'filler 2 jams',
      wrong: [],
    });
    expect(read()).toEqual({ account: null, theirs: [], note: null, wrong: [] });
  });

  it('may leave the account to the person', () => {
    expect(read('zhao', '看了新线，想明年换')).toMatchObject({ account: 'mengxi', theirs: ['p.zhao'], note: '看了新线，想明年换' });
  });

  it('find people only where they have worked', () => {
    expect(read('mengxi', 'li')).toMatchObject({ theirs: ['p.li'], wrong: [] });
    expect(read('mengxi', 'p.wang')).toMatchObject({ wrong: [{ key: 'cli.error.log.person' }] });
  });

  it('take a mistyped id for no note', () => {
    expect(read('mengyuan', 'p.wnag')).toMatchObject({ note: null, wrong: [{ key: 'cli.error.log.person', suggestions: ['p.wang'] }] });
    expect(read('mengyuan', '赵')).toMatchObject({ wrong: [{ key: 'cli.error.log.person' }] });
    expect(read('mengyuan', '换型慢')).toMatchObject({ wrong: [{ key: 'cli.error.log.person' }] });
    expect(read('mengyuan', 'Filler 2')).toMatchObject({ note: 'Filler 2', wrong: [] });
  });

  it('tell all that is wrong at once, with those there are', () => {
    expect(read('mengyuan', '王', 'x', 'a note').wrong.map(({ key }) => key)).toEqual(['cli.error.log.many', 'cli.error.log.person']);
    expect(read('mengyuan', '王').wrong[0]?.args['options']).toEqual(['王立新 p.wang', '王丽 p.wangli']);
    expect(read('meng').wrong).toMatchObject([{ key: 'cli.error.log.many' }]);
    expect(read('mengyaun').wrong).toMatchObject([{ key: 'cli.error.log.account', suggestions: ['mengyuan'] }]);
  });
});
