import type { TopicProse } from '../prose.ts';

export const prose = {
  SAYDO: {
    what: 'What people say of their relationships, held against what the record shows of the same thing. Thirteen sentences are asked, 0 to 4, of the firm and of single accounts, and the stages claimed in account files are read as well. Our side and the customer’s side are never mixed: where they differ, that is a finding of its own.',
    formula: [
      's = median of the answers / 4, between the quartiles; below three raters widened by .15',
      '1 contested: rwg < .5, so discuss and do not average',
      '2 unverifiable: less than half of the evidence on record, or it rules nothing out; for what rests on the log also log capture < .5',
      '3 over-claim: s − d ≥ .25 and s at its lowest above d at its highest',
      '4 hidden strength: d − s ≥ .25 and d at its lowest above s at its highest',
      '5 else consistent',
      'd all year: min(CONT/.75, 1) × BTX gate · decider: KEY · problems: inbound share of problem solving · core process: EMBED borne out by artefacts · solutions: SOLN',
      'd community: min(M2M/.3, 1), DIGI beside · the company’s: min(BUSF/2, THREAD/2.5, 1) · referrals: referral share of new accounts · gains: share of initiatives with a verified win on both sides · partners: KPMAP',
      'd stock: 1 − clamp((CHINV − 1)/1.5), SISO and HOCK beside · value: 1 − share of volume on deal, price realisation beside · to order: MTO',
      'of the firm: the mean over paying accounts worth closeness, by revenue',
    ],
    missing: 'A question nobody answered has no verdict. Evidence not on record makes it unverifiable, which is neither true nor false.',
    record:
      '`workshops/<date>/<respondent>.yaml`: one person, alone, before any discussion; function and seniority; `unknown` where one does not know. Ask one customer person per key account the same.',
    wrong: 'The scale ends at 4. Five is how one answers a satisfaction survey.',
    moves: 'An over-claim is met by a case with a reference, or by a smaller word. A hidden strength is met by telling it.',
  },
  RWG: {
    what: 'How far the answers to one question lie together, compared with people who tick at random. 1: all say the same. 0: no better than chance. Below 0 they stand in two camps, and the number is left as it is. A median of two camps is an opinion nobody holds; therefore such an item is discussed first.',
    formula: [
      'rwg = 1 − s² / ((A² − 1)/12), A possible answers (0 to 4: A = 5, so 2), s² over n − 1',
      '4, 4, 5, 3, 4 gives .75; 1, 5, 1, 5 gives −1.667',
    ],
    missing:
      '“Don’t know” is left out and never counted as 2. With one answer there is no agreement to speak of. Below three raters the grade is C.',
    record: 'Each alone, in writing, before the meeting, with function and seniority, so that the spread can be read by both.',
    wrong: 'An answer agreed in the room measures the room. And without the function nobody can see who sees it otherwise.',
    moves: 'Looking at the same cases together. Not persuading.',
  },
  AD: {
    what: 'The plainest measure of spread: how many steps of the scale people stand from their median on average. It stands beside rwg, because a number in steps can be read aloud.',
    formula: ['AD = mean of |answer − median|', '4, 4, 5, 3, 4 gives .40'],
    missing: '“Don’t know” is left out.',
    record: 'As for RWG.',
    wrong: 'A guess in a note is lost; an honest `unknown` is not.',
    moves: 'As for RWG.',
  },
  ALPHA: {
    what: 'Whether the raters see the same firm, all questions and accounts taken together. α compares how far apart answers to one question lie with how far apart any two answers lie. It takes any number of raters and any gaps. From .80 answers can be relied on, from .667 with care; below, discuss and do not score.',
    formula: [
      'α = 1 − observed disagreement / disagreement by chance; ordinal: two answers are as far apart as the answers between them',
      'Krippendorff’s 4 × 12 matrix gives nominal .743, ordinal .815, interval .849',
    ],
    missing:
      'Questions only one person answered are left out. Where all answers are alike α says nothing, though everybody agrees: read rwg beside it.',
    record: 'Three raters or more of different functions on each side. Customers answer of their own house, so name it in `account`.',
    wrong: 'A customer’s sheet without `account` cannot be held against any record.',
    moves: 'Clear wording of what 0 and 4 look like, and discussing the contested items by function.',
  },
  CAPTURE: {
    what: 'How much of what happens is written down. People list last week’s contacts without looking; the log lists them too. The overlap tells how many both have missed. Salient meetings are both remembered and logged, so the estimate flatters: read it as “at most”.',
    formula: [
      'N = (logged + 1)(recalled + 1)/(both + 1) − 1; capture = logged / N (Chapman)',
      '30 logged, 20 recalled, 15 in both: N = 39.69, capture .756',
      'a contact: one pair on one day, in the seven days before the sheet; a day off still counts as the same',
    ],
    missing: 'Below five recalled contacts nothing is held up by it. Entries logged from recall are no second witness and are left out.',
    record:
      '`recall_week` with both persons and the day. Ask about a typical quarter for everything else: single contacts are poorly recalled.',
    wrong: '“Several calls” names nobody, so nothing can be looked up.',
    moves: 'Logging as part of the contact. Never comparing people by it: then it measures diligence in logging.',
  },
} as const satisfies Readonly<Record<string, TopicProse>>;
