import type { AccountResult, AuditResult, Bounded, PersonSummary } from '../../result.ts';
import { type Card, prose, type Row, section } from '../card.ts';
import { type Deck, joined, label } from './context.ts';

/** What the audit says of one person of the other side; null: the result knows nobody of that id. */
export function personCard(deck: Deck, result: AuditResult, id: string): Card | null {
  const known = result.accounts.flatMap((account) => account.people.flatMap((person) => (person.id === id ? [{ account, person }] : [])));
  const [first] = known;
  if (first === undefined) return null;
  const findings = result.findings.filter((finding) => finding.entity.id === id || Object.values(finding.args).includes(id));
  const next = result.recommendations.filter((one) => one.person === id);
  return {
    code: id,
    title: first.person.name ?? '',
    place: joined(deck, [...new Set(known.map(({ account }) => account.name))]),
    sections: [
      ...known.flatMap(({ account, person }) => section(account.name, { kind: 'rows', rows: facts(deck, account, person) })),
      ...section(label(deck, 'groupFindings'), {
        kind: 'rows',
        rows: findings.map((one) => ({ code: one.code, text: deck.speaker.say(`finding.${one.code}.title`, one.args) })),
      }),
      ...section(label(deck, 'groupActions'), {
        kind: 'rows',
        rows: next.map((one) => ({ code: one.action, text: actionTitle(deck, one.action, one.args) })),
      }),
      ...section(label(deck, 'related'), prose(`guanxi explain KPCOV · RATV · ${first.account.id}`)),
    ],
  };
}

function facts(deck: Deck, account: AccountResult, person: PersonSummary): Row[] {
  const { speaker } = deck;
  const roles = joined(deck, [
    ...(person.function === null ? [] : [speaker.term('function', person.function)]),
    ...person.roles.map((role) => speaker.term('role', role)),
  ]);
  const value = (['efficiency', 'career', 'business'] as const).map((slot) => {
    const status = person.value[slot];
    return `${speaker.term('slot', slot)} ${status === null ? speaker.say('ui.unknown') : speaker.term('status', status)}`;
  });
  const by = person.tieBy === null ? '' : ` · ${person.tieBy}`;
  return [
    { code: label(deck, 'personRole'), text: person.key ? joined(deck, [roles, speaker.say('word.key_person')]) : roles },
    { code: label(deck, 'personInfluence'), text: `${bounded(deck, person.influence, 0)} · ${person.influence.grade}` },
    { code: 'TIE', text: `${bounded(deck, person.tie, 2)}${by}` },
    { code: 'RATV', text: value.join(' · ') },
    ...(person.left ? [{ code: label(deck, 'personLeft'), text: account.name }] : []),
    ...(person.at === null ? [] : [{ code: label(deck, 'personAt'), text: `${person.at.file}:${person.at.line}` }]),
  ].filter((row) => row.text !== '');
}

function bounded(deck: Deck, { point, lo, hi }: Bounded, decimals: number): string {
  const one = (value: number | null): string => (value === null ? deck.speaker.say('ui.unknown') : value.toFixed(decimals));
  return point === lo && point === hi ? one(point) : `${one(point)} [${one(lo)}–${one(hi)}]`;
}

function actionTitle(deck: Deck, action: string, args: AuditResult['recommendations'][number]['args']): string {
  const key = `action.${action}.title`;
  return deck.speaker.has(key) ? deck.speaker.say(key, args) : action;
}
