/** In a byte column: the value is not stated. */
export const NOT_STATED = 255;
/** In an id column: the value is not stated. */
export const NO_ID = -1;

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
    this.ours.length = 0;
    this.theirs.length = 0;
  }
}
