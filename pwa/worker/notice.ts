/** What a notification says. Pure: from a request as it was verified to words. */
import { formatAmount } from '../../i18n/format.ts';
import { m } from '../../i18n/generated/messages.js';
import { outcomeWord } from '../../i18n/outcomes.ts';
import type { Preview } from '../../protocol/content.ts';
import { isOutcome, type Phase } from '../../protocol/requests/state.ts';

export interface Notice {
  title: string;
  body: string;
}

/** A request that waits for its user. Merchant and total stay off the lock screen when the user chose so. */
export function requestNotice(preview: Preview, hideAmounts: boolean): Notice {
  const body = m.notify_request_body({ desktop: preview.desktop });
  if (hideAmounts) return { title: m.notify_request_hidden(), body };
  const { merchant, total } = preview;
  return { title: total ? m.notify_request_title({ merchant: merchant.name, total: formatAmount(total) }) : merchant.name, body };
}

/** How it ended, for the notification that replaces the request's. */
export function endedNotice(phase: Phase, preview: Preview | undefined, hideAmounts: boolean): Notice {
  const title = isOutcome(phase) ? outcomeWord(phase) : phase === 'released' || phase === 'opened' ? m.notify_elsewhere() : m.notify_over();
  return { title, body: preview && !hideAmounts ? preview.merchant.name : '' };
}

export const refusedNotice = (): Notice => ({ title: m.notify_refused_title(), body: m.notify_refused_body() });
export const responseNotice = (): Notice => ({ title: m.notify_response_title(), body: m.notify_response_body() });
export const testNotice = (): Notice => ({ title: m.notify_test_title(), body: m.notify_test_body() });
/** Where nothing could be read: something must be shown all the same. */
export const plainNotice = (): Notice => ({ title: m.notify_request_hidden(), body: '' });
export const declineFailedNotice = (): Notice => ({ title: m.notify_decline_failed(), body: m.notify_decline_failed_body() });
