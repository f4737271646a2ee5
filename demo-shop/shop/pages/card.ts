import { html, type Html } from '../../html.ts';
import { money } from '../../money.ts';
import type { Order } from '../orders.ts';
import { cardFieldsScript, field, formKey } from './layout.ts';
import { paymentPage } from './payment.ts';

/** In the page itself, in frames of the payment provider, or drawn and held by React. */
export const cardForms = ['plain', 'framed', 'react'] as const;
type CardFormKind = (typeof cardForms)[number];

const labels: Readonly<Record<CardFormKind, string>> = { plain: 'In the page', framed: 'In frames', react: 'React' };

export interface CardFormState {
  kind: CardFormKind;
  name?: string | undefined;
  errors: Record<string, string>;
}

/** Where the other parts of a card form come from. */
export interface CardFormParts {
  /** Origin of the payment provider. */
  pay: string;
  /** Joins the frames of one form. */
  session: string;
  /** Address of the script of React's form. */
  script: string | undefined;
}

const nameField = ({ name, errors }: CardFormState): Html => field({ name: 'name', label: 'Name on card', autocomplete: 'cc-name', value: name, error: errors['name'] });

function plainFields(state: CardFormState): Html {
  const text = (name: string, label: string, autocomplete: string, placeholder: string, half = false) =>
    field({ name, label, autocomplete, placeholder, half, numeric: true, value: undefined, error: state.errors[name] });
  return html`${text('number', 'Card number', 'cc-number', '1234 1234 1234 1234')}${text('expiry', 'Expiry date', 'cc-exp', 'MM / YY', true)}${text('csc', 'Security code', 'cc-csc', 'CVC', true)}${nameField(state)}`;
}

function framedFields(state: CardFormState, { pay, session }: CardFormParts): Html {
  const frame = (name: string, label: string, half = false) =>
    html`<div class="field${half ? ' half' : ''}">
      <span class="label">${label}</span><iframe class="framed" title="${label}" src="${pay}/fields/${name}?session=${session}"></iframe>
    </div>`;
  return html`<input type="hidden" name="token" value="" />${frame('number', 'Card number')}${frame('expiry', 'Expiry date', true)}${frame('csc', 'Security code', true)}${nameField(state)}
    <p class="error" role="alert" data-problem hidden></p>`;
}

function fieldsOf(order: Order, state: CardFormState, parts: CardFormParts): Html {
  const pay = `Pay ${money(order.cart.total, order.cart.currency)}`;
  if (state.kind === 'react') return html`<div class="fields" data-card-app="${pay}"></div>`;
  const fields = state.kind === 'plain' ? plainFields(state) : framedFields(state, parts);
  return html`<div class="fields">${fields}<button class="button wide-button">${pay}</button></div>`;
}

/** Payment by card. The card's digits are never shown again after a mistake. */
export function cardPage(order: Order, state: CardFormState, parts: CardFormParts): Html {
  const { kind, errors } = state;
  const script = kind === 'framed' ? cardFieldsScript.path : kind === 'react' ? parts.script : undefined;
  return paymentPage(
    order,
    'card',
    html`<h2>Card details</h2>
      ${errors['card'] && html`<p class="banner" role="alert">${errors['card']}</p>`}
      <form method="post" action="/checkout/card" novalidate ${kind === 'framed' ? html` data-card-fields="${parts.pay}"` : null}>
        ${formKey(order.visit)}<input type="hidden" name="order" value="${order.ref}" /><input type="hidden" name="form" value="${kind}" />
        ${fieldsOf(order, state, parts)}
      </form>
      <p class="note">Sandbox: 4242 4242 4242 4242 with any later date and any code. Never enter a real card.</p>
      <p class="note">The same form, made differently: ${cardForms.map((other) => (other === kind ? html`<strong>${labels[other]}</strong> ` : html`<a href="/checkout/card?form=${other}">${labels[other]}</a> `))}</p>`,
    script === undefined ? undefined : html`<script type="module" src="${script}"></script>`,
  );
}
