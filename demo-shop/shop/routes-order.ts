import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { PageError, sendPage } from '../web.ts';
import { visitOf, type Shop } from './context.ts';
import type { Order } from './orders.ts';
import { confirmationPage, waitingPage } from './pages/payment.ts';

const OrderPath = v.object({ ref: v.pipe(v.string(), v.regex(/^LL-[0-9A-Z]{1,12}$/)) });

/** The order of an address, for the visit that made it. Other visits cannot tell it from one that does not exist. */
function orderOf(shop: Shop, request: FastifyRequest, reply: FastifyReply): Order {
  const path = v.safeParse(OrderPath, request.params);
  const order = path.success ? shop.orders.find(path.output.ref) : undefined;
  if (order && order.visit === visitOf(shop, request, reply)) return order;
  throw new PageError(
    404,
    'Orders are only shown in the browser that placed them. If you paid for another device, it goes on there by itself.',
    'Continue on the other device',
  );
}

function news(order: Order): { state: string; next?: string } {
  return order.state === 'paid' ? { state: 'paid', next: `/order/${order.ref}/confirmation` } : { state: order.state };
}

/** What an order's own visit can see of it: state, changes of state as server-sent events, confirmation. */
export function orderRoutes(site: FastifyInstance, shop: Shop, closing: AbortSignal): void {
  site.get('/order/:ref/confirmation', (request, reply) => {
    const order = orderOf(shop, request, reply);
    const bill = shop.orders.billOf(order);
    return sendPage(reply, order.state === 'paid' ? confirmationPage(order) : waitingPage(order, bill));
  });
  site.get('/order/:ref/status', (request, reply) => {
    const order = orderOf(shop, request, reply);
    shop.orders.billOf(order);
    return reply.header('cache-control', 'no-store').send(news(order));
  });
  site.get('/order/:ref/events', (request, reply) => {
    const order = orderOf(shop, request, reply);
    return reply
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .type('text/event-stream')
      .send(eventStream(shop, order, closing));
  });
}

/** Server-sent events: the present state at once, every change after it, and a comment every 20 s so that proxies keep the line. */
function eventStream(shop: Shop, order: Order, closing: AbortSignal): PassThrough {
  const stream = new PassThrough();
  const gone = new AbortController();
  const ended = AbortSignal.any([gone.signal, closing]);
  const send = () => stream.write(`data: ${JSON.stringify(news(order))}\n\n`);
  const beat = setInterval(() => stream.write(': still here\n\n'), 20_000);
  stream.on('close', () => gone.abort());
  ended.addEventListener(
    'abort',
    () => {
      clearInterval(beat);
      stream.end();
    },
    { once: true },
  );
  shop.orders.watch(order, send, ended);
  send();
  return stream;
}
