/** Ids as the contract spells them. */
const ID = /^[a-z0-9][a-z0-9._-]*$/;
export function isId(text: string): boolean {
  return ID.test(text);
}
