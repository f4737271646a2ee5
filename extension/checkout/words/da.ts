import type { CheckoutWords } from './words.ts';

export const da: CheckoutWords = {
  pay: ['betal', 'betal nu', 'gennemfør køb', 'gennemfør ordre', 'gennemfør betaling', 'bekræft køb', 'bekræft ordre', 'bekræft og betal', 'afgiv ordre', 'afgiv bestilling', 'køb nu', 'godkend køb', 'fullfør kjøp', 'fullfør bestilling', 'bekreft kjøp', 'legg inn bestilling'],
  due: ['at betale', 'total at betale', 'beløb til betaling', 'samlet beløb', 'totalbeløb', 'å betale', 'samlet pris', 'ordretotal', 'totalsum'],
  total: ['i alt', 'total', 'totalt', 'sum', 'samlet'],
  notTotal: ['subtotal', 'delsum', 'delsammenlagt', 'total rabat', 'varer i alt'],
  method: ['betalingsmetode', 'betalingsmetoder', 'betalingsmåde', 'vælg betaling', 'betalingsmåte', 'velg betaling', 'betalingsoplysninger', 'scan koden'],
  card: ['kortnummer', 'kortholder', 'navn på kort', 'navn på kortet', 'udløbsdato', 'utløpsdato', 'sikkerhedskode', 'kontrolcifre'],
  checkout: ['kasse', 'kassen', 'betaling', 'betal', 'checkout', 'gennemfør køb'],
  thanks: ['tak for din ordre', 'tak for din bestilling', 'tak for dit køb', 'takk for din bestilling', 'takk for ditt kjøp', 'ordrebekræftelse', 'ordrebekreftelse', 'ordren er modtaget', 'betalingen er gennemført', 'betalt'],
  reference: ['ordrenummer', 'ordrenr', 'fakturanummer', 'bestillingsnummer', 'referanse', 'reference', 'ordre'],
  shopping: ['læg i kurv', 'legg i handlekurv', 'indkøbskurv', 'handlekurv', 'fortsæt shopping'],
};
