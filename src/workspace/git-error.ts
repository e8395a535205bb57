/** Why git could not answer; prose lives in messages/ under `cli.error.git.<reason>`. */
export type GitReason = 'missing' | 'noRepository' | 'owner' | 'ref' | 'shallow' | 'partial' | 'noPlan' | 'noFork' | 'failed';

/** What was asked of git cannot be had. `args`: what the message for the reason needs. */
export class GitError extends Error {
  readonly reason: GitReason;
  readonly args: Readonly<Record<string, string>>;
  constructor(reason: GitReason, args: Readonly<Record<string, string>> = {}) {
    super(`git: ${reason}`);
    this.name = 'GitError';
    this.reason = reason;
    this.args = args;
  }
}
