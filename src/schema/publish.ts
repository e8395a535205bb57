/** Schemas as they are published: one self-contained draft-07 document each. */
export const PUBLISHED = [
  'config',
  'firm',
  'chain',
  'account',
  'interactions',
  'entry',
  'community',
  'workshop',
  'intake',
  'mapping',
  'ruleset',
  'result',
  'leave',
  'doctor',
  'diff',
  'baseline',
] as const;
export type PublishedName = (typeof PUBLISHED)[number];

type Json = Readonly<Record<string, unknown>>;
const SHARED = 'common.schema.json#/definitions/';
const LOCAL = '#/definitions/';

const LOADERS: Readonly<Record<PublishedName, () => Promise<{ readonly default: unknown }>>> = {
  config: () => import('./config.schema.json', { with: { type: 'json' } }),
  firm: () => import('./firm.schema.json', { with: { type: 'json' } }),
  chain: () => import('./chain.schema.json', { with: { type: 'json' } }),
  account: () => import('./account.schema.json', { with: { type: 'json' } }),
  interactions: () => import('./interactions.schema.json', { with: { type: 'json' } }),
  entry: () => import('./entry.schema.json', { with: { type: 'json' } }),
  community: () => import('./community.schema.json', { with: { type: 'json' } }),
  workshop: () => import('./workshop.schema.json', { with: { type: 'json' } }),
  intake: () => import('./intake.schema.json', { with: { type: 'json' } }),
  mapping: () => import('./mapping.schema.json', { with: { type: 'json' } }),
  ruleset: () => import('./ruleset.schema.json', { with: { type: 'json' } }),
  result: () => import('./result.schema.json', { with: { type: 'json' } }),
  leave: () => import('./leave.schema.json', { with: { type: 'json' } }),
  doctor: () => import('./doctor.schema.json', { with: { type: 'json' } }),
  diff: async () => ({ default: definitionOf((await import('./result.schema.json', { with: { type: 'json' } })).default) }),
  baseline: () => import('./baseline.schema.json', { with: { type: 'json' } }),
};

/** A comparison is a part of a result and a document of its own: one definition for both. */
function definitionOf({ $schema, definitions }: { readonly $schema: string; readonly definitions: { readonly comparison: Json } }): Json {
  const { comparison, ...others } = definitions;
  return selfContained({ $schema, $id: 'diff.schema.json', ...comparison }, others);
}

/** A schema with the shared definitions it uses built in: a file an editor can read without any other. */
export async function publishedSchema(name: PublishedName): Promise<Json> {
  const own = (await LOADERS[name]()).default as Json;
  const common = (await import('./common.schema.json', { with: { type: 'json' } })).default as Json;
  return selfContained(own, common['definitions'] as Json);
}

/** `schema` with every reference to a shared definition made local, and those definitions added. */
export function selfContained(schema: Json, shared: Json): Json {
  const used = new Map<string, unknown>();
  const local = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(local);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        if (key !== '$ref' || typeof part !== 'string') return [key, local(part)];
        return [key, LOCAL + take(part)];
      }),
    );
  };
  const take = (ref: string): string => {
    const name = ref.slice((ref.startsWith(SHARED) ? SHARED : LOCAL).length);
    if (!used.has(name) && Object.hasOwn(shared, name)) {
      used.set(name, null);
      used.set(name, local(shared[name]));
    }
    return name;
  };
  const out = local(schema) as Json;
  const definitions = {
    ...Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(out['definitions'] as Json | undefined),
  };
  return Object.keys(definitions).length === 0 ? out : { ...out, definitions };
}
