import { ORGANISING } from '../../../model/firm.ts';
import type { Question as Open } from '../../../result.ts';
import type { Edit } from '../../edit/change.ts';
import type { Answers, FileEdit, Form } from '../../question/question.ts';
import { capture, itsMap, type Wish } from '../capture.ts';
import { FIGURES } from '../economics.ts';
import { itemEdits, LISTS, NEW, newItem, saysNone } from '../items.ts';
import { accountKnown, type KnownAccount, named, rowsOf } from '../known.ts';
import { hereAt, insteadOfNone, type Scene } from '../scene.ts';
import { Talk } from '../talk.ts';
import { walkAccount } from '../walk-account.ts';
import { type Part, settling } from './settles.ts';

/**
 * What somebody must be asked to settle an open question, prefilled with what is stated. Question ids are unique among all such
 * forms of a workspace, so that those put once can be in `silent` for the rest of the run. null where asking does not settle it.
 */
export function settlingForm(open: Open, scene: Scene, silent: ReadonlySet<string>): Form | null {
  const settled = settling(open.code);
  if (settled === undefined || settled.by === 'doing') return null;
  const account = accountKnown(scene.known, open.entity.id);
  if (settled.by === 'account' && account === null) return null;
  const walk = (given: Answers): { readonly talk: Talk; readonly writes: readonly FileEdit[] } => {
    const talk = new Talk(given, silent);
    if (settled.by === 'account') return { talk, writes: account === null ? [] : ofAccount(talk, account, settled.parts, scene) };
    return {
      talk,
      writes: settled.by === 'new-account' ? anotherAccount(talk, scene) : capture(talk.within(settled.by), ofFirm(settled.by), scene),
    };
  };
  return {
    id: `next-${open.code}-${open.entity.id}`,
    title: { key: 'capture.next.title' },
    questions: (given) => walk(given).talk.questions,
    writes: (given) => walk(given).writes,
  };
}

/** Of the firm what is not stated; nothing that is may be changed here. */
function ofFirm(about: 'economics' | 'organising'): Wish {
  return { about, account: null, item: null, only: about === 'economics' ? FIGURES : ORGANISING };
}

function ofAccount(talk: Talk, account: KnownAccount, parts: readonly Part[], scene: Scene): readonly FileEdit[] {
  const asking = talk.within(account.id).about({ key: 'capture.named', args: { name: account.name, id: account.id } });
  const edits = parts.flatMap((part): readonly Edit[] => {
    if ('list' in part) return ofList(asking, account, part, scene);
    if (part.map !== 'account') return itsMap(asking.within(part.map), part.map, account.stated, part.only);
    return walkAccount(asking, { account: account.id, only: part.only }, scene).flatMap((file) => file.edits);
  });
  return edits.length === 0 ? [] : [{ file: account.file, fresh: '', edits }];
}

/** What is missing of each item that is there, then one that is not. */
function ofList(talk: Talk, account: KnownAccount, { list, only, adds }: Extract<Part, { list: unknown }>, scene: Scene): readonly Edit[] {
  const here = hereAt(account, scene.known);
  const rows = named(rowsOf(account.stated[LISTS[list]]));
  const edits = rows.flatMap(({ id, name }) => {
    const about = { key: 'capture.next.about', args: { account: account.name, name } } as const;
    return itemEdits(talk.within(`${list}/${id}`).about(about), list, { here, account, scene }, { item: id, only });
  });
  return adds ? [...edits, ...another(talk.within(`${list}/${NEW}${rows.length}`))] : edits;

  function another(asking: Talk): readonly Edit[] {
    const key = LISTS[list];
    if (rows.length === 0 && saysNone(account.stated[key]))
      return itemEdits(asking, list, { here, account, scene }, { item: NEW, only: null });
    const more = rows.length === 0 ? ({ hint: { key: 'capture.any.hint' } } as const) : ({ usual: false, certain: true } as const);
    const answer = asking.yesNo('any', rows.length === 0 ? `capture.${list}.any` : `capture.${list}.another`, more);
    if (answer === true) return insteadOfNone(key, here.stated, newItem(asking, list, { here, account, scene }));
    return answer === false && rows.length === 0 ? [{ op: 'add', path: [key], value: list === 'person' ? [] : 'none' }] : [];
  }
}

/** As many as somebody can tell of, one a round. */
function anotherAccount(talk: Talk, scene: Scene): readonly FileEdit[] {
  const asking = talk.within(`account/${NEW}${scene.known.accounts.length}`);
  if (asking.yesNo('any', 'capture.next.addAccount', { certain: true }) !== true) return [];
  return walkAccount(asking, { account: null, only: null }, scene);
}
