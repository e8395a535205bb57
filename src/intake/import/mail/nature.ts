import { domainOf } from './address-form.ts';
import { type Fields, first } from './fields.ts';
import type { Message } from './message.ts';
import { headerText } from './words.ts';

/** Why a message is no conversation, as `import.rejected.<reason>`; all left out on purpose. */
export type LeftOut =
  'mail-draft' | 'mail-deleted' | 'mail-spam' | 'mail-report' | 'mail-meeting' | 'mail-automatic' | 'mail-list' | 'mail-mass';

const MACHINE =
  /(?:^|[-_.+])(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|notifications?|notify|newsletters?|automated)(?:[-_.+\d]|$)/;
const DAEMON = /^(?:mailer-daemon|postmaster|mail-daemon)$/;
const MEETING =
  /^(?:(?:updated )?invitation|accepted|declined|tentative(?:ly accepted)?|cancel?led(?: event)?|meeting forward notification|邀请|已接受|已拒绝|暂定|已取消|会议邀请|已更新的邀请)\s*[:：]/i;
const AWAY = /^(?:automatic reply|auto(?:matic)?[- ]?reply|out of office|abwesenheitsnotiz|自动回复|自动答复)\s*(?:[:：]|$)/i;
/** What Gmail calls them in an export, in the languages of our users. */
const LABELS: readonly (readonly [LeftOut, RegExp])[] = [
  ['mail-spam', /^(?:spam|垃圾邮件)$/i],
  ['mail-deleted', /^(?:trash|bin|已删除邮件|回收站)$/i],
  ['mail-draft', /^(?:drafts?|草稿)$/i],
];
const UNTOLD = { declared: null, stated: null };
const MOZILLA_DELETED = 0x0008;

/** Letters nobody sent or somebody threw away, by what programs note in the headers; null for any other. */
export function discarded({ fields }: Message): LeftOut | null {
  const labels = headerText(first(fields, 'x-gmail-labels') ?? '', UNTOLD)
    .split(',')
    .map((label) => label.trim());
  const labelled = LABELS.find(([, pattern]) => labels.some((label) => pattern.test(label)));
  if (labelled !== undefined) return labelled[0];
  const flags = first(fields, 'x-status') ?? '';
  if (first(fields, 'x-unsent') === '1' || fields.has('x-mozilla-draft-info') || flags.includes('T')) return 'mail-draft';
  const mozilla = Number.parseInt(first(fields, 'x-mozilla-status') ?? '0', 16);
  if (flags.includes('D') || (mozilla & MOZILLA_DELETED) !== 0) return 'mail-deleted';
  return /^yes\b/i.test(first(fields, 'x-spam-flag') ?? '') ? 'mail-spam' : null;
}

/** Whether a machine wrote it: a delivery report, a meeting request (its calendar entry is the meeting), an automatic answer. */
export function mechanical(message: Message): LeftOut | null {
  const { fields, subject } = message;
  const type = (first(fields, 'content-type') ?? '').toLowerCase();
  const local = localPart(message);
  if (type.startsWith('multipart/report') || DAEMON.test(local) || fields.has('x-failed-recipients')) return 'mail-report';
  if (isMeeting(fields, type, subject ?? '')) return 'mail-meeting';
  const submitted = first(fields, 'auto-submitted') ?? 'no';
  const answering = ['x-auto-response-suppress', 'x-autoreply', 'x-autorespond', 'x-auto-reply'].some((name) => fields.has(name));
  const away = /auto_?reply/i.test(first(fields, 'precedence') ?? '') || AWAY.test(subject ?? '');
  return answering || away || !/^no\b/i.test(submitted) ? 'mail-automatic' : null;
}

function isMeeting(fields: Fields, type: string, subject: string): boolean {
  if (type.startsWith('text/calendar') || /;\s*method\s*=\s*"?(?:request|reply|cancel|counter)/.test(type)) return true;
  if (/calendarmessage/i.test(first(fields, 'content-class') ?? '')) return true;
  return MEETING.test(subject) && (type === '' || type.startsWith('multipart/'));
}

/** Whether it went to many: marks of lists and campaigns, or more recipients than `most`; null: to somebody. */
export function bulk(message: Message, most: number): 'mail-list' | 'mail-mass' | 'mail-automatic' | null {
  const { fields } = message;
  if (new Set([...message.to, ...message.copies].map(({ name, address }) => address ?? name)).size > most) return 'mail-mass';
  const campaign = ['feedback-id', 'list-unsubscribe-post', 'x-campaign', 'x-campaignid', 'x-mailgun-tag'].some((name) => fields.has(name));
  const listed = ['list-id', 'list-post', 'list-unsubscribe'].some((name) => fields.has(name)) || /^(?:bulk|list|junk)\b/i.test(first(fields, 'precedence') ?? ''); // prettier-ignore
  if (campaign || (listed && !answersSomebody(message))) return 'mail-list';
  return MACHINE.test(localPart(message)) ? 'mail-automatic' : null;
}

/** An answer on a list that names a person beside the list is meant for that person. */
function answersSomebody(message: Message): boolean {
  const lists = listAddresses(message.fields);
  const named = message.to.some(({ address }) => address !== null && !lists.has(address) && address !== message.from?.address);
  return message.answers.length > 0 && named;
}

/** Addresses of the list itself, by List-Post and List-Id. */
export function listAddresses(fields: Fields): ReadonlySet<string> {
  const posted = /mailto:([^>?\s]+)/i.exec(first(fields, 'list-post') ?? '')?.[1]?.toLowerCase();
  const id = /<([^<>\s]+)>/.exec(first(fields, 'list-id') ?? '')?.[1]?.toLowerCase();
  return new Set([posted, id?.replace('.', '@')].flatMap((address) => address ?? []));
}

function localPart({ from }: Message): string {
  const address = from?.address ?? '';
  return address.slice(0, address.length - domainOf(address).length).replace(/@$/, '');
}
