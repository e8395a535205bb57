// Who may import whom, and why (docs/architecture.md draws the same picture). `npm run imports`.

/** Left to right: a layer may use what stands left of it, never what stands right. */
const LAYERS = ['model', 'ledger', 'lenses', 'stages', 'network', 'saydo', 'findings', 'advice'];
/** Folders that compute: same input, same output, wherever and whenever they run. */
const PURE = [...LAYERS, 'explain', 'gate', 'policy', 'redact', 'reporters', 'messages', 'text'];

const folder = (...names) => `^src/(${names.join('|')})/`;
const package_ = (name) => `(^|/)node_modules/${name}/`;

const layering = LAYERS.slice(0, -1).map((layer, index) => ({
  name: `one-way-${layer}`,
  comment: `${layer} comes before ${LAYERS.slice(index + 1).join(', ')}: what is measured must not know how it will be judged (ADR 0002).`,
  severity: 'error',
  from: { path: folder(layer) },
  to: { path: folder(...LAYERS.slice(index + 1)) },
}));

/** A library stays behind one door, so that it can be exchanged and its known traps are handled once. */
const onlyIn = (library, place, reason) => ({
  name: `${library}-only-in-${place.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '')}`,
  comment: reason,
  severity: 'error',
  from: { path: '^(src|bin)/', pathNot: `^src/${place}` },
  to: { path: package_(library) },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two rooms that need each other are one room, or the seam between them is in the wrong place. The result is one contract of types in several files.',
      severity: 'error',
      from: { pathNot: '^src/result[a-z-]*\\.ts$' },
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'An import that leads nowhere fails at run time.',
      severity: 'error',
      from: { pathNot: '^bin/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'cli-is-the-last-door',
      comment: 'Only cli/ knows of flags, streams and exit codes; whoever imported it would know of them too.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'audit-is-called-by-cli-and-api',
      comment: 'audit.ts tells the whole story; a step of the story that called it would run in a circle.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|index\\.ts$)' },
      to: { path: '^src/audit\\.ts$' },
    },
    {
      name: 'reporters-see-only-the-result',
      comment: 'A saved result must render without the workspace: reporters may use result, messages and text alone.',
      severity: 'error',
      from: { path: folder('reporters') },
      to: { path: '^src/', pathNot: '^src/(reporters/|messages/|text/|result[a-z-]*\\.ts$)' },
    },
    {
      name: 'redacting-sees-only-the-result',
      comment:
        'A saved result must be redacted without the workspace, and the secret is handed in: redact may use result and messages alone.',
      severity: 'error',
      from: { path: folder('redact') },
      to: { path: '^src/', pathNot: '^src/(redact/|messages/|text/|result[a-z-]*\\.ts$)' },
    },
    {
      name: 'rendering-is-not-auditing',
      comment: 'Left of the result nothing knows of screens; only the command line and the public API pick a reporter.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|reporters/|index\\.ts$)' },
      to: { path: folder('reporters') },
    },
    {
      name: 'pure-folders-touch-nothing',
      comment: 'Same bytes for the same input: no file, process, clock or network in folders that compute.',
      severity: 'error',
      from: { path: folder(...PURE) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'files-are-read-in-workspace',
      comment: 'Input files and git have one door, workspace/; the process has one door, cli/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(workspace|cli)/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|fs/promises|child_process|process|os|worker_threads)$' },
    },
    {
      name: 'git-is-asked-in-workspace',
      comment: 'A repository is somebody else’s: what is run in it, and with which of its settings, is decided in one place.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workspace/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?child_process$' },
    },
    ...layering,
    {
      name: 'workspace-reads-and-no-more',
      comment: 'Reading may use the shapes of what it reads (log columns, problems), but links, measures and judges nothing.',
      severity: 'error',
      from: { path: folder('workspace') },
      to: {
        path: '^src/',
        pathNot:
          '^src/(workspace/|schema/|text/|result\\.ts$|model/(log|entry-table|entry-row|interner|text-hash|ids|values|days|field|build-values|build-rhythm)\\.ts$)',
      },
    },
    {
      name: 'model-never-reads',
      comment: 'The model is built from parsed files: it may use the types of workspace/, not its reading.',
      severity: 'error',
      from: { path: folder(...LAYERS, 'policy') },
      to: { path: folder('workspace'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'policy-is-only-numbers',
      comment: 'The ruler must not depend on what it measures.',
      severity: 'error',
      from: { path: folder('policy') },
      to: { path: '^src/', pathNot: '^src/(policy/|result\\.ts$)' },
    },
    {
      name: 'the-gate-judges-results',
      comment: 'A saved result can be gated without the workspace: the gate sees the result, the policy and the calendar alone.',
      severity: 'error',
      from: { path: folder('gate') },
      to: { path: '^src/', pathNot: '^src/(gate/|policy/|model/days\\.ts$|result[a-z-]*\\.ts$)' },
    },
    {
      name: 'leaves-stay-leaves',
      comment: 'result, messages and text are used by everybody and so must use nobody.',
      severity: 'error',
      from: { path: '^src/(messages/|text/|result[a-z-]*\\.ts$)' },
      to: { path: '^src/', pathNot: '^src/(messages/|text/|result[a-z-]*\\.ts$)' },
    },
    onlyIn('commander', 'cli/', 'It ends the process and prints by itself unless told not to: cli/program.ts tells it, once.'),
    onlyIn('chalk', 'text/style\\.ts', 'chalk does not know NO_COLOR; cli/colour.ts decides, text/style.ts paints.'),
    {
      name: 'departures-are-loaded-on-demand',
      comment: 'graphology costs a quarter of a bare start; an audit does without it, and only `guanxi leave` waits for it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(network/(leave|graphs)|cli/commands/leave)\\.ts$' },
      to: { path: '^src/network/(leave|graphs)\\.ts$' },
    },
    onlyIn(
      '@observablehq/plot',
      'reporters/charts/',
      'Plot draws charts and nothing else; charts/plotted.ts takes its style sheet away and cuts its numbers.',
    ),
    onlyIn(
      'd3-force',
      'reporters/charts/map/',
      'Springs give other places for other seeds: one layout sets them, and the same places come out.',
    ),
    onlyIn(
      'linkedom',
      'reporters/charts/',
      'It stands in for a browser page where Plot asks for one; what is rendered must not depend on it elsewhere.',
    ),
    {
      name: 'pictures-are-loaded-on-demand',
      comment: 'Plot and its page weigh more than all else together; the command line loads them when a picture is asked for.',
      severity: 'error',
      from: { path: '^src/(cli|reporters)/', pathNot: '^src/reporters/(charts/|html|map/page|map-drawn)' },
      to: { path: '^src/reporters/(charts/|map-drawn|map/page)', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    onlyIn(
      'libmime',
      'intake/import/(mail|vcard)/',
      'It takes any text for headers and any bytes for a charset; mail/words.ts says what is handed to it, and nothing but headers is.',
    ),
    onlyIn('@inquirer/core', 'intake/prompt/', 'It owns the terminal while it asks; forms and their engine must run without one.'),
    {
      name: 'prompts-are-loaded-on-demand',
      comment: 'inquirer costs more than a start; only a command that asks a person waits for it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/intake/prompt/' },
      to: { path: '^src/intake/prompt/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'asking-is-computing',
      comment: 'The same answers give the same questions and the same edits, the same export the same records, wherever they run.',
      severity: 'error',
      from: { path: '^src/intake/', pathNot: '^src/intake/prompt/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'filling-in-measures-nothing',
      comment: 'What is asked or imported goes into the plan as it was said; what it amounts to is found by the audit, afterwards.',
      severity: 'error',
      from: { path: folder('intake') },
      to: { path: folder(...LAYERS.slice(1), 'gate', 'history', 'explain', 'redact', 'reporters') },
    },
    {
      name: 'sources-stand-apart',
      comment: 'A source becomes records by itself; what they are in this plan, and beside another source, is settled in one place.',
      severity: 'error',
      from: { path: '^src/intake/import/(ics|mail|vcard|tables)/' },
      to: { path: '^src/intake/import/(ics|mail|vcard|tables|settle)/', pathNot: '^src/intake/import/$1/' },
    },
    onlyIn('graphology', 'network/graphs\\.ts', 'Graphs of the whole network are built in one place; everything else reads neighbours.'),
    onlyIn('preact', 'reporters/html', 'Markup is made where it is escaped by construction; everything else writes text.'),
    onlyIn('preact-render-to-string', 'reporters/html', 'As preact: only the page is rendered from components.'),
    onlyIn(
      'ical\\.js',
      'intake/import/ics/',
      'It searches rules without end: ics/rule-steps.ts counts its steps, and nothing else may set it going.',
    ),
    onlyIn(
      '@e965/xlsx',
      'intake/import/tables/workbook\\.ts',
      'It unpacks what it is given: the size of a workbook is found first, and its cells leave as text without zones.',
    ),
    onlyIn(
      'csv-parse',
      'intake/import/tables/csv-rows\\.ts',
      'One quote left open ends its reading: csv-rows.ts goes on at the next line.',
    ),
    onlyIn(
      'ajv',
      'schema/',
      'Validators are compiled at build time (ADR 0005); at run time only small helpers of ajv are needed, and only there.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|src/schema/compiled)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
