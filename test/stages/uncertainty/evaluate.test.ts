import { expect, it } from 'vitest';
import { type AccountModel, INPUTS } from '../../../src/stages/uncertainty/account-model.ts';
import { emptySample, Evaluator, GATE_ORDER } from '../../../src/stages/uncertainty/evaluate.ts';
import { parametersAt } from '../../../src/stages/uncertainty/parameters.ts';
import { pointSample } from '../../../src/stages/uncertainty/sample.ts';
import { fixedOf } from '../../../src/stages/uncertainty/simulate.ts';
import { tornado } from '../../../src/stages/uncertainty/tornado.ts';
import { RULES } from '../../support/workspace.ts';

const sure = (value: number) => ({ lo: value, point: value, hi: value });
const tie = (who: number, value: number) => ({
  ...sure(value),
  ours: who,
  theirs: who,
  functions: who,
  table: { channels: [], sums: new Float64Array() },
  time: 0,
  power: 0.4,
});
const person = (points: number, decider: boolean) => ({ ...sure(points), decider, named: true, open: false });
/** A decider of 60 points at .7 held by one of ours, a second person of 40 at .4 held by another. */
const MODEL: AccountModel = {
  ties: [tie(0, 0.7), tie(1, 0.4)],
  people: [person(60, true), person(40, false)],
  oursCount: 2,
  functionsCount: 2,
  tiesOpen: false,
  inputs: { ...(Object.fromEntries(INPUTS.map((id) => [id, sure(1)])) as AccountModel['inputs']), RATV: { lo: 0.5, point: 1, hi: 1 } },
  continuityOnly: false,
  breadthCap: 1,
};

it('makes of ties what the gates make of them', () => {
  const sample = emptySample(MODEL);
  pointSample(MODEL, sample);
  const middle = parametersAt(
    RULES,
    () => 0.5,
    () => 0.5,
  );
  const attained = new Evaluator(MODEL, fixedOf(RULES)).evaluate(sample, middle);
  const of = (id: (typeof GATE_ORDER)[number]): number | undefined => attained[GATE_ORDER.indexOf(id)];
  expect(of('KEY')).toBe(1);
  expect(of('BUSF')).toBeCloseTo(0.5, 10);
  expect(of('THREAD')).toBeCloseTo((1 + 0.4 / 0.6) / 2.5, 10);
  expect(of('BREADTH')).toBeCloseTo(2 / 3, 10);
});

it('swings are movements from the point, not positions', () => {
  const swing = tornado(MODEL, RULES, fixedOf(RULES)).find((one) => one.id === 'RATV');
  expect(swing?.hi).toBe(0);
  expect(swing?.lo).toBeLessThan(0);
});
