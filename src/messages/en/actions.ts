/**
 * Actions, four texts each: `.title` one line, `.how` what to do, in which order and who, `.proof` what the record must then
 * show, `.why` the belief behind it. Where an argument of the title is unknown or empty, `.title.plain` speaks instead.
 */
export const actions = {
  'action.keep-rhythm.title': 'Fix a monthly appointment with {person}',
  'action.keep-rhythm.title.plain': 'Fix a monthly appointment with those who decide and use',
  'action.keep-rhythm.how':
    'The account lead agrees one standing date a month, on site where possible, and who stands in when he is away. Every meeting has one topic of theirs. Whoever went writes it down the same day.',
  'action.keep-rhythm.proof': 'the log shows a directed contact in every month',
  'action.keep-rhythm.why': 'V1: the relationship is what goes on between orders; without continuing contact neither way up is open.',

  'action.joint-plan.title': 'Put to use: {items|term:alliance}',
  'action.joint-plan.how':
    'The sales head and the owner sign what each side commits to; the account team and their manager then agree volumes by month and meet on them every quarter. Start with what is already on paper. What is not used within the year counts as half.',
  'action.joint-plan.proof': 'these items are used, with the date of last use and a reference',
  'action.joint-plan.why': 'V1 and the path: deep distribution is an alliance of one value chain against another, not a price list.',

  'action.see-sell-through.title': 'See every month what they sell and use',
  'action.see-sell-through.how':
    'Ask for sales to the end customer and stock by product, and offer what it buys them: replenishment instead of pushed orders. Agree format and day with the person who has the figures. Begin with three months on paper before any system.',
  'action.see-sell-through.proof': 'visibility is monthly or live',
  'action.see-sell-through.why': 'P1: who does not see the end of the channel takes stock for demand.',

  'action.run-terminals.title': 'Run their outlets on fixed routes',
  'action.run-terminals.how':
    'Draw the territory with the dealer, assign named people of ours to named outlets, and walk the routes every week. Record what the shelf says. The territory commitment is signed once the routes run.',
  'action.run-terminals.proof':
    'outlet coverage and territory commitment are both used, dated and referenced, or our own people walk assigned routes',
  'action.run-terminals.why': 'P1: where the end of the channel cannot be seen it must be run.',

  'action.identify-key-persons.title': 'Put names to these roles and begin to work with them: {roles|term:role}',
  'action.identify-key-persons.how':
    'Ask two of ours and one of theirs who decides, who uses and who buys; write names, roles and influence down separately before comparing. Then meet the one who decides twice within the quarter, on a problem of theirs, introduced by somebody they trust.',
  'action.identify-key-persons.proof':
    'the roles have names, influence is stated by two of ours, and the first working contacts with them are logged',
  'action.identify-key-persons.why':
    'V6: the members of a community are those who decide or strongly influence; one cannot contribute to a stranger.',

  'action.deepen-key-tie.title': 'Work with {person} every month, beyond orders',
  'action.deepen-key-tie.how':
    'Find out what this person is judged by, and choose one subject from it for the year. Whoever of ours knows the subject best, not only the salesperson, works on it with them each month: a problem, a plan, a training. Let them set every second agenda, and have both sides rate the tie.',
  'action.deepen-key-tie.proof':
    'monthly contacts on problems, plans or training with this person, started by both sides, and closeness rated by both',
  'action.deepen-key-tie.why': 'V6: key persons stay for what they gain in their work; V5: long interaction makes strong ties.',

  'action.work-their-problem.title': 'Work on it with them every month: {pain}',
  'action.work-their-problem.title.plain': 'Find their worst problem and work on it with them every month',
  'action.work-their-problem.how':
    'Walk their process with the people who use what we supply, and let them rank what hurts. Take the worst one that touches our competence. An engineer, not a quotation, goes there once a month until it is solved, then the next one begins.',
  'action.work-their-problem.proof': 'contacts on problems, improvement, training or joint development in half of the months',
  'action.work-their-problem.why': 'V1: work that starts at the lead and stops at the order is a sale, not a relationship.',

  'action.give-reason-to-call.title': 'Give {person} a reason and a direct way to call us first',
  'action.give-reason-to-call.title.plain': 'Give them a reason and a direct way to call us first',
  'action.give-reason-to-call.how':
    'Name one of ours who answers within the day and can decide. Bring something they will want to come back for: a measurement, a comparison with other plants, a joint task with their homework in it. Log who started each contact, joint ones too.',
  'action.give-reason-to-call.proof': 'they start, alone or jointly, a quarter of the contacts beyond orders',
  'action.give-reason-to-call.why': 'V5: a tie runs both ways; outreach without an answer is advertising.',

  'action.prove-value.title': 'Have {person} confirm a measured gain: {slot|term:slot}',
  'action.prove-value.how':
    'Agree with this person which figure of theirs should move and what it is today. Measure it again after our contribution, in their system and by their people. Ask for the result in writing; a dinner is no proof.',
  'action.prove-value.proof': 'the benefit is confirmed by the person, with date and a reference a third party could check',
  'action.prove-value.why': 'V6: what holds a key person is rational value, in work, growth or business; what only we claim holds nobody.',

  'action.move-to-core.title': 'Move {offering} into their core process',
  'action.move-to-core.title.plain': 'Move an offering into their core process',
  'action.move-to-core.how':
    'Map with their production and engineering where their own value arises and what stops ours from being realised. Take what is missing from partners if need be, and offer the whole. Fix it in something both work with: shared data, a joint procedure, a service level.',
  'action.move-to-core.proof': 'the offering supports their process next to the core or in it, and its joint artefact is named',
  'action.move-to-core.why': 'V4: the nearer the contribution is to the customer’s core, the stronger the tie.',

  'action.second-thread.title': 'Bring a second colleague to {people}',
  'action.second-thread.how':
    'Who holds the tie today introduces a colleague of another function, and stays in. The colleague takes on a subject of their own there and carries it every month. In three months either of the two could be away without the work stopping.',
  'action.second-thread.proof': 'the log shows a second one of ours with these people every month, beyond orders',
  'action.second-thread.why':
    'V7: a relationship that one resignation can end belongs to a person; the second tie adds to the first, it replaces nothing.',

  'action.widen-circle.title': 'Bring a second colleague to {people}, and to one more with a say',
  'action.widen-circle.how':
    'One of theirs has half of the say, so a second colleague of ours alone makes nothing safer. Ask this person who else must be convinced, and be introduced. The second colleague takes on a subject with both, and has their influence stated by two of ours.',
  'action.widen-circle.proof':
    'one more of theirs is recorded with role and influence, and a second one of ours works every month with all of them',
  'action.widen-circle.why': 'V7: what hangs on one person on their side ends with that person too; V3: find who else has a say.',

  'action.add-carrier.title': 'Bring one more of ours into monthly work there',
  'action.add-carrier.how':
    'Choose the function of ours that their problems call for, service, quality, logistics, and give it a counterpart and a subject. The account lead opens the door once and then lets go. Have both rate the tie after half a year.',
  'action.add-carrier.proof': 'a further colleague of ours works there every month beyond orders, and the tie is rated',
  'action.add-carrier.why': 'V7: the tie of the organisation is the sum of several people’s ties, not one person’s fame.',

  'action.pair-functions.title': 'Pair our functions with theirs: {functions|term:function}',
  'action.pair-functions.title.plain': 'Pair our functions with theirs, in {needed} pairs at least',
  'action.pair-functions.how':
    'List the functions on both sides that touch the same process, and pair them: engineering with engineering, logistics with logistics. Each pair gets one task with a date. The account leads meet once a quarter to clear what the pairs cannot.',
  'action.pair-functions.proof': 'functions are recorded on both sides and at least three pairs of them do joint work',
  'action.pair-functions.why': 'V8: many contacts between people of different organisations, until they feel they are members.',

  'action.use-mechanisms.title': 'Put {count} mechanisms to use, first the {first|term:mechanism}',
  'action.use-mechanisms.how':
    'Begin with what is agreed but asleep. Each mechanism has an owner on both sides, a date and a trace: minutes, a scorecard, a closed problem report. Use three of them in earnest before writing a fourth.',
  'action.use-mechanisms.proof':
    'at least three of the eight mechanisms are used, dated within the year and referenced, and half of the eight in all',
  'action.use-mechanisms.why': 'V8: organisations trust each other through institutions and processes; on paper they are worth nothing.',

  'action.start-initiative.title': 'Start a joint project on {pain}, baseline first',
  'action.start-initiative.title.plain': 'Start a joint project, with the baseline agreed first',
  'action.start-initiative.how':
    'Agree in writing what is measured, what it is today and how a gain will be shared, before any work begins. A pair of project leads runs it, their controller measures. Both sides sign the result, whatever it is.',
  'action.start-initiative.proof': 'baseline agreed, both gains measured within two years and signed by the customer, with a reference',
  'action.start-initiative.why': 'V8: an industry community lives on gain that is created together and shared, not on rebates.',

  'action.count-both-gains.title': 'Work out the other half of what was gained: {initiative}',
  'action.count-both-gains.title.plain': 'Work out the other half of what was gained together',
  'action.count-both-gains.how':
    'One side’s gain is known, the other’s was never counted. Let the controllers of both sides work it out from the same baseline within a month. Both sign the two figures together; if one side gained nothing, say so, and agree how to share.',
  'action.count-both-gains.proof': 'both gains are stated, measured and signed by the customer or both, with a reference',
  'action.count-both-gains.why': 'V8: what is shared must first be counted on both sides.',

  'action.verify-gain.title': 'Have them sign what was gained: {initiative}',
  'action.verify-gain.title.plain': 'Have them sign what was gained together',
  'action.verify-gain.how':
    'Sit down with their project lead and controller over both sides’ figures, and correct them together. Let them write down the result over their signature. Where they see it differently, record their number.',
  'action.verify-gain.proof': 'the gain is verified by the customer, both or a third party, with date and reference',
  'action.verify-gain.why': 'V8: a gain only one side has counted cannot be shared.',

  'action.settle-contest.title': 'Settle what is contested: {initiative}',
  'action.settle-contest.title.plain': 'Settle what is contested about the sharing',
  'action.settle-contest.how':
    'The two sponsors hear what the other side holds to be unfair before anybody defends anything. Put tying terms and lock-ins on the table with it. Agree a rule for sharing that would stand if both knew everything, and sign the figures anew.',
  'action.settle-contest.proof': 'initiative and terms are no longer contested, and both have signed the gain',
  'action.settle-contest.why': 'V8: closeness and fairness are two things; a gain that is contested holds nobody together.',

  'action.map-chain.title': 'Draw the chain map: links, leverage, who sits there',
  'action.map-chain.how':
    'Sales, engineering and purchasing draw it together in one afternoon, from raw material to the last user, with those who only specify or approve. Give each link its leverage from one to three. Put a person we know at the weightiest links; where there is none, that is the first visit.',
  'action.map-chain.proof': 'five links or more with leverage, organisations and persons named and dated for half of the leverage',
  'action.map-chain.why': 'V3: the payer is not the whole customer; community commerce starts with knowing who creates value.',

  'action.name-key-partners.title': 'Get to know the links nobody knows: {nodes}',
  'action.name-key-partners.how':
    'For each of these links name the organisation with most say and one person in it. Go there through somebody of the chain who knows them, and listen to what they need from the links beside them. Date the review, and repeat it every half year.',
  'action.name-key-partners.proof': 'each of these links has an organisation, a person and a review date on the chain map',
  'action.name-key-partners.why': 'V3: map the chain, find who holds position, redraw the map as it moves.',

  'action.ask-referral.title': 'Ask {person} to open the next door',
  'action.ask-referral.title.plain': 'Ask {account} to open the next door',
  'action.ask-referral.how':
    'Go with the confirmed result in hand and ask whom they know with the same problem. They introduce, we listen; nothing is sold at the first meeting. Tell them what became of it.',
  'action.ask-referral.proof': 'two new accounts whose origin is a referral, and who opened the door, and when',
  'action.ask-referral.why': 'V5: lead users first, then word of mouth along their own relationships, then others.',

  'action.protect-revenue.title': 'Put a second pair of people in place at {accounts}',
  'action.protect-revenue.how':
    'Take the accounts where one departure would cost most revenue. At each, a second colleague takes on a subject with two of their people. Review every half year who could leave, on either side, and what would then stop.',
  'action.protect-revenue.proof': 'at each of these accounts a second one of ours works every month with two of theirs',
  'action.protect-revenue.why': 'V7: accounts must outlive the people who brought them.',

  'action.member-sessions.title': 'Let members of {community} work together without us',
  'action.member-sessions.how':
    'Hand the next agenda to two members and let one of them host. We bring what they ask for and leave the room. Note who met whom, and have both name the tie.',
  'action.member-sessions.proof':
    'events of two or more member organisations without us, and ties between members confirmed by two sources',
  'action.member-sessions.why': 'V8: a network held together by its hub alone is an audience.',

  'action.found-community.title': 'Found a circle with lead users: {accounts}',
  'action.found-community.how':
    'Ask the key persons of these accounts which question they would work on together; that is the common value, in their words. Invite six to ten by name, none to sell to. They decide who joins next.',
  'action.found-community.proof':
    'a community with its common value, founders or referred members, first events, and first ties between them',
  'action.found-community.why': 'V5: a community turns on common value and grows from lead users, never from opening to everyone at once.',
} as const;
