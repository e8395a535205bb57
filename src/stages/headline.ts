import type { Rules } from '../policy/ruleset.ts';
import type { AccountResult, FirmGate, Mix, Note } from '../result.ts';

interface Read {
  readonly accounts: readonly AccountResult[];
  /** Accounts that pay us. */
  readonly downstream: readonly AccountResult[];
  readonly mix: Mix | null;
  readonly gates: readonly FirmGate[];
  readonly rules: Rules;
}

const HALF = 0.5;

/** What to say first, in code + args: the mode or the mix, what is forming, and what keeps ties from being a community (method §4). */
export function headline({ accounts, downstream, mix, gates, rules }: Read): Note[] {
  if (accounts.length === 0) return [{ code: 'headline.no-accounts' }];
  const notes: Note[] = [];
  const [only] = downstream;
  if (mix === null && only && downstream.length === 1)
    notes.push({ code: 'headline.one-account', args: { account: only.name, stage: only.stage.point } });
  else if (mix) notes.push(modeOf(mix, downstream));
  else notes.push({ code: 'headline.no-payers', args: { n: accounts.length } });

  const forming = downstream.filter((account) => account.notes.some((note) => note.code === 'stage.forming'));
  if (forming.length > 0)
    notes.push({ code: 'headline.forming', args: { n: forming.length, accounts: forming.map((account) => account.name) } });
  const ahead = downstream.filter((account) => account.stage.point === 2);
  if (mix && mix.dominant !== 2 && ahead.length > 0)
    notes.push({ code: 'headline.personal-in', args: { n: ahead.length, accounts: ahead.map((account) => account.name) } });
  notes.push(...communityNotes(accounts, mix, gates));
  if (mix && (mix.effectiveAccounts ?? 0) < rules.value('mix.effective'))
    notes.push({ code: 'headline.few-accounts', args: { effective: mix.effectiveAccounts } });
  return notes;
}

/** Most of the weight is where no contact beyond transactions, or nobody, is on record: what it could be is open, not doubtful. */
function recordEnds(downstream: readonly AccountResult[]): boolean {
  return downstream.reduce((sum, { stage, weight }) => sum + (stage.possibleUnknown ? (weight ?? 0) : 0), 0) >= HALF;
}

function modeOf(mix: Mix, downstream: readonly AccountResult[]): Note {
  const [first, second] = [...mix.modes].sort((a, b) => b.share - a.share || a.stage - b.stage);
  if (!first) return { code: 'headline.mixed', args: { stage: 0, share: 0, second: 0, secondShare: 0 } };
  if (mix.dominant !== null) return { code: 'headline.mostly', args: { stage: mix.dominant, share: first.share } };
  if (first.share >= HALF && recordEnds(downstream))
    return { code: 'headline.on-record', args: { stage: first.stage, share: first.share } };
  if (first.share >= HALF)
    return { code: 'headline.leaning', args: { stage: first.stage, share: first.share, lo: first.lo, hi: first.hi } };
  return {
    code: 'headline.mixed',
    args: { stage: first.stage, share: first.share, second: second?.stage ?? 0, secondShare: second?.share ?? 0 },
  };
}

/** Ties or partnerships are there, the community is not yet: which firm gate stands between (unknown is named as unknown). */
function communityNotes(accounts: readonly AccountResult[], mix: Mix | null, gates: readonly FirmGate[]): Note[] {
  const notes: Note[] = [];
  const share = (mix?.modes ?? []).filter((mode) => mode.stage >= 2).reduce((sum, mode) => sum + mode.share, 0);
  const open = gates.find((gate) => gate.of === 2 && gate.pass !== true);
  if (share >= HALF && open)
    notes.push({ code: open.pass === null ? 'headline.community-unknown' : 'headline.no-community', args: { share, gate: open.id } });
  const partners = accounts.filter((account) => account.stage.point === 3);
  const net = gates.find((gate) => gate.id === 'NET');
  if (partners.length > 0 && net?.pass !== true)
    notes.push({ code: 'headline.dyadic', args: { n: partners.length, accounts: partners.map((account) => account.name) } });
  return notes;
}
