// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const choose = (name: string, ...labels: string[]): string => labels.map((label) => `<label><input type="radio" name="${name}">${label}</label>`).join('');

describe('ways to pay that one can choose from', () => {
  it.each([
    ['to find what takes them', 'https://www.eat.example/amsterdam', '<html lang="nl"><title>Restaurants</title><h1>Restaurants</h1><h3>Betaalmethode</h3><label><input type="checkbox">iDEAL</label><label><input type="checkbox">Creditcard</label><label><input type="checkbox">Contant</label><label><input type="checkbox">PayPal</label><h3>Pizza Roma</h3><p>€ 15,00</p><button>Filters toepassen</button>'],
    ['to offer them to customers', 'https://pots.example/wp-admin/admin.php?page=gateways', '<title>Payment gateways</title><h1>Payment gateways</h1><h3>Payment methods</h3><label><input type="checkbox" name="payment_cc">Credit card</label><label><input type="checkbox" name="payment_paypal">PayPal</label><button>Save settings</button>'],
    ['to see how a provider draws them', 'https://www.provider.example/produkte/online', `<html lang="de"><title>Alles aus einer Hand</title><h1>Zahlungsarten</h1><p>Gesamtbetrag 49,90 €</p>${choose('m', 'Kreditkarte', 'PayPal', 'Rechnung')}<button>Jetzt bezahlen</button><h2>Demo</h2>`],
    ['to see how a kit draws them', 'https://kit.example/commerce/checkout-forms', '<title>Checkout forms</title><h1>Checkout forms</h1><button>Preview</button><button>Code</button><label>Card number<input autocomplete="cc-number"></label><label>Expiration date<input autocomplete="cc-exp"></label><label>CVC<input autocomplete="cc-csc"></label><p>Total $216.00</p><button>Pay now</button>'],
  ])('pay nothing: %s', (_, url, html) => expect(readPage(html, url).step).toBe('other'));

  it.each([
    ['marks of cards as links', 'https://shop.example/recapitulatif-paiement', '<html lang="fr"><title>Lampes</title><h1>Options de paiement</h1><p>Merci de sélectionner une carte de paiement</p><div><a href="/cb"><img alt="CB"></a><a href="/visa"><img alt="Visa"></a><a href="/mc"><img alt="Mastercard"></a></div><p>Prix total (TTC) 234,19 €</p>'],
    ['buttons', 'https://park.example/bezahlen/KI-AB-1234', '<html lang="de"><title>Parken</title><h1>Parkvorgang</h1><p>Parkgebühr 6,00 €</p><h2>Wie möchten Sie bezahlen?</h2><button>PayPal</button><button>Apple Pay</button><button>Kreditkarte</button><button>girocard</button>'],
    ['pictures that send their value', 'https://kino.example/reserve/pay.php', `<html lang="ja"><title>支払方法選択</title><h3>お支払い方法を選択してください</h3>${['クレジットカード決済', 'コンビニ払い'].map((way) => `<form><input type="image" alt="送信する" value="${way}"></form>`).join('')}`],
    ['buttons below sums, at a host of giving', 'https://donate.fern.example/w/index.php', `<title>Make your gift now - Fern</title><h1>Donate</h1>${choose('amount', '$2.75', '$15', '$25')}<h2>Payment method</h2><button>Credit card</button><button>PayPal</button>`],
    ['a numbered list', 'https://metro.example/payment.php', '<title>Payment</title><h1>Payment</h1><select><option>Select any of these</option><option>01. bKash</option><option>02. Credit Card</option></select><input type="submit" value="Confirm">'],
  ])('may be %s, where one is asked to pay', (_, url, html) => expect(readPage(html, url).step).toBe('payment'));
});
