import type { WayKind } from './way.ts';

/** Wallets by the scheme of their deep link, where the scheme alone would tell a person nothing. */
const apps: Readonly<Record<string, string>> = {
  alipay: 'Alipay', alipays: 'Alipay', weixin: 'WeChat Pay', wxp: 'WeChat Pay', upi: 'UPI', bitcoin: 'Bitcoin', lightning: 'Lightning',
  ethereum: 'Ethereum', tez: 'Google Pay', gpay: 'Google Pay', phonepe: 'PhonePe', paytmmp: 'Paytm', swish: 'Swish', vipps: 'Vipps', mobilepay: 'MobilePay', twint: 'TWINT', bancontact: 'Bancontact',
};

/** The name of the app that opens this address. */
function appOf(uri: string): string {
  const scheme = new URL(uri).protocol.slice(0, -1);
  return apps[scheme] ?? scheme;
}

/** A wallet's deep link. */
export const uriWay: WayKind<'uri'> = {
  prepare: ({ uri, label }, index) => ({ kind: 'uri', index, uri, app: label ?? appOf(uri) }),
};
