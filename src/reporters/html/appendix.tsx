import { percent } from '../terminal/format.ts';
import { overriddenText, recordText } from '../terminal/more.ts';
import { Chapter, Para } from './block.tsx';
import { AllFindings, Rules } from './all-findings.tsx';
import { Glossary } from './glossary.tsx';
import { Say } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';
import { Measures } from './measures.tsx';
import { Topics } from './topics.tsx';

/** Where every number and code of the report leads: what was read, what was found, and what the words mean. */
export function Appendix({ view }: { readonly view: Leaf }) {
  return (
    <>
      <Chapter id="findings" title={tell(view, 'findings.all')}>
        <AllFindings view={view} />
        <Rules view={view} />
      </Chapter>
      <Chapter id="indicators" title={tell(view, 'indicators')}>
        <Measures view={view} />
      </Chapter>
      <Chapter id="topics" title={tell(view, 'topics')}>
        <Topics view={view} />
      </Chapter>
      <Chapter id="words" title={tell(view, 'words')}>
        <Glossary view={view} />
      </Chapter>
      <Chapter id="record" title={tell(view, 'record')}>
        <Record view={view} />
      </Chapter>
    </>
  );
}

/** How much the diagnosis rests on, and which numbers of the ruler this workspace has set itself. */
function Record({ view }: { readonly view: Leaf }) {
  const { ruleset, simulation, accounts } = view.result;
  const read = accounts.flatMap((account) => account.measures.map((measure) => measure.coverage));
  const covered = read.length === 0 ? null : read.reduce((sum, one) => sum + one, 0) / read.length;
  return (
    <>
      <Para view={view}>{recordText(view)}</Para>
      {covered !== null && <p>{tell(view, 'record.coverage', { share: percent(covered, view.speaker.language) })}</p>}
      <p>
        {tell(view, 'record.ruler', { id: ruleset.id, version: ruleset.version, hash: ruleset.hash })}{' '}
        {simulation !== null && tell(view, 'draws', { draws: simulation.draws, seed: simulation.seed })}
      </p>
      {ruleset.overrides.length > 0 && (
        <>
          <h3>{tell(view, 'overrides')}</h3>
          <ul>
            {ruleset.overrides.map((item) => (
              <li>
                <Say view={view}>{overriddenText(view, item)}</Say>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
