import type { CheckoutWords } from './words.ts';

export const sv: CheckoutWords = {
  pay: [
    'beställning medför betalningsskyldighet', 'beställning med betalningsskyldighet', 'beställ med betalningsskyldighet',
    'betala', 'betala nu', 'slutför köp', 'slutför köpet', 'slutför beställning', 'genomför köp', 'bekräfta köp', 'bekräfta och betala',
    'lägg beställning', 'skicka beställning', 'genomför betalning', 'slutför betalning', 'bekräfta köpet', 'bekräfta beställning',
    'bekräfta order', 'genomför köpet', 'beställ', 'beställ nu', 'köp nu', 'slutför order', 'gå till betalning', 'betala köp',
    'betala med kort', 'slutför', 'skicka order', 'avsluta köp', 'betala order',
    'godkänn köp', 'godkänn betalning', 'bekräfta betalning', 'bekräfta bokning', 'genomför beställning', 'boka och betala',
    'lägg order',
    'jag accepterar och vill betala', 'acceptera och betala', 'godkänn och betala',
  ],
  binds: ['betalningsskyld~'],
  buy: [
    'köp', 'köp nu', 'beställ', 'beställ nu',
  ],
  next: [
    'fortsätt', 'nästa', 'nästa steg', 'fortsätt till betalning', 'fortsätt till leverans', 'gå vidare', 'vidare',
    'vidare till betalning', 'fortsätt som gäst', 'handla som gäst', 'fortsätt till kassan', 'spara och fortsätt', 'till betalning',
    'till leverans', 'gå vidare till betalning', 'fortsätt handla som gäst',
  ],
  now: [
    'att betala idag', 'att betala i dag', 'att betala nu', 'betalas nu', 'betalas idag', 'betala nu', 'förfaller idag',
  ],
  deposit: [
    'handpenning', 'deposition', 'anmälningsavgift', 'förskott',
  ],
  due: [
    'att betala', 'totalt att betala', 'totalbelopp', 'summa att betala', 'ordersumma', 'totalsumma', 'totalt inkl. moms',
    'totalt inkl moms', 'total inkl. moms', 'totalt (inkl. moms)', 'totalpris', 'slutsumma', 'orderbelopp', 'beloppet att betala',
    'totalt belopp', 'summa inkl. moms', 'totalkostnad', 'belopp att betala', 'summa inkl moms', 'totalt ink. moms', 'totalt pris',
    'du betalar',
    'återstår att betala',
    'fakturabelopp', 'totalt inklusive moms',
  ],
  total: [
    'totalt', 'summa', 'total',
    'slutpris',
  ],
  notTotal: [
    'delsumma', 'total rabatt', 'totalt exkl', 'varav moms', 'summa exkl', 'du sparar', 'summa varor', 'varor totalt', 'moms totalt',
    'subtotal', 'produkter totalt', 'netto', 'rabatt',
    'att betala senare', 'återstår', 'återstående', 'betalas vid', 'total exkl', 'redan betalt', 'exkl. moms', 'exkl moms',
    'återbetalning~', 'återbetalas',
    'totalt att återbetala', 'summa att återbetala', 'belopp att återbetala',
  ],
  part: [
    'per månad', '/mån', 'kr/mån', 'delbetala', 'delbetalning', 'månadsvis', 'från', 'avbetalning', 'månaders',
    'per år', '/år',
  ],
  recurs: ['per månad', '/månad', '/mån', 'i månaden', 'per år', '/år'],
  method: [
    'betalningsmetod', 'betalningssätt', 'betalsätt', 'betalningsalternativ', 'hur vill du betala', 'skanna', 'betalningsmetoder',
    'välj betalsätt', 'välj betalningssätt', 'välj betalningsmetod', 'betalning', 'betala med', 'betalningsinformation',
    'leverans & betalning', 'leverans och betalning', 'betaluppgifter', 'betalsätt & frakt',
    'hur du vill betala', 'betalmetod',
  ],
  scan: [
    'skanna för att betala', 'skanna och betala', 'skanna qr-koden för att betala', 'skanna koden för att betala',
    'skanna qr-koden med din bankapp', 'skanna qr-koden med swish', 'skanna med swish', 'betala med qr', 'betala med qr-kod',
  ],
  ways: [
    'kort', 'kortbetalning', 'betalkort', 'kreditkort', 'bankkort', 'faktura', 'mot faktura', 'delbetalning', 'banköverföring',
    'direktbetalning', 'postförskott', 'autogiro', 'presentkort', 'betala senare', 'betala i butik', 'direktbank', 'internetbank',
    'kontokredit', 'swish',
    'förskottsbetalning', 'betala vid hämtning',
  ],
  card: [
    'kortnummer', 'kortinnehavare', 'namn på kortet', 'giltig till', 'utgångsdatum', 'säkerhetskod',
  ],
  checkout: [
    'kassa', 'kassan', 'till kassan', 'betalning', 'betala', 'slutför köp', 'checkout', 'din beställning', 'beställning', 'granska order',
    'orderöversikt', 'snabbkassa', 'varukorg och kassa',
  ],
  summary: [
    'ordersammanfattning', 'orderöversikt', 'sammanfattning av order', 'din beställning', 'beställningsöversikt', 'din order',
  ],
  terms: [
    'köpvillkor', 'jag godkänner', 'genom att klicka', 'genom att slutföra', 'genom att genomföra', 'allmänna villkor',
    'godkänner villkoren', 'genom att lägga', 'genom att handla', 'genom att beställa',
  ],
  delivery: [
    'leveransadress', 'fakturaadress', 'leveranssätt', 'leveransmetod', 'fraktsätt', 'fraktmetod', 'leverans', 'frakt',
    'leveransalternativ', 'dina uppgifter', 'kunduppgifter', 'personuppgifter', 'kontaktuppgifter', 'adressuppgifter', 'välj leverans',
    'mottagare', 'dina kontaktuppgifter',
  ],
  thanks: [
    'tack för din beställning', 'tack för din order', 'tack för ditt köp', 'orderbekräftelse', 'beställningen är mottagen',
    'betalningen lyckades', 'betald',
    'bokningsbekräftelse', 'tack för din bokning', 'bokningen är bekräftad', 'tack för din gåva',
    'bokning är bekräftad', 'betalningen är genomförd', 'din order är mottagen', 'tack för din betalning',
    'köpet är genomfört', 'vi har mottagit din beställning', 'betalning genomförd',
  ],
  undone: ['avbruten', 'avbrutits', 'avbokad', 'misslyckades', 'nekades', 'återbetald', 'makulerad'],
  reference: [
    'ordernummer', 'beställningsnummer', 'fakturanummer', 'referens', 'order',
    'bokningsnummer', 'transaktionsnummer',
    'beställning',
    'ocr-nummer', 'betalningsreferens',
  ],
  shopping: [
    'lägg i varukorg', 'lägg i kundvagn', 'varukorg', 'kundvagn', 'fortsätt handla', 'lägg i varukorgen', 'lägg till i varukorg', 'köp',
    'handla', 'varukorgen', 'visa varukorg', 'till varukorgen', 'lägg till i önskelista', 'bevaka',
    'beställ igen', 'köp igen',
  ],
  account: [
    'spara', 'logga in', 'skapa konto', 'registrera', 'registrera dig', 'mitt konto', 'mina sidor', 'glömt lösenord', 'glömt lösenordet',
    'glömt lösenord?', 'mina beställningar', 'lägg till kort', 'bli medlem', 'mina ordrar',
  ],
  keeps: [
    'spara', 'spara kort', 'spara kortet', 'spara ändringar', 'uppdatera', 'uppdatera kort', 'ändra kort', 'redigera kort',
    'ta bort kort', 'lägg till kort', 'lägg till ett kort', 'lägg till nytt kort', 'lägg till betalsätt',
    'lägg till betalningsmetod', 'ändra betalsätt', 'ändra betalningsmetod', 'ange som standard', 'aktivera kort',
  ],
  held: [
    'debiteras inte', 'inget dras', 'som garanti', 'betalning på plats', 'betalas på hotellet', 'gratis provperiod',
  ],
  bank: ['bankgiro', 'plusgiro', 'clearingnummer'],
  payee: [
    'mottagare', 'betalningsmottagare', 'säljare', 'butik',
    'du betalar till', 'betalning till',
  ],
  step: [
    'steg',
  ],
  cardForm: [
    'kortuppgifter', 'kortinformation', 'kortdetaljer',
  ],
};
