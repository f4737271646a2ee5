import type { FastifyInstance } from 'fastify';
import { serveAssets, type Asset } from './assets.ts';
import { randomIds, type Ids } from './ids.ts';
import { PayDesk } from './pay/desk.ts';
import { payErrorPage, payIcon, payStyles, sandboxScript } from './pay/pages.ts';
import { fieldRoutes, fieldScript, Tokens } from './pay/fields.ts';
import { bankRoutes, billRoutes } from './pay/routes.ts';
import { Orders } from './shop/orders.ts';
import { cardFieldsScript, errorPage, iconFile, styles, watchScript } from './shop/pages/layout.ts';
import { browseRoutes } from './shop/routes-browse.ts';
import { cardRoutes } from './shop/routes-card.ts';
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
  /** The script of the card form of React's, which the build makes. Without it that form is not there. */
  cardApp?: Asset;
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
export function buildShop({ addresses, now = Date.now, ids = randomIds, cardApp, billLife = 30 * 60_000 }: ShopOptions): Sites {
  const closing = new AbortController();
  const desk = new PayDesk({ now, ids, billLife });
  const orders = new Orders({ desk, ids, now, addresses, signal: closing.signal });
  const tokens = new Tokens(ids);
  const context = { visits: new Visits(ids), orders, desk, tokens, ids, addresses, now, cardApp: cardApp?.path };

  const shop = createSite(errorPage, 'strict-origin-when-cross-origin');
  serveAssets(shop, [styles, watchScript, cardFieldsScript, iconFile, ...(cardApp ? [cardApp] : [])]);
  void shop.register(async (site) => {
    browseRoutes(site, context);
    cartRoutes(site, context);
    addressRoutes(site, context);
    paymentRoutes(site, context);
    cardRoutes(site, context);
    orderRoutes(site, context, closing.signal);
  });

  const pay = createSite(payErrorPage, 'no-referrer');
  serveAssets(pay, [payStyles, sandboxScript, fieldScript, payIcon]);
  void pay.register(async (site) => {
    billRoutes(site, desk, now);
    bankRoutes(site, desk);
    fieldRoutes(site, tokens, addresses);
  });

  const sweep = setInterval(() => desk.sweep(), 5000);
  sweep.unref();
  shop.addHook('preClose', async () => {
    clearInterval(sweep);
    closing.abort();
  });
  return { shop, pay, desk };
}
