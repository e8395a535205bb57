import { diagnose, placeAll, type Diagnosis } from '../diagnosis.ts';
import type { AccountTies } from '../ledger/ties.ts';
import type { Context } from '../lenses/indicator.ts';
import type { Model } from '../model/model.ts';
import { compare as byCode } from '../model/order.ts';
import { peopleAt, teamAt } from '../model/people-at.ts';
import type { MutualTie } from '../result.ts';
import type { LeaveAccount, LeaveResult, Succession } from '../result-leave.ts';
import { tiesOf } from '../stages/account.ts';
import { compareAccount } from './compare.ts';
import { accountsOf, findPerson, type Found, type Side, withoutPerson } from './depart.ts';
import { cohesion, cutsOf, nodeOf, organisationGraph, peopleGraph } from './graphs.ts';
import { communityNetwork } from './maps.ts';
import { organisationTies } from './organisations.ts';
import { ourSuccession, theirSuccession } from './succession.ts';

/** The part of the result that the departure decides; who asked, and of which record, is added by the command. */
export type Departure = Omit<LeaveResult, 'format' | 'formatVersion' | 'tool' | 'asOf' | 'asOfSource' | 'ruleset' | 'firm'>;

/** Whom a word on the command line means, and whom it might have meant. */
export function whoIs(model: Model, before: Diagnosis, word: string, { asOf }: Context): { found: Found; known: string[] } {
  const ours = new Set([...before.ties.values()].flatMap((account) => account.ties.map((tie) => tie.ours)));
  const everybody = [...(model.firm.team ?? []), ...model.people.values()];
  const known = [...ours, ...everybody.flatMap((one) => [one.id, ...(one.name === undefined ? [] : [one.name])])];
  return { found: findPerson(model, ours, word, asOf), known };
}

/**
 * What goes with a person (V7): the same record diagnosed once more without the ties this person holds. Ours: the ties
 * vanish; theirs: the person leaves every account, the influence with them, and a role nobody else fills is open again
 * (method §11.1). A reading of the record, no forecast: what both houses would do about it is not in it.
 */
export function leave(model: Model, before: Diagnosis, person: { id: string; side: Side }, context: Context): Departure {
  const { asOf, rules } = context;
  const lines = { strong: rules.value('TIE.strong'), edge: rules.value('TIE.edge') };
  const later = withoutPerson(model, person.id, person.side, asOf);
  const after = rediagnose(later, before, person, context);
  const teamNow = teamAt(later, asOf) ?? [];
  const leaver = model.people.get(person.id);
  const afterwards = new Map(after.accounts.map((account) => [account.id, account]));
  const accounts = before.accounts.flatMap((account): LeaveAccount[] => {
    const [now, held, kept] = [afterwards.get(account.id), before.ties.get(account.id), after.ties.get(account.id)];
    if (now === undefined || held === undefined || kept === undefined) throw new RangeError(`no account ${account.id}`);
    const succession = (of: string): Succession =>
      person.side === 'theirs' && leaver !== undefined
        ? theirSuccession(leaver, peopleAt(later, account.id, asOf), kept, lines)
        : ourSuccession(
            of,
            model.firm.team?.find((member) => member.id === person.id),
            teamNow,
            kept,
            lines,
          );
    const compared = compareAccount({ before: account, after: now }, { before: held, after: kept }, succession, lines);
    return compared === null ? [] : [compared];
  });
  const touched = accounts.sort((a, b) => Number(b.drops) - Number(a.drops) || (b.weight ?? -1) - (a.weight ?? -1) || byCode(a.id, b.id));
  const [mixBefore, mixAfter] = [before.firm.mix, after.firm.mix];
  const found = {
    person: described(model, person, context),
    accounts: touched,
    untouched: before.accounts.length - touched.length,
    mix: mixBefore === null || mixAfter === null ? null : { before: mixBefore.modes, after: mixAfter.modes },
    ...networks(model, later, before.ties, after.ties, person, lines.edge),
    memberTies: memberTies(model, person),
  };
  return { ...found, names: names(found, model) };
}

