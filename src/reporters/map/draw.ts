import type { Language } from '../../messages/messages.ts';
import type { AuditResult } from '../../result.ts';
import { inertDeep } from '../../text/inert.ts';
import { canvas } from './canvas.ts';
import { chainMap } from './chain-map.ts';
import { communityMap } from './community-map.ts';
import type { Drawing } from './drawing.ts';
import { peopleMap } from './people-map.ts';

/** What to draw: everybody who counts, one account, one community, or the chain. */
export type MapScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'community'; readonly id: string }
  | { readonly kind: 'chain' };

/** What a map of this scope shows, in no format yet. Throws RangeError on an account, a community or a chain the result does not hold. */
export function draw(result: AuditResult, language: Language, scope: MapScope): Drawing {
  const sheet = canvas(inertDeep(result), language);
  switch (scope.kind) {
    case 'chain':
      return chainMap(sheet);
    case 'community':
      return communityMap(sheet, scope.id);
    case 'account':
      if (!sheet.result.accounts.some((account) => account.id === scope.id)) throw new RangeError(`no account ${scope.id}`);
      return peopleMap(sheet, scope.id);
    case 'all':
      return peopleMap(sheet, null);
  }
}
