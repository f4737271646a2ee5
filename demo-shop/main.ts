import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { buildShop } from './app.ts';
import { asset } from './assets.ts';
import { readConfig, type Config } from './config.ts';

async function listen(site: FastifyInstance, host: string, port: number): Promise<string> {
  await site.listen({ host, port });
  const address = site.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  return `http://localhost:${address.port}`;
}

async function open(config: Config): Promise<void> {
  const addresses = { shop: config.SHOP_PUBLIC_URL ?? '', pay: config.PAY_PUBLIC_URL ?? '' };
  const cardApp = asset('card-app.js', 'text/javascript; charset=utf-8', readFileSync(new URL('card-app.js', import.meta.url), 'utf8'));
  const { shop, pay } = buildShop({ addresses, cardApp });
  const close = () => void Promise.all([shop.close(), pay.close()]);
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
  const payLocal = await listen(pay, config.SHOP_HOST, config.PAY_PORT);
  addresses.pay ||= payLocal;
  const shopLocal = await listen(shop, config.SHOP_HOST, config.SHOP_PORT);
  addresses.shop ||= shopLocal;
  process.stdout.write(`shop ${addresses.shop} and pay ${addresses.pay}\n`);
}

try {
  await open(readConfig(process.env));
} catch (error) {
  process.stderr.write(`The demo shop cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
