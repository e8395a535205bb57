import type { AccountResult, AuditResult, Bounded, Question as Open } from '../../../result.ts';
import type { Phrase } from '../../question/question.ts';

/** What answering did to the verdict, in the words of the report: before → after. */
export function effectOf(open: Open, before: AuditResult, after: AuditResult): readonly Phrase[] {
  if (open.entity.kind === 'account') return ofAccount(accountIn(before, open.entity.id), accountIn(after, open.entity.id));
  if (open.code === 'unassessed') {
    const share = ({ firm }: AuditResult): number => firm.mix?.unassessed ?? 0;
    return [{ key: 'capture.next.unassessed', args: { from: percent(share(before)), to: percent(share(after)) } }];
  }
  const [was, is] = [before.firm.pressure, after.firm.pressure];
  if (open.code === 'economics') return [{ key: 'capture.next.alarms', args: { from: was.observable, to: is.observable } }];
  return [{ key: 'capture.next.readiness', args: { from: interval(was.readiness), to: interval(is.readiness) } }];
}

function ofAccount(before: AccountResult | undefined, after: AccountResult | undefined): readonly Phrase[] {
  if (before === undefined || after === undefined) return [];
  const [from, to] = [interval(before.position), interval(after.position)];
  const position: Phrase =
    from === to
      ? { key: 'capture.next.effect.same', args: { account: after.name, to } }
      : { key: 'capture.next.effect', args: { account: after.name, from, to } };
  return [position, stages(before, after)];
}

function stages({ stage: was }: AccountResult, { stage: is }: AccountResult): Phrase {
  const { confirmed, possible } = is;
  if (is.possibleUnknown) return { key: 'capture.next.stagesUnknown', args: { confirmed } };
  const [before, could] = [was.confirmed, was.possibleUnknown ? possible : was.possible];
  if (confirmed === before && possible === could) return { key: 'capture.next.stages', args: { confirmed, possible } };
  if (confirmed === before) return { key: 'capture.next.stages.possible', args: { confirmed, could, possible } };
  if (possible === could) return { key: 'capture.next.stages.confirmed', args: { before, confirmed, possible } };
  return { key: 'capture.next.stages.both', args: { before, confirmed, could, possible } };
}

function accountIn({ accounts }: AuditResult, id: string): AccountResult | undefined {
  return accounts.find((account) => account.id === id);
}

/** `1.61–2.40`, as the report prints it; `?` for a bound that is open. */
function interval({ lo, hi }: Bounded): string {
  const [low, high] = [lo, hi].map((bound) => (bound === null ? '?' : bound.toFixed(2)));
  return low === high ? (low ?? '?') : `${low}–${high}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
