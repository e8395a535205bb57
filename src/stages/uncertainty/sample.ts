import { type AccountModel, type InputId, INPUTS } from './account-model.ts';
import type { Sample } from './evaluate.ts';
import { drawn, type Uncertain } from './random.ts';

/** Bounded below and above, and with its point; unsure inputs only cost a random number where they are unsure. */
function draw(next: () => number, input: Uncertain): number {
  return input.lo === input.hi ? input.lo : drawn(next(), input);
}

/** Draws every input of one account into `sample`. */
export function drawSample(model: AccountModel, next: () => number, sample: Sample): void {
  INPUTS.forEach((id: InputId, index) => {
    sample.inputs[index] = draw(next, model.inputs[id]);
  });
  model.ties.forEach((tie, index) => {
    sample.ties[index] = draw(next, tie);
  });
  model.people.forEach((person, index) => {
    sample.influence[index] = draw(next, person);
    sample.open[index] = person.open ? next() : 0;
  });
}

/** Every input at its point (the middle where there is none). */
export function pointSample(model: AccountModel, sample: Sample): void {
  const middle = ({ lo, point, hi }: Uncertain): number => point ?? (lo + hi) / 2;
  INPUTS.forEach((id, index) => {
    sample.inputs[index] = middle(model.inputs[id]);
  });
  model.ties.forEach((tie, index) => {
    sample.ties[index] = middle(tie);
  });
  model.people.forEach((person, index) => {
    sample.influence[index] = person.point;
    sample.open[index] = 0;
  });
}
