import type { TopicProse } from '../prose.ts';

export const prose = {
  M2M: {
    what: 'A community is a web and no star. M2M is the part of its exchange that runs between members without us. Below a tenth they listen to us; from three tenths a community begins.',
    formula: ['M2M = exchanges among ≥ 2 member organisations without us / all', 'Wilson 95 % interval'],
    missing:
      'What members do among themselves is hard to see; the bounds say how much may be hidden. No event and no question recorded: unknown.',
    record: '`events` with `orgs` and `ours_present`; `questions` with who answered first.',
    wrong: 'Our own conference is our event: it is in the denominator only.',
    moves: 'Letting a member host; asking a member to answer.',
  },
  HUBREM: {
    what: 'Take us out of the picture: what part of the member organisations still hangs together? A high value means the community is real. It does not mean the firm should withdraw; the aim is to run the chain, not to be its only knot.',
    formula: [
      'HUBREM = largest connected group without us / (organisations − 1)',
      'an edge: two person pairs with TIE ≥ .35, or two sources confirm it',
    ],
    missing: 'Ties not known are computed as absent and as present. Fewer than five member organisations: no gate.',
    record: '`member_ties` between persons or accounts, each with its `sources`.',
    wrong: 'One source, and it is ours. Two ends that both confirm are worth more than any report of ours.',
    moves: 'Introducing members who could work with each other, and then leaving the room.',
  },
  COMM3: {
    what: 'Three marks of a community: members know that they are members, they come back, and they help each other. A mailing list has none of them.',
    formula: [
      'COMM3 = mean of identity, ritual, help',
      'identity: those asked who call themselves members',
      'ritual: organisations at the last event that had come before (0 below three events)',
      'help: members’ questions first answered by another member',
    ],
    missing: 'One mark missing opens the bounds; two missing: unknown.',
    record: '`knows_member` on members, as they said themselves; `orgs` on events; `questions`.',
    wrong: 'A size is no membership. Who would say “I am a member”?',
    moves: 'A regular occasion that members would miss; asking them whether they belong.',
  },
  RQ: {
    what: 'What the customer’s own people say of trust, commitment, communication, expertise and conflict. Our own answers to the same questions are a self-image, and are labelled so.',
    formula: ['RQ = mean of ten items / 4, conflict reversed', 'several respondents: the median, bounds at the quartiles'],
    missing: 'Fewer than two customers who answered: grade C. Fewer than half of the items answered: no point.',
    record: 'Workshop files with `side: customer` and the `account`.',
    wrong: 'The sides are `ours` and `customer`. And Chen’s view of how the customer feels is a self-image.',
    moves: 'Less conflict and better communication move it more than further contact.',
  },
  NET: {
    what: 'Firm gate to the industry community. Members exchange without us, and hang together when we are taken out. Accounts that reach stage 3 without it are reported as industry partnerships of two: one step short of the community.',
    formula: ['M2M ≥ .30 and HUBREM ≥ .50, with at least five member organisations'],
    missing: 'No community recorded, or contact among members unseen: unknown.',
    record: '`communities/*.yaml` with events, questions, member_ties.',
    wrong: 'A group chat is a tool. Who talks to whom in it?',
    moves: 'Members who host, answer and work with each other.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