function rediagnose(later: Model, before: Diagnosis, person: { id: string; side: Side }, context: Context): Diagnosis {
  if (person.side === 'theirs') return diagnose(later, context.asOf, context.rules);
  const { ledger } = before;
  // Where no team is listed, everybody in the log counts as ours; so the ties themselves are taken away too.
  const ties = [...tiesOf(later, ledger, context)].map(([id, account]): [string, AccountTies] => [
    id,
    { ...account, ties: account.ties.filter((tie) => tie.ours !== person.id) },
  ]);
  return placeAll(later, ledger, new Map(ties), context);
}

type Ties = ReadonlyMap<string, AccountTies>;

function networks(
  model: Model,
  later: Model,
  held: Ties,
  kept: Ties,
  person: { id: string; side: Side },
  edge: number,
): Pick<Departure, 'people' | 'organisations'> {
  const [people, peopleAfter] = [peopleGraph(held, edge), peopleGraph(kept, edge)];
  const leaver = nodeOf(person.side, person.id);
  const [between, betweenAfter] = [organisationTies(model), organisationTies(later)];
  const organisations = organisationGraph(held, between, model.firm.id, edge);
  const organisationsAfter = organisationGraph(kept, betweenAfter, model.firm.id, edge);
  const ours = (graph: typeof organisations): string[] => graph.neighbors(model.firm.id);
  const reached = new Set(ours(organisationsAfter));
  return {
    people: {
      before: cohesion(people),
      after: cohesion(peopleAfter),
      articulation: cutsOf(people).vertices.includes(leaver),
      cutOff: people
        .nodes()
        .filter((node) => node !== leaver && !peopleAfter.hasNode(node))
        .map((node) => people.getNodeAttribute(node, 'id'))
        .sort(),
    },
    organisations: {
      before: cohesion(organisations),
      after: cohesion(organisationsAfter),
      lost: ours(organisations)
        .filter((account) => !reached.has(account))
        .sort()
        .map((account) => ({
          account,
          through: organisationsAfter.hasNode(account)
            ? organisationsAfter
                .neighbors(account)
                .filter((other) => reached.has(other))
                .sort()
            : [],
        })),
    },
  };
}

/** Ties to other members that a person of theirs takes along. */
function memberTies(model: Model, { id, side }: { id: string; side: Side }): MutualTie[] {
  if (side === 'ours') return [];
  return model.communities.flatMap((community) => communityNetwork(community, model).ties.filter((tie) => tie.a === id || tie.b === id));
}

function described(model: Model, { id, side }: { id: string; side: Side }, { asOf }: Context): LeaveResult['person'] {
  const member = side === 'ours' ? model.firm.team?.find((one) => one.id === id) : undefined;
  const person = side === 'theirs' ? model.people.get(id) : undefined;
  const known = member ?? person;
  return {
    id,
    name: known?.name ?? null,
    side,
    function: known?.function ?? null,
    level: known?.level ?? null,
    roles: person?.roles ?? [],
    accounts: person === undefined ? [] : accountsOf(person, asOf),
    at: known?.at ?? null,
  };
}

/** Names of those the departure speaks of, and of nobody else. */
function names(found: Omit<Departure, 'names'>, model: Model): Record<string, string> {
  const { person, accounts, people, organisations, memberTies: lost } = found;
  const mentioned = new Set([
    person.id,
    ...person.accounts,
    ...accounts.flatMap(({ ties }) => ties.flatMap((tie) => [tie.ours, tie.theirs])),
    ...accounts.flatMap(({ succession }) => succession.flatMap((one) => one.candidates.flatMap(({ id, tieBy }) => [id, tieBy ?? id]))),
    ...people.cutOff,
    ...organisations.lost.flatMap(({ account, through }) => [account, ...through]),
    ...lost.flatMap(({ a, b }) => [a, b]),
  ]);
  const bearers = [...(model.firm.team ?? []), ...model.people.values(), ...model.accounts];
  const named = bearers.flatMap(({ id, name }): [string, string][] => (name !== undefined && mentioned.has(id) ? [[id, name]] : []));
  return Object.fromEntries(named.sort(([a], [b]) => byCode(a, b)));
}
