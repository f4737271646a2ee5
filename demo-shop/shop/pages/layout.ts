import { asset } from '../../assets.ts';
import baseCss from '../../assets/base.css?raw';
import browseCss from '../../assets/browse.css?raw';
import checkoutCss from '../../assets/checkout.css?raw';
import controlsCss from '../../assets/controls.css?raw';
import smallCss from '../../assets/small.css?raw';
import cardFieldsJs from '../../assets/card-fields.js?raw';
import watchJs from '../../assets/watch.js?raw';
import { html, type Html } from '../../html.ts';
import { currencies } from '../../money.ts';
import { countOf } from '../cart.ts';
import { merchant } from '../merchant.ts';
import type { Visit } from '../visits.ts';

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#2f4a3a"/><path d="M16 26V13M16 20c-6 0-8-4-8-9 5 0 8 3 8 9zM16 16c0-6 3-9 8-10 1 6-2 10-8 10z" fill="#b9d0a8" stroke="#b9d0a8" stroke-width="1.500" stroke-linecap="round"/></svg>`;

export const styles = asset(
  'shop.css',
  'text/css; charset=utf-8',
  [baseCss, controlsCss, browseCss, checkoutCss, smallCss].join('\n'),
);
export const watchScript = asset('watch.js', 'text/javascript; charset=utf-8', watchJs);
export const cardFieldsScript = asset('card-fields.js', 'text/javascript; charset=utf-8', cardFieldsJs);
export const iconFile = asset('icon.svg', 'image/svg+xml', icon);

export interface PageOptions {
  title: string;
  visit?: Visit;
  /** Checkout pages have a bare header, so that nothing leads away from paying. */
  bare?: boolean;
  head?: Html;
  /** What the search box holds. */
  query?: string;
}

const mark = html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="9" />
  <path d="M16 26V13M16 20c-6 0-8-4-8-9 5 0 8 3 8 9zM16 16c0-6 3-9 8-10 1 6-2 10-8 10z" />
</svg>`;

const brand = html`<a class="brand" href="/">${mark}<span>${merchant.name}</span></a>`;

function fullHeader({ visit, query }: PageOptions): Html {
  const count = visit ? countOf(visit.cart) : 0;
  return html`<header class="top">
    <div class="wide top-row">
      ${brand}
      <form class="search" action="/search" role="search">
        <label class="hidden" for="q">Search the shop</label
        ><input id="q" name="q" type="search" maxlength="80" placeholder="Search" value="${query ?? ''}" />
      </form>
      <nav aria-label="Shop">
        <a class="roomy" href="/delivery">Delivery</a><a href="/account">Account</a
        ><a class="cart-link" href="/cart"
          >Cart${count > 0 && html` <span class="count">${count}<span class="hidden"> items</span></span>`}</a
        >
      </nav>
    </div>
  </header>`;
}

const bareHeader = html`<header class="top">
  <div class="wide top-row">
    ${brand}
    <p class="secure">Secure checkout</p>
  </div>
</header>`;

function currencyLinks({ visit, query }: PageOptions): Html {
  const kept = query ? `q=${encodeURIComponent(query)}&` : '';
  return html`<p class="currencies">
    Prices in
    ${currencies.map((code) =>
      code === visit?.currency
        ? html`<strong aria-current="true">${code}</strong> `
        : html`<a href="?${kept}currency=${code}">${code}</a> `,
    )}
  </p>`;
}

/** A whole page of the shop around its content. */
export function page(options: PageOptions, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${options.title} – ${merchant.name}</title>
        <meta name="application-name" content="${merchant.name}" />
        <meta property="og:site_name" content="${merchant.name}" />
        <link rel="icon" href="${iconFile.path}" />
        <link rel="stylesheet" href="${styles.path}" />
        ${options.head}
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        ${options.bare ? bareHeader : fullHeader(options)}
        <main id="content" class="wide">${content}</main>
        <footer class="foot">
          <div class="wide foot-row">
            <p>
              ${merchant.name}, ${merchant.city}. A demonstration shop: nothing is sold and no money moves.
              <a href="/delivery">Delivery and returns</a>
            </p>
            ${options.visit && currencyLinks(options)}
          </div>
        </footer>
      </body>
    </html>`;
}

/** The hidden field that every form of a visit carries. */
export function formKey(visit: Visit): Html {
  return html`<input type="hidden" name="key" value="${visit.formKey}" />`;
}

export interface FieldOptions {
  name: string;
  label: string;
  value: string | undefined;
  error: string | undefined;
  autocomplete: string;
  type?: 'text' | 'email' | 'password';
  numeric?: boolean;
  placeholder?: string;
  half?: boolean;
}

/** A labelled text field with its message, if any. */
export function field({
  name,
  label,
  value,
  error,
  autocomplete,
  type = 'text',
  numeric,
  placeholder,
  half,
}: FieldOptions): Html {
  const mode = numeric ? html` inputmode="numeric"` : null;
  const hint = placeholder ? html` placeholder="${placeholder}"` : null;
  const wrong = error ? html` aria-invalid="true" aria-describedby="${name}-error"` : null;
  return html`<div class="field${half ? ' half' : ''}">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${value ?? ''}"
      autocomplete="${autocomplete}"
      required
      maxlength="120"
      ${mode}${hint}${wrong}
    />${error && html`<p class="error" id="${name}-error">${error}</p>`}
  </div>`;
}

export function errorPage(status: number, message: string, heading?: string): Html {
  const title =
    heading ??
    (status === 404
      ? 'Not found'
      : status === 403
        ? 'Not possible here'
        : status >= 500
          ? 'Not working right now'
          : 'That did not work');
  return page(
    { title },
    html`<section class="empty">
      ${heading === undefined && html`<p class="eyebrow">${status}</p>`}
      <h1>${title}</h1>
      <p>${message}</p>
      <a class="button" href="/">To the shop</a>
    </section>`,
  );
}
