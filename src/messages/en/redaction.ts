/** `pseudonym.<kind>`: what stands for a name; then what `--redact` and `render` say. */
export const redaction = {
  'pseudonym.account': 'account-{digits}',
  'pseudonym.person': 'person-{digits}',
  'pseudonym.firm': 'firm-{digits}',
  'pseudonym.community': 'community-{digits}',
  'pseudonym.organisation': 'organisation-{digits}',
  'pseudonym.link': 'link-{digits}',
  'pseudonym.offering': 'offering-{digits}',
  'pseudonym.pain': 'pain-{digits}',
  'pseudonym.initiative': 'initiative-{digits}',
  'pseudonym.tool': 'tool-{digits}',
  'pseudonym.tag': 'tag-{digits}',
  'pseudonym.group': 'group-{digits}',
  'pseudonym.field': 'field-{digits}',
  'pseudonym.ref': 'ref-{digits}',
  'pseudonym.ruleset': 'ruleset-{digits}',
  'pseudonym.folder': 'folder-{digits}',
  'pseudonym.file': 'file-{digits}',
  'pseudonym.text': 'text-{digits}',

  'cli.redact.content':
    'names are replaced in: {formats}. These pseudonyms hold for these files on this day; for lasting ones keep a secret outside the plan: --redact-key <file> or GUANXI_REDACT_KEY.',
  'cli.redact.unquoted': 'In CI the plan is not quoted. guanxi validate shows the lines where you work, --no-redact shows them here.',
  'cli.redact.problems': 'Problems are counted and not shown: their lines quote the plan.',

  'cli.command.render': 'Draw any format from a saved JSON result.',
  'cli.help.examples.render':
    'guanxi render result.json\nguanxi render result.json -f markdown=comment.md -f csv=accounts.csv\nguanxi audit plans -f json | guanxi render - -f markdown',
  'cli.option.redact':
    'Replace every name by a pseudonym in all formats;\n--no-redact: in none. Else in formats for public\nlogs in CI, and where privacy.pseudonyms asks.',
  'cli.option.noRedact': 'Show names, in CI too.',
  'cli.option.redactKey': 'File with a secret of 16 characters or more: the\nsame pseudonyms in every report made with it.',

  'cli.error.communityHidden': 'there is no community {id}.',
  'cli.error.communityHidden.how': 'Names are hidden, so none is listed: guanxi map without --redact lists them.',
  'cli.error.redactKeyRead': 'cannot read the key {path} ({reason}).',
  'cli.error.redactKeyRead.how': 'Name a file that holds a secret of {least} characters or more: openssl rand -hex 32 > key',
  'cli.error.redactKeyShort': 'the key in {source} has {length} of the {least} characters a key needs.',
  'cli.error.redactKeyShort.how': 'A short key is guessed, and with it every name. Make one: openssl rand -hex 32 > key',
  'cli.error.diffFleeting': '{path} holds pseudonyms made without a key: in another result the same people have other ones.',
  'cli.error.diffFleeting.how':
    'Compare results with their names and replace them when it is told: guanxi audit --base result.json --redact; or make both results with one --redact-key.',
  'cli.error.diffRedacted': '{path} holds pseudonyms, what it is compared with holds names: everybody would seem to have gone.',
  'cli.error.diffRedacted.how':
    'Compare two results with names, or two made with the same --redact-key. To hide names in what moved: guanxi audit --base result.json --redact',
  'cli.error.redactKeyUnused': '--redact-key and --no-redact exclude each other.',
  'cli.error.redactKeyUnused.how': 'Leave out one of the two.',
  'cli.error.resultRead': 'cannot read {path} ({reason}).',
  'cli.error.resultRead.how': 'Name a file that guanxi audit -f json=result.json wrote, or - for stdin.',
  'cli.error.resultJson': '{path} is not JSON.',
  'cli.error.resultJson.how': 'Name a file that guanxi audit -f json=result.json wrote; it may have been cut off.',
  'cli.error.resultKind': '{path} is JSON, but not a result of guanxi audit.',
  'cli.error.resultKind.how': 'Its first line would be "format": "guanxi-result". Write one: guanxi audit plans -f json=result.json',
  'cli.error.resultVersion': '{path} has result format {version}; this guanxi reads format {known}.',
  'cli.error.resultVersion.how': 'Write it anew with this version, or render it with guanxi {made}.',
  'cli.error.resultDamaged': '{path} is damaged at {where}.',
  'cli.error.resultDamaged.how': 'It does not hold what a result holds there: write it anew with guanxi audit -f json.',
} as const;
