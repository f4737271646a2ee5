import { m } from '../../i18n/generated/messages.js';
import type { PillView } from '../platform/messages.ts';

/** What a button on the pill does. `close` only takes the pill off this page; `dismiss` is for good on this shop. */
export type PillAction = 'pay' | 'cancel' | 'code' | 'dismiss' | 'close';

export interface PillWords {
  /** One sentence: what happened and what to do. Empty in the offer, where the button says it all. */
  status: string;
  /** In the order in which they stand; the first one is the main one. */
  actions: PillAction[];
  corner: 'dismiss' | 'close' | undefined;
  tone: 'plain' | 'good' | 'bad';
}

const paidWords = { provider: m.pill_paid_provider, page: m.pill_paid_page, user: m.pill_paid_user };

/** `slow`: a few seconds went by without a sign from the phone, so the code is offered by itself. */
export function pillWords(view: PillView, slow: boolean): PillWords {
  const code: PillAction[] = view.code ? [] : ['code'];
  switch (view.state) {
    case 'offer':
      return { status: view.message ?? '', actions: ['pay'], corner: 'dismiss', tone: 'plain' };
    case 'sending':
      return {
        status: slow ? m.pill_slow() : m.pill_sending(),
        actions: slow ? [...code, 'cancel'] : ['cancel'],
        corner: undefined,
        tone: 'plain',
      };
    case 'phone':
      return { status: m.pill_phone(), actions: slow ? [...code, 'cancel'] : ['cancel'], corner: undefined, tone: 'plain' };
    case 'opened':
      if (view.locked && (slow || view.code)) return { status: m.pill_locked(), actions: [...code, 'cancel'], corner: undefined, tone: 'plain' };
      return { status: view.message ?? m.pill_opened(), actions: view.message ? [] : ['cancel'], corner: undefined, tone: 'plain' };
    case 'paid':
      return { status: paidWords[view.evidence ?? 'page'](), actions: [], corner: 'close', tone: 'good' };
    case 'declined':
      return { status: view.message ?? m.pill_declined(), actions: ['pay'], corner: 'close', tone: 'bad' };
    case 'cancelled':
      return { status: view.message ?? m.pill_cancelled(), actions: ['pay'], corner: 'close', tone: 'plain' };
    case 'expired':
      return { status: view.message ?? m.pill_expired(), actions: ['pay'], corner: 'close', tone: 'bad' };
    case 'failed':
      return { status: view.message ?? m.pill_failed(), actions: ['pay'], corner: 'close', tone: 'bad' };
    case 'unconfirmed':
      return { status: view.message ?? m.pill_unconfirmed(), actions: [], corner: 'close', tone: 'bad' };
    case 'problem':
      return { status: view.message ?? m.pill_problem(), actions: ['pay'], corner: 'close', tone: 'bad' };
  }
}

export function actionLabel(action: PillAction, view: PillView): string {
  const labels = {
    pay: view.state === 'offer' ? m.pill_pay : m.pill_again,
    cancel: m.pill_cancel,
    code: m.pill_show_code,
    dismiss: m.pill_dismiss,
    close: m.pill_close,
  };
  return labels[action]();
}
