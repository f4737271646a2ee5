import { BoundedMap } from '../bounded-map.ts';
import type { Ids } from '../ids.ts';
import type { Currency } from '../money.ts';

export type BillState = 'open' | 'paid' | 'cancelled' | 'expired';

/** What a merchant asks the payment provider to collect. Amounts in minor units. */
export interface BillOrder {
  merchant: string;
  merchantUrl: string;
  reference: string;
  currency: Currency;
  lines: readonly { name: string; quantity: number; amount: number }[];
  shipping: number;
  total: number;
  returnUrl: string;
}

/** A bill at the payment provider. Its id is the secret part of the pay page's address. Times in milliseconds. */
export interface Bill extends BillOrder {
  readonly id: string;
  readonly expiresAt: number;
  state: BillState;
  paidAt?: number;
}

export interface DeskOptions {
  now: () => number;
  ids: Ids;
  /** How long a bill can be paid, in milliseconds. */
  billLife: number;
}

/** The payment provider's books. A bill leaves `open` once and never changes again. */
export class PayDesk {
  readonly #bills = new BoundedMap<string, Bill>(10_000);
  readonly #newest = new BoundedMap<string, string>(10_000);
  readonly #listeners = new Set<(bill: Bill) => void>();
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  open(order: BillOrder): Bill {
    const { ids, now, billLife } = this.#options;
    const bill: Bill = { ...order, id: ids.secret(), state: 'open', expiresAt: now() + billLife };
    this.#bills.set(bill.id, bill);
    this.#newest.set(bill.reference, bill.id);
    return bill;
  }

  find(id: string): Bill | undefined {
    const bill = this.#bills.get(id);
    if (bill) this.#expire(bill);
    return bill;
  }

  /** The newest bill for a merchant's reference: what a bank transfer names. */
  findByReference(reference: string): Bill | undefined {
    const id = this.#newest.get(reference);
    return id === undefined ? undefined : this.find(id);
  }

  /** Marks a bill as paid and answers the state it ends in. Asking again changes nothing. */
  pay(bill: Bill): BillState {
    return this.#settle(bill, 'paid');
  }

  cancel(bill: Bill): BillState {
    return this.#settle(bill, 'cancelled');
  }

  /** Calls back once for every bill that leaves `open`, until the signal aborts. */
  onSettled(listener: (bill: Bill) => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  /** Ends the bills whose time is over. */
  sweep(): void {
    for (const bill of this.#bills.values()) this.#expire(bill);
  }

  #expire(bill: Bill): void {
    if (bill.state === 'open' && this.#options.now() >= bill.expiresAt) this.#end(bill, 'expired');
  }

  #settle(bill: Bill, state: 'paid' | 'cancelled'): BillState {
    this.#expire(bill);
    if (bill.state === 'open') this.#end(bill, state);
    return bill.state;
  }

  #end(bill: Bill, state: BillState): void {
    bill.state = state;
    if (state === 'paid') bill.paidAt = this.#options.now();
    for (const listener of this.#listeners) listener(bill);
  }
}
