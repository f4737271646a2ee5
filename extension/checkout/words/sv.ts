import type { CheckoutWords } from './words.ts';

export const sv: CheckoutWords = {
  pay: [
    'betala',
    'betala nu',
    'slutför köp',
    'slutför köpet',
    'slutför beställning',
    'genomför köp',
    'bekräfta köp',
    'bekräfta och betala',
    'lägg beställning',
    'skicka beställning',
    'genomför betalning',
  ],
  due: ['att betala', 'totalt att betala', 'totalbelopp', 'summa att betala', 'ordersumma', 'totalsumma'],
  total: ['totalt', 'summa', 'total'],
  notTotal: ['delsumma', 'total rabatt', 'totalt exkl'],
  method: ['betalningsmetod', 'betalningssätt', 'betalsätt', 'betalningsalternativ', 'hur vill du betala', 'skanna'],
  card: ['kortnummer', 'kortinnehavare', 'namn på kortet', 'giltig till', 'utgångsdatum', 'säkerhetskod'],
  checkout: ['kassa', 'kassan', 'till kassan', 'betalning', 'betala', 'slutför köp'],
  thanks: [
    'tack för din beställning',
    'tack för din order',
    'tack för ditt köp',
    'orderbekräftelse',
    'beställningen är mottagen',
    'betalningen lyckades',
    'betald',
  ],
  reference: ['ordernummer', 'beställningsnummer', 'fakturanummer', 'referens', 'order'],
  shopping: ['lägg i varukorg', 'lägg i kundvagn', 'varukorg', 'kundvagn', 'fortsätt handla'],
};
