/** What contact cards cannot say about themselves. Addresses and domains folded. */
export interface CardOptions {
  /** Hash of bytes as text; stands for an id where a card has none. */
  readonly digest: (bytes: Uint8Array) => string;
  /** Mail addresses and domains of our side: their cards are marked as ours. */
  readonly own?: readonly string[];
  readonly ownDomains?: readonly string[];
}
