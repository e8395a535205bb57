import type { Stamps } from '../../workspace/stamps.ts';
import { look, watchedFrom } from './quiet.ts';
import { type Attempt, nextTurn, type Turn } from './turn.ts';

/** What a watch needs of the world; tests hand in their own. */
export interface World {
  /** The plan's files as they lie now. */
  stamps(): Stamps;
  attempt(): Promise<Attempt>;
  show(turn: Turn): Promise<void>;
  /** Until the next look; false: the user has had enough. */
  pause(): Promise<boolean>;
}

/** Audits once, then again whenever the plan's files have changed and come to rest; ends when told to. */
export async function session(world: World): Promise<void> {
  let watched = watchedFrom(world.stamps());
  let turn = nextTurn(null, await world.attempt(), []);
  await world.show(turn);
  while (await world.pause()) {
    const seen = look(watched, world.stamps());
    watched = seen.watched;
    if (seen.changed === null) continue;
    turn = nextTurn(turn, await world.attempt(), seen.changed);
    await world.show(turn);
  }
}
