import type { FastifyInstance } from 'fastify';
import { serveAssets } from './assets.ts';
import { randomIds, type Ids } from './ids.ts';
import { PayDesk } from './pay/desk.ts';
import { payErrorPage, payIcon, payStyles, sandboxScript } from './pay/pages.ts';
import { bankRoutes, billRoutes } from './pay/routes.ts';
import { Orders } from './shop/orders.ts';
import { errorPage, iconFile, styles, watchScript } from './shop/pages/layout.ts';
import { browseRoutes } from './shop/routes-browse.ts';
import { addressRoutes, cartRoutes, paymentRoutes } from './shop/routes-checkout.ts';
import { orderRoutes } from './shop/routes-order.ts';
import { Visits } from './shop/visits.ts';
import { createSite, type Addresses } from './web.ts';

export interface ShopOptions {
  /** Public origins. May be filled in after listening, before the first request. */
  addresses: Addresses;
  /** Milliseconds since 1970. */
  now?: () => number;
  ids?: Ids;
  /** How long a payment stays open, in milliseconds. 30 minutes unless given. */
  billLife?: number;
}

/** Two sites that belong together and share nothing but the payment desk: close both. */
export interface Sites {
  shop: FastifyInstance;
  pay: FastifyInstance;
  desk: PayDesk;
}

/** Builds the shop and the payment provider's site. Neither listens yet. */
export function buildShop({ addresses, now = Date.now, ids = randomIds, billLife = 30 * 60_000 }: ShopOptions): Sites {
  const closing = new AbortController();
  const desk = new PayDesk({ now, ids, billLife });
  const orders = new Orders({ desk, ids, now, addresses, signal: closing.signal });
  const context = { visits: new Visits(ids), orders, desk, addresses, now };

  const shop = createSite(errorPage, 'strict-origin-when-cross-origin');
  serveAssets(shop, [styles, watchScript, iconFile]);
  void shop.register(async (site) => {
    browseRoutes(site, context);
    cartRoutes(site, context);
    addressRoutes(site, context);
    paymentRoutes(site, context);
    orderRoutes(site, context, closing.signal);
  });

  const pay = createSite(payErrorPage, 'no-referrer');
  serveAssets(pay, [payStyles, sandboxScript, payIcon]);
  void pay.register(async (site) => {
    billRoutes(site, desk, now);
    bankRoutes(site, desk);
  });

  const sweep = setInterval(() => desk.sweep(), 5000);
  sweep.unref();
  shop.addHook('preClose', async () => {
    clearInterval(sweep);
    closing.abort();
  });
  return { shop, pay, desk };
}
