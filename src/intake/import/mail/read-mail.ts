import type { ContactRecord, ImportFile, Party, Reading, Rejected } from '../records.ts';
import { ourAddresses } from './address-form.ts';
import { contactOf, once } from './contact.ts';
import { isMeant, judge, type Judging, type Refusal } from './judge.ts';
import { headersIn, type MailFile, mailFile } from './mail-files.ts';
import type { MailOptions } from './options.ts';
import { ourClock } from './our-clock.ts';
import { answersIn, type Letter } from './replies.ts';
import type { Taken } from './taken.ts';

/**
 * What mail tells of contacts, by headers alone: no body and no attachment is decoded, kept or quoted, in no case. One record per
 * personal message; what was sent to many by us is a broadcast; machines, lists, drafts and mail among ourselves are left out.
 * The same message in two mailboxes is one. Throws RangeError on a zone there is not.
 */
export function readMail(files: readonly ImportFile[], options: MailOptions): Reading {
  const reader = new MailReader(options);
  for (const file of files) reader.read(mailFile(file));
  return reader.reading();
}

class MailReader {
  readonly #judging: Judging;
  readonly #read: Reading['read'][number][] = [];
  readonly #records = new Map<string, ContactRecord>();
  readonly #rejected: Rejected[] = [];
  readonly #letters: Letter[] = [];
  /** Of messages found again those whom the further copies name. */
  readonly #alsoNamed = new Map<string, Party[]>();
  /** Files and folders that held messages. */
  readonly #groups = new Map<string, MailFile['form']>();

  constructor(options: MailOptions) {
    this.#judging = { options, isOurs: ourAddresses(options.own, options.ownDomains), clock: ourClock(options.zone) };
  }

  read(mail: MailFile): void {
    const { file, unreadable } = mail;
    const count = unreadable === null ? this.#messages(mail) : 0;
    if (count > 0 || isEmptyBox(mail)) this.#groups.set(groupOf(mail), mail.form);
    else this.#reject(mail, 1, unreadable ?? 'mail-none', false);
    const sha256 = this.#judging.options.digest(file.chunks === undefined ? file.bytes : file.chunks());
    this.#read.push({ file: file.name, sha256, count });
  }

  reading(): Reading {
    const understood = [...this.#groups].map(([what, form]) => ({ what, as: `mail-${form}` }));
    const answered = answersIn(this.#letters).flatMap(({ group, pairs, medianDays }) => [
      { what: group, as: 'mail-answers', of: String(pairs) },
      { what: group, as: 'mail-answer-days', of: medianDays.toFixed(1) },
    ]);
    return {
      system: 'mail',
      read: this.#read,
      records: [...this.#records.values()].map((record) => {
        const also = this.#alsoNamed.get(record.sourceId);
        return also === undefined ? record : { ...record, parties: once([...record.parties, ...also]) };
      }),
      rejected: this.#rejected,
      understood: [...understood, ...answered],
    };
  }

  #messages(mail: MailFile): number {
    let count = 0;
    for (const block of headersIn(mail)) {
      count += 1;
      const found = mail.flagged ?? judge(block, this.#judging);
      if (typeof found === 'string') this.#reject(mail, block.number, found, isMeant(found));
      else this.#take(mail, block.number, found);
    }
    return count;
  }

  /** A message found again names at most more people: the copy of who sent it knows whom it was sent to in secret. */
  #take(mail: MailFile, number: number, taken: Taken): void {
    if (this.#records.has(taken.sourceId)) {
      const also = this.#alsoNamed.get(taken.sourceId) ?? [];
      this.#alsoNamed.set(taken.sourceId, also);
      also.push(...taken.parties);
      this.#reject(mail, number, 'mail-twice', true);
      return;
    }
    this.#records.set(taken.sourceId, contactOf({ file: mail.file.name, line: number }, taken));
    if (!taken.toMany) this.#letters.push(letterOf(groupOf(mail), taken));
  }

  #reject({ file }: MailFile, number: number, reason: Refusal | MailFile['unreadable'] | 'mail-none' | 'mail-twice', meant: boolean): void {
    this.#rejected.push({ at: { file: file.name, line: number }, reason: reason ?? 'mail-none', args: {}, meant });
  }
}

/** A mailbox from which everything was moved is a file of no bytes. */
function isEmptyBox({ file, form }: MailFile): boolean {
  return form === 'mbox' && file.chunks === undefined && file.bytes.length === 0;
}

/** A file of many messages, or all files of one message that lie together: a line of the preview for each. */
function groupOf({ file, form }: MailFile): string {
  if (form === 'mbox') return file.name;
  const folder = file.name.slice(0, file.name.lastIndexOf('/') + 1);
  return form === 'maildir' ? folder : `${folder}*.eml`;
}

function letterOf(group: string, { message, parties, ms }: Taken): Letter {
  const [by = '', ...to] = parties.map(({ address, name }) => address ?? name ?? '');
  return { group, id: message.id, answers: message.answers, subject: message.subject, by, to: new Set(to), ms };
}
