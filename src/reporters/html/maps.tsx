import type { AccountResult, AuditResult } from '../../result.ts';
import { mapLegend, relationshipMap } from '../charts/relationship-map.ts';
import type { MapScope } from '../map/draw.ts';
import { nameOf } from '../terminal/view.ts';
import { Chapter, Para, Scroll } from './block.tsx';
import { type Leaf, tell } from './leaf.ts';
import { Svg } from './picture.tsx';

/** Accounts one map can show and still be read; the others' maps stand with the account. */
const DRAWN = 16;
const WIDTH = { all: 720, account: 640, community: 720, chain: 720 } as const;

/** Our people and the key persons of the accounts, the members of each community, and the chain; not on paper without a single tie. */
export function Maps({ view }: { readonly view: Leaf }) {
  const { network, communities } = view.result;
  const drawn = view.accounts.slice(0, DRAWN);
  const rest = view.accounts.length - drawn.length;
  if (drawn.length === 0) return null;
  const members = network.communities.filter((one) => one.members.length > 0 && communities.some(({ id }) => id === one.community));
  const bare = network.chain === null && members.length === 0 && drawn.every(({ people }) => people.every((one) => one.tieBy === null));
  return (
    <div class={bare ? 'filed' : undefined}>
      <Chapter id="map" title={tell(view, 'map')}>
        <RelationMap view={view} id="map-all" scope={{ kind: 'all' }} accounts={drawn} caption={tell(view, 'map.all')} />
        {rest > 0 && <p class="note">{tell(view, 'map.rest', { drawn: drawn.length, rest })}</p>}
        {members.map(({ community }, at) => (
          <RelationMap
            view={view}
            id={`map-community-${at}`}
            scope={{ kind: 'community', id: community }}
            accounts={view.accounts}
            caption={tell(view, 'map.community', { name: nameOf(view, community) })}
          />
        ))}
        {network.chain !== null && network.chain.nodes.length > 0 && (
          <RelationMap view={view} id="map-chain" scope={{ kind: 'chain' }} accounts={view.accounts} caption={tell(view, 'map.chain')} />
        )}
      </Chapter>
    </div>
  );
}

interface MapProps {
  readonly view: Leaf;
  readonly id: string;
  readonly scope: MapScope;
  readonly accounts: readonly AccountResult[];
  readonly caption: string;
}

/** One map, its caption and legend; wider than a telephone, it scrolls. */
export function RelationMap({ view, id, scope, accounts, caption }: MapProps) {
  const part = partOf(view.result, accounts);
  return (
    <figure>
      <Scroll label={caption}>
        <Svg kind="svg" markup={relationshipMap(part, scope, view.speaker, { id, width: WIDTH[scope.kind], legend: false })} />
      </Scroll>
      <figcaption>
        <Para view={view}>{caption}</Para>
        <Para view={view}>{mapLegend(part, scope, view.speaker).join(view.speaker.language === 'zh' ? '；' : '; ')}</Para>
      </figcaption>
    </figure>
  );
}

/** What a map reads of a result; the rest of a large one would only be copied. */
function partOf(result: AuditResult, accounts: readonly AccountResult[]): AuditResult {
  return {
    ...result,
    accounts: accounts.map((account) => ({ ...account, measures: [], gates: [] })),
    findings: [],
    recommendations: [],
    questions: [],
  };
}
