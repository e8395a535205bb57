import { Say } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';
import { PaperNote, PrintChoice } from './on-paper.tsx';
import { AS_OF } from '../terminal/headline.ts';
import { say } from '../terminal/view.ts';

/** Whose relationships, as of when, by which ruler, from how much record, and whether names were replaced. */
export function Masthead({ view }: { readonly view: Leaf }) {
  const { result } = view;
  const { firm, ruleset, workspace, findings } = result;
  const { from, to, entries } = workspace.interactions;
  const broken = findings.filter((finding) => finding.lens === 'data' && finding.severity === 'error').length;
  const facts = [
    say(view, AS_OF[result.asOfSource], { date: result.asOf }),
    say(view, 'ruleset', { id: ruleset.id, version: ruleset.version }),
    tell(view, 'facts.accounts', { accounts: result.accounts.length, people: workspace.people }),
    from === null || to === null ? tell(view, 'facts.entries', { entries }) : tell(view, 'facts.log', { entries, from, to }),
    tell(view, 'facts.tool', { version: result.tool.version }),
  ];
  return (
    <header class="masthead">
      <p class="kicker">{tell(view, 'kicker')}</p>
      <h1>
        <Say view={view}>{firm.name}</Say>
      </h1>
      <p class="facts">
        {facts.map((fact) => (
          <span>{fact}</span>
        ))}
      </p>
      {broken > 0 && <p class="warn strong">{tell(view, 'broken', { errors: broken })}</p>}
      <PaperNote view={view} />
      {result.redacted !== undefined && <p class="note">{tell(view, `redacted.${result.redacted}`)}</p>}
      <PrintChoice view={view} />
    </header>
  );
}
