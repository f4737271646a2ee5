import { BoundedMap } from '../bounded-map.ts';
import type { Ids } from '../ids.ts';
import type { Currency } from '../money.ts';
import type { Address } from './address.ts';
import type { Cart } from './cart.ts';

/** One browser at the shop. Known by its cookie, kept in memory only. */
export interface Visit {
  readonly id: string;
  /** Sent back by every form, so that no other site can post in the visitor's name. */
  readonly formKey: string;
  cart: Cart;
  currency: Currency;
  email?: string;
  address?: Address;
  /** The order of the payment step, until it is paid. */
  openOrder?: string;
  /** Paid orders, newest first. */
  paidOrders: string[];
}

/** The visits in memory; the longest unseen is forgotten first. */
export class Visits {
  readonly #visits = new BoundedMap<string, Visit>(10_000);
  readonly #ids: Ids;

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  find(id: string | undefined): Visit | undefined {
    return id === undefined ? undefined : this.#visits.get(id);
  }

  begin(): Visit {
    const visit: Visit = {
      id: this.#ids.secret(),
      formKey: this.#ids.secret(),
      cart: [],
      currency: 'EUR',
      paidOrders: [],
    };
    this.#visits.set(visit.id, visit);
    return visit;
  }
}
