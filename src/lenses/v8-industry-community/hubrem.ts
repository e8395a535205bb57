import type { Community } from '../../model/community.ts';
import type { Model } from '../../model/model.ts';
import type { Grade, Note, Place } from '../../result.ts';
import { indicator } from '../indicator.ts';
import { evidence, halfWeightGrade, widen } from '../stats.ts';
import { clustering, componentSizes, density, type Graph, graphOf } from './graph.ts';
import { isOurs, memberOrganisations, organisationOf } from './members.ts';

/** Largest component of the members once we are gone ÷ members, 0–1; null without members. */
export function survivesWithoutHub(members: Graph): number | null {
  return members.size === 0 ? null : (componentSizes(members)[0] ?? 0) / members.size;
}

/** E–I index (Krackhardt & Stern 1988): (across − within) ÷ all ties, −1 closed in on themselves … 1 all across; null without ties. */
export function externalInternal(across: number, within: number): number | null {
  return across + within === 0 ? null : (across - within) / (across + within);
}

export interface OrganisationEdge {
  readonly ends: readonly [string, string];
  readonly confirmed: boolean;
  readonly grade: Grade;
  readonly at: readonly Place[];
}

/** Ties between member organisations: confirmed by two sources, or by two pairs of persons; otherwise only said. */
export function organisationEdges(community: Community, model: Model): OrganisationEdge[] {
  const between = new Map<string, { ends: [string, string]; pairs: Set<string>; sources: Set<string>; evidenced: boolean; at: Place[] }>();
  for (const tie of community.memberTies) {
    if (isOurs(tie.a, model.firm) || isOurs(tie.b, model.firm)) continue;
    const ends = [organisationOf(tie.a, model), organisationOf(tie.b, model)].sort() as [string, string];
    if (ends[0] === ends[1]) continue;
    const key = JSON.stringify(ends);
    const edge = between.get(key) ?? { ends, pairs: new Set(), sources: new Set(), evidenced: false, at: [] };
    between.set(key, edge);
    // Only persons make a pair; a tie stated between the organisations themselves names nobody.
    if (tie.a !== ends[0] && tie.a !== ends[1] && tie.b !== ends[0] && tie.b !== ends[1]) edge.pairs.add([tie.a, tie.b].sort().join('~'));
    for (const source of tie.sources) edge.sources.add(source);
    edge.evidenced ||= tie.evidence !== undefined;
    edge.at.push(tie.at);
  }
  return [...between.values()].map(({ ends, pairs, sources, evidenced, at }) => ({
    ends,
    confirmed: pairs.size >= 2 || sources.size >= 2,
    grade: evidenced ? 'A' : 'C',
    at,
  }));
}

/** Ties between persons: how many cross from one organisation to another, how many stay within one. */
function crossing(community: Community, model: Model): number | null {
  const ties = community.memberTies.filter((tie) => !isOurs(tie.a, model.firm) && !isOurs(tie.b, model.firm));
  const within = ties.filter((tie) => organisationOf(tie.a, model) === organisationOf(tie.b, model)).length;
  return externalInternal(ties.length - within, within);
}

/** HUBREM, survives without us (V8): whether the members' own ties hold the community together when its hub is taken away. */
export const hubrem = indicator({
  id: 'HUBREM',
  lens: 'v8',
  level: 'community',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['community', 'model'],
  thresholds: ['HUBREM.gate', 'HUBREM.orgs'],
  measure({ community, model }, { rules }) {
    const found = organisationEdges(community, model);
    const nodes = [...new Set([...memberOrganisations(community, model), ...found.flatMap((edge) => edge.ends)])].sort();
    const sure = graphOf(
      nodes,
      found.filter((edge) => edge.confirmed).map((edge) => edge.ends),
    );
    const said = graphOf(
      nodes,
      found.map((edge) => edge.ends),
    );
    const recorded = found.length > 0 && nodes.length > 0;
    const point = recorded ? survivesWithoutHub(sure) : null;
    const grade = halfWeightGrade(found.map((edge) => ({ weight: 1, grade: edge.grade })));
    const sizes = componentSizes(sure);
    const unconfirmed = found.filter((edge) => !edge.confirmed).length;
    const why: Note[] = [];
    if (!recorded) why.push({ code: 'hubrem.no-ties' });
    if (unconfirmed > 0) why.push({ code: 'hubrem.unconfirmed', args: { ties: unconfirmed } });
    if (nodes.length > 0 && nodes.length < rules.value('HUBREM.orgs')) {
      why.push({ code: 'hubrem.few', args: { organisations: nodes.length, need: rules.value('HUBREM.orgs') } });
    }
    return {
      point,
      ...(point === null ? { lo: 0, hi: 1 } : widen({ lo: point, hi: survivesWithoutHub(said) ?? 1 }, grade)),
      n: nodes.length,
      coverage: recorded ? 1 : 0,
      grade,
      evidence: evidence(community.memberTies.map((tie) => tie.at)),
      parts: {
        organisations: community.members === null && !recorded ? null : nodes.length,
        edges: found.length - unconfirmed,
        unconfirmed,
        components: recorded ? sizes.length : null,
        density: recorded ? density(sure) : null,
        clustering: recorded ? clustering(sure) : null,
        eiIndex: crossing(community, model),
        hubHoldsTogether: recorded && community.hub !== 'other' ? sizes.length > 1 : null,
      },
      why,
    };
  },
});
