import type { CheckoutWords } from './words.ts';

export const ro: CheckoutWords = {
  pay: [
    'comandă cu obligație de plată',
    'plătește', 'plătește acum', 'plăteşte', 'trimite comanda', 'plasează comanda', 'plaseaza comanda', 'finalizează comanda',
    'finalizeaza comanda', 'finalizare comandă', 'confirmă comanda', 'confirma comanda', 'comandă acum', 'comanda acum', 'comandă',
    'trimite comandă', 'trimite comanda cu obligația de plată', 'comandă cu obligația de plată', 'cumpără acum', 'finalizează plata',
    'continuă la plată', 'mergi la plată', 'achită', 'plătesc', 'confirmă plata', 'confirmă și plătește', 'plătește cu cardul',
    'trimiteți comanda', 'plasați comanda', 'finalizați comanda', 'efectuează plata', 'cumpără', 'plasează o comandă',
    'efectuați plata', 'finalizează rezervarea', 'rezervă și plătește', 'confirmă rezervarea', 'finalizează achiziția',
  ],
  binds: ['obligație de plată', 'obligația de plată'],
  buy: [
    'cumpără', 'cumpără acum', 'comandă acum', 'comandă',
  ],
  next: [
    'continuă', 'pasul următor', 'următorul pas', 'mai departe', 'continuă la livrare', 'continuă către plată', 'continuă către livrare',
    'continuă ca vizitator', 'continuă fără cont', 'salvează și continuă', 'înainte', 'mergi mai departe', 'continuă comanda',
    'continuați', 'următorul', 'pasul urmator', 'mergi la pasul următor', 'continuare',
    'comandă fără cont',
  ],
  now: [
    'de plată astăzi', 'de plată azi', 'de plată acum', 'datorat astăzi', 'de plătit acum', 'de plătit astăzi', 'de achitat acum',
  ],
  deposit: [
    'avans', 'acont', 'valoare avans',
  ],
  due: [
    'total de plată', 'total de plata', 'total de plătit', 'de plată', 'de plătit', 'suma de plată', 'total comandă', 'total comanda',
    'total general', 'total cu tva', 'total (tva inclus)', 'suma totală', 'valoare totală', 'total final', 'preț total',
    'valoarea comenzii', 'total plată', 'cost total', 'total tva inclus', 'total achitat', 'sumă totală', 'valoare comandă',
    'totalul comenzii', 'total inclusiv tva', 'valoare totală comandă',
    'veți plăti', 'vei plăti', 'plătești',
    'rest de plată',
    'de achitat', 'total factură', 'total cu transport',
  ],
  total: [
    'total', 'suma', 'sumă', 'în total',
    'preț final',
  ],
  notTotal: [
    'subtotal', 'total produse', 'total fără tva', 'total reduceri', 'reducere totală', 'economisești', 'total articole', 'cost produse',
    'valoare produse', 'total tva', 'sub-total', 'cost livrare', 'valoarea produselor', 'total discount', 'subtotal produse',
    'pret produse', 'transport gratuit', 'produse', 'discount', 'economie',
    'de plată ulterior', 'fără tva',
    'rambursare', 'de rambursat',
    'total de rambursat', 'suma de rambursat',
  ],
  part: [
    'pe lună', '/lună', 'lunar~', 'rate de', 'în rate', 'rate fără', 'rate lunare', 'rate', 'de la doar', 'de la numai', 'începând de la', 'preț de la', 'prețuri de la',
  ],
  recurs: ['pe lună', '/lună', '/ lună', 'lunar', 'pe an', '/an'],
  method: [
    'metodă de plată', 'metoda de plată', 'metode de plată', 'modalitate de plată', 'modalitatea de plată', 'modalități de plată',
    'alege metoda de plată', 'alege modalitatea de plată', 'selectează metoda de plată', 'plată', 'plata', 'livrare și plată',
    'opțiuni de plată', 'cum dorești să plătești', 'metoda plata', 'mod de plată', 'modalitate plata', 'tip plată', 'detalii plată',
    'informații de plată', 'tipul plății', 'alege plata',
    'cum vrei să plătești', 'plătește cu',
  ],
  scan: [
    'scanează pentru a plăti', 'scanați pentru a plăti', 'scanează și plătește', 'scanează codul qr pentru a plăti',
    'scanați codul qr pentru a plăti', 'scanează codul qr cu aplicația băncii', 'plătește cu codul qr', 'plată cu cod qr',
    'plata prin cod qr',
  ],
  ways: [
    'card bancar', 'card de credit', 'card', 'cu cardul', 'card online', 'plată cu cardul', 'plata cu cardul', 'plata cu card',
    'plată online', 'plata online', 'plată online cu cardul', 'card de debit', 'ramburs', 'plată ramburs', 'plata ramburs',
    'plata la livrare', 'plată la livrare', 'plata cash la livrare', 'numerar', 'numerar la livrare', 'cash', 'transfer bancar',
    'ordin de plată', 'op', 'virament bancar', 'rate fără dobândă', 'în rate', 'plata în rate', 'card cadou', 'factură', 'la livrare',
    'plată la ridicare', 'plată în magazin', 'plata prin virament bancar',
    'tichete de masă',
  ],
  card: [
    'numărul cardului', 'număr card', 'numar card', 'număr de card', 'deținător card', 'deținătorul cardului', 'numele de pe card',
    'nume pe card', 'titular card', 'data expirării', 'data de expirare', 'expirare', 'cod de securitate', 'cod securitate',
    'valabil până',
    'numele titularului',
  ],
  checkout: [
    'finalizare comandă', 'finalizare comanda', 'finalizează comanda', 'casă', 'casa', 'plată', 'comandă', 'comanda', 'comanda mea',
    'comanda ta', 'sumar comandă', 'sumarul comenzii', 'detalii comandă', 'trimite comanda', 'rezumat comandă', 'finalizare cumpărături',
    'confirmare date', 'checkout', 'comandă rapidă', 'sumar comanda', 'livrare și plată',
  ],
  summary: [
    'sumar comandă', 'sumarul comenzii', 'rezumat comandă', 'rezumatul comenzii', 'comanda ta',
  ],
  terms: [
    'termeni și condiții', 'termenii și condițiile', 'sunt de acord cu', 'am citit și sunt de acord', 'prin plasarea comenzii',
    'prin trimiterea comenzii', 'apăsând', 'prin apăsarea', 'accept termenii', 'prin finalizarea comenzii', 'plasând comanda',
    'am citit și accept', 'trimițând comanda',
  ],
  delivery: [
    'adresă de livrare', 'adresa de livrare', 'adresă de facturare', 'adresa de facturare', 'metodă de livrare', 'metoda de livrare',
    'modalitate de livrare', 'modalitatea de livrare', 'modalități de livrare', 'livrare', 'date de livrare', 'date de contact',
    'date personale', 'datele tale', 'date facturare', 'detalii livrare', 'date de facturare', 'informații de livrare',
    'opțiuni de livrare', 'destinatar', 'mod de livrare', 'alege livrarea', 'detalii de facturare', 'transport',
  ],
  thanks: [
    'mulțumim pentru comandă', 'mulțumim pentru comanda', 'comanda a fost plasată', 'comanda a fost trimisă', 'comanda ta a fost',
    'comanda dumneavoastră a fost', 'confirmare comandă', 'comandă confirmată', 'plată reușită', 'plata a fost efectuată',
    'am primit comanda', 'mulțumim pentru cumpărături', 'îți mulțumim pentru comandă', 'vă mulțumim pentru comandă', 'comandă finalizată',
    'comandă plasată', 'plata a fost procesată',
    'comandă primită', 'comanda a fost primită', 'comanda a fost înregistrată', 'comanda este confirmată', 'comanda ta este confirmată',
    'mulțumim că ai cumpărat',
    'rezervare confirmată', 'plată efectuată',
    'plată confirmată', 'tranzacție reușită',
  ],
  undone: ['anulată', 'anulat', 'respinsă', 'refuzată', 'eșuată'],
  reference: [
    'număr comandă', 'numărul comenzii', 'nr. comandă', 'nr comandă', 'numar comanda', 'comanda nr', 'comanda cu numărul',
    'număr factură', 'referință', 'cod comandă', 'id comandă', 'numărul de comandă',
    'comanda',
    'id tranzacție',
  ],
  shopping: [
    'adaugă în coș', 'adauga in cos', 'coșul meu', 'coș de cumpărături', 'coșul tău', 'coș', 'cumpără', 'continuă cumpărăturile',
    'vezi coșul', 'adaugă la favorite', 'înapoi la coș', 'vezi detalii coș', 'înapoi în coș', 'coșul de cumpărături', 'pune în coș',
  ],
  account: [
    'autentificare', 'intră în cont', 'conectare', 'înregistrare', 'creează cont', 'cont nou', 'contul meu', 'ai uitat parola',
    'ai uitat parola?', 'am uitat parola', 'comenzile mele', 'adaugă card', 'autentifică-te', 'înregistrează-te', 'salvează cardul',
  ],
  keeps: [
    'salvează', 'salvează cardul', 'salvează modificările', 'actualizează', 'modifică cardul', 'editează cardul', 'șterge cardul',
    'adaugă card', 'adaugă un card', 'adaugă cardul', 'adaugă metodă de plată', 'adaugă o metodă de plată', 'setează ca implicit',
  ],
  held: [
    'nu va fi debitat', 'nu vei fi taxat', 'ca garanție', 'garantarea rezervării', 'plata la hotel', 'plata la proprietate',
    'perioadă de probă',
  ],
  proof: ['dovada plății', 'dovada de plată', 'am plătit'],
  bank: ['cont bancar', 'banca:', 'cont iban', 'titular cont'],
  payee: [
    'beneficiar', 'comerciant', 'vânzător', 'plată către', 'magazin',
    'plătești către', 'nume comerciant', 'plata către',
  ],
  step: [
    'pasul', 'pas', 'etapa',
  ],
  cardForm: [
    'datele cardului', 'date card', 'detaliile cardului', 'detalii card',
  ],
};
