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
  if (mix === null && only && downstream.length === 1) notes.push(oneAccount(only));
  else if (mix) notes.push(modeOf(mix, downstream));
  else notes.push({ code: 'headline.no-payers', args: { n: accounts.length } });

  const forming = downstream.filter((account) => account.notes.some((note) => note.code === 'stage.forming'));
  notes.push(...named('headline.forming', forming));
  const personal = mix && mix.dominant !== 2 ? downstream.filter((account) => account.stage.point === 2) : [];
  notes.push(
    ...named(
      'headline.personal-in',
      personal.filter((account) => account.stage.confirmed >= 2),
    ),
  );
  notes.push(
    ...named(
      'headline.personal-perhaps',
      personal.filter((account) => account.stage.confirmed < 2),
    ),
  );
  notes.push(...communityNotes(accounts, mix, gates));
  if (mix && (mix.effectiveAccounts ?? 0) < rules.value('mix.effective'))
    notes.push({ code: 'headline.few-accounts', args: { effective: mix.effectiveAccounts } });
  return notes;
}

/** One note naming the accounts; none without any. */
function named(code: string, accounts: readonly AccountResult[]): Note[] {
  return accounts.length === 0 ? [] : [{ code, args: { n: accounts.length, accounts: accounts.map((account) => account.name) } }];
}

/** What is known, and what of it is confirmed. */
function oneAccount({ name, stage }: AccountResult): Note {
  if (stage.confirmed === stage.point) return { code: 'headline.one-account', args: { account: name, stage: stage.point } };
  return { code: 'headline.one-account-open', args: { account: name, stage: stage.point, confirmed: stage.confirmed } };
}

/** Most of the weight is where no contact beyond transactions, or nobody, is on record: what it could be is open, not doubtful. */
function recordEnds(downstream: readonly AccountResult[]): boolean {
  return downstream.reduce((sum, { stage, weight }) => sum + (stage.possibleUnknown ? (weight ?? 0) : 0), 0) >= HALF;
}

function modeOf(mix: Mix, downstream: readonly AccountResult[]): Note {
  const [first, second] = [...mix.modes].sort((a, b) => b.share - a.share || a.stage - b.stage);
  if (!first) return { code: 'headline.mixed', args: { stage: 0, share: 0, second: 0, secondShare: 0 } };
  if (first.share >= HALF && recordEnds(downstream))
    return {
      code: mix.basis === 'equal' ? 'headline.on-record-accounts' : 'headline.on-record',
      args: { stage: first.stage, share: first.share },
    };
  if (mix.dominant !== null) return { code: 'headline.mostly', args: { stage: mix.dominant, share: first.share } };
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
  if (net?.pass !== true) {
    notes.push(
      ...named(
        'headline.dyadic',
        partners.filter((account) => account.stage.confirmed === 3),
      ),
    );
    notes.push(
      ...named(
        'headline.dyadic-perhaps',
        partners.filter((account) => account.stage.confirmed < 3),
      ),
    );
  }
  return notes;
}
