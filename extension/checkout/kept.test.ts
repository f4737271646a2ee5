// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const fields = '<label>Card number<input autocomplete="cc-number"></label><label>Name on card<input autocomplete="cc-name"></label><label>Expiration date<input autocomplete="cc-exp"></label><label>CVV<input autocomplete="cc-csc"></label>';
const address = '<label>Street address<input name="address1"></label><label>City<input name="city"></label><label>ZIP code<input name="postcode"></label>';
const menu = (...items: string[]): string => `<nav>${items.map((item) => `<a href="/${item.toLowerCase().replaceAll(' ', '-')}">${item}</a>`).join('')}</nav>`;

/** Where customers keep a card, each as another kind of house has it. */
const kept: readonly [what: string, url: string, html: string][] = [
  ['a wallet of a market place', 'https://www.market.example/cpe/yourpayments/wallet', `<title>Your Payments</title>${menu('Home', 'Your Account', 'Your Orders')}<h1>Wallet</h1><h2>Add a credit or debit card</h2>${fields}<button>Add your card</button><p>You will not be charged.</p>`],
  ['a streaming service', 'https://www.films.example/YourAccountPayment', `<title>Films</title>${menu('Home', 'Series')}<h1>Update your payment info</h1>${fields}<p>Your monthly price is $15.49.</p><label><input type="checkbox"> I agree to the Terms of Use</label><button>Save</button>`],
  ['a host of sites, where cards are listed', 'https://my.hosting.example/account/paymentmethods', `<title>Payment Methods - Hosting</title>${menu('Home', 'Services', 'Logout')}<h3>Payment Methods</h3><p>An overview of your payment methods.</p><p>Visa-1111</p><p>MasterCard-4444</p><a class="btn" href="/account/paymentmethods/add">New Credit Card</a><a class="btn" href="/account/paymentmethods/add?type=bank">New Bank Account</a>`],
  ['a ride', 'https://wallet.rides.example/add/card', `<title>Wallet</title><h1>Add credit or debit card</h1>${fields}<button>Next</button>`],
  ['a department store', 'https://www.store.example/account/payments/new', `<title>Add payment | Store</title>${menu('Women', 'Men', 'Sale')}<h1>Add credit/debit card</h1>${fields}${address}<label><input type="checkbox"> Set as default</label><button>Save &amp; continue</button>`],
  ['a software house', 'https://billing.cloud.example/settings/payment', `<title>Billing &amp; payment - Cloud</title>${menu('Overview', 'Usage', 'Invoices')}<h1>Payment method</h1><p>Current balance: $0.00</p>${fields}${address}<button>Submit</button>`],
  ['a free trial', 'https://www.tunes.example/trial/payment', `<title>Start your free trial</title><h1>Start your free trial</h1><p>Free for 30 days, then $10.99/month</p>${fields}<button>Start free trial</button>`],
  ['a telephone company', 'https://my.phone.example/autopay', `<title>AutoPay enrollment</title><h1>Enroll in AutoPay</h1><p>Your bill of $64.12 is due on May 3.</p>${fields}<button>Enroll</button>`],
  ['a parking app', 'https://app.park.example/payment', `<title>Park</title>${menu('Sessions', 'Vehicles', 'Payment')}<h1>Payment</h1>${fields}<button>Continue</button>`],
  ['a German shop', 'https://www.laden.example/mein-konto/zahlungsarten', `<html lang="de"><title>Zahlungsarten | Laden</title><h1>Zahlungsarten</h1><h2>Neue Kreditkarte hinzufügen</h2><label>Kartennummer<input></label><label>Gültig bis<input></label><label>Prüfnummer<input></label><button>Speichern</button>`],
  ['a French railway', 'https://www.rail.example/espace-client/mes-cartes', `<html lang="fr"><title>Mes cartes bancaires</title><h1>Mes cartes bancaires</h1><label>Numéro de carte<input></label><label>Date d'expiration<input></label><label>Cryptogramme<input></label><button>Valider</button>`],
  ['a Spanish market', 'https://www.mercado.example/pagos/tarjetas/nueva', `<html lang="es"><title>Agregar tarjeta</title><h1>Agregar una tarjeta</h1><label>Número de tarjeta<input></label><label>Vencimiento<input></label><label>Código de seguridad<input></label><button>Continuar</button>`],
  ['a Japanese shop', 'https://www.mise.example/member/card/regist', `<html lang="ja"><title>クレジットカード登録</title><h1>クレジットカード情報の登録</h1><label>カード番号<input></label><label>有効期限<input></label><label>セキュリティコード<input></label><button>登録する</button>`],
  ['a Dutch energy company', 'https://mijn.energie.example/betaalgegevens', `<html lang="nl"><title>Betaalgegevens</title><h1>Betaalgegevens wijzigen</h1><p>Termijnbedrag: € 142,00</p><label>Kaartnummer<input></label><label>Vervaldatum<input></label><label>CVC<input></label><button>Bevestigen</button>`],
  ['a gift card that is looked up', 'https://www.store.example/giftcards/balance', `<title>Check your gift card balance</title><h1>Check balance</h1><label>Gift card number<input name="cardNumber"></label><label>PIN<input name="pin"></label><button>Check balance</button>`],
  ['a seller who is paid out', 'https://seller.market.example/payout/card', `<title>Payout method</title><h1>Add a card for payouts</h1><p>Next payout: $420.00</p>${fields}<button>Submit</button>`],
];

describe('a card that is kept', () => {
  it.each(kept)('is paid with by nobody: %s', (_, url, html) => expect(readPage(html, url).step).toBe('other'));
});
