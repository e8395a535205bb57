import { buildTool } from './build-firm.ts';
import { list, listOrNull } from './build-offerings.ts';
import { buildRhythm } from './build-rhythm.ts';
import { flag, plainNumber, span, text, texts, word } from './build-values.ts';
import type { Community, CommunityEvent, Member } from './community.ts';
import type { Field } from './field.ts';

const JOINING = ['founder', 'referral', 'application', 'invitation', 'open'] as const;
const ADMISSION = ['open', 'referral', 'application', 'invitation'] as const;

/** A community file as far as it can be read. Null without an id. */
export function buildCommunity(root: Field): Community | null {
  const id = text(root.get('id'));
  if (id === undefined) return null;
  const admission = root.get('admission');
  return {
    id,
    name: text(root.get('name')) ?? id,
    commonValue: text(root.get('common_value')),
    since: span(root.get('since')),
    tools: list(root.get('tools'), buildTool),
    size: plainNumber(root.get('size')),
    admission:
      admission === null
        ? undefined
        : {
            kind: word(admission.isMap ? admission.get('kind') : admission, ADMISSION),
            source: text(admission.get('source')),
            at: admission.at,
          },
    hub: word(root.get('hub'), ['us', 'other'] as const),
    standing: list(root.get('standing'), buildRhythm),
    members: listOrNull(root.get('members'), member),
    events: list(root.get('events'), event),
    questions: list(root.get('questions'), (item) => {
      const by = text(item.get('by'));
      const date = span(item.get('date'));
      return by === undefined || date === undefined
        ? null
        : {
            date,
            by,
            firstAnswerBy: text(item.get('first_answer_by')),
            at: item.at,
          };
    }),
    contributions: list(root.get('contributions'), (item) => {
      const by = text(item.get('by'));
      const date = span(item.get('date'));
      return by === undefined || date === undefined ? null : { date, by, kind: text(item.get('kind')), at: item.at };
    }),
    contributionsStated: root.get('contributions') !== null,
    memberTies: list(root.get('member_ties'), (item) => {
      const a = text(item.get('a'));
      const b = text(item.get('b'));
      if (a === undefined || b === undefined) return null;
      return {
        a,
        b,
        sources: sources(item.get('sources')),
        evidence: text(item.get('evidence')),
        at: item.at,
      };
    }),
    at: root.at,
  };
}

function member(field: Field): Member | null {
  const person = text(field.get('person'));
  const account = text(field.get('account'));
  if (person === undefined && account === undefined) return null;
  return {
    person,
    account,
    joined: span(field.get('joined')),
    joinedBy: word(field.get('joined_by'), JOINING),
    knowsMember: flag(field.get('knows_member')),
    at: field.at,
  };
}

function event(field: Field): CommunityEvent | null {
  const date = span(field.get('date'));
  if (date === undefined) return null;
  return {
    date,
    kind: text(field.get('kind')),
    orgs: texts(field.get('orgs')),
    people: texts(field.get('people')),
    hostedBy: text(field.get('hosted_by')),
    oursPresent: flag(field.get('ours_present')),
    at: field.at,
  };
}

/** Who confirms a tie; a bare count stands for so many unnamed sources. */
function sources(field: Field | null): readonly string[] {
  if (typeof field?.value !== 'number') return texts(field);
  return Array.from({ length: Math.max(0, Math.min(99, Math.trunc(field.value))) }, (_, index) => `#${index + 1}`);
}
