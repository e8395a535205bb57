import { paragraph } from '../terminal/view.ts';
import { InFile, Say } from './inline.tsx';
import { type Leaf, ON_PAPER, tell } from './leaf.ts';

/** What the style of the sheet asks for: ticked, all of the file is printed. */
export const PRINT_ALL = 'print-all';
const GRADES = ['A', 'B', 'C', 'D'] as const;

/** The reader's choice, before printing; a box and a rule of style, no script. Not printed itself. */
export function PrintChoice({ view }: { readonly view: Leaf }) {
  return (
    <p class="choice">
      <input type="checkbox" id={PRINT_ALL} autocomplete="off" />
      <label for={PRINT_ALL}>{tell(view, 'paper.all')}</label>
    </p>
  );
}

/** At the head of a print: what only the file holds. */
export function PaperNote({ view }: { readonly view: Leaf }) {
  const { firm, communities, findings, accounts } = view.result;
  const indicators = [firm, ...view.full, ...communities].reduce((sum, { measures }) => sum + measures.length, 0);
  const shown = Math.min(ON_PAPER, view.full.length);
  const left = accounts.length - shown;
  return (
    <div class="paper note">
      <p>
        {paragraph(view, [
          tell(view, 'paper.note', { findings: findings.length, indicators }),
          left > 0 ? tell(view, 'paper.note.accounts', { shown, left }) : '',
        ])}
      </p>
    </div>
  );
}

/** The letters that stand beside numbers, where their glossary is not printed. */
export function PaperGrades({ view }: { readonly view: Leaf }) {
  const texts = GRADES.map((grade) => tell(view, 'paper.grade', { grade, gloss: view.texts.glosses[`grade.${grade}`] ?? '' }));
  return (
    <p class="paper note">
      <Say view={view}>{`${tell(view, 'paper.grades')} ${texts.join(' ')}`}</Say>
    </p>
  );
}

/** How many are told in the file and not on paper; nothing where none is left out. */
export function LeftOut({ view, of, count }: { readonly view: Leaf; readonly of: 'findings' | 'steps' | 'rows'; readonly count: number }) {
  if (count <= 0) return null;
  return (
    <p class="paper note left">
      {tell(view, `paper.left.${of}`, { count })}
      <InFile view={view} />
    </p>
  );
}
