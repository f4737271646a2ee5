import { asset } from '../assets.ts';
import payCss from '../assets/pay.css?raw';
import sandboxJs from '../assets/sandbox.js?raw';
import { html, type Html } from '../html.ts';
import { money } from '../money.ts';
import type { Bill } from './desk.ts';
import type { BankOrder } from './bank.ts';

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="#0d5c75"/><path d="M7 19c3 0 3 2 6 2s3-2 6-2 3 2 6 2M16 7v9M11 16h10l-2-5h-6z" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

export const payStyles = asset('pay.css', 'text/css; charset=utf-8', payCss);
export const sandboxScript = asset('sandbox.js', 'text/javascript; charset=utf-8', sandboxJs);
export const payIcon = asset('icon.svg', 'image/svg+xml', icon);

/** A whole page of the payment provider. */
function payPage(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Harbour Pay</title>
        <link rel="icon" href="${payIcon.path}" />
        <link rel="stylesheet" href="${payStyles.path}" />
        <script type="module" src="${sandboxScript.path}"></script>
      </head>
      <body>
        <header>
          <img src="${payIcon.path}" alt="" width="28" height="28" /><span>Harbour Pay</span
          ><span class="tag">Sandbox</span>
        </header>
        <main>${content}</main>
        <footer>Harbour Pay is part of a demonstration. No money moves. Never enter a real card.</footer>
      </body>
    </html>`;
}

export function payErrorPage(status: number, message: string, heading?: string): Html {
  const title = heading ?? (status === 404 ? 'Not found' : 'That did not work');
  return payPage(
    title,
    html`<section class="sheet state">
      <h1>${title}</h1>
      <p>${message}</p>
    </section>`,
  );
}

export const frontPage = payPage(
  'Payments',
  html`<section class="sheet state">
    <h1>Payments for small shops</h1>
    <p>Pay pages open from the shop you buy from. Have a payment QR code instead?</p>
    <a class="button" href="/bank">Open the bank simulator</a>
  </section>`,
);

interface FieldOptions {
  name: string;
  label: string;
  autocomplete: string;
  placeholder?: string;
  numeric?: boolean;
  value?: string | undefined;
  error: string | undefined;
}

function field({ name, label, autocomplete, placeholder, numeric, value, error }: FieldOptions): Html {
  const mode = numeric ? html` inputmode="numeric"` : null;
  const hint = placeholder ? html` placeholder="${placeholder}"` : null;
  const wrong = error ? html` aria-invalid="true" aria-describedby="${name}-error"` : null;
  return html`<div class="field ${name}">
    <label for="${name}">${label}</label
    ><input
      id="${name}"
      name="${name}"
      autocomplete="${autocomplete}"
      value="${value ?? ''}"
      maxlength="80"
      required${mode}${hint}${wrong}
    />${error && html`<p class="error" id="${name}-error">${error}</p>`}
  </div>`;
}

function billHead(bill: Bill): Html {
  const items = bill.lines.map(
    (line) =>
      html`<li><span>${line.name} × ${line.quantity}</span><span>${money(line.amount, bill.currency)}</span></li>`,
  );
  return html`<p class="to">${bill.merchant}</p>
    <p class="host">${new URL(bill.merchantUrl).host} · order ${bill.reference}</p>
    <p class="total">${money(bill.total, bill.currency)}</p>
    <details>
      <summary>What you pay for</summary>
      <ul class="items">
        ${items}
        <li><span>Delivery</span><span>${bill.shipping === 0 ? 'Free' : money(bill.shipping, bill.currency)}</span></li>
      </ul>
    </details>`;
}

export interface BillFormState {
  name?: string | undefined;
  errors: Record<string, string>;
}

function openBill(bill: Bill, { name, errors }: BillFormState): Html {
  const text = (id: string, label: string, autocomplete: string, placeholder: string) =>
    field({ name: id, label, autocomplete, placeholder, numeric: true, error: errors[id] });
  return html`<section class="sheet" data-open-bill="/p/${bill.id}/status">
    <h1 class="hidden">Pay ${bill.merchant}</h1>
    ${billHead(bill)}${errors['card'] && html`<p class="alert" role="alert">${errors['card']}</p>`}
    <form method="post" action="/p/${bill.id}/pay" novalidate>
      ${text('number', 'Card number', 'cc-number', '4242 4242 4242 4242')}
      <div class="pair">
        ${text('expiry', 'Expiry date', 'cc-exp', 'MM / YY')}${text('csc', 'Security code', 'cc-csc', 'CVC')}
      </div>
      ${field({ name: 'name', label: 'Name on card', autocomplete: 'cc-name', value: name, error: errors['name'] })}
      <button class="link" type="button" data-sandbox>Fill in the sandbox card</button
      ><button class="button" type="submit">Pay ${money(bill.total, bill.currency)}</button>
    </form>
    <form method="post" action="/p/${bill.id}/cancel"><button class="button quiet">Cancel payment</button></form>
  </section>`;
}

const signs = { paid: 'm15 25 7 7 14-15', cancelled: 'M17 17l14 14M31 17 17 31', expired: 'M24 13v12l8 5' };
const endings = {
  paid: {
    title: 'Paid',
    words: (bill: Bill) => `${bill.merchant} has been told. You can close this page.`,
    back: 'Back to the shop',
  },
  cancelled: {
    title: 'Cancelled',
    words: () => 'Nothing was charged. To try again, go back to the shop.',
    back: 'Back to the shop',
  },
  expired: {
    title: 'Too late',
    words: () => 'The time to pay is over. Nothing was charged.',
    back: 'Back to the shop',
  },
};

/** The hosted pay page of a bill, in whichever state the bill is. */
export function billPage(bill: Bill, form: BillFormState = { errors: {} }): Html {
  if (bill.state === 'open') return payPage(`Pay ${bill.merchant}`, openBill(bill, form));
  const { title, words, back } = endings[bill.state];
  return payPage(
    title,
    html`<section class="sheet state ${bill.state}">
      <svg class="sign" viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="24" />
        <path d="${signs[bill.state]}" />
      </svg>
      <h1>${title}</h1>
      <p class="total">${money(bill.total, bill.currency)}</p>
      <p>${bill.merchant} · order ${bill.reference}</p>
      <p>${words(bill)}</p>
      <a class="button quiet" href="${bill.returnUrl}">${back}</a>
    </section>`,
  );
}

export function bankFormPage(message?: string): Html {
  return payPage(
    'Bank simulator',
    html`<section class="sheet">
      <h1>Bank simulator</h1>
      <p>Paste what a payment QR code says: a SEPA transfer or a merchant code.</p>
      ${message && html`<p class="alert" role="alert">${message}</p>`}
      <form method="get" action="/bank">
        <div class="field">
          <label for="payload">Content of the code</label
          ><textarea id="payload" name="payload" rows="8" maxlength="1000" required></textarea>
        </div>
        <button class="button" type="submit">Read the code</button>
      </form>
    </section>`,
  );
}

export function bankOrderPage(order: BankOrder, payload: string): Html {
  return payPage(
    'Confirm the transfer',
    html`<section class="sheet">
      <h1 class="hidden">Confirm the transfer</h1>
      <p class="to">${order.payee}</p>
      <p class="host">${order.account}</p>
      <p class="total">${money(order.total, order.currency)}</p>
      <p class="reference">Reference ${order.reference}</p>
      <form method="post" action="/bank/pay">
        <input type="hidden" name="payload" value="${payload}" /><button class="button" type="submit">
          Pay ${money(order.total, order.currency)}
        </button>
      </form>
      <a class="button quiet" href="/bank">Cancel</a>
    </section>`,
  );
}
