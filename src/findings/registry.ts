import { blockedBy } from './guards/blocked-by.ts';
import { boundaryCase } from './guards/boundary-case.ts';
import { claimAboveRecord } from './guards/claim-above-record.ts';
import { claimUnconfirmed } from './guards/claim-unconfirmed.ts';
import { dataGap } from './guards/data-gap.ts';
import { firstBond } from './guards/first-bond-recorded.ts';
import { hiddenStrength } from './guards/hidden-strength.ts';
import { noFirmRevenue } from './guards/no-firm-revenue.ts';
import { overEmbedded } from './guards/over-embedded.ts';
import { progression } from './guards/progression.ts';
import { rightWhereItIs } from './guards/right-where-it-is.ts';
import { waiverExpired } from './guards/waiver-expired.ts';
import { waiverUnused } from './guards/waiver-unused.ts';
import { boughtWithPromotion } from './p1-channel-economics/bought-with-promotion.ts';
import { channelStockPilesUp } from './p1-channel-economics/channel-stock-piles-up.ts';
import { concentrationStated } from './p1-channel-economics/concentration-stated.ts';
import { concentration } from './p1-channel-economics/concentration.ts';
import { dealersSqueeze } from './p1-channel-economics/dealers-squeeze.ts';
import { electronicMarketHall } from './p1-channel-economics/electronic-market-hall.ts';
import { livingOnCashFlow } from './p1-channel-economics/living-on-cash-flow.ts';
import { merchantTroubles } from './p1-channel-economics/merchant-troubles.ts';
import { ordersAmplified } from './p1-channel-economics/orders-amplified.ts';
import { pressureWithoutReadiness } from './p1-channel-economics/pressure-without-readiness.ts';
import { pushedIntoChannel } from './p1-channel-economics/pushed-into-channel.ts';
import { qualityErodes } from './p1-channel-economics/quality-erodes.ts';
import { returnBelowCapitalCost } from './p1-channel-economics/return-below-capital-cost.ts';
import { statedSigns } from './p1-channel-economics/stated-signs.ts';
import { stockOffPlan } from './p1-channel-economics/stock-off-plan.ts';
import { volumeEarnsNothing } from './p1-channel-economics/volume-earns-nothing.ts';
import { wordNotKept } from './p1-channel-economics/word-not-kept.ts';
import { backwardNotBorneOut } from './p2-organising/backward-not-borne-out.ts';
import { forwardNotBorneOut } from './p2-organising/forward-not-borne-out.ts';
import { noCommunityOwner } from './p2-organising/no-community-owner.ts';
import { organisedOnPaper } from './p2-organising/organised-on-paper.ts';
import { payOnVolume } from './p2-organising/pay-on-volume.ts';
import { positionOverstated } from './p2-organising/position-overstated.ts';
import type { FindingRule } from './rule.ts';
import { codersDiffer } from './say-versus-do/coders-differ.ts';
import { contestedItem } from './say-versus-do/contested-item.ts';
import { logCaptureLow } from './say-versus-do/log-capture-low.ts';
import { lowAgreement } from './say-versus-do/low-agreement.ts';
import { overClaimedItem } from './say-versus-do/over-claimed-item.ts';
import { twoSidedAnswers } from './say-versus-do/two-sided-answers.ts';
import { twoSidedClaim } from './say-versus-do/two-sided-claim.ts';
import { undersoldItem } from './say-versus-do/undersold-item.ts';
import { unverifiableItem } from './say-versus-do/unverifiable-item.ts';
import { campaignContact } from './v1-beyond-sale/campaign-contact.ts';
import { dormantPair } from './v1-beyond-sale/dormant-pair.ts';
import { longSilence } from './v1-beyond-sale/long-silence.ts';
import { oneWayOutreach } from './v1-beyond-sale/one-way-outreach.ts';
import { theyPullWeReact } from './v1-beyond-sale/they-pull-we-react.ts';
import { workStopsAtOrder } from './v1-beyond-sale/work-stops-at-order.ts';
import { audienceNotCommunity } from './v2-beyond-tools/audience-not-community.ts';
import { enrolledButSilent } from './v2-beyond-tools/enrolled-but-silent.ts';
import { toolNamedCommunity } from './v2-beyond-tools/tool-named-community.ts';
import { blankNodes } from './v3-chain-map/blank-nodes.ts';
import { fightOverPayer } from './v3-chain-map/fight-over-payer.ts';
import { payerOnly } from './v3-chain-map/payer-only.ts';
import { staleChainMap } from './v3-chain-map/stale-chain-map.ts';
import { unmappedChain } from './v3-chain-map/unmapped-chain.ts';
import { hostageInvestment } from './v4-embedding/hostage-investment.ts';
import { lockedIn } from './v4-embedding/locked-in.ts';
import { noPainKnown } from './v4-embedding/no-pain-known.ts';
import { serviceFarFromCore } from './v4-embedding/service-far-from-core.ts';
import { solutionParadox } from './v4-embedding/solution-paradox.ts';
import { theyDependOnUs } from './v4-embedding/they-depend-on-us.ts';
import { unmetSeverePain } from './v4-embedding/unmet-severe-pain.ts';
import { weDependOnThem } from './v4-embedding/we-depend-on-them.ts';
import { noCommonValue } from './v5-common-value/no-common-value.ts';
import { noReference } from './v5-common-value/no-reference.ts';
import { openToEveryone } from './v5-common-value/open-to-everyone.ts';
import { seedsNotLeading } from './v5-common-value/seeds-not-leading.ts';
import { spreadBeforeLeadUsers } from './v5-common-value/spread-before-lead-users.ts';
import { giftsFlagged } from './v6-key-persons/gifts-flagged.ts';
import { missingRole } from './v6-key-persons/missing-role.ts';
import { nobodyKnownHere } from './v6-key-persons/nobody-known-here.ts';
import { personalBenefit } from './v6-key-persons/personal-benefit.ts';
import { treatsNotValue } from './v6-key-persons/treats-not-value.ts';
import { valueOnlyClaimed } from './v6-key-persons/value-only-claimed.ts';
import { claimOnOneThread } from './v7-organisation/claim-on-one-thread.ts';
import { keyPersonLeft } from './v7-organisation/key-person-left.ts';
import { lostWithContact } from './v7-organisation/lost-with-contact.ts';
import { ourHolderLeft } from './v7-organisation/our-holder-left.ts';
import { personMoved } from './v7-organisation/person-moved-to-another-account.ts';
import { singleThreadFinding } from './v7-organisation/single-thread.ts';
import { verticalGap } from './v7-organisation/vertical-gap.ts';
import { advantageUnproven } from './v8-industry-community/advantage-unproven.ts';
import { contestedGain } from './v8-industry-community/contested-gain.ts';
import { contributionFirst } from './v8-industry-community/contribution-first.ts';
import { dyadicPartnership } from './v8-industry-community/dyadic-partnership.ts';
import { equityEnded } from './v8-industry-community/equity-ended.ts';
import { equityIsNotCommunity } from './v8-industry-community/equity-is-not-community.ts';
import { gainUnverified } from './v8-industry-community/gain-unverified.ts';
import { hubHoldsEverything } from './v8-industry-community/hub-holds-everything.ts';
import { membersUnaware } from './v8-industry-community/members-unaware.ts';
import { paperInstitutions } from './v8-industry-community/paper-institutions.ts';
import { qualitySelfImage } from './v8-industry-community/quality-self-image.ts';
import { rivalChainBetter } from './v8-industry-community/rival-chain-better.ts';

