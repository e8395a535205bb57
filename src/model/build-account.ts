import type { Place, Stage } from '../result.ts';
import { type Account, ALLIANCE, type Claim, type Equity, FIT_RATINGS, MECHANISMS, RELATIONS, type Term } from './account.ts';
import { buildInitiative, buildOffering, buildPain, list, listOrNull } from './build-offerings.ts';
import { buildPerson } from './build-person.ts';
import { flag, items, num, numOrWord, nums, plainNumber, series, span, stated, text, texts, textsOrNull, word } from './build-values.ts';
import { byPeriod, parsePeriod } from './days.ts';
import type { Field } from './field.ts';
import { isId } from './ids.ts';

const STAGE_WORDS: Readonly<Record<string, Stage>> = {
  'mass-sales': 0,
  'deep-distribution': 1,
  'personal-community': 2,
  'industry-community': 3,
};
const VISIBILITY = { live: 1, monthly: 0.5, none: 0 };
const INVESTMENTS = ['site', 'equipment', 'people', 'process'] as const;
const ORIGINS = ['referral', 'inbound', 'outbound', 'tender', 'inherited', 'former_colleague'] as const;

/** A stage as its word or number, or `{value | status, …}` of one. */
export function stageOf(field: Field | null): Stage | undefined {
  if (field === null) return undefined;
  const written = field.isMap ? (field.get('value') ?? field.get('status'))?.value : field.value;
  if (written === 0 || written === 1 || written === 2 || written === 3) return written;
  return typeof written === 'string' && Object.hasOwn(STAGE_WORDS, written) ? STAGE_WORDS[written] : undefined;
}

/** An account file as far as it can be read; without an id it goes by its file name. Null: the file holds no map. */
export function buildAccount(root: Field): Account | null {
  if (!root.isMap) return null;
  const id = text(root.get('id')) ?? stemId(root.source.file);
  if (id === null) return null;
  const relation = word(root.get('relation'), RELATIONS) ?? 'customer';
  const payer = flag(root.get('payer'));
  const process = root.get('process');
  const alliance = root.get('alliance');
  return {
    id,
    name: text(root.get('name')) ?? id,
    relation,
    payer: payer ?? (relation === 'customer' || relation === 'channel'),
    payerStated: payer !== undefined,
    classOf: plainNumber(root.get('class_of')),
    node: text(root.get('node')),
    since: span(root.get('since')),
    tags: texts(root.get('tags')),
    expectedGapDays: plainNumber(root.get('expected_gap_days')),
    rolesExpected: textsOrNull(root.get('roles_expected')) ?? undefined,
    revenue: series(root.get('revenue')),
    spend: series(root.get('spend')),
    wallet: wallet(root.get('wallet')),
    price: price(root.get('price')),
    switchMonths: num(root.get('switch_months')),
    investments: investments(root.get('investments')),
    origin: origin(root.get('origin')),
    fit: nums(root.get('fit'), FIT_RATINGS),
    visibility: numOrWord(root.get('visibility'), VISIBILITY),
    alliance: items(alliance, ALLIANCE),
    outletShare: num(root.get('outlet_share')),
    equity: equity(root.get('equity') ?? alliance?.get('equity') ?? null),
    terms: list(root.get('terms'), term),
    process: process === null ? null : texts(process),
    offerings: listOrNull(root.get('offerings'), buildOffering),
    pains: listOrNull(root.get('pains'), buildPain),
    people: listOrNull(root.get('people'), (item) => buildPerson(item, id)),
    mechanisms: items(root.get('mechanisms'), MECHANISMS),
    mainContact: list(root.get('main_contact'), (item) => ({
      ours: text(item.get('ours')),
      theirs: text(item.get('theirs')),
      from: span(item.get('from')),
      to: span(item.get('to')),
      at: item.at,
    })),
    volume: series(root.get('volume')),
    initiatives: listOrNull(root.get('initiatives'), buildInitiative),
    promises: list(root.get('promises'), (item) => ({
      what: text(item.get('what')) ?? '',
      due: span(item.get('due')),
      kept: flag(item.get('kept')),
      at: item.at,
    })),
    referrals: listOrNull(root.get('referrals'), (item) => {
      const to = text(item.get('to'));
      return to === undefined
        ? null
        : {
            to,
            date: span(item.get('date')),
            influence: num(item.get('influence')),
            at: item.at,
          };
    }),
    claims: list(root.get('claims'), claim),
    facts: list(root.get('facts'), (item) => ({
      what: text(item.get('what')) ?? '',
      value: text(item.get('value')),
      source: text(item.get('source')),
      at: item.at,
    })),
    at: root.at,
    keyAt: keyPlaces(root),
  };
}

function stemId(file: string): string | null {
  const stem = (file.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '').toLowerCase();
  return isId(stem) ? stem : null;
}

function keyPlaces(root: Field): Readonly<Record<string, Place>> {
  const places: Record<string, Place> = {};
  if (root.isMap) for (const key of Object.keys(root.value as object)) places[key] = root.source.locate([key], 'key');
  return places;
}

function wallet(field: Field | null): Account['wallet'] {
  if (field === null) return undefined;
  const { grade } = stated(field);
  return {
    categorySpend: num(field.get('category_spend'), grade),
    rank: num(field.get('rank'), grade),
    suppliers: num(field.get('suppliers'), grade),
    cap: num(field.get('cap'), grade),
    at: field.at,
  };
}

function price(field: Field | null): Account['price'] {
  if (field === null) return [];
  const found = field.entries().flatMap(([key, child]) => {
    const period = parsePeriod(key);
    return period === null
      ? []
      : [
          {
            period,
            list: num(child.get('list')),
            pocket: num(child.get('pocket')),
            at: child.at,
          },
        ];
  });
  return found.sort((a, b) => byPeriod(a.period, b.period));
}

function investments(field: Field | null): Account['investments'] {
  const found: {
    -readonly [K in keyof Account['investments']]: Account['investments'][K];
  } = {};
  if (field === null) return found;
  for (const type of INVESTMENTS) {
    const child = field.saysNone ? field : field.get(type);
    if (child === null) continue;
    if (child.saysNone) found[type] = { ours: false, theirs: false, at: child.at };
    else
      found[type] = {
        ours: flag(child.get('ours')),
        theirs: flag(child.get('theirs')),
        at: child.at,
      };
  }
  return found;
}

function origin(field: Field | null): Account['origin'] {
  if (field === null) return undefined;
  return {
    kind: word(field.isMap ? field.get('kind') : field, ORIGINS),
    source: text(field.get('source')),
    at: field.at,
  };
}

function equity(field: Field | null): Equity | undefined {
  if (field === null || field.saysNone || !field.isMap) return undefined;
  return {
    share: num(field.get('share')),
    from: span(field.get('from')),
    to: span(field.get('to')),
    at: field.at,
  };
}

function term(field: Field): Term | null {
  const what = text(field.isMap ? field.get('what') : field);
  if (what === undefined) return null;
  return {
    ...stated(field),
    what,
    from: span(field.get('from')),
    to: span(field.get('to')),
    contested: flag(field.get('contested')) ?? false,
    reason: text(field.get('reason')),
  };
}

function claim(field: Field): Claim | null {
  const by = text(field.get('by'));
  if (by === undefined) return null;
  return {
    by,
    date: span(field.get('date')),
    side: word(field.get('side'), ['ours', 'customer'] as const) ?? 'ours',
    stage: stageOf(field.get('stage')),
    says: text(field.get('says')),
    at: field.at,
  };
}
