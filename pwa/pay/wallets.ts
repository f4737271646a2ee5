/**
 * The wallets that a payment address may open: one line a scheme, and nothing outside the list is ever opened.
 * `android` is the package that an `intent:` names, so that no other app can claim the scheme (https://developer.chrome.com/docs/android/intents);
 * `ios` is what opens the app there where the bare scheme will not do, or not surely.
 */

export type Platform = 'android' | 'ios' | 'desktop' | 'other';

interface WalletApp {
  readonly name: string;
  /** Application ID, as in its address at play.google.com/store/apps/details?id=…. */
  readonly android?: string;
  /** The address for the app on iOS, made of the one that the shop gave. */
  readonly ios?: (address: string) => string;
}

interface Wallet extends WalletApp {
  /** Apps among which people choose; without a choice the phone asks, or takes one. */
  readonly apps?: Readonly<Record<string, WalletApp>>;
}

/** The same payment under the scheme of one app: `upi://pay?…` as `tez://upi/pay?…`. */
const instead = (prefix: string) => (address: string): string => address.replace(/^upi:\/\//i, prefix);

/** Alipay's universal link carries the address as a parameter; its SDK for iOS makes it (AlipaySDK, `ulink`). */
const ulink = (address: string): string => `https://ulink.alipay.com/?scheme=${encodeURIComponent(address)}`;

/** Schemes of single apps for a UPI address: https://poa.cybrilla.com/docs/capabilities/Payments/UPI_URI_usage. */
const upiApps = {
  gpay: { name: 'Google Pay', android: 'com.google.android.apps.nbu.paisa.user', ios: instead('tez://upi/') },
  phonepe: { name: 'PhonePe', android: 'com.phonepe.app', ios: instead('phonepe://') },
  paytm: { name: 'Paytm', android: 'net.one97.paytm', ios: instead('paytmmp://') },
  bhim: { name: 'BHIM', android: 'in.org.npci.upiapp', ios: instead('bhim://') },
} as const satisfies Record<string, WalletApp>;

const wallets: Readonly<Record<string, Wallet>> = {
  alipay: { name: 'Alipay', android: 'com.eg.android.AlipayGphone', ios: ulink }, // opendocs.alipay.com, jump to the app
  alipays: { name: 'Alipay', android: 'com.eg.android.AlipayGphone', ios: ulink }, // the same
  bancontact: { name: 'Bancontact', android: 'mobi.inthepocket.bcmc.bancontact' }, // its listing at Google Play
  bitcoin: { name: 'Bitcoin' }, // BIP 21, BIP 321: any wallet
  ethereum: { name: 'Ethereum' }, // ERC-681: any wallet
  gpay: { name: 'Google Pay', android: 'com.google.android.apps.nbu.paisa.user' }, // developers.google.com/pay/india
  lightning: { name: 'Lightning' }, // BOLT 11: any wallet
  mobilepay: { name: 'MobilePay', android: 'dk.danskebank.mobilepay' }, // its listing at Google Play
  payto: { name: 'payto' }, // RFC 8905: any bank's app
  paytmmp: { name: 'Paytm', android: 'net.one97.paytm' }, // as above
  phonepe: { name: 'PhonePe', android: 'com.phonepe.app' }, // as above
  solana: { name: 'Solana' }, // Solana Pay: any wallet
  swish: { name: 'Swish', android: 'se.bankgirot.swish' }, // developer.swish.nu, mobile commerce
  tez: { name: 'Google Pay', android: 'com.google.android.apps.nbu.paisa.user' }, // as above
  twint: { name: 'TWINT', android: 'ch.twint.payment' }, // its listing at Google Play
  upi: { name: 'UPI', apps: upiApps }, // NPCI, UPI linking specification: any UPI app
  vipps: { name: 'Vipps', android: 'no.dnb.vipps' }, // developer.vippsmobilepay.com, app switch
  weixin: { name: 'WeChat Pay', android: 'com.tencent.mm' }, // pay.weixin.qq.com, H5 payment
};

const LONGEST = 2_048;

/** Control characters: browsers leave some of them out while reading an address, so that it reads as another one than it looks. */
const controls = /[\u0000-\u001f\u007f-\u009f]/;

/**
 * The listed scheme of an address and the address as browsers read it; undefined for whatever must not be opened. No `#` is left in it:
 * behind one an intent names scheme and app, so a payload could name an app of its own there.
 */
function listed(text: string): { scheme: string; href: string } | undefined {
  if (text.length > LONGEST || controls.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, username, password, href } = new URL(text);
  const scheme = protocol.slice(0, -1);
  return Object.hasOwn(wallets, scheme) && username === '' && password === '' ? { scheme, href: href.replaceAll('#', '%23') } : undefined;
}

/** What opens a payment address on this phone. */
export interface Opening {
  readonly scheme: string;
  /** Who opens it, as people call it: the app that was chosen, else the scheme's. */
  readonly name: string;
  /** What the link leads to. */
  readonly address: string;
  /** Where the app is to be had, when it is one that is known. */
  readonly store?: string;
  /** Apps among which one may choose, by ID. */
  readonly apps: Readonly<Record<string, string>>;
  /** The one that was chosen. */
  readonly chosen?: string;
}

/** The name of the wallet for a payment address; undefined where none is listed. */
export function walletOf(text: string): string | undefined {
  const found = listed(text);
  return found && wallets[found.scheme]?.name;
}

const intent = (scheme: string, href: string, app: string): string =>
  `intent:${href.slice(scheme.length + 1)}#Intent;scheme=${scheme};package=${app};end`;

/**
 * How an address is opened on this platform, by the app that was chosen for its scheme.
 * @returns undefined for a scheme that is not listed, and for what is no plain address
 */
export function openingOf(text: string, platform: Platform, choices: Readonly<Record<string, string>> = {}): Opening | undefined {
  const found = listed(text);
  const wallet = found && wallets[found.scheme];
  if (!wallet) return undefined;
  const { scheme, href } = found;
  const apps: Readonly<Record<string, WalletApp>> = wallet.apps ?? {};
  const wanted = choices[scheme] ?? '';
  const chosen = Object.hasOwn(apps, wanted) ? wanted : undefined;
  const { name, android, ios } = (chosen === undefined ? undefined : apps[chosen]) ?? wallet;
  const address = platform === 'android' && android !== undefined ? intent(scheme, href, android) : platform === 'ios' && ios ? ios(href) : href;
  return {
    scheme, name, address, apps: namesOf(apps), ...(chosen === undefined ? {} : { chosen }),
    ...(platform === 'android' && android !== undefined ? { store: `https://play.google.com/store/apps/details?id=${android}` } : {}),
  };
}

const namesOf = (apps: Readonly<Record<string, WalletApp>>): Record<string, string> => Object.fromEntries(Object.entries(apps).map(([id, { name }]) => [id, name]));

/** What was chosen so far, in words, for the settings: schemes and apps that are no longer listed are left out. */
export const chosenApps = (choices: Readonly<Record<string, string>>): { scheme: string; name: string; apps: Readonly<Record<string, string>>; chosen: string }[] =>
  Object.entries(choices).flatMap(([scheme, chosen]) => {
    const wallet = Object.hasOwn(wallets, scheme) ? wallets[scheme] : undefined;
    return wallet?.apps && Object.hasOwn(wallet.apps, chosen) ? [{ scheme, name: wallet.name, apps: namesOf(wallet.apps), chosen }] : [];
  });

/** The choices with one changed; without an app it is forgotten. */
export function withChoice(choices: Readonly<Record<string, string>>, scheme: string, app: string | undefined): Record<string, string> {
  const { [scheme]: _before, ...others } = choices;
  return app === undefined ? others : { ...others, [scheme]: app };
}
