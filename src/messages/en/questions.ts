/** Questions one can put to a manager; each would settle what the record leaves open. */
export const questions = {
  'question.CONT': '{account}: in which months of the last year did anybody of us talk to them?',
  'question.ALLY': '{account}: which agreements are really in use: framework, joint plan, outlet coverage, territory?',
  'question.TERM': '{account}: do we see what they sell on, how often, or who runs their outlets?',
  'question.KEY': '{account}: who decides, who uses, and who of us could call them tonight?',
  'question.BTX': '{account}: what were the contacts about: orders only, or their work as well?',
  'question.RECIP': '{account}: who started the contacts of the last year, they or we?',
  'question.RATV': '{account}: what has a key person gained through us, and has that person confirmed it?',
  'question.NEAR': '{account}: which of their processes would stop without what we supply?',
  'question.EMBED': '{account}: what do we supply at which revenue, and how near is it to their core?',
  'question.BUSF': '{account}: who carries the tie on both sides, and how much say does each of them have?',
  'question.THREAD': '{account}: who of us works there every month, apart from the account lead?',
  'question.INST': '{account}: which of the eight mechanisms did both sides use this year, and when last?',
  'question.GAIN': '{account}: what did we gain together, by whose figures, and did they sign it?',
  'question.BREADTH': '{account}: which functions of theirs work with which of ours?',
  'question.unassessed': 'Who makes up the {share|pct} of revenue that no account file covers?',
  'question.chain': 'Who stands between our product and its last user, and who sets the rules there?',
  'question.economics':
    'What did margin, stock, promotion and receivables do over the last two years? {observable} of 3 alarms can be read.',
  'question.organising': 'Who plans, who runs the community, and what are our people paid for?',
} as const;
