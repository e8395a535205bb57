import type { AccountResult } from '../../result.ts';
import { positionStrip } from '../charts/position-strip.ts';
import { radar } from '../charts/radar.ts';
import { tornado } from '../charts/tornado.ts';
import { accountTrend } from '../charts/trend.ts';
import { LEAST } from '../terminal/draws.ts';
import type { Leaf } from './leaf.ts';
import { Picture } from './picture.tsx';

/** Where it stands and by which themes, what would move it, and where it stood on earlier days. */
export function AccountPictures({ view, account }: { readonly view: Leaf; readonly account: AccountResult }) {
  const { speaker, result } = view;
  const id = view.anchors.account(account.id) ?? account.id;
  const swings = account.draws?.tornado ?? [];
  const history = result.history ?? [];
  return (
    <div class="cards">
      <div class="filed">
        <Picture
          view={view}
          id={`${id}_radar`}
          caption={speaker.say('chart.radar.only')}
          draw={(drawn) => radar(account, speaker, drawn)}
        />
      </div>
      <div>
        <Picture view={view} id={`${id}_strip`} draw={(drawn) => positionStrip(account, speaker, drawn)} />
        {swings.some((swing) => swing.hi - swing.lo >= LEAST) && (
          <Picture
            view={view}
            id={`${id}_tornado`}
            caption={speaker.say('chart.tornado')}
            draw={(drawn) => tornado(swings, speaker, { ...drawn, names: view.entities, most: 5 })}
          />
        )}
      </div>
      {history.length > 1 && (
        <div class="filed">
          <Picture
            view={view}
            id={`${id}_trend`}
            caption={speaker.say('chart.trend.account.legend')}
            draw={(drawn) => accountTrend(history, account, speaker, drawn)}
          />
        </div>
      )}
    </div>
  );
}
