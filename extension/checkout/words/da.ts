import type { CheckoutWords } from './words.ts';

export const da: CheckoutWords = {
  pay: [
    'ordre med betalingsforpligtelse', 'bestil med betalingsforpligtelse',
    'betal', 'betal nu', 'gennemfør køb', 'gennemfør ordre', 'gennemfør betaling', 'bekræft køb', 'bekræft ordre', 'bekræft og betal',
    'afgiv ordre', 'afgiv bestilling', 'køb nu', 'godkend køb', 'fullfør kjøp', 'fullfør bestilling', 'bekreft kjøp',
    'legg inn bestilling', 'gennemfør købet', 'bestil', 'bestil nu', 'fuldfør køb', 'fuldfør ordre', 'gennemfør bestilling',
    'betal med kort', 'send ordre', 'godkend ordre', 'godkend og betal', 'afslut køb', 'køb og betal', 'gå til betaling', 'betal ordre',
    'bestil og betal',
    'godkend betaling', 'bekræft betaling', 'bekræft bestilling', 'fuldfør betaling', 'fuldfør bestilling', 'book og betal',
    'bekræft booking',
  ],
  binds: ['betalingsforpligtels~', 'betalingspligt~'],
  buy: [
    'køb', 'køb nu', 'bestil', 'bestil nu',
  ],
  next: [
    'fortsæt', 'næste', 'næste trin', 'videre', 'gå videre', 'fortsæt til betaling', 'fortsæt til levering', 'videre til betaling',
    'videre til levering', 'fortsæt som gæst', 'til betaling', 'gem og fortsæt', 'gå til levering', 'vælg levering', 'til levering',
    'næste skridt', 'køb som gæst', 'fortsæt til forsendelse',
  ],
  now: [
    'at betale nu', 'at betale i dag', 'betales nu', 'betales i dag', 'forfalder i dag', 'at betale idag',
  ],
  deposit: [
    'depositum', 'forudbetaling', 'udbetaling',
  ],
  due: [
    'at betale', 'total at betale', 'beløb til betaling', 'samlet beløb', 'totalbeløb', 'å betale', 'samlet pris', 'ordretotal',
    'totalsum', 'i alt at betale', 'total inkl. moms', 'i alt inkl. moms', 'total (inkl. moms)', 'beløb i alt', 'pris i alt', 'totalpris',
    'til betaling', 'ialt inkl. moms', 'ordre total', 'samlet total', 'ordrebeløb', 'slutbeløb', 'total beløb', 'du skal betale',
    'samlet ordre', 'i alt (inkl. moms)', 'subtotal inkl. fragt',
    'du betaler',
    'restbeløb til betaling',
    'fakturabeløb',
  ],
  total: [
    'i alt', 'total', 'totalt', 'sum', 'samlet', 'ialt', 'beløb',
    'slutpris',
  ],
  notTotal: [
    'subtotal', 'delsum', 'delsammenlagt', 'total rabat', 'varer i alt', 'heraf moms', 'i alt ekskl', 'total ekskl', 'du sparer', 'rabat',
    'moms i alt', 'samlet rabat', 'pris ekskl', 'mellemtotal', 'produkter i alt', 'moms udgør', 'varetotal', 'total ex',
    'resterende', 'betales senere', 'betales ved', 'eks. moms', 'ekskl. moms', 'uden moms',
    'tilbagebetaling~', 'refusion',
    'i alt til tilbagebetaling', 'beløb til tilbagebetaling',
  ],
  part: [
    'pr. måned', '/md', 'pr. md', 'kr/md', 'kr. pr. md', 'måned~', 'afdrag', 'rater', 'delbetaling', 'fra',
  ],
  recurs: ['pr. måned', '/måned', '/md', 'om måneden', 'pr. år'],
  method: [
    'betalingsmetode', 'betalingsmetoder', 'betalingsmåde', 'vælg betaling', 'betalingsmåte', 'velg betaling', 'betalingsoplysninger',
    'scan koden', 'betalingsform', 'betaling', 'vælg betalingsmetode', 'vælg betalingsform', 'hvordan vil du betale', 'betal med',
    'betalingsmuligheder', 'levering og betaling', 'betalingstype', 'betalingsinformation',
    'hvordan ønsker du at betale',
  ],
  scan: [
    'scan for at betale', 'scan og betal', 'scan qr-koden for at betale', 'scan koden for at betale', 'scan qr-koden med mobilepay',
    'scan qr-koden med din bankapp', 'betal med qr', 'betal med qr-kode',
  ],
  ways: [
    'kort', 'betalingskort', 'dankort', 'dankort/visa', 'kreditkort', 'kortbetaling', 'bankoverførsel', 'mobilepay', 'faktura',
    'efterkrav', 'kontant', 'gavekort', 'delbetaling', 'betal senere', 'betaling ved afhentning', 'på konto', 'ean', 'viabill', 'anyday',
    'netbank', 'kontooverførsel', 'betaling i butik',
  ],
  card: [
    'kortnummer', 'kortholder', 'navn på kort', 'navn på kortet', 'udløbsdato', 'utløpsdato', 'sikkerhedskode', 'kontrolcifre',
    'kortindehaver',
  ],
  checkout: [
    'kasse', 'kassen', 'betaling', 'betal', 'checkout', 'gennemfør køb', 'til kassen', 'bestilling', 'ordreoversigt', 'din ordre',
    'indkøb', 'godkend ordre', 'levering & betaling',
  ],
  summary: [
    'ordreoversigt', 'ordreoversigten', 'din ordre', 'din bestilling', 'ordresammendrag',
    'opsummering',
  ],
  terms: [
    'handelsbetingelser', 'handelsbetingelserne', 'jeg accepterer', 'ved at klikke', 'ved at gennemføre', 'jeg har læst og',
    'salgs- og leveringsbetingelser', 'ved at afgive', 'ved køb', 'accepterer betingelserne', 'betingelser',
  ],
  delivery: [
    'leveringsadresse', 'faktureringsadresse', 'leveringsmetode', 'leveringsmåde', 'forsendelse', 'fragt', 'levering', 'dine oplysninger',
    'kundeoplysninger', 'kontaktoplysninger', 'leveringsoplysninger', 'vælg levering', 'personoplysninger', 'adresseoplysninger',
    'leveringsmuligheder', 'modtager', 'leveringsform', 'fragtmetode',
  ],
  thanks: [
    'tak for din ordre', 'tak for din bestilling', 'tak for dit køb', 'takk for din bestilling', 'takk for ditt kjøp', 'ordrebekræftelse',
    'ordrebekreftelse', 'ordren er modtaget', 'betalingen er gennemført', 'betalt',
    'bookingbekræftelse', 'reservationsbekræftelse', 'tak for din booking', 'tak for din reservation',
    'ordren er gennemført', 'ordren er bekræftet', 'betaling gennemført', 'betalingen er modtaget',
    'tak for købet', 'vi har modtaget din ordre', 'betaling modtaget',
  ],
  undone: ['annulleret', 'afvist', 'mislykkedes', 'refunderet'],
  reference: [
    'ordrenummer', 'ordrenr', 'fakturanummer', 'bestillingsnummer', 'referanse', 'reference', 'ordre',
    'bookingnummer', 'reservationsnummer', 'transaktionsnummer',
    'referencenummer',
  ],
  shopping: [
    'læg i kurv', 'legg i handlekurv', 'indkøbskurv', 'handlekurv', 'fortsæt shopping', 'læg i kurven', 'tilføj til kurv',
    'tilføj til kurven', 'køb', 'kurv', 'din kurv', 'fortsæt med at handle', 'shop videre', 'vis kurv', 'gå til kurv',
    'tilføj til ønskeliste',
    'bestil igen', 'køb igen',
  ],
  account: [
    'gem', 'log ind', 'login', 'log på', 'opret konto', 'opret profil', 'opret bruger', 'min konto', 'min profil', 'glemt adgangskode',
    'glemt adgangskode?', 'glemt kodeord', 'mine ordrer', 'tilføj kort', 'bliv medlem', 'registrer',
  ],
  keeps: [
    'gem', 'gem kort', 'gem ændringer', 'opdater', 'opdatér', 'opdater kort', 'rediger kort', 'skift kort', 'fjern kort',
    'slet kort', 'tilføj kort', 'tilføj nyt kort', 'tilføj betalingsmetode', 'skift betalingsmetode', 'opdater betalingsmetode',
    'angiv som standard', 'aktiver kort',
  ],
  held: [
    'bliver ikke trukket', 'trækkes ikke', 'som garanti', 'betaling på stedet', 'betales på hotellet', 'gratis prøveperiode',
  ],
  bank: ['reg. nr', 'registreringsnummer', 'kontonr'],
  payee: [
    'modtager', 'betalingsmodtager', 'forretning', 'sælger', 'butik',
    'du betaler til', 'betaling til',
  ],
  step: [
    'trin',
  ],
  cardForm: [
    'kortoplysninger', 'kortinformation', 'kortdata',
  ],
};
