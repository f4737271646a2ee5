import { isHostedPayPage } from './links.ts';

/** What an address says about its page, in the words that shops' software puts into addresses. */
type AddressSign = 'checkout' | 'payment' | 'earlier step' | 'cart' | 'confirmation' | 'account' | 'product' | 'help' | 'reading matter' | 'showcase' | 'registration' | 'giving' | 'ways';

interface Says {
  sign: AddressSign;
  /** Between the signs that join parts of an address, or the last ones in front of a number. In lower case, between spaces. */
  words: string;
  /** Anything else that says so. */
  other?: RegExp;
  /** No number may follow. */
  whole?: true;
}

const says: readonly Says[] = [
  {
    sign: 'cart',
    words: `cart carts shopping-cart shoppingcart basket bag warenkorb panier carrito cesta carrello winkelwagen winkelmand carrinho varukorg kurv indkobskurv koszyk kosik kosar cos sepet korpa
      kosarica ostoskori kalathi korzina keranjang`,
  },
  {
    sign: 'account',
    words: `account accounts my-account myaccount profile settings wallet my-orders my-order myorders myorder my-cards mycards payment-methods payment-method paymentmethods paymentmethod
      order-history orderhistory orders login log-in sign-in signin signup sign-up auth authorize oauth2 oauth customer/address billing-records
      billingrecords mybillingrecords subscriptions subscription invoices dashboard admin wp-admin administrator backoffice edit-cards editcards konto compte cuenta kundenkonto mein-konto
      meinkonto mon-compte moncompte mi-cuenta micuenta mijn-account mijnaccount minha-conta minhaconta mitt-konto mittkonto min-konto minkonto
      min-side minside minasidor mina-sidor omatili oma-tili moje-konto mojekonto muj-ucet mujucet moj-ucet mojucet moj-racun fiokom contul-meu
      hesabim mypage my-page kundenportal espace-client area-clienti area-cliente area-do-cliente mine-sider strefa-klienta klientska-zona profil
      profilo perfil perfis profiel hesap parametres einstellungen ajustes configuracion impostazioni instellingen ustawienia nastaveni installningar
      indstillinger innstillinger asetukset ayarlar payment-info paymentinfo payment-information paymentinformation`,
  },
  {
    sign: 'product',
    words: `products product prod item dp deal shop/prod collections collection category categories search catalogue catalog store produkt produkte produit produits producto productos prodotto prodotti produto produtos goods p evento event
      classified-ad classifiedad`,
  },
  { sign: 'giving', words: 'donate donation donations giving give don dons faire-un-don spende spenden donar donacion donaciones dona donazione donazioni doneer doneren doar doacao lahjoita wsparcie prispet dar adomany bagis' },
  // Of an account, or for an event, which costs something.
  { sign: 'registration', words: 'register registration' },
  {
    sign: 'help',
    words: 'help faq blog news support articles article docs wiki forums forum stories story about reviews press guide guides learn legal terms privacy',
    // What is reviewed in the last step of a path is an order; a review of something else has the thing in front or behind.
    other: /(?:^|[/_.?&=#-])\d{4}\/\d{2}(?:[/_.?&=#-]|\d|$)|(?<!\/|order[-_])\breview\b|\/review\/[^?#]/,
  },
  // What is written about paying, wherever on a site: unlike help, which shops also give at their checkout.
  { sign: 'reading matter', words: 'blog news article articles docs documentation developers wiki faq faqs forum forums story stories' },
  // All the ways to pay of a shop: told of in its help, and chosen from at its checkout.
  {
    sign: 'ways',
    words: `formas-de-pago metodos-de-pago medios-de-pago modos-de-pago modes-de-paiement moyens-de-paiement zahlungsarten zahlungsmethoden metodi-di-pagamento modalita-di-pagamento
      formas-de-pagamento metodos-de-pagamento meios-de-pagamento betaalmethoden betaalmethodes betaalwijzen betalningssatt betalingsmetoder betalingsmater maksutavat zpusoby-platby metody-platnosci
      formy-platnosci fizetesi-modok metode-de-plata sposoby-oplaty odeme-yontemleri odeme-secenekleri`,
  },
  // Forms that are shown to be looked at, of which whoever makes pages takes a copy.
  { sign: 'showcase', words: 'preview previews snippet snippets storybook components showcase examples ui-kit uikit ui-blocks ui-components demos playground' },
  {
    sign: 'payment',
    words: `payments payment pay paynow payconfirm paymethod place-order placeorder cashier zahlung bezahlen bezahlung zahlungsart paiement pago pagar pagos pagamento pagamenti betalen betaling
      betaal betalning maksu maksaminen platnosc platnosci platba fizetes plata placanje odeme oplata oplatit zhifu thanh-toan thanhtoan pembayaran shiharai kessai billing-and-payment
      billing-andpayment billingand-payment billingandpayment billing-payment billingpayment billing upi pix card-payment cardpayment qr-payment
      qrpayment zahlen payer reglement paga pagare betala betal maksa maksutapa uhrada uhradit zaplatit zaplat oplac zaplac placilo placila placanja
      apmokejimas apmokejimo mokejimas apmaksa maksajums makse maksmine tasumine fatura-ode faturaode odeme-yap fizet fizetesi-mod greidsla greida
      odenis pliromi bayar payez regler odeyin fizess plateste plati bezahle apmoketi`,
    other: /支付|付款|決済|結帳|оплат|تسديد/,
  },
  {
    sign: 'checkout',
    words: `kasse caisse commande commander cassa afrekenen kassa kassan pokladna pokladnya penztar megrendeles zamowienie objednavka comanda bestellen bestellung tilaus order onepage one-page kasa
      siparis zakaz oformlenie jiesuan panier-commande tramitar finalizar compra finalizacao ordine rxo cart-checkout cartcheckout quick-checkout quickcheckout snabbkassa buy
      shopping-checkout shoppingcheckout bestelling bestil bestilling bestall blagajna narocilo narudzba narudzbina porudzbina uzsakymas pasutijums tellimus rendeles encomenda`,
    other: /check-?outs?(?![a-z]{3})|chkout|结算|結算/,
  },
  {
    sign: 'earlier step',
    words: `shipping ship delivery addresses address addr user-info userinfo user-details userdetails customer-information customerinformation customer-info customerinfo customer-data customerdata
      customer-details customerdetails contact-information contactinformation contact information personal guest details identification versand lieferung livraison adresse envio direccion
      spedizione indirizzo verzending bezorging entrega endereco levering leverans dostawa toimitus yhteystiedot dostava doprava szallitas livrare teslimat adres coshipping`,
    other: /kundendaten|-details\.html/,
  },
  {
    sign: 'confirmation',
    words: 'confirmation success receipt danke merci gracias obrigado grazie bedankt kiitos paid completed done bestaetigung bevestiging confirmacion conferma',
    other: /thank[-_]?you|order[-_/]?(?:received|confirm(?:ed|ation)?|complete|completed|success|placed)/,
    whole: true,
  },
];

const sets = new Map<AddressSign, ReadonlySet<string>>();

function wordsOf({ sign, words }: Says): ReadonlySet<string> {
  const known = sets.get(sign);
  if (known) return known;
  const set = new Set(words.split(/\s+/));
  sets.set(sign, set);
  return set;
}

const joins = '/_.?&=#-';
/** The longest word above. */
const LONGEST = 24;

interface Part {
  text: string;
  /** A number follows. */
  numbered: boolean;
}

/** Whatever stands between two places of an address at which a word may begin and end. Sets find words faster than expressions of hundreds of them are made ready. */
function partsOf(address: string): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < address.length; from++) {
    if (from > 0 && !joins.includes(address.charAt(from - 1))) continue;
    for (let until = from + 1; until <= address.length && until - from <= LONGEST; until++) {
      const behind = address.charAt(until);
      const numbered = behind >= '0' && behind <= '9';
      if (numbered || joins.includes(behind)) parts.push({ text: address.slice(from, until), numbered });
    }
  }
  return parts;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const payHost = /^(?:pay|checkout|payments?|secure-?pay|hpp|cashier|kasse|kassa|odeme|secureacceptance|shoppingcart|betala|betalen|betaling|bezahlen|zahlung|paiement|pago|pagos|pagamento|pagamenti|maksu|platba|platnosci)[\w-]*\./;

/** Hosts of what customers come back to. */
const accountHost = /^(?:my|mein|mijn|min|mina|moj|moje|accounts?|konto|compte|cuenta|conta|hesap|hesabim|lk|app|panel|members?|dashboard|clients?|klient|kunde|kunden|self-?care)\./;
/** Hosts that are there to be read. */
const readHost = /^(?:docs?|documentation|developers?|blog|wiki|forums?|storybook)\./;

/** What a page's address says of it. */
export interface Address {
  signs: ReadonlySet<AddressSign>;
  /** Its host is made for paying. */
  host: boolean;
  /** It is a payment provider's own pay page. */
  hosted: boolean;
  /** Its host is that of an account. */
  ofAccount: boolean;
}

/** Everything that an address says. Only parameters that name a step are looked at: others carry anything. */
export function readAddress(url: URL): Address {
  const parameters = [...url.searchParams].filter(([name]) => /^(?:step|stage|page|action|cmd|class|view|p|route|controller|wc-ajax)$/i.test(name)).map(([name, value]) => `?${name}=${value.slice(0, 40)}`);
  const address = `${decoded(url.pathname).slice(0, 300)}${parameters.join('')}${url.hash.length <= 60 ? decoded(url.hash) : ''}`;
  const parts = partsOf(address.toLowerCase());
  const holds = (one: Says): boolean => parts.some(({ text, numbered }) => !(numbered && one.whole) && wordsOf(one).has(text)) || (one.other?.test(address.toLowerCase()) ?? false);
  const signs = new Set(says.filter(holds).map(({ sign }) => sign));
  if (readHost.test(url.hostname)) signs.add('reading matter');
  return { signs, host: payHost.test(url.hostname), hosted: isHostedPayPage(url), ofAccount: accountHost.test(url.hostname) };
}
