import type { CheckoutWords } from './words.ts';

export const sl: CheckoutWords = {
  pay: [
    'plačaj', 'plačaj zdaj', 'oddaj naročilo', 'naroči', 'naročilo z obveznostjo plačila', 'potrdi naročilo', 'zaključi nakup',
    'zaključi naročilo', 'potrdi in plačaj', 'kupi zdaj', 'na plačilo', 'potrdi nakup', 'pošlji naročilo', 'oddajte naročilo',
    'naroči z obveznostjo plačila', 'nadaljuj na plačilo', 'dokončaj naročilo', 'dokončaj nakup',
    'potrdite naročilo', 'potrdi plačilo', 'zaključite nakup', 'izvedi plačilo',
  ],
  binds: ['obveznostjo plačila', 'obveznost plačila'],
  buy: [
    'kupi', 'kupi zdaj', 'naroči', 'naroči zdaj',
  ],
  next: [
    'nadaljuj', 'naprej', 'naslednji korak', 'nadaljuj kot gost', 'nadaljuj na dostavo', 'nakup brez registracije', 'shrani in nadaljuj',
    'nadaljujte', 'nadaljuj brez registracije',
    'naroči brez registracije',
  ],
  now: [
    'za plačilo danes', 'za plačilo zdaj', 'plačilo danes', 'plačilo zdaj', 'danes za plačilo',
  ],
  deposit: [
    'polog', 'ara', 'predplačilo', 'akontacija',
  ],
  due: [
    'za plačilo', 'skupaj za plačilo', 'skupni znesek', 'znesek za plačilo', 'skupaj z ddv', 'končni znesek', 'skupna cena',
    'vrednost naročila', 'skupna vrednost', 'znesek naročila', 'končna cena', 'skupaj (z ddv)', 'skupaj za plačilo z ddv',
    'znesek računa', 'znesek plačila', 'znesek nakupa', 'skupaj z dostavo',
  ],
  total: [
    'skupaj', 'znesek', 'vsota',
  ],
  notTotal: [
    'vmesni seštevek', 'skupaj brez ddv', 'vrednost izdelkov', 'prihranek', 'popust', 'prihranite', 'skupaj izdelki', 'ddv',
    'cena izdelkov', 'znesek brez',
    'vračilo',
  ],
  part: [
    'na mesec', 'mesečno', 'na obroke', 'obrok~', '/mesec',
  ],
  method: [
    'način plačila', 'načini plačila', 'izberite način plačila', 'plačilo', 'izberi način plačila', 'možnosti plačila',
    'dostava in plačilo', 'plačilno sredstvo', 'podatki za plačilo', 'vrsta plačila',
    'kako želite plačati', 'plačilna metoda',
  ],
  scan: [
    'skenirajte za plačilo', 'skenirajte in plačajte', 'skenirajte qr kodo za plačilo', 'skenirajte kodo za plačilo', 'plačilo s qr kodo',
    'plačaj s qr kodo',
  ],
  ways: [
    'plačilna kartica', 'kreditna kartica', 's kartico', 'kartica', 'po povzetju', 'plačilo po povzetju', 'predračun', 'po predračunu',
    'gotovina', 'bančno nakazilo', 'plačilo ob prevzemu', 'na obroke', 'darilna kartica', 'darilni bon', 'upn', 'ob prevzemu',
    'spletno plačilo', 'debetna kartica',
    'plačilo v trgovini', 'položnica',
  ],
  card: [
    'številka kartice', 'ime na kartici', 'imetnik kartice', 'datum poteka', 'velja do', 'varnostna koda', 'veljavnost',
    'mm/ll',
  ],
  checkout: [
    'blagajna', 'plačilo', 'naročilo', 'zaključek nakupa', 'pregled naročila', 'povzetek naročila', 'vaše naročilo', 'oddaja naročila',
    'zaključi nakup',
  ],
  summary: [
    'povzetek naročila', 'pregled naročila', 'vaše naročilo',
  ],
  terms: [
    'splošne pogoje', 'splošnimi pogoji', 'strinjam se', 's klikom na', 'prebral sem', 'z oddajo naročila', 'pogoje poslovanja',
    'pogoji poslovanja',
  ],
  delivery: [
    'naslov za dostavo', 'naslov dostave', 'naslov za račun', 'način dostave', 'načini dostave', 'dostava', 'podatki za dostavo',
    'osebni podatki', 'kontaktni podatki', 'vaši podatki', 'prejemnik', 'podatki o kupcu', 'izberite način dostave',
  ],
  thanks: [
    'hvala za naročilo', 'hvala za vaše naročilo', 'hvala za nakup', 'vaše naročilo je', 'naročilo je bilo', 'potrditev naročila',
    'plačilo je bilo uspešno', 'naročilo sprejeto', 'naročilo je oddano', 'plačilo uspešno',
    'naročilo prejeto', 'vaše naročilo smo prejeli', 'naročilo smo prejeli', 'prejeli smo vaše naročilo', 'naročilo je potrjeno',
    'naročilo je prejeto', 'naročilo uspešno oddano',
    'uspešno plačilo', 'naročilo oddano', 'plačilo prejeto',
  ],
  reference: [
    'številka naročila', 'naročilo št', 'št. naročila', 'številka računa', 'sklic', 'referenčna številka',
    'naročilo',
    'številka rezervacije', 'številka predračuna',
  ],
  shopping: [
    'dodaj v košarico', 'v košarico', 'košarica', 'nadaljuj z nakupom', 'nakupovalna košarica', 'poglej košarico', 'kupi', 'seznam želja',
    'nazaj v košarico',
  ],
  account: [
    'prijava', 'prijavi se', 'registracija', 'registriraj se', 'ustvari račun', 'moj račun', 'pozabljeno geslo', 'pozabljeno geslo?',
    'ste pozabili geslo', 'moja naročila', 'dodaj kartico',
  ],
  keeps: [
    'shrani', 'shrani kartico', 'shrani spremembe', 'posodobi', 'uredi kartico', 'odstrani kartico', 'dodaj kartico',
    'dodaj novo kartico', 'dodaj način plačila', 'nastavi kot privzet~',
  ],
  bank: ['številka računa'],
  payee: [
    'prejemnik plačila', 'trgovec', 'prodajalec',
  ],
  step: [
    'korak',
  ],
  cardForm: [
    'podatki o kartici', 'podatki kartice',
  ],
};
