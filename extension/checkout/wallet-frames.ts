import { isOneOf } from './hosts.ts';
import { parseUrl } from './links.ts';

/** Wallets that draw their own buttons into a page, in frames of their own. */
const walletHosts: ReadonlySet<string> = new Set(['paypal.com', 'paypalobjects.com', 'pay.google.com', 'payments.amazon.com', 'payments-eu.amazon.com', 'apple-pay-gateway.apple.com', 'pay.shopify.com', 'shop.app', 'venmo.com']);
/** What such frames are called by what draws them: PayPal's SDK, and elements of providers that show the buttons of several. */
const walletFrames = /^__zoid__(?:paypal|venmo|smart)_|express-?checkout|payment-?request-?button|(?:google|apple|amazon|shop)-?pay-?button/i;
/** Frames of the same hosts in which nothing is pressed. */
const silent = /messag|instal|metrics|fingerprint|login|credit-presentment/i;

/** How many frames hold a wallet's own buttons. */
export function countWalletFrames(frames: readonly Element[]): number {
  return frames.slice(0, 60).filter((frame) => {
    const address = parseUrl(frame.getAttribute('src') ?? '');
    const names = `${frame.getAttribute('name') ?? ''} ${address?.pathname ?? ''}`.slice(0, 400);
    if (silent.test(names)) return false;
    return walletFrames.test(names) || (address !== undefined && isOneOf(address.hostname, walletHosts) && /button|pay|checkout/i.test(address.pathname));
  }).length;
}
