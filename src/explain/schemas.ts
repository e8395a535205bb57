import account from '../schema/account.schema.json' with { type: 'json' };
import chain from '../schema/chain.schema.json' with { type: 'json' };
import common from '../schema/common.schema.json' with { type: 'json' };
import community from '../schema/community.schema.json' with { type: 'json' };
import config from '../schema/config.schema.json' with { type: 'json' };
import entry from '../schema/entry.schema.json' with { type: 'json' };
import firm from '../schema/firm.schema.json' with { type: 'json' };
import intake from '../schema/intake.schema.json' with { type: 'json' };
import interactions from '../schema/interactions.schema.json' with { type: 'json' };
import ruleset from '../schema/ruleset.schema.json' with { type: 'json' };
import workshop from '../schema/workshop.schema.json' with { type: 'json' };
import type { SchemaNode } from './fields.ts';

/** The contract with its titles and descriptions; the compiled validators carry neither. */
export const SCHEMAS = {
  account,
  firm,
  entry,
  interactions,
  chain,
  community,
  config,
  ruleset,
  workshop,
  intake,
  common,
} as unknown as Readonly<Record<string, SchemaNode>>;
