import type { TopicProse } from '../prose.ts';

export const prose = {
  BUSF: {
    what: 'A relationship held by one person belongs to that person. BUSF counts how many people would have to leave, on the weaker side, before we reach less than half of the buying influence. It never asks to replace personal ties: organisation ties add to them.',
    formula: [
      'an edge joins our person and theirs where TIE ≥ .35',
      'BUSF = min(ours, theirs): fewest removals until covered influence < 50 % of all',
    ],
    missing: 'A tie whose bounds lie on both sides of .35 is computed twice; the range is reported. Nobody known: 0.',
    record: 'Interactions in which more than one of ours meets more than one of theirs, by name.',
    wrong:
      'Nine took part, two are named. The other threads are invisible, and if they existed, one resignation would erase them from the record.',
    moves: 'Bringing a second colleague to the person with most influence, and getting to know a second person there.',
  },
  SURV: {
    what: 'People leave on both sides. SURV estimates what share of the buying influence we would still reach after an ordinary year of departures. Departures are taken as independent, which is kind: teams leave together.',
    formula: ['SURV = (1 − q_theirs) · Σ influence · (1 − q_ours^d) / Σ influence', 'd = how many of ours have a tie ≥ .35 to that person'],
    missing: 'Turnover rates are defaults, grade D, until you put in your own.',
    record: 'As BUSF. Your own rates go into `ruleset.overrides`, with a reason.',
    wrong: 'An override without a reason is refused. A ruler may be changed, but not silently.',
    moves: 'A second thread to each person of influence. A third adds little.',
  },
  THREAD: {
    what: 'How many of our people really carry the relationship. Each counts at most once, however many ties; a half-built tie counts in part.',
    formula: ['THREAD = Σ over our people of min(1, best tie / .60)'],
    missing: 'The team is not listed: the upper bound takes the best case. Bounds of ties carry over.',
    record: '`team` in firm.yaml with functions; `ours` on interactions, all of those who took part.',
    wrong: 'A department carries no tie. People do, and they leave one by one.',
    moves: 'Raising the next colleague’s tie from half to strong; strengthening the lead’s adds nothing.',
  },
  FPAIR: {
    what: 'Sales to purchasing is one pair, however often they meet. Engineering to production, finance to finance, quality to quality are further ones. Each new pair makes the tie one between organisations.',
    formula: ['FPAIR = distinct pairs (our function, their function) with TIE ≥ .35'],
    missing: 'People without a function form one category of their own.',
    record: '`function` on our team and on their people. Use the same word for the same function.',
    wrong: 'Both fall into “unknown” and make one pair together.',
    moves: 'A first joint piece of work between two functions that have not met.',
  },
  ORGSURV: {
    what: 'Main contacts do change. What happened then is the nearest thing to an experiment a firm has: did the volume stay, and was there a tie again within a quarter?',
    formula: ['ORGSURV = changes after which ≥ 80 % of volume stayed and a tie ≥ .35 stood within 90 days / all changes in 36 months'],
    missing:
      'No change on record: unknown; SURV speaks instead. A change whose volume or tie the record cannot tell opens the bounds; one of the last 90 days waits.',
    record: '`main_contact` with from and to; `volume` per period.',
    wrong: 'Without dates no change is visible.',
    moves: 'Handing over in pairs, before the day of leaving.',
  },
  PERSISTENCE: {
    what: 'Firm gate to the industry community. Accounts must outlive the people who built them: shown by what happened when main contacts changed, or else by the expected survival over all accounts.',
    formula: ['lower bound of ORGSURV ≥ .5 with at least 4 changes; else revenue-weighted SURV ≥ .65'],
    missing: 'Neither can be computed: unknown, not failed.',
    record: '`main_contact` with dates, `volume` per period.',
    wrong: 'Nobody can see that a contact changed, nor what the volume did.',
    moves: 'Second threads before departures; handing over in pairs.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
