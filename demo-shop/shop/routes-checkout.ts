import type { FastifyInstance, FastifyReply } from 'fastify';
import * as v from 'valibot';
import { encodeEpc } from '../pay/epc.ts';
import { encodeEmv } from '../pay/emv.ts';
import { check, parse, sendPage, typedText } from '../web.ts';
import { Address } from './address.ts';
import { maxQuantity, withMore, withQuantity } from './cart.ts';
import { productById } from './catalogue.ts';
import { visitOf, visitOfForm, type Shop } from './context.ts';
import { merchant } from './merchant.ts';
import type { Order } from './orders.ts';
import { addressPage, cartPage, payStyleNames, type PayStyle } from './pages/cart.ts';
import { codePage, linkPage } from './pages/payment.ts';
import type { Visit } from './visits.ts';

const Quantity = v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.maxValue(maxQuantity));
const KnownProduct = v.pipe(
  v.string(),
  v.check((id) => productById(id) !== undefined),
);
const AddForm = v.object({ product: KnownProduct, quantity: v.optional(Quantity, '1') });
const RemoveForm = v.object({ product: KnownProduct, remove: v.literal('yes') });
const SetForm = v.object({ product: KnownProduct, quantity: Quantity });
const Style = v.optional(v.picklist(payStyleNames), 'link');
const StyleForm = v.object({ style: Style });
const PayQuery = v.object({ pay: Style });
const CodeQuery = v.object({ code: v.optional(v.picklist(['bank', 'wallet'])) });

export function cartRoutes(site: FastifyInstance, shop: Shop): void {
  site.get('/cart', (request, reply) => sendPage(reply, cartPage(visitOf(shop, request, reply))));
  site.post('/cart/add', (request, reply) => {
    const visit = visitOfForm(shop, request);
    const { product, quantity } = parse(AddForm, request.body);
    visit.cart = withMore(visit.cart, product, quantity);
    return reply.redirect('/cart', 303);
  });
  site.post('/cart/set', (request, reply) => {
    const visit = visitOfForm(shop, request);
    const removal = v.safeParse(RemoveForm, request.body);
    const { product, quantity } = removal.success ? { ...removal.output, quantity: 0 } : parse(SetForm, request.body);
    visit.cart = withQuantity(visit.cart, product, quantity);
    return reply.redirect('/cart', 303);
  });
}

export function addressRoutes(site: FastifyInstance, shop: Shop): void {
  site.get('/checkout', (request, reply) => {
    const visit = visitOf(shop, request, reply);
    const { pay } = parse(PayQuery, request.query);
    if (visit.cart.length === 0) return reply.redirect('/cart', 303);
    return sendPage(
      reply,
      addressPage(visit, { values: visit.address ?? { email: visit.email }, errors: {}, style: pay }),
    );
  });
  site.post('/checkout', (request, reply) => {
    const visit = visitOfForm(shop, request);
    const { style } = parse(StyleForm, request.body);
    const form = check(Address, request.body);
    if (!form.ok)
      return sendPage(reply, addressPage(visit, { values: typedText(request.body), errors: form.errors, style }), 400);
    visit.address = form.value;
    return reply.redirect(`/checkout/${style}`, 303);
  });
}

/** Answers the payment step, or leads back to the step that is still missing. */
export function withOrder(
  shop: Shop,
  visit: Visit,
  style: PayStyle,
  reply: FastifyReply,
  answer: (order: Order) => FastifyReply,
): FastifyReply {
  if (visit.cart.length === 0) return reply.redirect('/cart', 303);
  if (!visit.address) return reply.redirect(`/checkout?pay=${style}`, 303);
  return answer(shop.orders.openFor(visit, visit.address));
}

function payload(order: Order, kind: 'bank' | 'wallet'): string {
  const { total, currency } = order.cart;
  if (kind === 'bank') return encodeEpc({ payee: merchant.name, iban: merchant.iban, total, reference: order.ref });
  const { name: payee, city, country, category } = merchant;
  return encodeEmv({
    payee,
    city,
    country,
    category,
    provider: 'example.harbourpay',
    account: order.billId,
    currency,
    total,
    reference: order.ref,
  });
}

export function paymentRoutes(site: FastifyInstance, shop: Shop): void {
  site.get('/checkout/link', (request, reply) =>
    withOrder(shop, visitOf(shop, request, reply), 'link', reply, (order) =>
      sendPage(reply, linkPage(order, `${shop.addresses.pay}/p/${order.billId}`)),
    ),
  );
  site.get('/checkout/qr', (request, reply) => {
    const { code } = parse(CodeQuery, request.query);
    return withOrder(shop, visitOf(shop, request, reply), 'qr', reply, (order) => {
      const kind = order.cart.currency === 'EUR' ? (code ?? 'bank') : 'wallet';
      return sendPage(reply, codePage(order, kind, payload(order, kind)));
    });
  });
}
