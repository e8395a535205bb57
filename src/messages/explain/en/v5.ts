import type { TopicProse } from '../prose.ts';

export const prose = {
  TIE: {
    what: 'A tie between two people has four parts: time spent, whether both start contact, how many different things they work on, and how close they feel. The parts are multiplied, so that much chat does not make up for a one-sided or shallow tie. Contacts about orders and social contacts do not enter.',
    formula: [
      'TIE = T^.4 · f(R)^.2 · f(D)^.2 · f(C)^.2,  f(x) = .05 + .95x',
      'T = 1 − exp(−M / 3),  M = Σ channel weight · 2^(−days ago / 90)',
      'R reciprocity · D purposes beyond the order / 4 · C closeness / 4',
    ],
    missing:
      'The point uses the parts that are known; the bounds put the unknown ones at 0 and at 1. Rated close but hardly logged: the upper bound follows the rating. Neither rated nor logged, though the account has a log: 0.',
    record:
      'Interactions with `ours`, `theirs`, `channel`, `initiator`, `purpose`. Closeness 0 to 4 by at least two informants, best with the customer among them.',
    wrong: 'Closeness runs from 0 to 4. One rating by the person who owns the tie is a self-image.',
    moves: 'Another kind of work together; letting them come to you; contact that does not lapse for a quarter.',
  },
  RECIP: {
    what: 'Outreach that is never answered in kind is effort and no relationship. RECIP is 1 when both sides start equally often. The gate asks less: only one-way outreach fails.',
    formula: [
      'RECIP = 2 · min(in, out) / (in + out), contacts beyond the order',
      'gate: share started by them / .25, at most 1; joint counts half and half',
    ],
    missing: 'Contacts without an initiator are left out and coverage falls.',
    record: '`initiator`: us, them or joint, on every entry.',
    wrong: 'The three words are us, them, joint.',
    moves: 'Being worth a call: after one problem is well solved, the next one is brought to you.',
  },
  REFK: {
    what: 'A community spreads along its members’ own relationships: lead users first, then those they talk to. REFK says how many new accounts each member brings, weighed by how much the referral mattered.',
    formula: [
      'REFK = Σ influence of each referral / members at the start',
      'beside it: referralShare = referred / new accounts; longest chain',
    ],
    missing: 'A new account whose origin is unknown counts as not referred in the lower bound and as referred in the upper.',
    record: '`origin.kind` on the new account, and `referrals` on the one who referred, with an influence between 0 and 1.',
    wrong: 'Referred by whom? Without the other end nobody can follow the chain.',
    moves: 'Asking lead users whose problem is solved, before opening to everyone.',
  },
  LEAD: {
    what: 'Who comes first decides what a community becomes. A lead user is ahead of the trend and stands to gain much from a solution; one without the other is not enough.',
    formula: ['LU = min(ahead of trend, expected benefit) / 4', 'LEAD = share of the first members with LU ≥ .75'],
    missing: 'One of the two ratings missing: unknown for that person.',
    record: '`lead_user` on the person: `trend` and `benefit`, 0 to 4, by whom.',
    wrong: 'Ahead of the trend, but does he gain? The second criterion is missing.',
    moves: 'Choosing seeds by these two questions instead of by revenue.',
  },
  COMVAL: {
    what: 'A community turns on a common value. COMVAL shows whether members name the same things when each picks three of a list.',
    formula: ['COMVAL = mean overlap of the picks of two members (Jaccard)', 'two random picks of three out of eight: .259'],
    missing: 'Fewer than three who picked: unknown.',
    record: '`values` on the person, three words from one list, customers included.',
    wrong: 'A sentence cannot be compared. Three words of a list everybody chose from.',
    moves: 'Naming the value in the members’ words, and living by it in what the community does.',
  },
  REFERRAL: {
    what: 'Firm gate to the personal community. A community grows along its members’ own relationships, so some of the new accounts must have come that way. For a community of persons, members who joined by referral, or by application and vetting, count.',
    formula: ['referred / new accounts ≥ .30, and at least two referred'],
    missing: 'Origins not stated: cannot be evaluated, named as unknown and not as failed.',
    record: '`origin` on each new account; `joined_by` on community members.',
    wrong: 'A friend of whose? The words are referral, inbound, outbound, tender, inherited, former_colleague.',
    moves: 'Asking lead users whose result is confirmed.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
