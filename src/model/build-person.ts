import { num, plainNumber, span, stated, text, texts, word } from './build-values.ts';
import type { Field } from './field.ts';
import { type Person, ROLES, VALUE_SLOTS, type ValueClaim, type ValueSlot } from './person.ts';

const VALUE_STATUS = ['none', 'claimed', 'confirmed'] as const;

/** A person declared in an account file; null without a usable id. */
export function buildPerson(field: Field, home: string): Person | null {
  const id = text(field.get('id'));
  if (id === undefined) return null;
  const roles = field.get('roles');
  return {
    id,
    name: text(field.get('name')),
    function: text(field.get('function')),
    level: text(field.get('level')),
    roles:
      roles === null
        ? null
        : roles
            .oneOrMany()
            .flatMap((item) => word(item, [...ROLES, 'none'] as const) ?? [])
            .filter((r) => r !== 'none'),
    influence: influence(field.get('influence')),
    closeness: closeness(field.get('closeness')),
    value: values(field.get('value')),
    home,
    history: history(field.get('history')),
    formerlyOurs: formerlyOurs(field.get('formerly_ours')),
    leadUser: leadUser(field.get('lead_user')),
    values: texts(field.get('values')),
    competitorStanding: text(field.get('competitor_standing')),
    at: field.at,
  };
}

/** A list of informants' points, or one number nobody signs. */
function influence(field: Field | null): Person['influence'] {
  if (field === null) return [];
  return field.oneOrMany().flatMap((item) => {
    const points = item.get('points');
    if (points === null) {
      const bare = num(item);
      return bare === undefined ? [] : [{ points: bare }];
    }
    const value = num(points, stated(item).grade);
    return value === undefined
      ? []
      : [
          {
            by: text(item.get('by')),
            points: value,
            date: span(item.get('date')),
          },
        ];
  });
}

function closeness(field: Field | null): Person['closeness'] {
  if (field === null) return [];
  return field.oneOrMany().flatMap((item) => {
    const by = text(item.get('by'));
    const score = plainNumber(item.get('score'));
    if (by === undefined || score === undefined || score < 0 || score > 4) return [];
    return [
      {
        by,
        ours: text(item.get('ours')),
        score,
        date: span(item.get('date')),
        at: item.at,
      },
    ];
  });
}

function values(field: Field | null): Person['value'] {
  const found: Partial<Record<ValueSlot, ValueClaim>> = {};
  if (field === null) return found;
  for (const slot of VALUE_SLOTS) {
    const child = field.get(slot);
    const status = field.saysNone ? ('none' as const) : word(child, VALUE_STATUS);
    const from = child ?? field;
    if (status !== undefined)
      found[slot] = {
        ...stated(from),
        status,
        date: child?.isMap ? span(child.get('date')) : undefined,
      };
  }
  return found;
}

/** Employment periods; entries without an account are skipped. */
export function history(field: Field | null): Person['history'] {
  if (field === null) return [];
  return field.items().flatMap((item) => {
    const account = text(item.get('account'));
    return account === undefined
      ? []
      : [
          {
            account,
            from: span(item.get('from')),
            to: span(item.get('to')),
            at: item.at,
          },
        ];
  });
}

function formerlyOurs(field: Field | null): Person['formerlyOurs'] {
  if (field === null || field.value === false || field.saysNone) return undefined;
  return {
    from: span(field.get('from')),
    to: span(field.get('to')),
    at: field.at,
  };
}

function leadUser(field: Field | null): Person['leadUser'] {
  if (field === null || !field.isMap) return undefined;
  const { grade } = stated(field);
  return {
    trend: num(field.get('trend'), grade),
    benefit: num(field.get('benefit'), grade),
    by: text(field.get('by')),
    at: field.at,
  };
}
