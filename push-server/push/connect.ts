/** Connections to push services: only to public addresses, judged when connecting, so that no DNS answer leads inside. */
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';

/** The address is not one that the server connects to. */
export class AddressRefusedError extends Error {
  override readonly name = 'AddressRefusedError';
  readonly code = 'ADDRESS_REFUSED';
}

/**
 * Whether an address is public: neither private, loopback, link-local, carrier-grade NAT, multicast or reserved,
 * nor a form of IPv6 that stands for an IPv4 address (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';
}

/** A lookup that fails with `AddressRefusedError` when a name has any address that is not public. */
function guardedLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found, family) => {
      if (error) return callback(error, '', 0);
      const addresses: LookupAddress[] = typeof found === 'string' ? [{ address: found, family: family ?? isIP(found) }] : found;
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => isPublicAddress(address))) return callback(new AddressRefusedError(hostname), '', 0);
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}

export interface PushAgentOptions {
  /** `host:port` that may resolve to a private address. */
  allowPrivate: ReadonlySet<string>;
  /** Ms to connect in, TLS included. */
  connectTimeout?: number;
  lookup?: LookupFunction;
}

/** The pool of connections that pushes go through. */
export function createPushAgent({ allowPrivate, connectTimeout = 5_000, lookup = systemLookup }: PushAgentOptions): Agent {
  const open = buildConnector({ timeout: connectTimeout, lookup });
  const guarded = buildConnector({ timeout: connectTimeout, lookup: guardedLookup(lookup) });
  return new Agent({
    connections: 16,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    connect(options, callback) {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (allowPrivate.has(`${options.hostname}:${options.port || (options.protocol === 'https:' ? '443' : '80')}`)) return open(options, callback);
      // A literal address is never looked up.
      if (isIP(host) && !isPublicAddress(host)) return callback(new AddressRefusedError(host), null);
      return guarded(options, callback);
    },
  });
}
