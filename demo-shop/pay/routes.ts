import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { check, PageError, parse, sendPage, typedText } from '../web.ts';
import { billFor, readCode } from './bank.ts';
import { CardForm, refusal } from './card.ts';
import type { Bill, PayDesk } from './desk.ts';
import { bankFormPage, bankOrderPage, billPage, frontPage } from './pages.ts';

const BillPath = v.object({ id: v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/)) });
const Payload = v.pipe(v.string(), v.maxLength(1000));
const BankQuery = v.object({ payload: v.optional(Payload) });
const BankForm = v.object({ payload: Payload });

function billOf(desk: PayDesk, request: FastifyRequest): Bill {
  const path = v.safeParse(BillPath, request.params);
  const bill = path.success ? desk.find(path.output.id) : undefined;
  if (bill) return bill;
  throw new PageError(404, 'There is no such payment. The address may be incomplete.');
}

/** The hosted pay page. It needs no cookie: whoever has the address can pay, on any device. */
export function billRoutes(site: FastifyInstance, desk: PayDesk, now: () => number): void {
  site.get('/', (_request, reply) => sendPage(reply, frontPage));
  site.get('/p/:id', (request, reply) => sendPage(reply, billPage(billOf(desk, request))));
  site.get('/p/:id/status', (request, reply) =>
    reply.header('cache-control', 'no-store').send({ state: billOf(desk, request).state }),
  );
  site.post('/p/:id/pay', (request, reply) => {
    const bill = billOf(desk, request);
    if (bill.state !== 'open') return reply.redirect(`/p/${bill.id}`, 303);
    const form = check(CardForm, request.body);
    const name = typedText(request.body)['name'];
    if (!form.ok) return sendPage(reply, billPage(bill, { name, errors: form.errors }), 400);
    const refused = refusal(form.value, now());
    if (refused) return sendPage(reply, billPage(bill, { name, errors: { card: refused } }), 400);
    desk.pay(bill);
    return reply.redirect(`/p/${bill.id}`, 303);
  });
  site.post('/p/:id/cancel', (request, reply) => {
    const bill = billOf(desk, request);
    desk.cancel(bill);
    return reply.redirect(`/p/${bill.id}`, 303);
  });
}

/** A stand-in for banking and wallet apps: reads a payment code and sends the money. */
export function bankRoutes(site: FastifyInstance, desk: PayDesk): void {
  site.get('/bank', (request, reply) => {
    const { payload } = parse(BankQuery, request.query);
    if (payload === undefined) return sendPage(reply, bankFormPage());
    const order = readCode(payload);
    if (!order) return sendPage(reply, bankFormPage('This is no payment code, or part of it is missing.'), 400);
    return sendPage(reply, bankOrderPage(order, payload));
  });
  site.post('/bank/pay', (request, reply) => {
    const order = readCode(parse(BankForm, request.body).payload);
    if (!order) return sendPage(reply, bankFormPage('This is no payment code, or part of it is missing.'), 400);
    const bill = billFor(desk, order);
    if (!bill) return sendPage(reply, bankFormPage('No shop expects this payment, so no money was sent.'), 409);
    desk.pay(bill);
    return reply.redirect(`/p/${bill.id}`, 303);
  });
}
