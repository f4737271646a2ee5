import { encodeQR } from 'qr';
import { html, jsonLd, trusted, type Html } from '../../html.ts';
import { decimal, money } from '../../money.ts';
import type { Bill } from '../../pay/desk.ts';
import { countries } from '../address.ts';
import { merchant } from '../merchant.ts';
import type { Order } from '../orders.ts';
import { payStyleLabel, payStyleNames, steps, summary, sums, type PayStyle } from './cart.ts';
import { page, watchScript } from './layout.ts';

function methods(current: PayStyle): Html {
  return html`<nav class="methods" aria-label="Ways to pay">
    ${payStyleNames.map((style) => html`<a href="/checkout/${style}" ${style === current ? html` aria-current="page"` : null}>${payStyleLabel(style)}</a>`)}
  </nav>`;
}

function watchBanner(order: Order, style: PayStyle): Html {
  const again = html`<a href="/checkout/${style}">Try again</a>`;
  return html`<div class="banner" role="status" data-watch="/order/${order.ref}" hidden>
    <p data-state="cancelled" hidden>The payment was cancelled. Nothing was charged. ${again}</p>
    <p data-state="expired" hidden>The time to pay is over. Nothing was charged. ${again}</p>
  </div>`;
}

export function paymentPage(order: Order, style: PayStyle, content: Html, head?: Html): Html {
  const script = html`<script type="module" src="${watchScript.path}"></script>`;
  return page(
    { title: 'Payment', visit: order.visit, bare: true, head: html`${script}${head}` },
    html`${steps('payment')}
      <h1>Payment</h1>
      ${watchBanner(order, style)}
      <div class="two">
        <section class="pay" aria-label="Pay">
          ${methods(style)}${content}
          <p class="ship-to">
            Delivery to ${order.address.name}, ${order.address.street}, ${order.address.postcode} ${order.address.city},
            ${countries[order.address.country]}
          </p>
        </section>
        ${summary(order.cart, order.ref)}
      </div>`,
  );
}

function invoiceData(order: Order, payUrl: string): Html {
  const { currency, total, lines } = order.cart;
  return jsonLd({
    '@context': 'https://schema.org',
    '@type': 'Order',
    orderNumber: order.ref,
    orderStatus: 'https://schema.org/OrderPaymentDue',
    merchant: { '@type': 'Organization', name: merchant.name },
    priceCurrency: currency,
    price: decimal(total, currency),
    paymentUrl: payUrl,
    acceptedOffer: lines.map((line) => ({
      '@type': 'Offer',
      priceCurrency: currency,
      price: decimal(line.unit, currency),
      itemOffered: { '@type': 'Product', name: line.name },
      eligibleQuantity: { '@type': 'QuantitativeValue', value: line.quantity },
    })),
  });
}

/** Payment by a hosted pay page, whose address works on any device. */
export function linkPage(order: Order, payUrl: string): Html {
  const total = money(order.cart.total, order.cart.currency);
  return paymentPage(
    order,
    'link',
    html`<h2>Pay with Harbour Pay</h2>
      <p>
        You pay on the secure page of Harbour Pay, on this device or on another one. This page goes on by itself when
        the payment has arrived.
      </p>
      <a class="button wide-button" href="${payUrl}">Pay ${total}</a>
      <p class="note">By paying you accept our <a href="/delivery">delivery and returns</a> terms.</p>`,
    invoiceData(order, payUrl),
  );
}

export type CodeKind = 'bank' | 'wallet';

/** Payment by a QR code: a bank transfer, or a merchant code for wallet apps. */
export function codePage(order: Order, kind: CodeKind, payload: string): Html {
  const { total, currency } = order.cart;
  const picture = trusted(encodeQR(payload, 'svg', { ecc: 'medium', border: 4 }));
  const other =
    kind === 'bank'
      ? html`<a href="/checkout/qr?code=wallet">Use a wallet app instead</a>`
      : currency === 'EUR' && html`<a href="/checkout/qr?code=bank">Use a banking app instead</a>`;
  const details =
    kind === 'bank' &&
    html`<dl class="transfer">
      <div>
        <dt>Payee</dt>
        <dd>${merchant.name}</dd>
      </div>
      <div>
        <dt>IBAN</dt>
        <dd>${merchant.iban.replace(/(.{4})(?=.)/g, '$1 ')}</dd>
      </div>
      <div>
        <dt>Reference</dt>
        <dd>${order.ref}</dd>
      </div>
    </dl>`;
  return paymentPage(
    order,
    'qr',
    html`<h2>Scan to pay ${money(total, currency)}</h2>
      <p>
        Open your ${kind === 'bank' ? 'banking' : 'wallet'} app, scan the code and confirm. This page goes on by itself
        when the payment has arrived.
      </p>
      <figure class="code" role="img" aria-label="Payment QR code for order ${order.ref}, ${money(total, currency)}">
        ${picture}
      </figure>
      ${details} <a class="button wide-button quiet" href="/order/${order.ref}/confirmation">I have paid</a>
      <p class="note">${other}</p>`,
  );
}

export function confirmationPage(order: Order): Html {
  const { address, cart, ref, visit } = order;
  return page(
    { title: 'Thank you', visit },
    html`<section class="thanks">
        <svg class="tick" viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="24" r="24" />
          <path d="m14 25 7 7 14-15" />
        </svg>
        <h1>Thank you for your order</h1>
        <p class="lead">
          Payment received. A confirmation for order <strong>${ref}</strong> would now go to ${address.email}.
        </p>
        <p class="note">This demonstration sends no e-mail and ships no parcel.</p>
      </section>
      <div class="two receipt">
        <section class="panel" aria-label="Items">
          <h2>Order ${ref}</h2>
          <ul class="receipt-lines">
            ${cart.lines.map((line) => html`<li><span>${line.name} × ${line.quantity}</span><span class="amount">${money(line.amount, cart.currency)}</span></li>`)}
          </ul>
          ${sums(cart, 'Total paid')}
        </section>
        <section class="panel" aria-label="Delivery">
          <h2>Delivery to</h2>
          <p>
            ${address.name}<br />${address.street}<br />${address.postcode} ${address.city}<br />${countries[address.country]}
          </p>
          <p class="note">
            ${address.country === 'JP' || address.country === 'US' ? 'In about a week' : 'In two to four days'}
          </p>
        </section>
      </div>
      <p class="after"><a class="button quiet" href="/">Continue shopping</a></p>`,
  );
}

/** Shown when the confirmation is asked for before the payment arrived. */
export function waitingPage(order: Order, bill: Bill): Html {
  const ended = bill.state === 'cancelled' || bill.state === 'expired';
  const script = html`<script type="module" src="${watchScript.path}"></script>`;
  return page(
    { title: 'Waiting for payment', visit: order.visit, bare: true, head: script },
    html`${watchBanner(order, 'link')}
      <section class="empty">
        <p class="eyebrow">Order ${order.ref}</p>
        <h1>${ended ? 'Not paid' : 'Waiting for your payment'}</h1>
        <p>
          ${ended ? 'Nothing was charged.' : 'It has not arrived yet. This page goes on by itself as soon as it does.'}
        </p>
        <a class="button" href="/checkout/link">Back to payment</a>
      </section>`,
  );
}
