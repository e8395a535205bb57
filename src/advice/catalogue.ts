import type { AccountAction, FirmAction } from './action.ts';
import { moveToCore } from './actions/core.ts';
import { jointPlan, keepRhythm, runTerminals, seeSellThrough } from './actions/distribution.ts';
import { askReferral, foundCommunity, mapChain, memberSessions, nameKeyPartners, protectRevenue } from './actions/firm.ts';
import { countBothGains, settleContest, startInitiative, verifyGain } from './actions/gain.ts';
import { addCarrier, pairFunctions, secondThread, useMechanisms, widenCircle } from './actions/organisation.ts';
import { deepenKeyTie, giveReasonToCall, identifyKeyPersons, proveValue, workTheirProblem } from './actions/personal.ts';

/** Every action, each with the gates it touches; together they touch every gate. */
export const ACCOUNT_ACTIONS: readonly AccountAction[] = [
  keepRhythm,
  jointPlan,
  seeSellThrough,
  runTerminals,
  identifyKeyPersons,
  deepenKeyTie,
  workTheirProblem,
  giveReasonToCall,
  proveValue,
  moveToCore,
  secondThread,
  widenCircle,
  addCarrier,
  pairFunctions,
  useMechanisms,
  startInitiative,
  countBothGains,
  verifyGain,
  settleContest,
];
export const FIRM_ACTIONS: readonly FirmAction[] = [mapChain, nameKeyPartners, askReferral, protectRevenue, memberSessions, foundCommunity];
export const ACTIONS: readonly (AccountAction | FirmAction)[] = [...ACCOUNT_ACTIONS, ...FIRM_ACTIONS];
