import type { ItemToCode } from '../../../intake/coding/coding-form.ts';
import { toCode, type Wish } from '../../../intake/coding/to-code.ts';
import { coderAgreement } from '../../../ledger/coders.ts';
import type { Rules } from '../../../policy/ruleset.ts';
import type { CodingAgreement } from '../../../result.ts';
import { payerWeights } from '../../../stages/weights.ts';
import { whole } from '../../options.ts';
import { itemsOf } from './coding-items.ts';
import { commandFor } from './left.ts';
import type { AskContext } from './mode.ts';

/** Interactions of one sitting unless `--limit` says otherwise: about a quarter of an hour. */
const SITTING = 100;
const LIMIT = { least: 1, most: 10_000 };

/** What one sitting asks; none where nothing is left or needed, which is said. */
export function itemsFor(wish: Wish, context: AskContext): readonly ItemToCode[] {
  const { plan, options, io, speaker } = context;
  const { model, settings } = plan;
  const weights = payerWeights(model.accounts, model.firm, settings.asOf).shares;
  const rows = toCode(model, weights, wish);
  const agreement = wish.double ? coderAgreement(model.codings, model.entries, settings.rules) : null;
  const most = whole('--limit', options.values['limit'], LIMIT) ?? (wish.double ? secondLook(agreement, settings.rules) : SITTING);
  if (rows.length === 0) {
    const command = commandFor(['--code', '--respondent', '…'], options, io);
    io.stderr.write(`${speaker.say(wish.double ? 'code.nothing.double' : 'code.nothing', { command })}\n`);
  } else if (most === 0) io.stderr.write(`${speaker.say('code.enough', { twice: agreement?.twice ?? 0 })}\n`);
  return itemsOf(plan, rows.slice(0, most), wish.coder);
}

/** How many a second coder gets: as many as are missing; where there are enough and they do not agree, or α cannot be told, as many again. */
function secondLook(agreement: CodingAgreement | null, rules: Rules): number {
  if (agreement?.enough === true) return 0;
  const needed = rules.value('coding.twice');
  const twice = agreement?.twice ?? 0;
  return twice < needed ? needed - twice : needed;
}
