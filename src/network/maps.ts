import { accountsAt, freshness, isPayer, readNode } from '../lenses/v3-chain-map/map.ts';
import { isOurs, organisationOf } from '../lenses/v8-industry-community/members.ts';
import type { Chain, ChainNode } from '../model/chain.ts';
import type { Community } from '../model/community.ts';
import { accountById } from '../model/lookup.ts';
import type { Model } from '../model/model.ts';
import { formatDay } from '../model/days.ts';
import { compare } from '../model/order.ts';
import type { Day } from '../model/values.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { ChainNetwork, CommunityNetwork } from '../result.ts';

/** Who is in a community and who there knows whom, as recorded; our own people are its hub, not its members (V8). */
export function communityNetwork(community: Community, model: Model): CommunityNetwork {
  const ids = new Map<string, CommunityNetwork['members'][number]>();
  const add = (id: string, joinedBy: string | null, knows: boolean | null): void => {
    if (isOurs(id, model.firm) || ids.has(id)) return;
    const account = accountById(model, id);
    const person = model.people.get(id);
    const home = organisationOf(id, model);
    const known = account !== undefined || person !== undefined;
    ids.set(id, { id, name: account?.name ?? person?.name ?? null, organisation: known ? home : null, joinedBy, knows });
  };
  for (const member of community.members ?? []) {
    const id = member.person ?? member.account;
    if (id !== undefined) add(id, member.joinedBy ?? community.admission?.kind ?? null, member.knowsMember ?? null);
  }
  const ties = community.memberTies.filter((tie) => !isOurs(tie.a, model.firm) && !isOurs(tie.b, model.firm) && tie.a !== tie.b);
  for (const tie of ties) for (const id of [tie.a, tie.b]) add(id, null, null);
  return {
    community: community.id,
    hub: community.hub ?? null,
    members: [...ids.values()].sort((a, b) => compare(a.id, b.id)),
    ties: ties
      .map((tie) => ({ ...ends(tie.a, tie.b), confirmed: new Set(tie.sources).size >= 2, at: [tie.at] }))
      .sort((x, y) => compare(x.a, y.a) || compare(x.b, y.b)),
  };
}

/** The industry chain as mapped, with what is known at each link and how fresh it is (method B5; V3). */
export function chainNetwork(chain: Chain, model: Model, asOf: Day, rules: Rules): ChainNetwork {
  const fresh = freshness(asOf, rules);
  return {
    nodes: chain.nodes
      .map((node) => {
        const read = readNode(node, model, fresh);
        return {
          id: node.id,
          name: node.name ?? null,
          leverage: node.leverage,
          ours: node.id === model.firm.node,
          payer: isPayer(node, model),
          identified: read.identified,
          fresh: read.fresh,
          reviewed: newestReview(node),
          organisations: organisationsAt(node, model),
          at: node.at,
        };
      })
      .sort((a, b) => compare(a.id, b.id)),
    links: chain.links
      .map(({ from, to, as }) => ({ from, to, as: as ?? null }))
      .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.as ?? '', b.as ?? '')),
  };
}

function newestReview({ organisations }: ChainNode): string | null {
  const days = organisations.flatMap(({ reviewed }) => reviewed?.last ?? []);
  return days.length === 0 ? null : formatDay(Math.max(...days));
}

function organisationsAt(node: ChainNode, model: Model): ChainNetwork['nodes'][number]['organisations'] {
  const accounts = accountsAt(node, model).map(({ id, name }) => ({ account: id, name }));
  const others = node.organisations.flatMap(({ account, name }) =>
    account === undefined && name !== undefined ? [{ account: null, name }] : [],
  );
  return [...accounts, ...others].sort((a, b) => compare(a.name, b.name));
}

function ends(a: string, b: string): { a: string; b: string } {
  return a < b ? { a, b } : { a: b, b: a };
}
