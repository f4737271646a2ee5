import { isProviderHost } from './card-frames.ts';
import { isOneOf } from './hosts.ts';
import { parseUrl } from './links.ts';
import type { Knowledge } from './question.ts';

const LONGEST_LINK = 4096;
/** The address that a script in a link opens. */
const quoted = /['"](https?:[^'"]+)['"]/;

/** The hosts that a page's links lead to, those apart that serve all shops. */
export function hostsLinked(links: readonly Element[]): string[] {
  return links.slice(0, 200).flatMap((link) => {
    const href = (link.getAttribute('href') ?? '').slice(0, LONGEST_LINK);
    const address = parseUrl(/^javascript:/i.test(href) ? (quoted.exec(href)?.[1] ?? '') : href);
    return !address || !/^https?:$/.test(address.protocol) || isProviderHost(address.hostname) || isBeside(address.hostname) ? [] : [address.hostname];
  });
}

/** The shop that a provider's page leads back to, or whose terms it names: the other site that most of its links lead to. */
export function fromLinks(hosts: readonly string[], own: string, { domainOf }: Knowledge): string | undefined {
  const counts = new Map<string, number>();
  for (const domain of hosts.map(domainOf)) if (domain !== own) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0];
}

/** What a provider's page also links to: its own help and terms, browsers, seals, networks. */
const besideHosts: ReadonlySet<string> = new Set([
  'nets.eu', 'ingenico.com', 'worldline.com', 'klarna.com', 'entrust.net', 'digicert.com', 'norton.com', 'trustpilot.com', 'facebook.com', 'instagram.com', 'twitter.com', 'x.com', 'youtube.com',
  'linkedin.com', 'google.com', 'apple.com', 'microsoft.com', 'mozilla.org', 'americanexpress.com', 'paypal.com',
]);
const besideNames = /^(?:support|help|docs|terms|legal|cdn|static|status)\.|(?:^|\.)(?:visa\.[a-z.]+|mastercard\.[a-z.]+|mobilepay\.[a-z]+)$/;
const isBeside = (hostname: string): boolean => isOneOf(hostname, besideHosts) || besideNames.test(hostname);
