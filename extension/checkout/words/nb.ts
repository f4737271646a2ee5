import type { CheckoutWords } from './words.ts';

export const nb: CheckoutWords = {
  pay: [
    'betal', 'betal nå', 'fullfør kjøp', 'fullfør kjøpet', 'fullfør bestilling', 'fullfør ordre', 'fullfør betaling', 'bekreft kjøp',
    'bekreft ordre', 'bekreft bestilling', 'bekreft og betal', 'legg inn bestilling', 'kjøp nå', 'bestill', 'bestill nå',
    'send bestilling', 'gjennomfør kjøp', 'gjennomfør betaling', 'plasser ordre', 'send inn bestilling', 'betal med kort',
    'gjennomfør ordre', 'gjennomfør ordren', 'gjennomfør bestilling', 'gjennomfør bestillingen', 'gjennomfør kjøpet', 'gjennomfør betalingen', 'fullfør bestillingen', 'fullfør ordren', 'fullfør betalingen',
    'godkjenn betaling', 'bekreft betaling', 'fullfør og betal', 'kjøp og betal', 'utfør betaling',
  ],
  binds: ['betalingsforpliktels~', 'betalingsplikt~'],
  buy: [
    'kjøp', 'kjøp nå', 'bestill', 'bestill nå',
  ],
  next: [
    'fortsett', 'neste', 'neste steg', 'gå videre', 'videre', 'fortsett til betaling', 'fortsett til levering', 'til betaling',
    'videre til betaling', 'fortsett som gjest', 'lagre og fortsett', 'gå til betaling',
  ],
  now: [
    'å betale nå', 'å betale i dag', 'betales nå', 'betales i dag', 'forfaller i dag',
  ],
  deposit: [
    'depositum', 'forskudd', 'forhåndsbetaling',
  ],
  due: [
    'å betale', 'totalt å betale', 'totalsum', 'totalbeløp', 'totalt inkl. mva', 'sum inkl. mva', 'total inkl. mva', 'totalpris',
    'beløp å betale', 'ordresum', 'ordretotal', 'samlet beløp', 'samlet pris', 'sum å betale', 'totalt (inkl. mva)', 'til betaling',
    'du betaler',
    'fakturabeløp', 'utestående beløp', 'totalt beløp',
  ],
  total: [
    'totalt', 'total', 'sum', 'samlet', 'beløp',
    'sluttpris',
  ],
  notTotal: [
    'delsum', 'herav mva', 'totalt eks', 'sum eks', 'du sparer', 'rabatt', 'subtotal', 'varer totalt', 'mva totalt', 'sum varer',
    'totalt uten',
    'gjenstående', 'betales senere', 'betales ved', 'eks. mva', 'uten mva',
    'refusjon', 'tilbakebetaling',
    'totalt å tilbakebetale', 'beløp å tilbakebetale',
  ],
  part: [
    'per måned', 'pr. måned', '/mnd', 'kr/mnd', 'delbetaling', 'avdrag', 'månedlig~', 'nedbetaling',
  ],
  recurs: ['per måned', '/måned', '/mnd', 'i måneden', 'per år'],
  method: [
    'betalingsmåte', 'betalingsmåter', 'betalingsmetode', 'betalingsmetoder', 'velg betalingsmåte', 'velg betalingsmetode', 'betaling',
    'betalingsalternativer', 'hvordan vil du betale', 'betal med', 'betalingsinformasjon', 'levering og betaling', 'betalingsdetaljer',
    'hvordan du vil betale', 'betalingsvalg',
  ],
  scan: [
    'skann for å betale', 'skann og betal', 'skann qr-koden for å betale', 'skann koden for å betale', 'skann qr-koden med vipps',
    'betal med qr', 'betal med qr-kode',
  ],
  ways: [
    'kort', 'betalingskort', 'bankkort', 'kredittkort', 'kortbetaling', 'faktura', 'vipps', 'bankoverføring', 'postoppkrav', 'gavekort',
    'delbetaling', 'betal senere', 'kontant', 'betal ved henting', 'oppkrav',
    'nettbank', 'forskuddsbetaling', 'betal i butikk',
  ],
  card: [
    'kortnummer', 'navn på kort', 'navn på kortet', 'kortholder', 'utløpsdato', 'utløper', 'sikkerhetskode', 'utløpsmåned', 'cvc-kode',
    'kontrollsiffer',
  ],
  checkout: [
    'kasse', 'kassen', 'til kassen', 'betaling', 'betal', 'utsjekk', 'sjekk ut', 'fullfør kjøp', 'ordreoversikt', 'din ordre',
    'bestilling', 'checkout',
  ],
  summary: [
    'ordresammendrag', 'ordreoversikt', 'din ordre', 'din bestilling',
  ],
  terms: [
    'salgsbetingelser', 'kjøpsvilkår', 'jeg godtar', 'jeg aksepterer', 'ved å klikke', 'ved å fullføre', 'vilkår og betingelser',
    'ved å bestille', 'ved å gjennomføre', 'lest og godtatt',
    'kjøpsbetingelser',
  ],
  delivery: [
    'leveringsadresse', 'fakturaadresse', 'leveringsmåte', 'leveringsmetode', 'fraktmåte', 'frakt', 'levering', 'leveringsalternativer',
    'dine opplysninger', 'kontaktinformasjon', 'kundeinformasjon', 'personopplysninger', 'mottaker', 'velg levering',
  ],
  thanks: [
    'takk for din bestilling', 'takk for bestillingen', 'takk for kjøpet', 'takk for ordren', 'din ordre er mottatt', 'ordren er mottatt',
    'bestillingen er mottatt', 'ordrebekreftelse', 'betalingen er fullført', 'betaling mottatt', 'bestillingen er bekreftet',
    'vi har mottatt din', 'takk for handelen',
    'bestillingsbekreftelse', 'takk for din reservasjon',
    'betaling fullført', 'betalingen er mottatt', 'din bestilling er bekreftet',
    'takk for din ordre', 'bestilling mottatt', 'betalingen er gjennomført',
  ],
  undone: ['kansellert', 'avbestilt', 'avvist', 'mislyktes', 'refundert'],
  reference: [
    'ordrenummer', 'ordrenr', 'bestillingsnummer', 'fakturanummer', 'referansenummer', 'referanse', 'ordre nr', 'kid-nummer', 'kid',
    'bookingnummer', 'reservasjonsnummer', 'transaksjonsnummer',
    'bestilling', 'ordre',
    'bookingreferanse',
  ],
  shopping: [
    'legg i handlekurv', 'legg i handlekurven', 'legg til i handlekurv', 'handlekurv', 'handlekurven', 'din handlekurv', 'kjøp',
    'fortsett å handle', 'handle videre', 'til handlekurven', 'vis handlekurv',
    'bestill igjen', 'kjøp igjen',
  ],
  account: [
    'logg inn', 'opprett konto', 'registrer deg', 'registrer', 'min side', 'min konto', 'glemt passord', 'glemt passord?', 'mine ordrer',
    'legg til kort', 'bli medlem', 'lag konto',
  ],
  keeps: [
    'lagre', 'lagre kort', 'lagre endringer', 'oppdater', 'oppdater kort', 'rediger kort', 'endre kort', 'fjern kort',
    'slett kort', 'legg til kort', 'legg til nytt kort', 'legg til betalingsmåte', 'legg til betalingsmetode',
    'endre betalingsmåte', 'angi som standard', 'aktiver kort',
  ],
  held: [
    'blir ikke belastet', 'belastes ikke', 'som garanti', 'betaling på stedet', 'betales på hotellet', 'gratis prøveperiode',
  ],
  bank: ['kontonr', 'kontonr.'],
  payee: [
    'mottaker', 'betalingsmottaker', 'selger', 'butikk', 'brukersted',
    'du betaler til', 'betaling til',
  ],
  step: [
    'trinn', 'steg',
  ],
  cardForm: [
    'kortdetaljer', 'kortopplysninger', 'kortinformasjon',
  ],
};