/** Rules about the waivers themselves: judged once it is known what each waiver met. */
export const WAIVER_RULES: readonly FindingRule[] = [waiverExpired, waiverUnused];

/** Every rule, by code. */
export const RULES: readonly FindingRule[] = [
  workStopsAtOrder,
  longSilence,
  theyPullWeReact,
  oneWayOutreach,
  campaignContact,
  dormantPair,
  audienceNotCommunity,
  enrolledButSilent,
  toolNamedCommunity,
  payerOnly,
  staleChainMap,
  blankNodes,
  unmappedChain,
  fightOverPayer,
  serviceFarFromCore,
  noPainKnown,
  unmetSeverePain,
  solutionParadox,
  weDependOnThem,
  theyDependOnUs,
  hostageInvestment,
  lockedIn,
  noReference,
  spreadBeforeLeadUsers,
  openToEveryone,
  seedsNotLeading,
  noCommonValue,
  giftsFlagged,
  personalBenefit,
  nobodyKnownHere,
  missingRole,
  treatsNotValue,
  valueOnlyClaimed,
  singleThreadFinding,
  keyPersonLeft,
  personMoved,
  ourHolderLeft,
  verticalGap,
  lostWithContact,
  claimOnOneThread,
  contestedGain,
  paperInstitutions,
  gainUnverified,
  advantageUnproven,
  hubHoldsEverything,
  equityIsNotCommunity,
  equityEnded,
  dyadicPartnership,
  contributionFirst,
  rivalChainBetter,
  membersUnaware,
  qualitySelfImage,
  returnBelowCapitalCost,
  volumeEarnsNothing,
  channelStockPilesUp,
  pushedIntoChannel,
  boughtWithPromotion,
  dealersSqueeze,
  qualityErodes,
  livingOnCashFlow,
  statedSigns,
  concentration,
  merchantTroubles,
  electronicMarketHall,
  pressureWithoutReadiness,
  concentrationStated,
  stockOffPlan,
  ordersAmplified,
  wordNotKept,
  positionOverstated,
  forwardNotBorneOut,
  backwardNotBorneOut,
  organisedOnPaper,
  noCommunityOwner,
  payOnVolume,
  claimAboveRecord,
  claimUnconfirmed,
  hiddenStrength,
  blockedBy,
  boundaryCase,
  overEmbedded,
  rightWhereItIs,
  firstBond,
  dataGap,
  progression,
  noFirmRevenue,
  waiverExpired,
  waiverUnused,
  contestedItem,
  unverifiableItem,
  overClaimedItem,
  undersoldItem,
  twoSidedClaim,
  twoSidedAnswers,
  lowAgreement,
  logCaptureLow,
  codersDiffer,
];
