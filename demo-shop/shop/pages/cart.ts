import { html, type Html } from '../../html.ts';
import { money } from '../../money.ts';
import { countries, countryCodes } from '../address.ts';
import { productArt } from '../art.ts';
import { freeDeliveryFrom, maxQuantity, priced, type PricedCart } from '../cart.ts';
import type { Visit } from '../visits.ts';
import { field, formKey, page } from './layout.ts';

function row(visit: Visit, line: PricedCart['lines'][number]): Html {
  const id = `quantity-${line.productId}`;
  return html`<li class="cart-line">
    <a href="/product/${line.productId}" tabindex="-1" aria-hidden="true">${productArt(line.productId)}</a>
    <div>
      <a class="product-name" href="/product/${line.productId}">${line.name}</a>
      <p class="note">${money(line.unit, visit.currency)} each</p>
      <form class="quantity" method="post" action="/cart/set">
        ${formKey(visit)}<input type="hidden" name="product" value="${line.productId}" /><label
          class="hidden"
          for="${id}"
          >Quantity of ${line.name}</label
        ><input
          id="${id}"
          name="quantity"
          type="number"
          min="0"
          max="${maxQuantity}"
          value="${line.quantity}"
          required
        /><button class="text-button">Update<span class="hidden"> ${line.name}</span></button
        ><button class="text-button" name="remove" value="yes" formnovalidate>
          Remove<span class="hidden"> ${line.name}</span>
        </button>
      </form>
    </div>
    <strong class="amount">${money(line.amount, visit.currency)}</strong>
  </li>`;
}

export function sums(cart: PricedCart, totalLabel: string): Html {
  const { currency, goods, shipping, total } = cart;
  return html`<dl class="sums">
    <div>
      <dt>Subtotal</dt>
      <dd>${money(goods, currency)}</dd>
    </div>
    <div>
      <dt>Delivery</dt>
      <dd>${shipping === 0 ? 'Free' : money(shipping, currency)}</dd>
    </div>
    <div class="total">
      <dt>${totalLabel}</dt>
      <dd>${money(total, currency)}</dd>
    </div>
  </dl>`;
}

export function cartPage(visit: Visit): Html {
  const cart = priced(visit.cart, visit.currency);
  if (cart.lines.length === 0) {
    return page(
      { title: 'Your cart', visit },
      html`<section class="empty">
        <h1>Your cart is empty</h1>
        <p>Nothing in here yet. The mugs are a good start.</p>
        <a class="button" href="/">To the shop</a>
      </section>`,
    );
  }
  const missing = freeDeliveryFrom(visit.currency) - cart.goods;
  return page(
    { title: 'Your cart', visit },
    html`<h1>Your cart</h1>
      <div class="two">
        <ul class="cart-lines">
          ${cart.lines.map((line) => row(visit, line))}
        </ul>
        <aside class="panel" aria-label="Summary">
          <h2>Summary</h2>
          ${sums(cart, 'Total')}${missing > 0 && html`<p class="note">${money(missing, visit.currency)} more and delivery is free.</p>`}<a
            class="button wide-button"
            href="/checkout"
            >Check out</a
          >
        </aside>
      </div>`,
  );
}

const payStyles = { link: 'Payment link', qr: 'QR code', card: 'Card' } as const;
export type PayStyle = keyof typeof payStyles;
export const payStyleNames: readonly PayStyle[] = ['link', 'qr', 'card'];

export function payStyleLabel(style: PayStyle): string {
  return payStyles[style];
}

export function steps(current: 'address' | 'payment'): Html {
  return html`<ol class="steps"><li><a href="/cart">Cart</a></li><li${current === 'address' ? html` aria-current="step"` : null}>${current === 'payment' ? html`<a href="/checkout">Address</a>` : 'Address'}</li><li${current === 'payment' ? html` aria-current="step"` : null}>Payment</li></ol>`;
}

/** The order beside the checkout steps: items, delivery, total. */
export function summary(cart: PricedCart, ref?: string): Html {
  return html`<aside class="panel order-summary" aria-label="Your order">
    <h2>Your order</h2>
    ${ref && html`<p class="order-ref">Order <strong>${ref}</strong></p>`}
    <ul class="summary-lines">
      ${cart.lines.map(
        (line) =>
          html`<li>
            ${productArt(line.productId)}<span>${line.name}<span class="note"> × ${line.quantity}</span></span
            ><span class="amount">${money(line.amount, cart.currency)}</span>
          </li>`,
      )}
    </ul>
    ${sums(cart, 'Total')}
    <p class="note">VAT included</p>
  </aside>`;
}

export interface AddressFormState {
  values: Record<string, string | undefined>;
  errors: Record<string, string>;
  style: PayStyle;
}

export function addressPage(visit: Visit, { values, errors, style }: AddressFormState): Html {
  const text = (name: string, label: string, autocomplete: string, more: { type?: 'email'; half?: boolean } = {}) =>
    field({ name, label, autocomplete, value: values[name], error: errors[name], ...more });
  const chosen = values['country'] ?? 'NL';
  return page(
    { title: 'Address', visit, bare: true },
    html`${steps('address')}
      <h1>Where shall it go?</h1>
      ${visit.email === undefined && html`<p class="note before"><a href="/account">Sign in</a> to use your saved address.</p>`}
      <div class="two">
        <form class="fields" method="post" action="/checkout">
          ${formKey(visit)}
          ${text('email', 'E-mail', 'email', { type: 'email' })}${text('name', 'Full name', 'name')}${text('street', 'Street and number', 'street-address')}${text('postcode', 'Postcode', 'postal-code', { half: true })}${text('city', 'Town', 'address-level2', { half: true })}
          <div class="field">
            <label for="country">Country</label
            ><select id="country" name="country" autocomplete="country">
              ${countryCodes.map((code) => html`<option value="${code}" ${code === chosen ? html` selected` : null}>${countries[code]}</option>`)}
            </select>
          </div>
          <fieldset class="field styles">
            <legend>How would you like to pay?</legend>
            ${payStyleNames.map((name) => html`<label><input type="radio" name="style" value="${name}" ${name === style ? html` checked` : null} /> ${payStyleLabel(name)}</label>`)}
          </fieldset>
          <button class="button wide-button">Continue to payment</button>
        </form>
        ${summary(priced(visit.cart, visit.currency))}
      </div>`,
  );
}
