import type { FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { currencies } from '../money.ts';
import type { Ids } from '../ids.ts';
import type { Tokens } from '../pay/fields.ts';
import type { PayDesk } from '../pay/desk.ts';
import { PageError, parse, type Addresses } from '../web.ts';
import type { Orders } from './orders.ts';
import type { Visit, Visits } from './visits.ts';

/** What the shop's routes work with. */
export interface Shop {
  visits: Visits;
  orders: Orders;
  desk: PayDesk;
  tokens: Tokens;
  ids: Ids;
  addresses: Addresses;
  now: () => number;
  /** Address of the script of the card form of React's. */
  cardApp: string | undefined;
}

const cookieName = 'linden_visit';
const CurrencyQuery = v.object({ currency: v.optional(v.fallback(v.optional(v.picklist(currencies)), undefined)) });
const FormKey = v.object({ key: v.string() });

/** The visit of the asking browser, begun when there is none. Follows the currency in the address. */
export function visitOf(shop: Shop, request: FastifyRequest, reply: FastifyReply): Visit {
  const visit = shop.visits.find(request.cookies[cookieName]) ?? begin(shop, reply);
  const { currency } = parse(CurrencyQuery, request.query);
  if (currency) visit.currency = currency;
  return visit;
}

/** The visit that sent a form. Throws a 403 page when the form does not carry the visit's own key. */
export function visitOfForm(shop: Shop, request: FastifyRequest): Visit {
  const visit = shop.visits.find(request.cookies[cookieName]);
  const form = v.safeParse(FormKey, request.body);
  if (visit && form.success && form.output.key === visit.formKey) return visit;
  throw new PageError(403, 'This form is out of date. Go back, load the page again and send it once more.');
}

function begin(shop: Shop, reply: FastifyReply): Visit {
  const visit = shop.visits.begin();
  const secure = shop.addresses.shop.startsWith('https:');
  reply.setCookie(cookieName, visit.id, { path: '/', httpOnly: true, sameSite: 'lax', secure });
  return visit;
}
