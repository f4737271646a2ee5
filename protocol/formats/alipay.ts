import type { PaymentFormat } from './format.ts';
import { readUri } from './query.ts';
import { readWeb } from './web.ts';

/** Alipay's pages on which one pays, by host and path. */
const pages: readonly [host: RegExp, path: RegExp][] = [
  [/^qr\.alipay\.com$/, /^\/[a-z0-9_-]{6,}/i],
  [/^global\.alipay\.com$/, /^\/\d{10,}/],
  [/^(?:mclient|mobile|wapcashier|unitradeprod)\.alipay\.com$/, /^\/\w+\/[\w./-]+/],
  [/^(?:ex)?cashier\w*\.alipay\.com$/, /^\/(?:standard|home|cashier|web)\b/],
  [/^(?:openapi|mapi|intlmapi)(?:-?sandbox\w*)?\.alipay\.com$/, /^\/gateway(?:\.do)?$/],
];

/** A wallet link names what it opens, and what to pay there: one without the other opens the wallet's front page. */
const opensPayment = (query: ReadonlyMap<string, string>): boolean => (query.has('saId') || query.has('appId') || query.has('appid')) && query.size >= 2;

/** Alipay's merchant codes, cashier pages, and wallet links. */
export const alipay: PaymentFormat = {
  name: 'alipay',
  read(text) {
    const url = readWeb(text);
    if (url) return pages.some(([host, path]) => host.test(url.hostname) && path.test(url.pathname)) && (url.pathname.length > 1 || url.search !== '') ? {} : undefined;
    const uri = readUri(text);
    return uri && /^alipays?(?:hk)?$/.test(uri.scheme) && /^\/\/platformapi\/startapp$/i.test(uri.path) && opensPayment(uri.query) ? {} : undefined;
  },
};
