import type { Plan } from '../../plan.ts';
import { wantsColour } from '../colour.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../options.ts';
import { KEY_VARIABLE, LEAST } from '../pseudonyms.ts';
import type { From, Setting } from './checkup.ts';

interface Config {
  readonly language?: unknown;
  readonly ruleset?: { readonly extends?: unknown };
  readonly privacy?: { readonly retention_months?: unknown; readonly ground?: { readonly basis?: unknown } };
}

/** Every setting of a run with who says so. Of the plan's own only where there is one. */
export function lookAtSettings(options: CommonOptions, plan: Plan | null, io: Io): readonly Setting[] {
  return [...(plan === null ? [language(options, null)] : ofPlan(options, plan)), redactKey(io), colour(options, io), width(options, io)];
}

function ofPlan(options: CommonOptions, plan: Plan): readonly Setting[] {
  const { settings, workspace } = plan;
  const config = (workspace.config.data ?? {}) as Config;
  const { ruleset, privacy } = config;
  const day = { flag: '--as-of', config: 'as_of', commit: 'HEAD', today: null } as const;
  const base = typeof ruleset?.extends === 'string' ? ruleset.extends : null;
  const overrides = settings.rules.info.overrides.length;
  const months = typeof privacy?.retention_months === 'number' ? privacy.retention_months : null;
  const basis = typeof privacy?.ground?.basis === 'string' ? privacy.ground.basis : null;
  return [
    { name: 'day', value: settings.asOfText, from: settings.asOfSource, by: day[settings.asOfSource] },
    language(options, settings.language),
    stated('ruleset', base ?? 'default', base === null ? null : 'ruleset.extends'),
    stated('overrides', overrides, overrides === 0 ? null : 'ruleset.overrides'),
    stated('pseudonyms', settings.pseudonyms, settings.pseudonyms ? 'privacy.pseudonyms' : null),
    stated('retention', months, months === null ? null : 'privacy.retention_months'),
    stated('ground', basis, basis === null ? null : 'privacy.ground'),
  ];
}

/** By a key of guanxi.yaml, or as it is where nobody says. */
function stated(name: Setting['name'], value: Setting['value'], key: string | null): Setting {
  return { name, value, from: key === null ? 'default' : 'config', by: key };
}

function language({ lang }: CommonOptions, ofPlan_: 'en' | 'zh' | null): Setting {
  if (lang !== null) return { name: 'language', value: lang, from: 'flag', by: '--lang' };
  return stated('language', ofPlan_ ?? 'en', ofPlan_ === null ? null : 'language');
}

/** Whether there is a key, and whether one can be guessed; never the key. */
function redactKey({ env }: Io): Setting {
  const length = (env[KEY_VARIABLE] ?? '').trim().length;
  if (length === 0) return { name: 'redactKey', value: null, from: 'default', by: null };
  return { name: 'redactKey', value: length < LEAST ? 'short' : 'set', from: 'env', by: KEY_VARIABLE };
}

function colour({ color }: CommonOptions, { env, stdout }: Io): Setting {
  const value = wantsColour(color, env, stdout.isTTY);
  const by = ['NO_COLOR', 'FORCE_COLOR'].find((name) => Boolean(env[name])) ?? (env['TERM'] === 'dumb' ? 'TERM' : null);
  if (color !== 'auto') return { name: 'colour', value, from: 'flag', by: '--color' };
  const from: From = by === null ? 'terminal' : 'env';
  return { name: 'colour', value, from, by };
}

function width({ width: cells }: CommonOptions, { stdout }: Io): Setting {
  if (cells !== null) return { name: 'width', value: cells, from: 'flag', by: '--width' };
  return { name: 'width', value: stdout.columns, from: stdout.isTTY ? 'terminal' : 'default', by: null };
}
