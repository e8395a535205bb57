import { Accounts } from './account.tsx';
import { Appendix } from './appendix.tsx';
import { Communities } from './communities.tsx';
import { Contents } from './contents.tsx';
import { Contradicted } from './contradicted.tsx';
import { base } from './css/base.ts';
import { layout } from './css/layout.ts';
import { palette } from './css/palette.ts';
import { print, sheet } from './css/print.ts';
import { table } from './css/table.ts';
import { GateVerdict } from './gate-verdict.tsx';
import { HoldsBack } from './holds-back.tsx';
import { HowSure } from './how-sure.tsx';
import { type Leaf, tell } from './leaf.ts';
import { Maps } from './maps.tsx';
import { Masthead } from './masthead.tsx';
import { Moved } from './moved.tsx';
import { NotKnown } from './not-known.tsx';
import { WhatNext } from './what-next.tsx';
import { WhereWeAre } from './where-we-are.tsx';

/** Nothing may be fetched, sent, framed or run; styles are in the page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The whole page. Where are we, how sure, what holds us back, what does the record contradict, what next, what do we not know. */
export function Document({ view }: { readonly view: Leaf }) {
  const title = tell(view, 'title', { firm: view.result.firm.name });
  const running = `${title} · ${view.result.asOf}`;
  return (
    <html lang={view.speaker.language === 'zh' ? 'zh-Hans' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: palette + base + layout + table + print + sheet(running) }} />
      </head>
      <body>
        <a class="skip" href="#main">
          {tell(view, 'skip')}
        </a>
        <div class="page">
          <Masthead view={view} />
          <Contents view={view} entries={chapters(view)} />
          <main id="main">
            <GateVerdict view={view} />
            <WhereWeAre view={view} />
            <HowSure view={view} />
            <HoldsBack view={view} />
            <Contradicted view={view} />
            <WhatNext view={view} />
            <NotKnown view={view} />
            <Moved view={view} />
            <Accounts view={view} />
            <Maps view={view} />
            <Communities view={view} />
            <div class="filed">
              <Appendix view={view} />
            </div>
          </main>
        </div>
      </body>
    </html>
  );
}

/** The chapters this result has, in the order of the page. */
function chapters(view: Leaf): readonly { readonly id: string; readonly title: string }[] {
  const { comparison, history, communities } = view.result;
  const has: Readonly<Record<string, boolean>> = {
    moved: comparison !== undefined || (history ?? []).length > 0,
    accounts: view.full.length > 0,
    map: view.full.length > 0,
    communities: communities.length > 0,
  };
  return ALL.filter(({ id }) => has[id] ?? true).map(({ id, key }) => ({ id, title: tell(view, key) }));
}

const ALL = [
  { id: 'where', key: 'where' },
  { id: 'sure', key: 'sure' },
  { id: 'held', key: 'held' },
  { id: 'contradicted', key: 'contradicted' },
  { id: 'next', key: 'next' },
  { id: 'unknown', key: 'unknown' },
  { id: 'moved', key: 'moved' },
  { id: 'accounts', key: 'accounts' },
  { id: 'map', key: 'map' },
  { id: 'communities', key: 'communities' },
  { id: 'findings', key: 'findings.all' },
  { id: 'indicators', key: 'indicators' },
  { id: 'topics', key: 'topics' },
  { id: 'words', key: 'words' },
  { id: 'record', key: 'record' },
] as const;
