/** Sending one push message: encryption (RFC 8291) and VAPID (RFC 8292) by `web-push`, transport by undici. */
import { request, type Agent, type Dispatcher } from 'undici';
import webPush from 'web-push';
import type { SubscriptionRecord } from '../store/records.ts';

/** A VAPID key pair, base64url. */
export interface VapidKeys {
  publicKey: string;
  privateKey: string;
}

type PushTarget = Pick<SubscriptionRecord, 'endpoint' | 'p256dh' | 'auth'> & { vapid: VapidKeys };

/** RFC 8030 sections 5.2 to 5.4. */
interface PushOptions {
  /** Seconds that the push service keeps it. */
  ttl: number;
  /** At most 32 base64url characters, of a length that is not 1 mod 4. */
  topic: string;
  urgency: 'normal' | 'high';
}

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

/** The subscription's keys are not on the curve. */
export class SubscriptionUnusableError extends Error {
  override readonly name = 'SubscriptionUnusableError';
}

export interface SenderOptions {
  agent: Agent;
  /** `mailto:` or `https:` of the operator. */
  subject: string;
  /** Origins that are sent elsewhere. What is signed and encrypted stays what it was. */
  rewrites: readonly { from: string; to: string }[];
  now: () => number;
  /** Ms for the whole exchange. */
  totalTimeout?: number;
}

/** Sends over `agent`, which it closes in the end. */
export function createPushSender({ agent, subject, rewrites, now, totalTimeout = 10_000 }: SenderOptions): PushSender {
  return {
    async send(target, message, options, signal) {
      const details = encrypt(target, message, options, subject);
      const timeout = AbortSignal.timeout(totalTimeout);
      const response = await request(rewrite(details.endpoint, rewrites), {
        method: 'POST',
        headers: Object.fromEntries(Object.entries(details.headers).map(([name, value]) => [name, String(value)])),
        body: details.body,
        dispatcher: agent,
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      const reason = await readStart(response.body, 200);
      const status = response.statusCode;
      if (status < 300) return { status };
      return { status, retryAfter: parseRetryAfter(response.headers['retry-after'], now()), reason: reason || undefined };
    },
    close: () => agent.close(),
  };
}

function encrypt({ endpoint, p256dh, auth, vapid }: PushTarget, message: string, { ttl, topic, urgency }: PushOptions, subject: string) {
  try {
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, message, {
      vapidDetails: { subject, publicKey: vapid.publicKey, privateKey: vapid.privateKey },
      contentEncoding: 'aes128gcm',
      TTL: ttl,
      topic,
      urgency,
    });
  } catch (cause) {
    throw new SubscriptionUnusableError('cannot encrypt to this subscription', { cause });
  }
}

function rewrite(endpoint: string, rewrites: SenderOptions['rewrites']): string {
  const url = new URL(endpoint);
  const to = rewrites.find(({ from }) => from === url.origin)?.to;
  return to === undefined ? endpoint : `${to}${url.pathname}${url.search}`;
}

/** RFC 9110 section 10.2.3: seconds or a date; undefined when it is neither. */
export function parseRetryAfter(header: string | string[] | undefined, now: number): number | undefined {
  if (typeof header !== 'string') return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** The first characters of a body, only such as a log can take; the rest is dropped. */
async function readStart(body: Dispatcher.ResponseData['body'], length: number): Promise<string> {
  let text = '';
  for await (const chunk of body) {
    text += String(chunk);
    if (text.length >= length) break;
  }
  return text.slice(0, length).replaceAll(/[^\x20-\x7e]+/g, ' ').trim();
}
