import { html, type Html } from '../../html.ts';
import { money, type Currency } from '../../money.ts';
import { productArt } from '../art.ts';
import { freeDeliveryFrom, maxQuantity } from '../cart.ts';
import { products, type Product } from '../catalogue.ts';
import type { Order } from '../orders.ts';
import type { Visit } from '../visits.ts';
import { field, formKey, page } from './layout.ts';

function card(product: Product, currency: Currency): Html {
  return html`<li>
    <a class="product" href="/product/${product.id}"
      >${productArt(product.id)}<span class="product-name">${product.name}</span
      ><span class="product-line">${product.line}</span
      ><span class="price">${money(product.prices[currency], currency)}</span></a
    >
  </li>`;
}

function grid(list: readonly Product[], currency: Currency): Html {
  return html`<ul class="grid">
    ${list.map((product) => card(product, currency))}
  </ul>`;
}

export function homePage(visit: Visit): Html {
  return page(
    { title: 'Things for a quiet home', visit },
    html`<section class="hero">
        <div>
          <p class="eyebrow">Autumn at home</p>
          <h1>Things for a quiet home</h1>
          <p class="lead">
            Eight pieces, made slowly by people we know. Delivery is free from
            ${money(freeDeliveryFrom(visit.currency), visit.currency)}.
          </p>
          <a class="button" href="#shop">See the collection</a>
        </div>
        <div class="hero-art">${productArt('bottle-vase')}${productArt('reading-lamp')}</div>
      </section>
      <h2 id="shop">The collection</h2>
      ${grid(products, visit.currency)}`,
  );
}

export function productPage(visit: Visit, product: Product): Html {
  return page(
    { title: product.name, visit },
    html`<nav class="crumbs" aria-label="You are here"><a href="/">Shop</a> / ${product.kind}</nav>
      <div class="detail">
        ${productArt(product.id, product.name)}
        <div>
          <p class="eyebrow">${product.kind}</p>
          <h1>${product.name}</h1>
          <p class="price big">${money(product.prices[visit.currency], visit.currency)}</p>
          <p class="note">VAT included, plus delivery</p>
          <p>${product.story}</p>
          <ul class="facts">
            ${product.facts.map((fact) => html`<li>${fact}</li>`)}
          </ul>
          <form class="buy" method="post" action="/cart/add">
            ${formKey(visit)}<input type="hidden" name="product" value="${product.id}" /><label for="quantity"
              >Quantity</label
            ><input
              id="quantity"
              name="quantity"
              type="number"
              min="1"
              max="${maxQuantity}"
              value="1"
              required
            /><button class="button">Add to cart</button>
          </form>
        </div>
      </div>
      <h2>Goes well with it</h2>
      ${grid(products.filter((other) => other.id !== product.id).slice(0, 4), visit.currency)}`,
  );
}

export function searchPage(visit: Visit, query: string, found: readonly Product[]): Html {
  const heading = query === '' ? 'Search' : `Results for “${query}”`;
  const nothing = html`<p class="lead">
    ${query === '' ? 'Type what you are looking for in the box above.' : 'Nothing here by that name. Try a material, such as oak or linen.'}
  </p>`;
  return page(
    { title: heading, visit, query },
    html`<h1>${heading}</h1>
      ${found.length === 0 ? nothing : grid(found, visit.currency)}`,
  );
}

export function deliveryPage(visit: Visit): Html {
  return page(
    { title: 'Delivery and returns', visit },
    html`<article class="text">
      <h1>Delivery and returns</h1>
      <h2>Delivery</h2>
      <p>
        We send every weekday from Utrecht. Parcels take two to four days in Europe and about a week to Japan and the
        United States. Delivery is free from ${money(freeDeliveryFrom(visit.currency), visit.currency)}.
      </p>
      <h2>Payment</h2>
      <p>
        You can pay by payment link, by scanning a QR code with your banking or wallet app, or by card. The total you
        see at the payment step includes VAT and delivery.
      </p>
      <h2>Returns</h2>
      <p>Thirty days, no questions. Send it back unused and we return the full amount the way you paid.</p>
    </article>`,
  );
}

function signInForm(visit: Visit): Html {
  return html`<section class="narrow">
    <h1>Sign in</h1>
    <p class="lead">For a faster checkout with your saved address.</p>
    <p class="note">This is a demonstration: any e-mail address and any made-up password will do.</p>
    <form method="post" action="/account/sign-in">
      ${formKey(visit)}${field({ name: 'email', label: 'E-mail', type: 'email', autocomplete: 'username', value: undefined, error: undefined })}${field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password', value: undefined, error: undefined })}<button
        class="button wide-button"
      >
        Sign in
      </button>
    </form>
  </section>`;
}

function orderRow(order: Order): Html {
  return html`<li>
    <a href="/order/${order.ref}/confirmation">${order.ref}</a
    ><span>${order.cart.lines.map((line) => line.name).join(', ')}</span
    ><strong>${money(order.cart.total, order.cart.currency)}</strong>
  </li>`;
}

export function accountPage(visit: Visit, orders: readonly Order[]): Html {
  if (visit.email === undefined) return page({ title: 'Sign in', visit }, signInForm(visit));
  const list =
    orders.length === 0
      ? html`<p>No orders yet.</p>`
      : html`<ul class="orders">
          ${orders.map(orderRow)}
        </ul>`;
  return page(
    { title: 'Your account', visit },
    html`<section class="narrow">
      <h1>Your account</h1>
      <p class="lead">${visit.email}</p>
      <h2>Orders</h2>
      ${list}
      <h2>Saved address</h2>
      <p>
        ${visit.address ? html`${visit.address.name}<br />${visit.address.street}<br />${visit.address.postcode} ${visit.address.city}` : 'None yet.'}
      </p>
      <form method="post" action="/account/sign-out">
        ${formKey(visit)}<button class="button quiet">Sign out</button>
      </form>
    </section>`,
  );
}
