import type { TopicProse } from '../prose.ts';

export const prose = {
  CONT: {
    what: 'Contact that stops when the order is signed cannot grow into anything. CONT counts the months of the last year in which somebody of ours and somebody of theirs were in touch, about whatever. It is the floor under every stage above mass sales, and says nothing yet about what the contact was for.',
    formula: [
      'CONT = 30-day bins with at least one directed contact / 12',
      'beside it: maxGap, the longest silence in days, the present one included',
    ],
    missing:
      'Months before the log starts are unobserved and not empty; they open the bounds. With fewer than six observed bins there is no point. Broadcasts and portal log-ins are no contact.',
    record:
      'Log each contact on its day. Say with `observed` from when to when the log is kept. A project business states its own rhythm in `expected_gap_days`, and the bins become that long.',
    wrong:
      'A broadcast is addressed to nobody, so no bin fills. The day is missing and counts as the first of the month. Without `observed` nobody can tell a silent month from an unlogged one.',
    moves: 'One real contact in each month that has none. Ten contacts in one month move it no more than one.',
  },
  BTX: {
    what: 'The trap of the first viewpoint is work that starts at the lead and stops at the order. BTX asks how many contacts are about the customer’s work: solving a problem, training, developing, planning, improving. Social contact counts on neither side.',
    formula: [
      'BTX = contacts beyond the order / (beyond the order + about an order)',
      'a contact = one account, day, channel and class; Wilson 95 % interval',
      'gate: max(BTX / .30, BCONT / .5), at most 1',
    ],
    missing:
      'A contact without a purpose counts as transactional in the lower bound and as beyond in the upper one. No contact with a purpose at all: unknown.',
    record:
      'Give every entry a `purpose`. About an order: quote, order, delivery, payment, complaint, merchandising. Beyond it: problem_solving, training, codevelop, planning, improvement, benchmark_visit, peer_exchange. Two purposes on one visit are a list.',
    wrong:
      'The talk about line 3 was work; the purpose says it was not. Social contact is in neither part of the share. If the dinner was paid for, it belongs in `benefit`, which is flagged and never scored.',
    moves:
      'Contacts with a purpose beyond the order, spread over the year. Orders taken on other days lower the share; the gate then looks at BCONT, so that selling more is no punishment.',
  },
  BCONT: {
    what: 'The share BTX falls when a customer orders more often. BCONT looks at the calendar instead: in how many months was there any contact about more than an order?',
    formula: ['BCONT = 30-day bins with at least one contact beyond the order / 12'],
    missing: 'As in CONT. Contacts without a purpose fill bins in the upper bound only.',
    record: 'Purposes on every entry, and rhythms that people really keep as `standing`.',
    wrong: '`every` takes a count and a unit: 7d, 2w, 1m, 1q. And a rhythm without `ours` and `theirs` ties no two persons together.',
    moves: 'One contact about their work in each empty month: a short problem-solving visit is enough.',
  },
  FLOW: {
    what: 'Value is realised over the whole way from need to renewal. A supplier who is present at one stage is replaceable at that stage. FLOW counts the stages of the account’s own process that we serve.',
    formula: [
      'FLOW = stages served / stages declared',
      'served: an offering with revenue names the stage, or a contact beyond the order in the last year is tagged with it',
    ],
    missing: 'No declared process: the default list of seven stages stands in, at grade D.',
    record: 'Write the account’s own stages under `process`, in its own words. Name the `stage` on offerings and on interactions.',
    wrong: 'Lead, offer, order, invoice are the stages of *our* sale. The list must tell how the customer creates value.',
    moves: 'An offering at a stage where we have none, or a first joint piece of work there that is tagged with the stage.',
  },
  ALIVE: {
    what: 'Every tie has its own rhythm. Six weeks of silence are much where two people talk weekly, and nothing where they meet each half year. ALIVE measures the silence in units of the usual gap: for the account as a whole, and for each pair beside its tie.',
    formula: [
      'ALIVE = days since the last contact / median gap in days',
      'contacts beyond transactions; a slower expected_gap_days stands for the median',
      'up to 2 alive, 2 to 3 at risk, above 3 dormant',
    ],
    missing:
      'Fewer than three days of contact: unknown. Two points make no rhythm. After the end of the log somebody may have called: the lower bound says so.',
    record: 'Nothing extra: names and dates on interactions.',
    wrong: 'Nobody is named, so no pair has a rhythm.',
    moves: 'A contact. It says when to call, and is never summed into the strength of a tie.',
  },
  BURST: {
    what: 'Contact in campaigns leaves long silences between. BURST is −1 for clockwork, 0 for chance and 1 for everything at once. It describes; it is never good or bad by itself.',
    formula: ['r = σ / μ of the n gaps', 'BURST = (√(n+1)·r − √(n−1)) / ((√(n+1) − 2)·r + √(n−1))'],
    missing:
      'Fewer than four gaps within the year: unknown. The plain form of the measure is biased there. Contacts about orders and social ones do not enter.',
    record: 'Nothing extra: dated interactions.',
    wrong: 'A date is 2026, 2026-03 or 2026-03-02. What is remembered as a rhythm goes under `standing`.',
    moves: 'Spread the same effort over the year.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
