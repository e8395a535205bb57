import type { Question } from '../../result.ts';
import { decimal, DASH } from '../terminal/format.ts';
import { gaps, moves, questionText } from '../terminal/unknown.ts';
import { Chapter, Para, Table } from './block.tsx';
import { InFile, Num, Places, Say } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

/** Questions told here; each account's own stand with the account. */
const SHOWN = 12;

/** What the verdict does without, and which questions would narrow it most. */
export function NotKnown({ view }: { readonly view: Leaf }) {
  const ordered = [...view.result.questions].sort((a, b) => b.worth - a.worth);
  const rest = ordered.length - SHOWN;
  return (
    <Chapter id="unknown" title={tell(view, 'unknown')}>
      <Para view={view} kind="lead">
        {gaps(view)}
      </Para>
      <Questions view={view} questions={ordered.slice(0, SHOWN)} caption={tell(view, 'questions.caption')} />
      {rest > 0 && (
        <p class="note">
          {tell(view, 'questions.more', { count: rest })}
          <InFile view={view} />
        </p>
      )}
    </Chapter>
  );
}

export function Questions(props: { readonly view: Leaf; readonly questions: readonly Question[]; readonly caption: string }) {
  const { view, questions, caption } = props;
  if (questions.length === 0) return null;
  const columns = [
    { title: tell(view, 'col.question') },
    { title: tell(view, 'col.field') },
    { title: tell(view, 'col.days'), right: true },
    { title: tell(view, 'col.narrows'), right: true },
    { title: tell(view, 'col.evidence') },
  ];
  return (
    <Table view={view} caption={caption} columns={columns}>
      {questions.map((question) => (
        <tr>
          <th scope="row" class="words">
            <Say view={view}>{questionText(view, question)}</Say>
          </th>
          <td>
            <code>{question.field}</code>
          </td>
          <td class="r">{`${question.effort[1]} (${question.effort[0]}${DASH}${question.effort[2]})`}</td>
          <td class="r">
            {moves(question) && <Num to={view.anchors.gate(question.entity.id, question.code)}>{decimal(question.worth)}</Num>}
          </td>
          <td>
            <Places view={view} at={question.at} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
