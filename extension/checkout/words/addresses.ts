/** What an address says about its page, in the words that shops' software puts into addresses. */
export type AddressSign = 'checkout' | 'payment' | 'earlier step' | 'cart' | 'confirmation' | 'account' | 'product' | 'help' | 'reading matter' | 'showcase' | 'registration' | 'giving' | 'ways';

export interface AddressWords {
  sign: AddressSign;
  /** Between the signs that join parts of an address, or the last ones in front of a number. In lower case, between spaces. */
  words: string;
  /** Anything else that says so. */
  other?: RegExp;
  /** No number may follow. */
  whole?: true;
}

export const addressWords: readonly AddressWords[] = [
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
  { sign: 'giving', words: 'contribute contribution contributions donate donation donations giving give don dons faire-un-don spende spenden donar donacion donaciones dona donazione donazioni doneer doneren doar doacao lahjoita wsparcie prispet dar adomany bagis' },
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
      betaal betalning maksu maksaminen platnosc platnosci platba fizetes plata placanje odeme oplata oplatit zhifu thanh-toan thanhtoan pembayaran shiharai siharai kessai billing-and-payment
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
    words: 'confirmation success receipt payment-ok paymentok pago-ok pagook danke merci gracias obrigado grazie bedankt kiitos paid completed done bestaetigung bevestiging confirmacion conferma',
    other: /thank[-_]?you|order[-_/]?(?:received|confirm(?:ed|ation)?|complete|completed|success|placed)/,
    whole: true,
  },
];

/** The first labels of hosts that are there for paying: one shop's, or all shops' of a provider. Numbers and what stands behind a hyphen do not matter: `checkout2`, `pay-eu`. */
export const payHosts: ReadonlySet<string> = new Set(
  `pay checkout checkouts payment payments paynow securepay secure-pay securecheckout secure-checkout hpp cashier kasse kassa odeme secureacceptance shoppingcart betala betalen betaling bezahlen zahlung
    paiement pago pagos pagamento pagamenti maksu platba platnosci`.split(/\s+/),
);

/** The same of hosts that customers come back to. */
export const accountHosts: ReadonlySet<string> = new Set(
  `my mein mijn min mina moj moje account accounts konto compte cuenta conta hesap hesabim lk app panel member members dashboard client clients klient kunde kunden selfcare self-care`.split(/\s+/),
);

/** The same of hosts where one gives. */
export const givingHosts: ReadonlySet<string> = new Set('donate donation donations giving give spende spenden don dons dona donar doar doneer'.split(' '));

/** The same of hosts that are there to be read. */
export const readHosts: ReadonlySet<string> = new Set('doc docs documentation developer developers blog wiki forum forums storybook'.split(' '));

/** Where links lead by which one leaves an account: one part of a path, without hyphens and the like. */
export const leaving: ReadonlySet<string> = new Set(
  `logout signout logoff abmelden deconnexion cerrarsesion terminarsessao wyloguj odhlasit uitloggen loggaut logud loggut kirjauduulos kijelentkezes deconectare cikis`.split(/\s+/),
);
