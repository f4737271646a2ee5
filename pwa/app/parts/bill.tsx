import type { JSX } from 'preact';
import { m } from '../../../i18n/generated/messages.js';
import type { Amount } from '../../../protocol/money.ts';
import { formatAmount, formatCountdown } from '../../../i18n/format.ts';
import { useClock } from './clock.ts';
import { Icon } from './icon.tsx';

/** What a request is about, as its sealed preview says it. */
export interface BillView {
  readonly merchant: string;
  /** The shop's registrable domain, as the desktop saw it. */
  readonly domain: string;
  /** Not every checkout says its total. */
  readonly total?: Amount | undefined;
  /** The name the desktop was given. */
  readonly desktop: string;
}

/** What this very request is, for controls that must not take one for another. */
export const aboutBill = ({ merchant, domain, total }: BillView): string => `${merchant} ${domain} ${total ? `${total.currency} ${total.value}` : ''}`;

/** The total as large as it fits on one line; a checkout that says none is told so. */
export function Total({ total }: Pick<BillView, 'total'>): JSX.Element {
  if (!total) return <p class="bill-unknown">{m.no_total()}</p>;
  const text = formatAmount(total);
  return <p class={text.length > 9 ? 'total total-long' : 'total'}>{text}</p>;
}

/** Merchant, domain and the total, the largest thing on the screen. */
export function Bill({ bill }: { readonly bill: BillView }): JSX.Element {
  return (
    <section class="bill" aria-label={m.bill_label()}>
      <p class="bill-merchant">{bill.merchant}</p>
      <p class="bill-domain soft">{bill.domain}</p>
      <Total total={bill.total} />
      <p class="bill-desktop soft small"><Icon name="desktop" />{m.from_desktop({ desktop: bill.desktop })}</p>
    </section>
  );
}

/** Time left until `until` (ms since the epoch), for the eye and for a screen reader. */
export function Countdown({ until }: { readonly until: number }): JSX.Element {
  const left = formatCountdown(until - useClock().value);
  return (
    <p class="countdown figures" role="timer">
      <Icon name="clock" />
      <span aria-hidden="true">{left.clock}</span>
      <span class="visually-hidden">{left.words}</span>
    </p>
  );
}
