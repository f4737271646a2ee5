import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { PageError, parse, sendPage } from '../web.ts';
import { savedAddress } from './address.ts';
import { productById, searchProducts } from './catalogue.ts';
import { visitOf, visitOfForm, type Shop } from './context.ts';
import { accountPage, deliveryPage, homePage, productPage, searchPage } from './pages/browse.ts';

const ProductPath = v.object({ id: v.string() });
const SearchQuery = v.object({ q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(80)), '') });
const SignIn = v.object({
  email: v.pipe(v.string(), v.trim(), v.email(), v.maxLength(120)),
  password: v.pipe(v.string(), v.minLength(1)),
});

/** Pages for looking around, and the account. */
export function browseRoutes(site: FastifyInstance, shop: Shop): void {
  site.get('/', (request, reply) => sendPage(reply, homePage(visitOf(shop, request, reply))));
  site.get('/delivery', (request, reply) => sendPage(reply, deliveryPage(visitOf(shop, request, reply))));
  site.get('/product/:id', (request, reply) => {
    const product = productById(parse(ProductPath, request.params).id);
    if (!product) throw new PageError(404, 'We do not have this, or not any more.');
    return sendPage(reply, productPage(visitOf(shop, request, reply), product));
  });
  site.get('/search', (request, reply) => {
    const { q } = parse(SearchQuery, request.query);
    return sendPage(reply, searchPage(visitOf(shop, request, reply), q, searchProducts(q)));
  });
  accountRoutes(site, shop);
}

function accountRoutes(site: FastifyInstance, shop: Shop): void {
  site.get('/account', (request, reply) => {
    const visit = visitOf(shop, request, reply);
    const orders = visit.paidOrders.flatMap((ref) => shop.orders.find(ref) ?? []);
    return sendPage(reply, accountPage(visit, orders));
  });
  site.post('/account/sign-in', (request, reply) => {
    const visit = visitOfForm(shop, request);
    const { email } = parse(SignIn, request.body);
    visit.email = email;
    visit.address ??= savedAddress(email);
    return reply.redirect(visit.cart.length > 0 ? '/checkout' : '/account', 303);
  });
  site.post('/account/sign-out', (request, reply) => {
    const visit = visitOfForm(shop, request);
    delete visit.email;
    delete visit.address;
    return reply.redirect('/account', 303);
  });
}
