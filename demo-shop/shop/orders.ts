import { EventEmitter } from 'node:events';
import { BoundedMap } from '../bounded-map.ts';
import type { Ids } from '../ids.ts';
import type { Bill, BillState, PayDesk } from '../pay/desk.ts';
import type { Addresses } from '../web.ts';
import type { Address } from './address.ts';
import { priced, type PricedCart } from './cart.ts';
import { merchant } from './merchant.ts';
import type { Visit } from './visits.ts';

/** An order as the shop keeps it. It belongs to one visit and shows to no other. */
export interface Order {
  readonly ref: string;
  readonly visit: Visit;
  readonly cart: PricedCart;
  readonly address: Address;
  readonly createdAt: number;
  state: BillState;
  billId: string;
}

export interface OrdersOptions {
  desk: PayDesk;
  ids: Ids;
  now: () => number;
  addresses: Addresses;
  signal: AbortSignal;
}

/** The shop's orders: made at the payment step, kept while the cart stays the same, settled by the payment provider. */
export class Orders {
  readonly #orders = new BoundedMap<string, Order>(10_000);
  readonly #news = new EventEmitter().setMaxListeners(0);
  readonly #options: OrdersOptions;

  constructor(options: OrdersOptions) {
    this.#options = options;
    options.desk.onSettled((bill) => this.#settled(bill), options.signal);
  }

  find(ref: string): Order | undefined {
    return this.#orders.get(ref);
  }

  /** The bill that an order is paid by. */
  billOf(order: Order): Bill {
    const bill = this.#options.desk.find(order.billId);
    if (!bill) throw new Error(`no bill for order ${order.ref}`);
    return bill;
  }

  /** The visit's open order; a new one when cart, currency or address changed, and a new bill when the last one ended unpaid. */
  openFor(visit: Visit, address: Address): Order {
    const cart = priced(visit.cart, visit.currency);
    const present = visit.openOrder === undefined ? undefined : this.find(visit.openOrder);
    if (present && JSON.stringify([present.cart, present.address]) === JSON.stringify([cart, address]))
      return this.#reopened(present);
    if (present) this.#options.desk.cancel(this.billOf(present));
    const ref = this.#options.ids.reference();
    const billId = this.#newBill(ref, cart).id;
    const order: Order = { ref, visit, cart, address, createdAt: this.#options.now(), state: 'open', billId };
    this.#orders.set(ref, order);
    visit.openOrder = ref;
    return order;
  }

  /** Calls back with the order after every change of its state, until the signal aborts. */
  watch(order: Order, listener: () => void, signal: AbortSignal): void {
    this.#news.on(order.ref, listener);
    signal.addEventListener('abort', () => this.#news.off(order.ref, listener), { once: true });
  }

  #reopened(order: Order): Order {
    const { state } = this.billOf(order);
    if (state !== 'cancelled' && state !== 'expired') return order;
    order.billId = this.#newBill(order.ref, order.cart).id;
    order.state = 'open';
    this.#news.emit(order.ref);
    return order;
  }

  #newBill(reference: string, { currency, lines, shipping, total }: PricedCart): Bill {
    const { desk, addresses } = this.#options;
    return desk.open({
      merchant: merchant.name,
      merchantUrl: addresses.shop,
      reference,
      currency,
      shipping,
      total,
      lines: lines.map(({ name, quantity, amount }) => ({ name, quantity, amount })),
      returnUrl: `${addresses.shop}/order/${reference}/confirmation`,
    });
  }

  #settled(bill: Bill): void {
    const order = this.#orders.get(bill.reference);
    if (!order || order.billId !== bill.id) return;
    order.state = bill.state;
    if (bill.state === 'paid') closeCart(order);
    this.#news.emit(order.ref);
  }
}

/** What was paid leaves the cart. */
function closeCart({ visit, ref }: Order): void {
  visit.cart = [];
  visit.paidOrders = [ref, ...visit.paidOrders];
  if (visit.openOrder === ref) delete visit.openOrder;
}
