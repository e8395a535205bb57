import { DEFAULT_PROCESS, FIT_RATINGS, RELATIONS } from '../../model/account.ts';
import { freeId } from '../../model/ids.ts';
import type { Named, Row } from './known.ts';
import { slugOf } from './ids.ts';
import { lastFullYear, moneyHint, type Scene } from './scene.ts';
import type { Phrase } from '../question/question.ts';
import type { Talk } from './talk.ts';
import { asId, LONGEST_NAME, nameFits } from './texts.ts';
import type { Field } from './thing.ts';

const VISIBILITY = ['live', 'monthly', 'none'] as const;

/** The organisation itself: where it stands in the chain (V3), what passes between us, and whether closeness is worth it. */
export function accountFields(scene: Scene, stated: Row): Field[] {
  const fresh = stated['id'] === undefined;
  const relation = (talk: Talk): unknown => talk.heard('relation') ?? stated['relation'];
  return [
    ...(fresh ? [{ id: 'id', path: ['id'], ask: (talk: Talk) => accountIdOf(talk, scene) }] : []),
    { id: 'name', path: ['name'], ask: accountNameOf },
    { id: 'relation', path: ['relation'], coded: 'relation', ask: relationOf },
    { id: 'payer', path: ['payer'], ask: (talk) => payerOf(talk, relation(talk)) },
    { id: 'node', path: ['node'], ask: (talk) => nodeOf(talk, scene.known.nodes) },
    ...(['revenue', 'spend'] as const).flatMap((key) =>
      [0, 1].map((back) => moneyField(key, lastFullYear(scene) - back, relation, moneyHint(scene))),
    ),
    { id: 'visibility', path: ['visibility'], coded: 'visibility', ask: visibilityOf },
    ...FIT_RATINGS.map((rating): Field => ({
      id: `fit.${rating}`,
      named: 'fit',
      path: ['fit', rating],
      ask: (talk) => fitOf(talk, rating),
    })),
    // Of an account on file, offerings and log entries may name stages already: leaving one out would cut them off.
    ...(fresh ? [{ id: 'process', path: ['process'], ask: processOf }] : []),
    { id: 'expected_gap_days', path: ['expected_gap_days'], ask: gapOf },
  ];
}

export function accountNameOf(talk: Talk): string | undefined {
  return talk.text('name', 'capture.account.name', { needed: true }, nameFits(LONGEST_NAME));
}

/** Proposed from the name's Latin part; where it has none, asked for. */
export function accountIdOf(talk: Talk, { known }: Scene): string | undefined {
  const taken = new Set(known.accounts.map(({ id }) => id));
  const slug = slugOf(accountNameOf(talk) ?? '');
  const usual = slug === '' ? undefined : freeId(slug, taken);
  const more = usual === undefined ? { needed: true } : { usual };
  return talk.text('id', 'capture.account.id', { ...more, hint: { key: 'capture.account.id.hint' } }, asId(taken)) ?? usual;
}

function relationOf(talk: Talk): string | undefined {
  return talk.choice('relation', 'capture.account.relation', RELATIONS, (one) => ({ key: `capture.relation.${one}` }), { needed: true });
}

function payerOf(talk: Talk, relation: unknown): boolean | undefined {
  if (relation === 'supplier') return undefined;
  const usual = relation === 'customer' || relation === 'channel';
  return talk.yesNo('payer', 'capture.account.payer', { usual, hint: { key: 'capture.account.payer.hint' } });
}

function nodeOf(talk: Talk, nodes: readonly Named[]): string | undefined {
  return nodes.length === 0 ? undefined : talk.idOf('node', 'capture.account.node', nodes, { hint: { key: 'capture.account.node.hint' } });
}

/** What they buy from us, or of a supplier what we buy from them. */
function moneyField(key: 'revenue' | 'spend', year: number, relation: (talk: Talk) => unknown, hint: Phrase): Field {
  const ask = (talk: Talk): number | undefined =>
    (relation(talk) === 'supplier') === (key === 'spend')
      ? talk.number(`${key}.${year}`, `capture.account.${key}`, { min: 0 }, { args: { year: String(year) }, hint })
      : undefined;
  return { id: `${key}.${year}`, path: [key, String(year)], ask };
}

function visibilityOf(talk: Talk): string | undefined {
  return talk.choice('visibility', 'capture.account.visibility', VISIBILITY, (one) => ({ key: `capture.visibility.${one}` }));
}

function fitOf(talk: Talk, rating: (typeof FIT_RATINGS)[number]): number | undefined {
  return talk.scale(`fit.${rating}`, `workshop.fit.${rating}.asks`, (step) => `workshop.fit.${rating}.${step}`);
}

/** Their way of producing, as far as it runs through the usual stages. */
export function processOf(talk: Talk): readonly string[] | undefined {
  const says = (stage: string) => ({ key: 'capture.stage', args: { stage } }) as const;
  const picked = talk.several('process', 'capture.account.process', DEFAULT_PROCESS, says, {
    hint: { key: 'capture.account.process.hint' },
  });
  return picked?.length === 0 ? undefined : picked;
}

function gapOf(talk: Talk): number | undefined {
  return talk.number('expected_gap_days', 'capture.account.gap', { min: 1, whole: true }, { hint: { key: 'capture.account.gap.hint' } });
}
