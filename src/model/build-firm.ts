import type { SignId } from '../result.ts';
import { stageOf } from './build-account.ts';
import { list, listOrNull } from './build-offerings.ts';
import { history } from './build-person.ts';
import { flag, num, nums, span, stated, text, texts, word } from './build-values.ts';
import { byPeriod, parsePeriod } from './days.ts';
import type { Field } from './field.ts';
import {
  ECONOMIC_FIGURES,
  type EconomicPeriod,
  type Firm,
  ORGANISING,
  type OrganisingId,
  type OrganisingItem,
  type Sign,
  type TeamMember,
  type Tool,
} from './firm.ts';
import type { Period } from './values.ts';

const SIGNS = [
  'hock',
  'siso',
  'chinv',
  'promo',
  'sqz',
  'qual',
  'cash',
  'stockdev',
  'mroc',
  'imr',
  'merch',
  'concentration',
] as const satisfies readonly SignId[];
const KINDS = ['manufacturer', 'merchant', 'platform', 'service'] as const;
const TOOL_KINDS = ['app', 'group', 'forum', 'portal', 'account'] as const;
const PROMOTION = ['incremental_gm', 'forward_buy', 'cost', 'baseline'] as const;
const MONTHLY = ['sell_in', 'sell_through', 'orders', 'demand'] as const;

/** The firm as far as its file says; `fallback` names it where the file is missing or says no id. */
export function buildFirm(root: Field, fallback: string): Firm {
  const id = text(root.get('id')) ?? fallback;
  const integration = root.get('integration');
  const position = root.get('position');
  const stage = stageOf(position?.get('stated') ?? position);
  const wacc = num(root.get('wacc'));
  return {
    id,
    name: text(root.get('name')) ?? id,
    kind: word(root.get('kind'), KINDS),
    industry: text(root.get('industry')),
    currency: text(root.get('currency')),
    node: text(root.get('node')),
    position:
      position === null || stage === undefined
        ? undefined
        : {
            stated: stage,
            reviewed: span(position.get('reviewed')),
            at: position.at,
          },
    integration:
      integration === null
        ? undefined
        : {
            forward: num(integration.get('forward')),
            backward: num(integration.get('backward')),
            at: integration.at,
          },
    wacc,
    team: listOrNull(root.get('team'), member),
    organising: organising(root.get('organising')),
    economics: [...list(root.get('economics'), economicPeriod)].sort((a, b) => byPeriod(a.period, b.period)),
    signs: list(root.get('signs'), sign),
    tools: list(root.get('tools'), buildTool),
    at: root.at,
  };
}

function member(field: Field): TeamMember | null {
  const id = text(field.get('id'));
  if (id === undefined) return null;
  return {
    id,
    name: text(field.get('name')),
    function: text(field.get('function')),
    level: text(field.get('level')),
    from: span(field.get('from')),
    to: span(field.get('to')),
    history: history(field.get('history')),
    assigned: texts(field.get('assigned')),
    at: field.at,
  };
}

function organising(field: Field | null): Firm['organising'] {
  const found: Partial<Record<OrganisingId, OrganisingItem>> = {};
  if (field === null) return found;
  for (const id of ORGANISING) {
    const child = field.saysNone ? field : field.get(id);
    const status = word(child, ['none', 'stated', 'evidenced'] as const);
    if (child === null || status === undefined) continue;
    found[id] = {
      ...stated(child),
      status,
      last: child.isMap ? span(child.get('last')) : undefined,
    };
  }
  return found;
}

function periodOf(field: Field | null): Period | null {
  const written = text(field);
  return written === undefined ? null : parsePeriod(written);
}

function economicPeriod(field: Field): EconomicPeriod | null {
  const period = periodOf(field.get('period'));
  if (period === null) return null;
  const { grade } = stated(field);
  const promotion = field.get('promotion');
  return {
    period,
    figures: nums(field, ECONOMIC_FIGURES, grade),
    promotion: promotion === null ? undefined : nums(promotion, PROMOTION, grade),
    series: monthly(field.get('series')),
    at: field.at,
  };
}

/** Monthly figures; a series with a gap in it is left out whole, for its months could not be told apart. */
function monthly(field: Field | null): EconomicPeriod['series'] {
  const found: {
    -readonly [K in keyof EconomicPeriod['series']]: EconomicPeriod['series'][K];
  } = {};
  if (field === null) return found;
  for (const name of MONTHLY) {
    const child = field.get(name);
    if (child === null || !Array.isArray(child.value)) continue;
    const values = child.value.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
    if (values.length === child.value.length) found[name] = { values, at: child.at };
  }
  return found;
}

function sign(field: Field): Sign | null {
  const name = word(field.isMap ? field.get('sign') : field, SIGNS);
  if (name === undefined) return null;
  return {
    ...stated(field),
    sign: name,
    present: flag(field.get('present')) ?? true,
    period: periodOf(field.get('period')) ?? undefined,
  };
}

export function buildTool(field: Field): Tool | null {
  const name = text(field.isMap ? field.get('name') : field);
  if (name === undefined) return null;
  const enrolled = field.get('enrolled');
  const counted = enrolled !== null && !enrolled.isList && !enrolled.saysNone;
  return {
    name,
    kind: word(field.get('kind'), TOOL_KINDS),
    enrolled: counted ? num(enrolled, stated(field).grade) : undefined,
    enrolledIds: enrolled === null || counted ? undefined : texts(enrolled),
    at: field.at,
  };
}
