import { getDomain } from 'tldts-experimental';

/** Registrable domain by the public suffix list; the host itself for addresses and local names. */
export function domainOf(url: string): string {
  const host = new URL(url).hostname;
  return getDomain(url, { allowPrivateDomains: true }) ?? host;
}
