import type { KnownAccount, KnownMember, KnownPerson } from '../../roster/known.ts';
import { foldName } from '../../roster/fold.ts';
import type { NamedPerson } from '../../roster/named.ts';
import { freshId } from './ids.ts';
import { oneLine } from './one-line.ts';
import type { Settling } from './request.ts';

interface Somebody extends NamedPerson {
  readonly function?: string | null;
  readonly level?: string | null;
}

export const OURS = 'ours';

/** Where names are not written, whoever has one is known again by its mark, kept among the addresses; `scope`: at which account. */
export function byName<T extends NamedPerson>({ veil }: Settling, who: T, scope: string): T {
  if (!veil.hides || who.name === null) return who;
  return { ...who, addresses: [...who.addresses, veil.mark(`name ${scope} ${foldName(who.name)}`)] };
}

/** A person under their account; null where nothing names them or the plan says that nobody is known there. */
export function beginPerson(settling: Settling, account: KnownAccount, named: Somebody): KnownPerson | null {
  const { roster, desk, tally } = settling;
  if (isNobody(named)) return null;
  const who = byName(settling, named, account.id);
  const id = idOf(settling, 'person', `${account.id} ${seedOf(who)}`, who, (one) => roster.people.has(one));
  const index = lengthAt(settling, account.file, 'people');
  if (desk.append(account.file, ['people'], written(settling, id, who)) !== 'put') return null;
  const person: KnownPerson = { ...known(settling, id, who), accounts: [account.id], file: account.file, path: ['people', index] };
  roster.addPerson(person);
  tally.added.people += 1;
  return person;
}

/** One of ours in firm.yaml; null where nothing names them, or there is no firm.yaml or its team is said to be nobody. */
export function beginMember(settling: Settling, named: Somebody): KnownMember | null {
  const { roster, desk, tally, firmFile } = settling;
  if (firmFile === null || isNobody(named)) return null;
  const who = byName(settling, named, OURS);
  const id = idOf(settling, 'team', seedOf(who), who, (one) => roster.team.has(one));
  const index = lengthAt(settling, firmFile, 'team');
  if (desk.append(firmFile, ['team'], written(settling, id, who)) !== 'put') return null;
  const member: KnownMember = { ...known(settling, id, who), file: firmFile, path: ['team', index] };
  roster.addMember(member);
  tally.added.team += 1;
  return member;
}

function isNobody({ name, addresses, sourceId }: Somebody): boolean {
  return name === null && addresses.length === 0 && sourceId === null;
}

function seedOf({ system, sourceId, addresses, name }: Somebody): string {
  return sourceId !== null ? `${system}:${sourceId}` : (addresses[0] ?? `name ${foldName(name ?? '')}`);
}

function idOf(settling: Settling, kind: 'person' | 'team', seed: string, who: Somebody, isTaken: (id: string) => boolean): string {
  const { system, sourceId, name, addresses } = who;
  return freshId({ kind, name, address: addresses[0] ?? null, system, sourceId, seed }, isTaken, settling.veil);
}

function lengthAt({ desk }: Settling, file: string, key: string): number {
  const list = desk.at(file, [key]);
  return Array.isArray(list) ? list.length : 0;
}

function written({ veil }: Settling, id: string, who: Somebody): Readonly<Record<string, unknown>> {
  const name = who.name === null ? null : veil.name(oneLine(who.name));
  return {
    id,
    ...(name === null || name === '' ? {} : { name }),
    ...textKey('function', who.function),
    ...textKey('level', who.level),
    ...(who.addresses.length === 0 ? {} : { addresses: who.addresses.map((address) => veil.mark(address)) }),
    ...(who.sourceId === null ? {} : { source_ids: { [who.system]: veil.mark(who.sourceId) } }),
  };
}

function textKey(key: 'function' | 'level', value: string | null | undefined): Readonly<Record<string, string>> {
  const line = value == null ? '' : oneLine(value);
  return line === '' ? {} : { [key]: line };
}

function known({ veil }: Settling, id: string, { name, addresses, system, sourceId }: Somebody): Omit<KnownMember, 'file' | 'path'> {
  const sourceIds = sourceId === null ? {} : { [system]: [veil.mark(sourceId)] };
  return { id, name, addresses: addresses.map((one) => veil.mark(one)), sourceIds };
}
