import { STAGES } from '../../result.ts';
import { TEN } from '../terminal/lens-reading.ts';
import { stageName } from '../terminal/view.ts';
import { Typed } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

const GRADES = ['A', 'B', 'C', 'D'] as const;
const WORD = /^word\./;

/** The four modes, the ten lenses, the grades of evidence, and the words of the report. */
export function Glossary({ view }: { readonly view: Leaf }) {
  return (
    <>
      <h3>{tell(view, 'words.stages')}</h3>
      <Stages view={view} />
      <h3>{tell(view, 'words.lenses')}</h3>
      <dl class="meanings">
        {TEN.map((lens) => (
          <Entry view={view} id={`lens-${lens}`} name={`${lens.toUpperCase()} ${view.speaker.term('lens', `${lens}.name`)}`}>
            {view.texts.lenses[lens]?.view ?? ''}
          </Entry>
        ))}
      </dl>
      <h3>{tell(view, 'words.grades')}</h3>
      <dl class="meanings">
        {GRADES.map((grade) => (
          <Entry view={view} id={`grade-${grade}`} name={grade}>
            {view.texts.glosses[`grade.${grade}`] ?? ''}
          </Entry>
        ))}
      </dl>
      <h3>{tell(view, 'words.terms')}</h3>
      <Words view={view} />
    </>
  );
}

function Stages({ view }: { readonly view: Leaf }) {
  return (
    <dl class="meanings">
      {STAGES.map((stage) => {
        const prose = view.texts.stages[String(stage)];
        return (
          <div id={`stage-${stage}`}>
            <dt>{`${stage} ${stageName(view, stage)}`}</dt>
            {[prose?.lives, prose?.tie, prose?.ends, prose?.note].map((text) => (
              <dd>
                <Typed view={view}>{text ?? ''}</Typed>
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}

function Words({ view }: { readonly view: Leaf }) {
  const words = Object.entries(view.texts.glosses).filter(([key]) => WORD.test(key));
  return (
    <dl class="meanings">
      <Entry view={view} id="word-position" name={tell(view, 'position')}>
        {tell(view, 'word.position')}
      </Entry>
      <Entry view={view} id="word-influence" name={tell(view, 'people.influence')}>
        {tell(view, 'word.influence')}
      </Entry>
      <Entry view={view} id="word-draws" name={tell(view, 'draws.word')}>
        {tell(view, 'word.draws')}
      </Entry>
      <Entry view={view} id="word-answers" name={tell(view, 'said.word')}>
        {tell(view, 'word.answers')}
      </Entry>
      {words
        .filter(([key]) => key !== 'word.position')
        .map(([key, gloss]) => (
          <Entry view={view} id={key.replace('.', '-')} name={view.speaker.say(key)}>
            {gloss}
          </Entry>
        ))}
    </dl>
  );
}

function Entry(props: { readonly view: Leaf; readonly id: string; readonly name: string; readonly children: string }) {
  const { view, id, name, children } = props;
  return (
    <div id={id}>
      <dt>{name}</dt>
      <dd>
        <Typed view={view}>{children}</Typed>
      </dd>
    </div>
  );
}
