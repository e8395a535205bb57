import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDrawnMap } from '../../src/reporters/map-drawn.ts';
import { mapSize, type MapScope, renderMap } from '../../src/reporters/map.ts';
import type { AuditResult } from '../../src/result.ts';
import { inert } from '../../src/text/inert.ts';
import { parseDot } from './dot-parser.ts';
import { expectGolden } from './golden.ts';
import { parseMermaid } from './mermaid-parser.ts';
import { empty, rich } from './sample.ts';
import { TIES } from './sample-network.ts';

const mapped: AuditResult = { ...rich, ties: TIES };
const SCOPES: Readonly<Record<string, MapScope>> = {
  all: { kind: 'all' },
  account: { kind: 'account', id: 'mengyuan' },
  community: { kind: 'community', id: 'lianyi' },
  chain: { kind: 'chain' },
};
const LANGUAGES = ['en', 'zh'] as const;

describe('maps', () => {
  for (const [name, scope] of Object.entries(SCOPES)) {
    for (const language of LANGUAGES) {
      it(`${name} in ${language}`, () => {
        expectGolden(`map/${name}.${language}.mmd`, renderMap(mapped, { format: 'mermaid', language, scope }));
        expectGolden(`map/${name}.${language}.dot`, renderMap(mapped, { format: 'dot', language, scope }));
        expectGolden(`map/${name}.${language}.svg`, renderDrawnMap(mapped, { format: 'svg', language, scope }));
        expectGolden(`map/${name}.${language}.html`, renderDrawnMap(mapped, { format: 'html', language, scope }));
      });
    }

    it(`${name}: both formats draw the same`, () => {
      for (const language of LANGUAGES) {
        const dot = parseDot(renderMap(mapped, { format: 'dot', language, scope }));
        const mermaid = parseMermaid(renderMap(mapped, { format: 'mermaid', language, scope }));
        const drawn = <T>(nodes: ReadonlyMap<string, T>) => [...nodes].filter(([id]) => id !== 'legend');
        expect(drawn(mermaid.nodes)).toEqual(drawn(dot.nodes));
        expect(mermaid.groups).toEqual(dot.clusters);
        expect(mermaid.edges.map(({ from, to, label }) => ({ from, to, label }))).toEqual(dot.edges);
        expect(mermaid.styled.every((index) => index < mermaid.edges.length)).toBe(true);
      }
    });
  }

  it('marks the single thread, the key persons, and what is unknown', () => {
    const { nodes, edges } = parseMermaid(
      renderMap(mapped, { format: 'mermaid', language: 'en', scope: { kind: 'account', id: 'mengyuan' } }),
    );
    const to = (name: string) => [...nodes].find(([, label]) => label.startsWith(name))?.[0];
    const lines = (name: string) => edges.filter((edge) => edge.to === to(name)).map(({ link, label }) => [link, label]);
    expect(lines('赵工')).toEqual([['===', 'single thread · strong 0.72']]);
    expect(lines('王总')).toEqual([
      ['---', 'moderate 0.48'],
      ['---', 'moderate 0.41'],
    ]);
    expect(lines('Sun Li')).toEqual([
      ['---', 'weak 0.12'],
      ['-.-', 'unclear 0.20–0.50'],
    ]);
    expect(nodes.get(to('nobody known') ?? '')).toContain('gatekeeper');
    expect([...nodes.values()].some((label) => label.startsWith('钱主任'))).toBe(false);
    expect(nodes.get(to('Sun Li') ?? '')).toContain('★ key person, not reached');
  });

  it('draws a tie to whoever of ours it may be where the ties of an account are unknown', () => {
    const account = rich.accounts[0] as AuditResult['accounts'][number];
    const [first] = account.people;
    if (!first) throw new Error('the sample has people');
    const person = { ...first, tie: { point: 0, lo: 0, hi: 1 }, tieBy: null };
    const open: AuditResult = { ...mapped, ties: [], accounts: [{ ...account, people: [person] }] };
    const { edges, nodes } = parseDot(renderMap(open, { format: 'dot', language: 'en', scope: { kind: 'all' } }));
    expect(edges).toEqual([{ from: 'n0', to: 'n1', label: 'unknown' }]);
    expect(nodes.get('n0')).toBe('?');
  });

  it('draws something for a workspace without accounts, and refuses what is not there', () => {
    expect(parseDot(renderMap(empty, { format: 'dot', language: 'en', scope: { kind: 'all' } })).nodes.size).toBe(2);
    expect(() => renderMap(empty, { format: 'dot', language: 'en', scope: { kind: 'chain' } })).toThrow(RangeError);
    expect(() => renderMap(rich, { format: 'dot', language: 'en', scope: { kind: 'account', id: 'nobody' } })).toThrow(RangeError);
    expect(() => renderMap(rich, { format: 'dot', language: 'en', scope: { kind: 'community', id: 'nobody' } })).toThrow(RangeError);
  });

  it('knows how much Mermaid draws unasked', () => {
    const people = Array.from({ length: 501 }, (_, index) => `p.${index}`);
    const account = rich.accounts[0] as AuditResult['accounts'][number];
    const model = account.people[0] as (typeof account)['people'][number];
    const [tie] = TIES;
    if (!tie) throw new Error('the sample has ties');
    const large: AuditResult = {
      ...rich,
      accounts: [{ ...account, people: people.map((id) => ({ ...model, id, key: true })) }],
      ties: people.map((id) => ({ ...tie, entity: `u.chen~${id}` })),
    };
    expect(mapSize(large, { format: 'mermaid', language: 'en', scope: { kind: 'all' } })).toEqual({ edges: 501, fits: false });
    expect(mapSize(large, { format: 'dot', language: 'en', scope: { kind: 'all' } }).fits).toBe(true);
  });

  it('lets no name break out of its label', () => {
    fc.assert(
      fc.property(names, fc.constantFrom(...Object.values(SCOPES)), ([firm, account, person, node], scope) => {
        const hostile = renamed({ firm, account, person, node });
        const dot = parseDot(renderMap(hostile, { format: 'dot', language: 'en', scope }));
        const mermaid = parseMermaid(renderMap(hostile, { format: 'mermaid', language: 'en', scope }));
        const honest = parseDot(renderMap(mapped, { format: 'dot', language: 'en', scope }));
        expect(dot.edges.length).toBe(honest.edges.length);
        expect(mermaid.edges.length).toBe(honest.edges.length);
        const label = inert(scope.kind === 'chain' ? node : scope.kind === 'community' ? firm : person);
        if (label.trim() === '') return;
        const holds = (nodes: ReadonlyMap<string, string>) => [...nodes.values()].some((one) => one.split('\n')[0] === label);
        expect(holds(mermaid.nodes)).toBe(true);
        expect(holds(dot.nodes)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const wicked = fc.constantFrom(
  '"]; evil["',
  '"];\n  evil -- n0;\n"',
  '</b><script>alert(1)</script>',
  '%%{init: {"theme":"dark"}}%%',
  '`**bold**`',
  '1. first',
  '- item',
  'end',
  'subgraph x',
  'click n0 href "x"',
  '#quot;#lt;',
  'ﬂ°°60¶ß',
  '\\N \\G \\l \\',
  '&lt;b&gt; &amp;',
  '--> n0',
  ':::key',
  '---\ntitle: x\n---',
  'style a:b#c;',
  '{{x}} ((y)) [z] |w|',
);
const name = fc.oneof(
  wicked,
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.array(wicked, { maxLength: 3 }).map((parts) => parts.join('')),
);
const names = fc.tuple(name, name, name, name);

function renamed(to: { firm: string; account: string; person: string; node: string }): AuditResult {
  const { network } = mapped;
  return {
    ...mapped,
    firm: { ...mapped.firm, name: to.firm, team: (mapped.firm.team ?? []).map((one) => ({ ...one, name: to.person })) },
    accounts: mapped.accounts.map((one) => ({
      ...one,
      name: to.account,
      people: one.people.map((each) => ({ ...each, name: to.person, function: to.person })),
    })),
    network: {
      ...network,
      communities: network.communities.map((one) => ({ ...one, members: one.members.map((member) => ({ ...member, name: to.person })) })),
      chain:
        network.chain === null
          ? null
          : {
              nodes: network.chain.nodes.map((one) => ({
                ...one,
                name: to.node,
                organisations: one.organisations.map((each) => ({ ...each, name: to.account })),
              })),
              links: network.chain.links.map((one) => ({ ...one, as: to.person === '' ? null : to.person })),
            },
    },
  };
}
