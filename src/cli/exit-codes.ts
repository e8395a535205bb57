/** What guanxi tells the shell. */
export const EXIT = {
  /** Audited, and nothing in the plan is an error. */
  ok: 0,
  /** Audited, and the plan has errors (or a gate failed). */
  failed: 1,
  /** Could not audit: flags, configuration, no workspace, internal error. */
  impossible: 2,
  /** Cancelled by the user. */
  cancelled: 130,
} as const;
