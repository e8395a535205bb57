import type { BenefitKind, Entry, Source } from '../../model/log.ts';

/** What of an entry is told as it is read. */
type AsRead = 'account' | 'ours' | 'theirs' | 'channel' | 'initiator' | 'purposes' | 'minutes' | 'participants' | 'stage';

/** One contact as somebody tells it. Whatever was not said is null or empty, and stays unsaid in the entry. */
export interface Contact extends Pick<Entry, AsRead> {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly source: Source;
  readonly benefit: { readonly kind: BenefitKind; readonly value: number | null } | null;
  readonly note: string | null;
}

/** The entry of an interactions file that says so, keys in the order people write them. */
export function entryOf(contact: Contact): Readonly<Record<string, unknown>> {
  const { ours, theirs, purposes } = contact;
  const entry: Record<string, unknown> = {
    date: contact.date,
    account: contact.account,
    ours: filled(ours),
    theirs: filled(theirs),
    channel: contact.channel,
    initiator: contact.initiator,
    purpose: purposes.length === 1 ? purposes[0] : filled(purposes),
    minutes: contact.minutes,
    participants: contact.participants,
    stage: contact.stage,
    source: contact.source,
    benefit: benefitOf(contact),
    note: contact.note,
  };
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== null && value !== undefined));
}

/** Who gave and who got it is known where there is one on each side. */
function benefitOf({ benefit, ours, theirs }: Contact): object | null {
  if (benefit === null) return null;
  return {
    kind: benefit.kind,
    ...(benefit.value === null ? {} : { value: benefit.value }),
    ...(theirs.length === 1 ? { to: theirs[0] } : {}),
    ...(ours.length === 1 ? { by: ours[0] } : {}),
  };
}

function filled<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}
