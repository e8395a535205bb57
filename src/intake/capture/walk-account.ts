import type { Edit } from '../edit/change.ts';
import type { FileEdit } from '../question/question.ts';
import { modeline, newAccountFile } from './account-file.ts';
import { accountFields, accountIdOf, accountNameOf, processOf } from './account.ts';
import { type ItemKind, LISTS, newItem } from './items.ts';
import { accountKnown } from './known.ts';
import { type Here, hereAt, type Scene } from './scene.ts';
import type { Talk } from './talk.ts';
import { fill } from './thing.ts';

/** A new account goes on with its key persons, its pains, and what we contribute to it. */
const GOES_ON = ['person', 'pain', 'offering'] as const satisfies readonly ItemKind[];

export function walkAccount(
  talk: Talk,
  { account, only }: { readonly account: string | null; readonly only: readonly string[] | null },
  scene: Scene,
): readonly FileEdit[] {
  const known = accountKnown(scene.known, account);
  if (account !== null && known === null) return [];
  if (known !== null) {
    const asking = talk.about({ key: 'capture.named', args: { name: known.name, id: known.id } });
    const edits = fill(asking, accountFields(scene, known.stated), { path: [], stated: known.stated }, only);
    return edits.length === 0 ? [] : [{ file: known.file, fresh: '', edits }];
  }
  return newAccount(talk, scene);
}

function newAccount(talk: Talk, scene: Scene): readonly FileEdit[] {
  const own = fill(talk, accountFields(scene, {}), { path: [], stated: {} });
  const [name, id] = [accountNameOf(talk), accountIdOf(talk, scene)];
  const told = new Set(own.map(({ path }) => path[0]));
  if (name === undefined || id === undefined || !told.has('relation')) return [];
  const here = hereAt({ id, name, stated: {} }, scene.known, processOf(talk));
  const edits = [...own, ...GOES_ON.flatMap((kind) => each(talk.about({ key: 'capture.named', args: { name, id } }), kind, here, scene))];
  const { file, naming } = newAccountFile(id, scene.known);
  return [{ file, fresh: modeline(file), edits }, ...naming];
}

/** One after the other until there is no other. That there is none is written; that nobody knows is not. */
function each(talk: Talk, kind: ItemKind, here: Here, scene: Scene): readonly Edit[] {
  const key = LISTS[kind];
  const any = talk.yesNo(`${key}.any`, `capture.${kind}.any`, { hint: { key: 'capture.any.hint' } });
  if (any === undefined) return [];
  if (!any) return [{ op: 'add', path: [key], value: kind === 'person' ? [] : 'none' }];
  const edits: Edit[] = [];
  for (let n = 1; ; n += 1) {
    const asking = talk.within(`${key}/${n}`);
    edits.push(...newItem(asking, kind, { here, account: null, scene }));
    if (asking.yesNo('another', `capture.${kind}.another`, { usual: false, certain: true }) !== true) return edits;
  }
}
