import { isHostedPayPage } from './links.ts';

/** What an address says about its page, in the words that shops' software puts into addresses. */
export type AddressSign = 'checkout' | 'payment' | 'earlier step' | 'cart' | 'confirmation' | 'account' | 'product' | 'help';

const edge = (words: string): RegExp => new RegExp(`(?:^|[/_.?&=#-])(?:${words})(?:[/_.?&=#-]|\\d|$)`, 'i');

const signs: readonly [sign: AddressSign, test: RegExp][] = [
  ['payment', /(?:^|[/_.?&=#-])(?:payments?|pay|paynow|payconfirm|paymethod|place-?order|cashier|zahlung|bezahlen|bezahlung|zahlungsart|paiement|pago|pagar|pagos|pagamento|pagamenti|betalen|betaling|betaal|betalning|betalen|maksu|maksaminen|platnosc|platnosci|platba|fizetes|plata|placanje|odeme|oplata|oplatit|zhifu|thanh-?toan|pembayaran|shiharai|kessai|billing-?(?:and-?)?payment|billing|upi|pix|card-?payment|qr-?payment)(?:[/_.?&=#-]|\d|$)|支付|付款|決済|結帳|оплат|تسديد/i],
  ['checkout', /check-?outs?(?![a-z]{3})|chkout|(?:^|[/_.?&=#-])(?:kasse|caisse|commande|commander|cassa|afrekenen|kassa|kassan|pokladna|pokladnya|penztar|megrendeles|zamowienie|objednavka|comanda|bestellen|bestellung|tilaus|order|onepage|one-?page|kasa|siparis|zakaz|oformlenie|jiesuan|panier-commande|tramitar|finalizar|compra|finalizacao|ordine|rxo|cart-?checkout|quick-?checkout|snabbkassa|buy|shopping-?checkout)(?:[/_.?&=#-]|\d|$)|结算|結算/i],
  ['earlier step', /(?:^|[/_.?&=#-])(?:shipping|ship|delivery|address(?:es)?|addr|user-?info|user-?details|customer-?(?:info(?:rmation)?|data|details)|contact(?:-?information)?|information|personal|guest|details|identification|versand|lieferung|livraison|adresse|envio|direccion|spedizione|indirizzo|verzending|bezorging|entrega|endereco|levering|leverans|dostawa|toimitus|yhteystiedot|dostava|doprava|szallitas|livrare|teslimat|adres|coshipping)(?:[/_.?&=#-]|\d|$)|kundendaten|-details\.html/i],
  ['cart', edge('cart|carts|shopping-?cart|basket|bag|warenkorb|panier|carrito|cesta|carrello|winkelwagen|winkelmand|carrinho|varukorg|kurv|indkobskurv|koszyk|kosik|kosar|cos|sepet|korpa|kosarica|ostoskori|kalathi|korzina|keranjang')],
  ['confirmation', /thank[-_]?you|order[-_/]?(?:received|confirm(?:ed|ation)?|complete|completed|success|placed)|(?:^|[/_.?&=#-])(?:confirmation|success|receipt|danke|merci|gracias|obrigado|grazie|bedankt|kiitos|paid|completed|done|bestaetigung|bevestiging|confirmacion|conferma)(?:[/_.?&=#-]|$)/i],
  ['account', edge('account|accounts|my-?account|profile|settings|wallet|my-?orders?|my-?cards|payment-?methods?|order-?history|orders|login|log-?in|sign-?in|signup|sign-?up|register|registration|auth|authorize|oauth2?|customer/address|billing-?records|mybillingrecords|subscriptions?|invoices|dashboard|edit-?cards|konto|compte|cuenta')],
  ['product', edge('products?|prod|item|dp|deal|shop/prod|collections?|categor(?:y|ies)|search|catalog(?:ue)?|store|produkt|produit|producto|prodotto|goods|p|evento|event|classified-?ad')],
  ['help', edge('help|faq|blog|news|support|articles?|docs|wiki|forums?|stories|story|about|review|reviews|press|guide|guides|learn|legal|terms|privacy|\\d{4}/\\d{2}')],
];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const payHost = /^(?:pay|checkout|payments?|secure-?pay|hpp|cashier|kasse|kassa|odeme|secureacceptance|shoppingcart)[\w-]*\./i;

/** Everything that an address says. Only parameters that name a step are looked at: others carry anything. */
export function readAddress(url: URL): { signs: Set<AddressSign>; host: boolean; hosted: boolean } {
  const parameters = [...url.searchParams].filter(([name]) => /^(?:step|stage|page|action|cmd|class|view|p|route|controller|wc-ajax)$/i.test(name)).map(([name, value]) => `?${name}=${value.slice(0, 40)}`);
  const address = `${decoded(url.pathname).slice(0, 300)}${parameters.join('')}${url.hash.length <= 60 ? decoded(url.hash) : ''}`;
  return { signs: new Set(signs.filter(([, test]) => test.test(address)).map(([sign]) => sign)), host: payHost.test(url.hostname), hosted: isHostedPayPage(url) };
}
