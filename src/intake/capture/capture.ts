import type { Edit } from '../edit/change.ts';
import type { Answers, FileEdit, Form } from '../question/question.ts';
import { walkAccount } from './walk-account.ts';
import { economicsEdits } from './economics.ts';
import { allianceFields, mechanismFields, organisingFields } from './institutions.ts';
import { itemEdits, overruled, saysNone } from './items.ts';
import { accountKnown, type Row, rowOf } from './known.ts';
import { hereAt, insteadOfNone, type Scene } from './scene.ts';
import { Talk } from './talk.ts';
import { fill } from './thing.ts';

export const ABOUTS = ['account', 'person', 'offering', 'pain', 'mechanism', 'initiative', 'alliance', 'organising', 'economics'] as const;
export type About = (typeof ABOUTS)[number];

/** What is to be captured. */
export interface Wish {
  readonly about: About;
  /** Of `account`, null: a new one; of what belongs to one, null: asked. */
  readonly account: string | null;
  /** One that exists; `new`; null: asked. */
  readonly item: string | null;
  /** Fields asked, each with those below it; null: all, and those stated may be changed. */
  readonly only: readonly string[] | null;
}

/** Of a whole thing: `guanxi ask --about`. */
export function wish(about: About, account: string | null): Wish {
  return { about, account, item: null, only: null };
}

/** Guided capture as a form. Questions in `silent` are not asked. */
export function captureForm(wanted: Wish, scene: Scene, silent: ReadonlySet<string> = new Set()): Form {
  const walk = (given: Answers): { readonly talk: Talk; readonly writes: readonly FileEdit[] } => {
    const talk = new Talk(given, silent);
    return { talk, writes: capture(talk, wanted, scene) };
  };
  return {
    id: ['capture', wanted.about, ...(wanted.account === null ? [] : [wanted.account])].join('-'),
    title: { key: `capture.${wanted.about}.title` },
    questions: (given) => walk(given).talk.questions,
    writes: (given) => walk(given).writes,
  };
}

/** Asks what the wish is about, and gives what the answers write. */
export function capture(talk: Talk, wanted: Wish, scene: Scene): readonly FileEdit[] {
  const { about } = wanted;
  if (about === 'account') return walkAccount(talk, wanted, scene);
  if (about === 'organising' || about === 'economics') return ofFirm(talk, about, wanted.only, scene);
  const id = wanted.account ?? talk.idOf('account', 'capture.whichAccount', scene.known.accounts, { needed: true });
  const account = accountKnown(scene.known, id);
  if (account === null) return [];
  const asking = talk.about({ key: 'capture.named', args: { name: account.name, id: account.id } });
  const edits =
    about === 'mechanism' || about === 'alliance'
      ? itsMap(asking, about, account.stated, wanted.only)
      : itemEdits(asking, about, { here: hereAt(account, scene.known), account, scene }, wanted);
  return edits.length === 0 ? [] : [{ file: account.file, fresh: '', edits }];
}

/** The institutions between the two organisations: a map with a key for each. */
export function itsMap(talk: Talk, about: 'mechanism' | 'alliance', stated: Row, only: Wish['only']): readonly Edit[] {
  const key = about === 'mechanism' ? 'mechanisms' : 'alliance';
  if (saysNone(stated[key]) && !overruled(talk, about)) return [];
  const map = rowOf(stated[key]);
  const fields = about === 'mechanism' ? mechanismFields(map) : allianceFields(map);
  return insteadOfNone(key, stated, fill(talk, fields, { path: [key], stated: map }, only));
}

function ofFirm(talk: Talk, about: 'organising' | 'economics', only: Wish['only'], scene: Scene): readonly FileEdit[] {
  const { firm } = scene.known;
  if (firm === null) return [];
  const organising = rowOf(firm.stated['organising']);
  const edits =
    about === 'economics'
      ? insteadOfNone('economics', firm.stated, economicsEdits(talk, scene, only))
      : fill(talk, organisingFields(organising), { path: ['organising'], stated: organising }, only);
  return edits.length === 0 ? [] : [{ file: firm.file, fresh: '', edits }];
}
