/** Sending one push message: made ready by an encoder, carried by a transport. */
import type { PushEncoder, PushOptions, PushTarget } from './encoder.ts';
import type { PushTransport } from './transport.ts';

export interface PushResult {
  /** What the push service answered; a redirect is not followed. */
  status: number;
  /** Ms that it asks to wait. */
  retryAfter?: number | undefined;
  /** How the refusal reads, for the operator. */
  reason?: string | undefined;
}

/** The one port through which push messages leave. */
export interface PushSender {
  /**
   * Encrypts and sends one message. Rejects when there is no answer: network, time, `AddressRefusedError`,
   * or keys of the subscription that nothing can be encrypted to (`SubscriptionUnusableError`).
   */
  send(target: PushTarget, message: string, options: PushOptions, signal?: AbortSignal): Promise<PushResult>;
  close(): Promise<void>;
}

export interface SenderOptions {
  encoder: PushEncoder;
  transport: PushTransport;
  /** Origins that are sent elsewhere. What is signed and encrypted stays what it was. */
  rewrites: readonly { from: string; to: string }[];
  now: () => number;
  /** Ms for the whole exchange. */
  totalTimeout?: number | undefined;
}

/** Sends over `transport`, which it closes in the end. */
export function createPushSender({ encoder, transport, rewrites, now, totalTimeout = 10_000 }: SenderOptions): PushSender {
  return {
    async send(target, message, options, signal) {
      const { headers, body } = encoder(target, message, options);
      const { status, retryAfter, start } = await transport.post(rewrite(target.endpoint, rewrites), { headers, body, timeout: totalTimeout, signal });
      if (status < 300) return { status };
      return { status, retryAfter: parseRetryAfter(retryAfter, now()), reason: readable(start) || undefined };
    },
    close: () => transport.close(),
  };
}

function rewrite(endpoint: string, rewrites: SenderOptions['rewrites']): URL {
  const url = new URL(endpoint);
  const to = rewrites.find(({ from }) => from === url.origin)?.to;
  return to === undefined ? url : new URL(`${to}${url.pathname}${url.search}`);
}

/** RFC 9110 section 10.2.3: seconds or a date; undefined when it is neither. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The first characters of a refusal, only such as a log can take. */
const readable = (text: string): string => text.slice(0, 200).replaceAll(/[^\x20-\x7e]+/g, ' ').trim();
