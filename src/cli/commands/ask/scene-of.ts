import { knownOf } from '../../../intake/capture/known.ts';
import type { Scene } from '../../../intake/capture/scene.ts';
import { nearest } from '../../../text/suggest.ts';
import type { Workspace } from '../../../workspace/workspace.ts';
import { CliError } from '../../errors.ts';
import { dayAsked } from './day-asked.ts';
import { everybodyOf, refuseStranger } from './everybody.ts';
import type { AskContext } from './mode.ts';

/** The plan as forms of guided capture see it. Throws CliError for a respondent or an account that is not on file. */
export function sceneOf(context: AskContext, workspace: Workspace = context.plan.workspace): Scene {
  const { options, plan, speaker } = context;
  refuseStranger({ respondent: options.respondent, side: options.side, account: null }, everybodyOf(plan.model), speaker.language);
  const known = knownOf(workspace);
  const ids = known.accounts.map(({ id }) => id);
  const { account } = options;
  if (account !== null && !ids.includes(account))
    throw new CliError('cli.error.account', { id: account, accounts: ids }, nearest(account, ids), speaker.language);
  return { known, day: dayAsked(context), respondent: options.respondent };
}
