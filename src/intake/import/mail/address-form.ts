import { canonicalDomain } from '../../roster/mail-domain.ts';

/** The form two spellings of one mail address have in common. */
export function canonicalAddress(text: string): string {
  const address = text.trim().toLowerCase();
  const at = address.lastIndexOf('@');
  return at === -1 ? address : `${address.slice(0, at)}@${canonicalDomain(address.slice(at + 1))}`;
}

/** The domain of an address; '' where it has none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at === -1 ? '' : address.slice(at + 1);
}

/** Whether an address in canonical form is one of ours: named, or of one of our domains or a subdomain of it. */
export function ourAddresses(own: readonly string[], ownDomains: readonly string[]): (address: string) => boolean {
  const named = new Set(own.map(canonicalAddress));
  const domains = ownDomains.map(canonicalDomain).filter((domain) => domain !== '');
  return (address) => {
    const domain = domainOf(address);
    return named.has(address) || domains.some((ours) => domain === ours || domain.endsWith(`.${ours}`));
  };
}
