import type { Mix } from '../../result.ts';
import { mixBar, mixLegend } from '../charts/mix-bar.ts';
import { percent, percentBand } from '../terminal/format.ts';
import { ALOUD } from '../terminal/headline.ts';
import { mixRemarks } from '../terminal/mix.ts';
import { noteText, paragraph, say, stageName } from '../terminal/view.ts';
import { AccountsTable } from './accounts-table.tsx';
import { Chapter, Para, Table } from './block.tsx';
import { Num, To } from './inline.tsx';
import { Picture } from './picture.tsx';
import { type Leaf, tell } from './leaf.ts';

/** The headline to read aloud, the mix of modes, and every account on one line. */
export function WhereWeAre({ view }: { readonly view: Leaf }) {
  const { firm } = view.result;
  const sentences = firm.headline.map((note) => noteText(view, note));
  return (
    <Chapter id="where" title={tell(view, 'where')}>
      <Para view={view} kind="lead">
        {paragraph(view, sentences.slice(0, ALOUD))}
      </Para>
      <Para view={view}>{paragraph(view, sentences.slice(ALOUD))}</Para>
      {[firm.mix, firm.upstream].map((mix) => mix !== null && mix.effectiveAccounts !== null && <MixPart view={view} mix={mix} />)}
      <AccountsTable view={view} />
    </Chapter>
  );
}

/** Which modes the money lives in, with what the record leaves open; a single account says it all by itself. */
function MixPart({ view, mix }: { readonly view: Leaf; readonly mix: Mix }) {
  if ((mix.effectiveAccounts ?? 0) <= 1) return null;
  const caption = tell(view, mix.basis === 'upstream' ? 'mix.upstream' : 'mix');
  return (
    <>
      <Picture
        view={view}
        id={`mix-${mix.basis}`}
        wide={640}
        caption={mixLegend(mix, view.speaker)}
        draw={(drawn) => mixBar(mix, view.speaker, drawn)}
      />
      <MixTable view={view} mix={mix} caption={caption} />
      <Para view={view} kind="note">
        {paragraph(view, [tell(view, 'mix.legend'), ...mixRemarks(view, mix)])}
      </Para>
    </>
  );
}

function MixTable({ view, mix, caption }: { readonly view: Leaf; readonly mix: Mix; readonly caption: string }) {
  const { language } = view.speaker;
  const draws = view.result.simulation?.draws ?? null;
  const drawn = draws === null ? null : mix.drawn;
  const right = (key: string, args = {}) => ({ title: tell(view, key, args), right: true });
  const columns = [
    { title: tell(view, 'mix.mode') },
    right('mix.share'),
    right('mix.open'),
    ...(drawn === null ? [] : [right('mix.drawn', { draws })]),
  ];
  return (
    <Table view={view} caption={caption} columns={columns}>
      {mix.modes.map((mode) => {
        const under = drawn?.[mode.stage];
        return (
          <tr>
            <th scope="row" class="tight">
              <To id={`stage-${mode.stage}`}>{stageName(view, mode.stage)}</To>
            </th>
            <td class={mode.stage === mix.dominant ? 'r strong' : 'r'}>
              <Num to="word-mix">{percent(mode.share, language)}</Num>
            </td>
            <td class="r">
              <Num to="word-bounds">{percentBand(mode.lo, mode.hi, language)}</Num>
            </td>
            {drawn !== null && (
              <td class="r">
                {under && <Num to="word-draws">{`${percent(under.share, language)} (${percentBand(under.lo, under.hi, language)})`}</Num>}
              </td>
            )}
          </tr>
        );
      })}
      {mix.unassessed > 0 && (
        <tr>
          <th scope="row" class="open">
            <To id="word-unassessed">{say(view, 'mix.unassessed')}</To>
          </th>
          <td class="r open">
            <Num to="word-unassessed">{percent(mix.unassessed, language)}</Num>
          </td>
          <td />
          {drawn !== null && <td />}
        </tr>
      )}
    </Table>
  );
}
