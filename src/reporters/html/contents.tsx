import { Say } from './inline.tsx';
import { type Leaf, tell } from './leaf.ts';

export interface Entry {
  readonly id: string;
  readonly title: string;
}

/** Every chapter, and below the accounts each account that has a section. */
export function Contents({ view, entries }: { readonly view: Leaf; readonly entries: readonly Entry[] }) {
  return (
    <nav class="contents" aria-labelledby="contents-h">
      <h2 id="contents-h">{tell(view, 'contents')}</h2>
      <ol>
        {entries.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
            {id === 'accounts' && <AccountEntries view={view} />}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function AccountEntries({ view }: { readonly view: Leaf }) {
  return (
    <ol>
      {view.full.map((account) => (
        <li>
          <a href={`#${view.anchors.account(account.id) ?? ''}`}>
            <Say view={view}>{account.name}</Say>
          </a>
        </li>
      ))}
    </ol>
  );
}
