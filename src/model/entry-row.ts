/** In a byte column: the value is not stated. */
export const NOT_STATED = 255;
/** In an id column: the value is not stated. */
export const NO_ID = -1;

/** What an entry says that is recorded a second time: the source id meant, and its own (empty where it has none). */
export interface SameAs {
  readonly id: string;
  readonly own: string;
}

/** One row on its way into an EntryTable, as numbers; made once and filled again for each entry. */
export class EntryRow {
  day = 0;
  line = 0;
  file = NO_ID;
  account = NO_ID;
  channel = NOT_STATED;
  initiator = NOT_STATED;
  purposes = 0;
  minutes = Number.NaN;
  participants = Number.NaN;
  directed = NOT_STATED;
  stage = NO_ID;
  community = NO_ID;
  source = NOT_STATED;
  grade = NOT_STATED;
  benefit = NOT_STATED;
  benefitValue = Number.NaN;
  benefitTo = NO_ID;
  benefitBy = NO_ID;
  /** Hash of the source id (`textHash`); 0 not stated. */
  sourceId = 0;
  /** Source id of the entry that records the same contact, and this one's own as written. */
  sameAs: SameAs | null = null;
  readonly ours: number[] = [];
  readonly theirs: number[] = [];

  /** Everything unstated again; the file stays. */
  clear(): void {
    this.account = NO_ID;
    this.channel = NOT_STATED;
    this.initiator = NOT_STATED;
    this.purposes = 0;
    this.minutes = Number.NaN;
    this.participants = Number.NaN;
    this.directed = NOT_STATED;
    this.stage = NO_ID;
    this.community = NO_ID;
    this.source = NOT_STATED;
    this.grade = NOT_STATED;
    this.benefit = NOT_STATED;
    this.benefitValue = Number.NaN;
    this.benefitTo = NO_ID;
    this.benefitBy = NO_ID;
    this.sourceId = 0;
    this.sameAs = null;
    this.ours.length = 0;
    this.theirs.length = 0;
  }
}
