import type { Edit } from '../edit/change.ts';
import type { Answers, FileEdit, Form, Phrase } from '../question/question.ts';
import { walkAccount } from './walk-account.ts';
import { economicsEdits } from './economics.ts';
import { allianceFields, mechanismFields, organisingFields } from './institutions.ts';
import { itemEdits, type ItemKind } from './items.ts';
import { accountKnown, rowOf } from './known.ts';
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
    id: `capture-${wanted.about}`,
    title: { key: `capture.${wanted.about}.title` },
    questions: (given) => walk(given).talk.questions,
    writes: (given) => walk(given).writes,
  };
}

/** Asks what the wish is about, and gives what the answers write. */
export function capture(talk: Talk, wanted: Wish, scene: Scene): readonly FileEdit[] {
  const { about } = wanted;
  if (about === 'account') return walkAccount(talk, wanted, scene);
  if (about === 'organising' || about === 'economics') return ofFirm(talk, about, scene);
  const id = wanted.account ?? talk.idOf('account', 'capture.whichAccount', scene.known.accounts, { needed: true });
  const account = accountKnown(scene.known, id);
  if (account === null) return [];
  const asking = talk.within('', aboutAccount(account));
  const edits = about === 'mechanism' || about === 'alliance' ? ofItsMap(asking, about, account.stated, wanted) : itemsOf(about);
  return edits.length === 0 ? [] : [{ file: account.file, fresh: '', edits }];

  function itemsOf(kind: ItemKind): readonly Edit[] {
    return account === null ? [] : itemEdits(asking, kind, hereAt(account, scene.known), account, wanted, scene);
  }
}
