import type { FastifyInstance } from 'fastify';
import { buildShop, type ShopOptions, type Sites } from './app.ts';

const addresses = { shop: 'http://shop.test', pay: 'http://pay.test' };

export interface Answer {
  status: number;
  location: string;
  body: string;
  headers: Record<string, unknown>;
}

type Form = Record<string, string>;

/** Asks one site once, without following redirects. */
async function ask(site: FastifyInstance, cookie: string, path: string, form?: Form, more: Form = {}): Promise<Answer> {
  const answer = await site.inject({
    method: form ? 'POST' : 'GET',
    url: path,
    headers: {
      ...(cookie && { cookie }),
      ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...more,
    },
    ...(form && { payload: new URLSearchParams(form).toString() }),
  });
  return {
    status: answer.statusCode,
    location: String(answer.headers.location ?? ''),
    body: answer.body,
    headers: answer.headers,
  };
}

/** A browser at the shop: keeps its cookie and the key for its forms. */
export class Shopper {
  readonly #site: FastifyInstance;
  #cookie = '';
  #key = '';

  constructor(sites: Sites) {
    this.#site = sites.shop;
  }

  get cookie(): string {
    return this.#cookie;
  }

  async get(path: string): Promise<Answer> {
    const answer = await ask(this.#site, this.#cookie, path);
    const set = answer.headers['set-cookie'];
    if (typeof set === 'string') this.#cookie = set.split(';')[0] ?? '';
    this.#key = /name="key" value="([^"]+)"/.exec(answer.body)?.[1] ?? this.#key;
    return answer;
  }

  post(path: string, form: Form): Promise<Answer> {
    return ask(this.#site, this.#cookie, path, { key: this.#key, ...form });
  }

  /** Buys one mug and goes up to the payment step; answers that page. */
  async reachPayment(style: string, currency = 'EUR'): Promise<Answer> {
    await this.get(`/product/harbour-mug?currency=${currency}`);
    await this.post('/cart/add', { product: 'harbour-mug', quantity: '1' });
    await this.post('/checkout', { ...address, style });
    return this.get(`/checkout/${style}`);
  }
}

/** A browser at the payment provider, without any cookie. */
export function payer(sites: Sites): {
  get: (path: string) => Promise<Answer>;
  post: (path: string, form: Form, headers?: Form) => Promise<Answer>;
} {
  return {
    get: (path) => ask(sites.pay, '', path),
    post: (path, form, headers) => ask(sites.pay, '', path, form, headers),
  };
}

export const address = {
  email: 'ada@example.com',
  name: 'Ada Field',
  street: 'Kade 1',
  postcode: '1011 AB',
  city: 'Amsterdam',
  country: 'NL',
};
export const goodCard = { name: 'Ada Field', number: '4242 4242 4242 4242', expiry: '12/34', csc: '123' };

export function openShop(options: Partial<ShopOptions> = {}): Sites {
  return buildShop({ addresses, ...options });
}

/** Path of the hosted pay page that a payment page links to. */
export function payPath(page: Answer): string {
  const path = /href="http:\/\/pay\.test(\/p\/[^"]+)"/.exec(page.body)?.[1];
  if (path === undefined) throw new Error('no pay link on this page');
  return path;
}

/** Order reference that a payment page shows. */
export function orderRef(page: Answer): string {
  const ref = /Order <strong>([^<]+)</.exec(page.body)?.[1];
  if (ref === undefined) throw new Error('no order reference on this page');
  return ref;
}
