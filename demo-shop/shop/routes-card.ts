import type { FastifyInstance, FastifyReply } from 'fastify';
import * as v from 'valibot';
import { CardForm, refusal } from '../pay/card.ts';
import { check, framing, PageError, parse, sendPage, typedText } from '../web.ts';
import { visitOf, visitOfForm, type Shop } from './context.ts';
import type { Order } from './orders.ts';
import { cardForms, cardPage, type CardFormState } from './pages/card.ts';
import { withOrder } from './routes-checkout.ts';

const Kind = v.optional(v.picklist(cardForms), 'plain');
const CardQuery = v.object({ form: Kind });
const OrderForm = v.object({ order: v.string(), form: Kind });
/** What a form in frames brings: the name, and a token for the rest. */
const TokenForm = v.object({ token: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) });

function sendCardPage(shop: Shop, order: Order, state: CardFormState, reply: FastifyReply, status = 200): FastifyReply {
  const { addresses, ids, cardApp: script } = shop;
  if (state.kind === 'framed') framing(reply, addresses.pay);
  return sendPage(reply, cardPage(order, state, { pay: addresses.pay, session: ids.secret(), script }), status);
}

export function cardRoutes(site: FastifyInstance, shop: Shop): void {
  site.get('/checkout/card', (request, reply) => {
    const { form: kind } = parse(CardQuery, request.query);
    return withOrder(shop, visitOf(shop, request, reply), 'card', reply, (order) => sendCardPage(shop, order, { kind, errors: {} }, reply));
  });
  site.post('/checkout/card', (request, reply) => {
    const visit = visitOfForm(shop, request);
    const { order: ref, form: kind } = parse(OrderForm, request.body);
    const order = shop.orders.find(ref);
    if (order?.visit !== visit) throw new PageError(404, 'There is no such order.');
    return payByCard(shop, order, request.body, (errors) => sendCardPage(shop, order, { kind, name: typedText(request.body)['name'], errors }, reply, 400), reply);
  });
}

/** The fields as they were typed here, or at the payment provider. */
function typedCard(shop: Shop, body: unknown): unknown {
  const framed = v.safeParse(TokenForm, body);
  return framed.success ? { ...typedText(body), ...shop.tokens.take(framed.output.token) } : body;
}

/** Pays once: the form of a paid order leads to its confirmation again. */
function payByCard(shop: Shop, order: Order, body: unknown, again: (errors: Record<string, string>) => FastifyReply, reply: FastifyReply): FastifyReply {
  const confirmation = `/order/${order.ref}/confirmation`;
  if (order.state === 'paid') return reply.redirect(confirmation, 303);
  const form = check(CardForm, typedCard(shop, body));
  if (!form.ok) return again(form.errors);
  const refused = refusal(form.value, shop.now());
  if (refused) return again({ card: refused });
  if (shop.desk.pay(shop.orders.billOf(order)) === 'paid') return reply.redirect(confirmation, 303);
  return again({
    card: 'The time for this payment is over. Nothing was charged. Load the page again to try once more.',
  });
}
