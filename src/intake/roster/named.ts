/** What a source says of somebody. `system` is whose number `sourceId` is. */
export interface Named {
  readonly system: string;
  readonly sourceId: string | null;
  readonly name: string | null;
}
export interface NamedPerson extends Named {
  readonly addresses: readonly string[];
}
export interface NamedOrganisation extends Named {
  readonly domain: string | null;
}
