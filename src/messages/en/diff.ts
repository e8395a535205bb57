/** Words of `guanxi diff`, and of git where it cannot answer. */
export const diff = {
  'cli.command.diff': 'What moved between two refs or saved results, and why:\nthe ruler, time, the record, or the relationship.',
  'cli.option.diffAsOf': 'The day to look at the later of the two; else\nits as_of, its commit’s date, or today.',
  'cli.option.base': 'Say what moved since: a git ref, or a result\nsaved as .json.',
  'cli.option.history': 'Look back along git history with today’s ruler:\nhow many points (2–60), or a ref to begin at.',
  'cli.option.since': 'Where the look back begins: a ref or a day.',
  'cli.help.examples.diff':
    'guanxi diff main plans           since main, the files as they lie here\nguanxi diff v1.0 HEAD plans      two refs\nguanxi diff main...HEAD          since HEAD left main\nguanxi diff old.json new.json    two saved results\nguanxi diff HEAD~20 -f json=moved.json',

  'diff.here': 'the files here',
  'diff.side': '{label}, as of {asOf}',
  'diff.side.commit': '{label} ({commit}), as of {asOf}',
  'diff.otherRuler': 'The ruler is another one: {from} then, {to} now.',

  'diff.unread':
    '{label}: {count} {count|plural:error/errors} in its files. What could not be read there looks as if it were gone: mend it first (guanxi validate).',

  'diff.baseErrors':
    '{label}: {count} {count|plural:error/errors} in its files; what could not be read there is compared as if it were missing.',

  'diff.verdict': '{count} {count|plural:account/accounts} moved: {parts}.',
  'diff.verdict.none': 'No account moved.',
  'diff.verdict.blind': '{count} {count|plural:account/accounts} moved.',
  'diff.only.ruler': '{count} only because the ruler changed',
  'diff.only.time': '{count} only because time passed',
  'diff.only.record': '{count} only in the record',
  'diff.only.relationship': '{count} because the relationship changed',
  'diff.several': '{count} for more than one reason',
  'diff.unreadable': '{count} whose file cannot be read on one side',
  'diff.unsettled':
    'Saved results do not hold the plan, so causes cannot be told apart. Still possible: {causes}. Compare two git refs to know.',
  'diff.unmoved': '{count} {count|plural:account/accounts} did not move.',

  'diff.firm.same': 'The firm stays where it was: {stage} confirmed.',
  'diff.firm.confirmed': 'The firm: confirmed {from} → {to}.',
  'diff.firm.point': 'The firm, as known: {from} → {to}.',
  'diff.firm.possible': 'The firm, at best: {from} → {to}.',
  'diff.firm.mix': 'Revenue by mode, mass sales to industry community: {from} → {to}.',

  'diff.accounts': 'ACCOUNTS THAT MOVED',
  'diff.account.new': 'new in the plan',
  'diff.account.gone': 'no longer in the plan',
  'diff.account.unreadable.base': 'cannot be read in the base',
  'diff.account.unreadable.head': 'cannot be read now',
  'diff.account.confirmed': 'confirmed {from} → {to}',
  'diff.account.point': 'as known {from} → {to}',
  'diff.account.possible': 'at best {from} → {to}',
  'diff.passes': 'passes now: {gates}',
  'diff.fails': 'no longer passes: {gates}',
  'diff.settles': 'known now, and not passed: {gates}',
  'diff.blurs': 'no longer known: {gates}',
  'diff.more': '… and {count} more; -f json has all.',

  'diff.cause.ruler': 'ruler',
  'diff.cause.time': 'time',
  'diff.cause.record': 'record',
  'diff.cause.relationship': 'relationship',
  'diff.cause.unknown': 'cannot be told',
  'diff.base': 'before:',

  'diff.opened': 'NEW FINDINGS',
  'diff.closed': 'FINDINGS THAT ARE GONE',

  'diff.legend.relationship': 'relationship: something happened after {day}, or a known fact changed.',
  'diff.legend.record': 'record: it was already so on {day}, and was written down later.',
  'diff.legend.ruler': 'ruler: other thresholds, the same facts.',
  'diff.legend.time': 'time: nothing but days passed; what is not kept up fades.',

  'cli.error.git.missing': 'there is no git on this machine, or it is not on the path.',
  'cli.error.git.missing.how': 'Install git, or compare two saved results: guanxi diff old.json new.json',
  'cli.error.git.noRepository': '{dir} lies in no git repository.',
  'cli.error.git.noRepository.how': 'Run git init there and commit the plan, or compare two saved results: guanxi diff old.json new.json',
  'cli.error.git.owner': 'git does not trust {dir}: the folder belongs to another user.',
  'cli.error.git.owner.how': 'If you trust it: git config --global --add safe.directory {dir}',
  'cli.error.git.ref': 'git knows no commit {ref}.',
  'cli.error.git.ref.how': 'Name a branch, a tag, a commit or HEAD~3; results are named by files that end in .json.',
  'cli.error.git.shallow': 'git knows no commit {ref}, and this clone leaves out older commits (it is shallow).',
  'cli.error.git.shallow.how':
    'Here: git fetch --unshallow, or git fetch origin {ref}. In a workflow: actions/checkout with fetch-depth: 0; in GitLab: GIT_DEPTH: "0".',
  'cli.error.git.partial': 'this clone does not hold the contents of {id} (it is partial), and nothing is fetched in passing.',
  'cli.error.git.partial.how': 'git fetch --refetch --no-filter brings everything here.',
  'cli.error.git.noPlan': 'commit {commit} holds no guanxi.yaml at {path} or above it.',
  'cli.error.git.noPlan.how': 'The plan was begun later or lay elsewhere: name a later commit.',
  'cli.error.git.noFork': '{one} and {other} have no commit in common.',
  'cli.error.git.noFork.how': 'Compare them with two dots instead: guanxi diff {one}..{other}',
  'cli.error.git.config': 'at {ref} guanxi.yaml cannot be used (line {line}).',
  'cli.error.git.config.how': 'What is committed stays as it is: name a commit before or after the mistake.',
  'cli.error.git.failed': 'git {command} failed: {said}',
  'cli.error.git.failed.how': 'Does the same command work by hand in this folder?',
  'cli.error.savedDay': '--as-of cannot change the day of {path}: a saved result holds what was measured.',
  'cli.error.savedDay.how': 'Leave --as-of out, or name a git ref instead.',
  'cli.schema.diff': 'what diff -f json prints',
} as const;
