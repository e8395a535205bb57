/** What `readMail(files, options)` of `read-mail.ts` is told besides the files. */
export interface MailOptions {
  /** Lower-case hex of a file's SHA-256; given the pieces of a file that comes in pieces. */
  readonly digest: (content: Uint8Array | Iterable<Uint8Array>) => string;
  /** IANA name of our clock (`Asia/Shanghai`): days and times of records are read off it. */
  readonly zone: string;
  /** First and last day taken, `YYYY-MM-DD`; absent: no bound. */
  readonly from?: string;
  readonly to?: string;
  /** Addresses of our own people, in any spelling. */
  readonly own: readonly string[];
  /** Domains that are ours, subdomains included: who writes from there is one of us. */
  readonly ownDomains: readonly string[];
  /** A message to more people than this is sent to many, not to anybody; DEFAULT_MOST_RECIPIENTS when absent. */
  readonly mostRecipients?: number;
  /** Charset of header bytes that are no UTF-8 and whose message names none (`gb18030`); absent: only what can be nothing else is read. */
  readonly encoding?: string;
}

/**
 * A project circle of both sides seldom names more than a dozen; a greeting, an invitation or a price list names dozens.
 * The bound lies between: too low loses a contact, too high makes contacts of a mass mailing.
 */
export const DEFAULT_MOST_RECIPIENTS = 15;
