import { type Language, Speaker } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';
import { legibleDeep } from '../text/legible.ts';
import { nextSection, questionSection } from './markdown/advice.ts';
import { briefDeep, briefNames } from './markdown/brief.ts';
import { countedLine, findingSections } from './markdown/findings.ts';
import { fitted, type Section } from './markdown/fit.ts';
import { gateSection } from './markdown/gate.ts';
import { joined, type Markdown, words } from './markdown/inline.ts';
import { movedSections } from './markdown/moved.ts';
import { BLANK, fixed, say, ui } from './markdown/parts.ts';
import { saidSections } from './markdown/said.ts';
import { accountsSection, headline, mixSection } from './markdown/standing.ts';
import { entityNames, personNames } from './names.ts';
import { AS_OF } from './terminal/headline.ts';
import type { Telling } from './terminal/view.ts';

/** What a workflow looks for to find its comment again; the workspace’s folder, or what stands for it, follows where it may. */
export const MARKER = '<!-- guanxi:report';
/** Paths that cannot end an HTML comment. */
const PLAIN = /^(?!.*--)[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u;

/**
 * The diagnosis as a comment on a pull request, in GitHub-flavoured Markdown: fewer than 65,536 characters and bytes,
 * whole items left out and counted where there are too many. Nothing of the workspace becomes markup, a link or a mention.
 */
export function renderMarkdown(result: AuditResult, language: Language): string {
  const harmless = briefDeep(legibleDeep(result));
  const view: Telling = {
    result: harmless,
    entities: briefNames(entityNames(harmless)),
    names: briefNames(personNames(harmless)),
    speaker: new Speaker(language),
  };
  return fitted(sections(view));
}

function sections(view: Telling): readonly Section[] {
  return [
    masthead(view),
    headline(view),
    ...gateSection(view),
    ...movedSections(view),
    mixSection(view),
    accountsSection(view),
    ...findingSections(view),
    ...saidSections(view),
    nextSection(view),
    questionSection(view),
    foot(view),
  ];
}

function masthead(view: Telling): Section {
  const { firm, asOf, asOfSource, ruleset, redacted } = view.result;
  const date = ui(view, AS_OF[asOfSource], { date: asOf });
  const ruler = ui(view, 'ruleset', { id: ruleset.id, version: ruleset.version });
  const names = redacted === undefined ? BLANK : say(view, `names.${redacted}`);
  const title = `## ${say(view, 'title', { firm: firm.name })}` as Markdown;
  return fixed([marker(view.result), title, BLANK, joined([date, ruler, names], ' · ')]);
}

function marker({ workspace: { path } }: AuditResult): Markdown {
  return `${MARKER}${path !== null && PLAIN.test(path) ? ` ${path}` : ''} -->` as Markdown;
}

/** How much the diagnosis rests on, and what is left unsaid. */
function foot(view: Telling): Section {
  const { files, accounts, people, interactions } = view.result.workspace;
  const counts = ui(view, 'record', { files, accounts, people, entries: interactions.entries });
  const made = say(view, 'made', { version: view.result.tool.version });
  const counted = countedLine(view);
  return fixed([...(counted === '' ? [] : [BLANK, counted]), BLANK, `<sub>${joined([counts, words('·'), made])}</sub>` as Markdown]);
}
