/** The push message: Declarative Web Push JSON that is whole without a worker and carries what the worker needs. Pure. */
import { createHmac } from 'node:crypto';
import { pushMessageLimit, type PushData, type PushMessage } from '../../protocol/messages/push.ts';
import { nearestLanguage, titleOf } from './words.ts';

/**
 * Topic (RFC 8030 section 5.4) and notification tag of a request: tells the push service nothing.
 * 32 characters: Apple decodes topics, and no base64 has a length of 1 mod 4.
 */
export const topicOf = (secret: Uint8Array, subject: string): string => createHmac('sha256', secret).update(subject).digest('base64url').slice(0, 32);

export interface MessageInput {
  data: PushData;
  /** Origin of the PWA. */
  publicUrl: string;
  tag: string;
  /** BCP 47 tag of the phone's language. */
  language?: string | undefined;
  /** Good for one opening, which is the `tap`; of use with `request` only. */
  token: string;
  /** How many requests wait on this phone. */
  badge: number;
}

/** Builds the message, at most `pushMessageLimit` bytes. What does not fit is left out for the worker to fetch. */
export function buildPushMessage(input: MessageInput): string {
  for (const data of [input.data, ...smaller(input.data)]) {
    const text = JSON.stringify(compose(input, data));
    if (Buffer.byteLength(text) <= pushMessageLimit) return text;
  }
  throw new RangeError('no form of this push message fits');
}

/** `app_badge` stands in both places that user agents look at. */
type Badged = PushMessage & { app_badge: number; notification: { app_badge: number } };

function compose({ publicUrl, tag, language, token, badge }: MessageInput, data: PushData): Badged {
  return {
    web_push: 8030,
    notification: {
      title: titleOf(data.type, language),
      navigate: navigateOf(data, publicUrl, token),
      tag,
      lang: nearestLanguage(language),
      ...(data.type === 'ended' ? { silent: true } : {}),
      app_badge: badge,
      data,
    },
    mutable: true,
    app_badge: badge,
  };
}

function navigateOf(data: PushData, publicUrl: string, token: string): string {
  switch (data.type) {
    case 'request':
      return `${publicUrl}/requests/${data.view.state.request}#token=${token}`;
    case 'response':
    case 'ended':
      return `${publicUrl}/requests/${data.request}`;
    case 'test':
      return `${publicUrl}/`;
  }
}

/** The same with less in it, in the order in which it is tried. */
function smaller(data: PushData): PushData[] {
  if (data.type === 'request') return [{ type: 'request', view: { state: data.view.state } }];
  if (data.type === 'response') return [{ type: 'response', request: data.request }];
  return [];
}
