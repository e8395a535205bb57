/** Domains as mail servers see them: lower case, other scripts than Latin as `xn--`; left alone where they are none. */
export function canonicalDomain(text: string): string {
  const domain = text.normalize('NFKC').trim().toLowerCase().replace(/^@/, '').replace(/\.$/, '');
  if (/^[\u0000-\u007f]*$/.test(domain)) return domain;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return domain;
  }
}

/** The domain and those above it that name an organisation, nearest first: `mail.mengyuan.com`, `mengyuan.com`. */
export function domainsUp(domain: string): readonly string[] {
  const labels = canonicalDomain(domain).split('.');
  return labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'));
}
