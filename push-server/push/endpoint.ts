/** Which push endpoints the server sends to. They come from users, so they are parsed and compared by host, never matched as text. */
import { ProblemError } from '../../protocol/problems.ts';

/** Hosts of the known push services, by who runs them; their subdomains count, too. */
export const knownServices = {
  /** Chrome, Edge on Android, Opera, Samsung; the second of Chromium builds without Google's own configuration. */
  google: ['fcm.googleapis.com', 'jmt17.google.com'],
  /** Firefox. */
  mozilla: ['push.services.mozilla.com'],
  /** Safari. */
  apple: ['push.apple.com'],
  /** Edge. */
  windows: ['notify.windows.com'],
  /** The public server of the most common UnifiedPush distributor, for phones without Google; others are named in `PUSH_SERVICES`. */
  unifiedpush: ['ntfy.sh'],
} as const;

export type KnownService = keyof typeof knownServices;

export interface EndpointPolicy {
  known: readonly KnownService[];
  /** Hosts, or `host:port`, of further push services. */
  services: readonly string[];
  /** `host:port` that may be plain http and may resolve to a private address. */
  allowPrivate: ReadonlySet<string>;
  /** Origins that are sent elsewhere: the operator named them, so they are taken. */
  rewritten: readonly string[];
}

const longestEndpoint = 2_048;

/** `host:port` of a URL, the default port written out. */
export const hostAndPort = (url: URL): string => `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;

/** Throws `endpoint_refused` unless this is an endpoint of a push service that the policy knows. */
export function parseEndpoint(endpoint: string, policy: EndpointPolicy): URL {
  // Parsers differ over backslashes and white space, and more than one of them reads this.
  const url = endpoint.length <= longestEndpoint && !/[\\\s]/.test(endpoint) ? tryUrl(endpoint) : undefined;
  // An empty label is no name, though URL parsers let it pass.
  if (!url || /^\.|\.\./.test(url.hostname) || url.username || url.password || url.hash) throw new ProblemError('endpoint_refused');
  if (policy.allowPrivate.has(hostAndPort(url)) && ['http:', 'https:'].includes(url.protocol)) return url;
  if (policy.rewritten.includes(url.origin)) return url;
  if (url.protocol !== 'https:' || !isOfService(url, [...policy.known.flatMap((name) => knownServices[name]), ...policy.services])) throw new ProblemError('endpoint_refused');
  return url;
}

function isOfService(url: URL, services: readonly string[]): boolean {
  return services.some((service) => {
    const [host = '', port = '443'] = service.toLowerCase().split(':');
    return (url.hostname === host || url.hostname.endsWith(`.${host}`)) && (url.port || '443') === port;
  });
}

function tryUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
