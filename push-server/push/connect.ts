/** Connections to push services: only to public addresses, judged when connecting, so that no DNS answer leads inside. */
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './addresses.ts';

/** The address is not one that the server connects to. */
export class AddressRefusedError extends Error {
  override readonly name = 'AddressRefusedError';
  readonly code = 'ADDRESS_REFUSED';
}

export interface ConnectOptions {
  /** `host:port` that may resolve to a private address. */
  allowPrivate: ReadonlySet<string>;
  /** Ms to connect in, TLS included. */
  connectTimeout?: number | undefined;
  lookup?: LookupFunction | undefined;
  /** Certificates (PEM) to trust instead of the usual ones. */
  ca?: string | undefined;
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

/** How a host is connected to. */
interface Passage {
  lookup: LookupFunction;
  /** Throws `AddressRefusedError` when the other end is not where it may be. */
  assertPeer(socket: Socket): void;
}

/** Throws `AddressRefusedError` for a literal address that is not public: it is never looked up. */
function passageTo(hostname: string, port: string, { allowPrivate, lookup = systemLookup }: ConnectOptions): Passage {
  if (allowPrivate.has(`${hostname}:${port}`)) return { lookup, assertPeer: () => undefined };
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isPublicAddress(host)) throw new AddressRefusedError(host);
  return {
    lookup: guardedLookup(lookup),
    assertPeer({ remoteAddress }) {
      if (remoteAddress !== undefined && !isPublicAddress(remoteAddress)) throw new AddressRefusedError(host);
    },
  };
}

const usualTimeout = 5_000;

/** The pool of HTTP/1.1 connections that pushes go through. */
export function createPushAgent(options: ConnectOptions): Agent {
  return new Agent({
    connections: 16,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    connect(target, callback) {
      try {
        const passage = passageTo(target.hostname, target.port || (target.protocol === 'https:' ? '443' : '80'), options);
        buildConnector({ timeout: options.connectTimeout ?? usualTimeout, lookup: passage.lookup, ca: options.ca })(target, (...[error, socket]) => {
          if (error) return callback(error, null);
          try {
            passage.assertPeer(socket);
            callback(null, socket);
          } catch (refusal) {
            socket.destroy();
            callback(asError(refusal), null);
          }
        });
      } catch (refusal) {
        callback(asError(refusal), null);
      }
    },
  });
}

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error('cannot connect', { cause }));

/** A TLS connection on which both sides have agreed on HTTP/2 or HTTP/1.1 (`alpnProtocol`). Rejects with `AddressRefusedError`, or as TLS does. */
export function openTls({ hostname, port }: URL, options: ConnectOptions): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const passage = passageTo(hostname, port || '443', options);
    const host = hostname.replace(/^\[|\]$/g, '');
    const socket = connectTls({
      host, port: Number(port || 443), lookup: passage.lookup, ca: options.ca, ALPNProtocols: ['h2', 'http/1.1'], ...(isIP(host) ? {} : { servername: host }),
    });
    const fail = (error: Error) => {
      clearTimeout(late);
      socket.destroy();
      reject(error);
    };
    const late = setTimeout(() => fail(Object.assign(new Error('cannot connect in time'), { code: 'ETIMEDOUT' })), options.connectTimeout ?? usualTimeout);
    socket.once('error', fail);
    socket.once('secureConnect', () => {
      clearTimeout(late);
      socket.off('error', fail);
      try {
        passage.assertPeer(socket);
        resolve(socket);
      } catch (refusal) {
        fail(asError(refusal));
      }
    });
  });
}
