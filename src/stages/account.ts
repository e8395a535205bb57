import type { Ledger } from '../ledger/ledger.ts';
import type { AccountTies } from '../ledger/ties.ts';
import { ACCOUNT_INDICATORS } from '../lenses/account-indicators.ts';
import type { Context } from '../lenses/indicator.ts';
import { measureAll } from '../lenses/measure.ts';
import { roster } from '../lenses/roster.ts';
import { accountTies } from '../lenses/v5-common-value/ties.ts';
import { accountMoney } from '../lenses/v4-embedding/embed.ts';
import type { Account } from '../model/account.ts';
import type { Model } from '../model/model.ts';
import { leftPeople, peopleAt, teamAt } from '../model/people-at.ts';
import type { AccountResult } from '../result.ts';
import { gatesOf } from './gates.ts';
import { summarise } from './people.ts';
import { place } from './position.ts';

/** Ties of every account, by account id. */
export function tiesOf(model: Model, ledger: Ledger, { asOf, rules }: Context): Map<string, AccountTies> {
  const team = teamAt(model, asOf);
  const ours = { listed: team !== null, present: new Set((team ?? []).map((member) => member.id)) };
  return new Map(
    model.accounts.map((account) => {
      const own = ledger.accounts.get(account.id);
      if (!own) throw new RangeError(`no ledger for ${account.id}`);
      return [account.id, accountTies(account, own, peopleAt(model, account.id, asOf), ours, asOf, rules)];
    }),
  );
}

/** One account measured and placed; its weight in the mix is set later. */
export function placeAccount(
  account: Account,
  model: Model,
  ledger: Ledger,
  allTies: ReadonlyMap<string, AccountTies>,
  context: Context,
): AccountResult {
  const { asOf, rules } = context;
  const contacts = ledger.accounts.get(account.id);
  const ties = allTies.get(account.id);
  if (!contacts || !ties) throw new RangeError(`no ledger for ${account.id}`);
  const people = roster(account, peopleAt(model, account.id, asOf), ties, rules);
  const measures = measureAll(
    ACCOUNT_INDICATORS,
    account.id,
    { model, firm: model.firm, account, contacts, ties, roster: people, ledger, allTies },
    context,
  );
  const gates = gatesOf(measures, rules);
  const { FIT: fit, DARK: dark, GAIN: gain } = measures;
  const rightWhereItIs = fit !== undefined && fit.point !== null && fit.point < rules.value('FIT.gate');
  const verdict = place(gates, rules, {
    nobodyKnown: !people.statedNobody && (people.nobodyKnown || (ties.unknown && ties.ties.every((tie) => (tie.point ?? 0) === 0))),
    gainContested: gain?.parts?.['contestedVerified'] === true || account.terms.some((term) => term.contested),
  });
  return {
    ...verdict,
    notes: rightWhereItIs ? [...verdict.notes, { code: 'stage.right-where-it-is', args: { fit: fit.point } }] : verdict.notes,
    id: account.id,
    name: account.name,
    relation: account.relation,
    payer: account.payer,
    tags: account.tags,
    revenue: accountMoney(account, asOf),
    weight: null,
    draws: null,
    gates,
    measures: Object.values(measures),
    people: summarise(people, leftPeople(model, account.id, asOf), rules),
    fit: { point: fit?.point ?? null, lo: fit?.lo ?? 0, hi: fit?.hi ?? 1 },
    dark: {
      flags: words(dark?.parts?.['raised']),
      unknown: words(dark?.parts?.['open']),
      raised: dark?.flag === true,
    },
    interactions: contacts.contacts.length,
    place: account.at,
  };
}

function words(value: unknown): string[] {
  return typeof value === 'string' && value !== '' ? value.split(' ') : [];
}
