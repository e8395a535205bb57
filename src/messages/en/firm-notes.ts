/** Notes of the firm's lenses, of communities, pressure, firm gates and the mode mix. */
export const firmNotes = {
  'capital.more-for-more': 'more capital, more contribution',
  'capital.less-for-more': 'more capital, less contribution',
  'capital.more-for-less': 'no more capital, more contribution',
  'capital.less-for-less': 'no more capital, less contribution',

  'note.economics.periods': 'needs {need} full {need|plural:period/periods} in a row with every figure; the record has {have}',
  'note.economics.missing': 'not stated for {period}: {fields}',
  'note.economics.older': 'read from {period}; {newest} lacks a figure',
  'note.economics.short': 'covers {months} months; {need} are needed',
  'note.mroc.no-ratio': 'capital employed did not grow, so there is no ratio: {quadrant|term:capital}',
  'note.mroc.no-wacc': 'the cost of capital (wacc) is not stated, so nothing says whether this return is enough',
  'note.imr.no-promotion': 'promotion spend is not stated and counts as none',
  'note.imr.promotion-once': 'promotion spend is stated for one of the two periods only; its change is unknown ({period})',
  'note.imr.no-growth': 'revenue did not grow in {period}, so no volume was pushed and there is no ratio',
  'note.chinv.nothing-sold': 'nothing was sold through in {period}',
  'note.hock.short': 'the monthly sell-in series covers {months} months; {need} in a row are needed',
  'note.hock.nothing-shipped': 'nothing was shipped in the last four quarters',
  'note.promo.no-baseline': 'no baseline, gain or cost of a promotion is stated, so its return is unknown',
  'note.promo.no-forward-buy': 'forward buying is not stated; the return of the promotion can only be lower',

  'note.ready.absent': 'nothing is said about: {items|term:organising}',
  'note.ready.unreferenced': 'said to be evidenced, without a reference or a date: {items|term:organising}',

  'note.kpmap.no-map': 'there is no map of the industry chain',
  'note.kpmap.only-payers': 'the map shows payers only: nobody beyond them is identified',
  'note.kpmap.sparse': 'the map has {nodes} {nodes|plural:link/links}; below {need} it is an assumption',
  'note.kpmap.unidentified': 'no organisation or no person known at: {nodes}',
  'note.kpmap.undated': 'no review date, so freshness is unknown: {nodes}',

  'note.sow.unknown': 'neither the category spend nor our rank among the suppliers is stated',
  'note.sow.by-rank': 'worked out from our rank among the suppliers, not from money',
  'note.sow.impossible-rank': 'the rank does not fit the number of suppliers',
  'note.sow.over': 'the trade of {period} exceeds the stated category spend; one of the two is wrong',

  'note.digi.no-tools': 'no app, group, forum or portal is recorded',
  'note.digi.enrolled-unknown': 'nobody has recorded who is enrolled in the tools',
  'note.digi.no-contacts': 'no person is recorded who could be enrolled',
  'note.digi.strangers': '{enrolled} are enrolled, {known} are known: most of the audience has no name here',
  'note.digi.unnamed': 'the tools count heads without names, so conversation is read from everyone we know',

  'note.refk.no-newcomers': 'no account was won in the last twelve months',
  'note.refk.undated': 'since when is unknown: {accounts}',
  'note.refk.origin-unknown': 'how they came to us is unknown: {accounts}',
  'note.refk.no-members': 'the members of the community are not listed',
  'note.refk.way-in-unknown': 'how {members} {members|plural:member/members} came in is unknown',

  'note.m2m.no-exchange': 'no event, answered question or logged exchange in the last twelve months',
  'note.m2m.presence-unknown': 'whether we took part is unknown for {events} of {of} exchanges',
  'note.hubrem.no-ties': 'no tie between members is recorded',
  'note.hubrem.unconfirmed': '{ties} {ties|plural:tie rests/ties rest} on a single word and count only at best',
  'note.hubrem.few': '{organisations} member {organisations|plural:organisation/organisations}; below {need} holding together says little',

  'note.firm-gate.unmapped': 'the industry chain is not mapped',
  'note.firm-gate.no-newcomers': 'too little is known of how accounts or members came in',
  'note.firm-gate.referral-community':
    'shown by {community}: {count} of {of} members came by referral or were vetted, which says nothing of accounts',
  'note.firm-gate.by-survival':
    'estimated, not measured: the influence still reached after a year’s departures, at assumed rates of leaving, weighted by revenue; fewer than four changes of contact are on record',
  'note.firm-gate.net-talk': '{community}: {value|pct} of exchanges are among members, {threshold|pct} needed',
  'note.firm-gate.net-hold': '{community}: without us {value|pct} stay connected, {threshold|pct} needed',
  'note.firm-gate.net-few': '{community}: {value} organisations, {threshold} needed',
  'note.firm-gate.no-community': 'no community is recorded',

  'note.mix.equal-weights': 'no revenue is known; all {accounts} accounts weigh the same',
  'note.mix.no-firm-revenue': 'the firm states no revenue for {period}; shares are of the accounts listed here',
  'note.mix.accounts-exceed-firm': 'the accounts of {period} add up to more than the firm’s revenue; shares are of their sum',
  'note.mix.no-revenue': 'no revenue for {period}, so they weigh nothing here: {accounts}',
  'note.mix.no-spend': 'no spend for {period}, so they weigh nothing here: {accounts}',
  'note.mix.few-accounts':
    'driven by very few accounts ({effective|1} in effect); leaving any one out, {stage|term:stage} lies between {lo|pct} and {hi|pct}',
} as const;
