import type { CheckoutWords } from './words.ts';

export const lt: CheckoutWords = {
  pay: [
    'apmokėti', 'mokėti', 'pateikti užsakymą', 'užsakyti', 'patvirtinti užsakymą', 'pirkti', 'apmokėti dabar', 'patvirtinti ir apmokėti',
    'užsakyti ir sumokėti', 'apmokėti užsakymą', 'sumokėti', 'baigti užsakymą', 'užbaigti užsakymą', 'pirkti dabar', 'užbaigti pirkimą',
    'užsakymas su įsipareigojimu mokėti',
    'patvirtinti pirkimą', 'patvirtinti mokėjimą', 'atlikti mokėjimą', 'atlikti užsakymą', 'baigti pirkimą',
    'patvirtinti apmokėjimą',
  ],
  buy: [
    'pirkti', 'pirkti dabar', 'užsakyti',
  ],
  next: [
    'tęsti', 'toliau', 'kitas žingsnis', 'kitas', 'tęsti apmokėjimą', 'tęsti kaip svečias', 'pirkti be registracijos',
    'pereiti prie apmokėjimo', 'išsaugoti ir tęsti', 'tęsti be registracijos', 'pirkti kaip svečiui',
    'užsakyti be registracijos',
  ],
  now: [
    'mokėti dabar', 'mokėti šiandien', 'šiandien mokėti', 'dabar mokėti', 'mokėtina šiandien', 'mokėtina dabar',
  ],
  deposit: [
    'avansas', 'užstatas', 'rankpinigiai',
  ],
  due: [
    'mokėtina suma', 'iš viso mokėti', 'bendra suma', 'galutinė suma', 'viso mokėti', 'suma apmokėjimui', 'iš viso su pvm',
    'užsakymo suma', 'galutinė kaina', 'bendra kaina', 'mokėti iš viso', 'viso su pvm', 'apmokėti', 'iš viso (su pvm)',
    'bendra užsakymo suma',
    'mokėjimo suma', 'sąskaitos suma', 'suma su pvm',
  ],
  total: [
    'iš viso', 'viso', 'suma', 'iš viso:',
  ],
  notTotal: [
    'tarpinė suma', 'prekių suma', 'viso be pvm', 'sutaupote', 'nuolaida', 'prekės', 'suma be pvm', 'pristatymo kaina', 'prekių kaina',
    'iš viso be',
    'grąžinama', 'grąžinimas',
  ],
  part: [
    'per mėnesį', '/mėn', 'išsimokėtinai', 'lizing~', 'mėn.',
  ],
  method: [
    'mokėjimo būdas', 'mokėjimo būdai', 'apmokėjimo būdas', 'apmokėjimo būdai', 'pasirinkite mokėjimo būdą',
    'pasirinkite apmokėjimo būdą', 'apmokėjimas', 'mokėjimas', 'pristatymas ir apmokėjimas', 'mokėjimo informacija',
    'atsiskaitymo būdas', 'kaip norite mokėti',
  ],
  scan: [
    'nuskaitykite ir apmokėkite', 'nuskenuokite ir apmokėkite', 'nuskenuokite, kad apmokėtumėte', 'nuskaitykite qr kodą ir apmokėkite',
    'nuskenuokite qr kodą ir apmokėkite', 'apmokėti qr kodu', 'mokėjimas qr kodu',
  ],
  ways: [
    'mokėjimo kortelė', 'banko kortelė', 'kreditinė kortelė', 'kortele', 'banko pavedimas', 'bankinis pavedimas', 'pavedimu',
    'elektroninė bankininkystė', 'el. bankininkystė', 'grynais', 'grynaisiais', 'apmokėjimas atsiimant', 'mokėjimas atsiimant',
    'lizingas', 'išsimokėtinai', 'dovanų kuponas', 'dovanų čekis', 'kortelė', 'apmokėjimas pristatymo metu', 'per banką',
    'mokėti vėliau', 'išankstinė sąskaita', 'mokėjimas dalimis',
  ],
  card: [
    'kortelės numeris', 'vardas ant kortelės', 'kortelės savininkas', 'galioja iki', 'galiojimo data', 'saugos kodas', 'galiojimo laikas',
    'kortelės turėtojas',
  ],
  checkout: [
    'kasa', 'apmokėjimas', 'užsakymas', 'užsakymo suvestinė', 'užsakymo informacija', 'pirkimas', 'jūsų užsakymas',
    'užsakymo patvirtinimas', 'užsakymo pateikimas', 'atsiskaitymas',
  ],
  summary: [
    'užsakymo santrauka', 'užsakymo suvestinė', 'jūsų užsakymas',
  ],
  terms: [
    'sutinku su', 'pirkimo taisyklės', 'taisyklėmis', 'taisykles', 'spausdami', 'pateikdami užsakymą', 'susipažinau',
    'pirkimo taisyklėmis',
  ],
  delivery: [
    'pristatymo adresas', 'pristatymo būdas', 'pristatymo būdai', 'pristatymas', 'pirkėjo duomenys', 'kontaktinė informacija',
    'jūsų duomenys', 'gavėjas', 'atsiskaitymo adresas', 'pristatymo informacija', 'pasirinkite pristatymo būdą', 'mokėtojo adresas',
    'gavėjo duomenys', 'kontaktiniai duomenys',
  ],
  thanks: [
    'ačiū už užsakymą', 'ačiū už jūsų užsakymą', 'dėkojame už užsakymą', 'dėkojame už jūsų užsakymą', 'užsakymas priimtas',
    'jūsų užsakymas', 'užsakymas gautas', 'apmokėjimas sėkmingas', 'užsakymas patvirtintas', 'ačiū, kad pirkote', 'dėkojame, kad perkate',
    'gavome jūsų užsakymą', 'jūsų užsakymas gautas', 'užsakymas pateiktas', 'užsakymas sėkmingai',
    'mokėjimas sėkmingas', 'mokėjimas atliktas',
  ],
  reference: [
    'užsakymo numeris', 'užsakymo nr', 'užsakymas nr', 'sąskaitos faktūros numeris', 'mokėjimo paskirtis',
    'užsakymas',
    'įmokos kodas',
  ],
  shopping: [
    'į krepšelį', 'įdėti į krepšelį', 'krepšelis', 'pirkinių krepšelis', 'tęsti apsipirkimą', 'peržiūrėti krepšelį', 'pirkti',
    'jūsų krepšelis', 'norų sąrašas', 'grįžti į krepšelį',
  ],
  account: [
    'prisijungti', 'registruotis', 'registracija', 'susikurti paskyrą', 'mano paskyra', 'pamiršote slaptažodį', 'pamiršote slaptažodį?',
    'pamiršau slaptažodį', 'mano užsakymai', 'pridėti kortelę', 'prisijungimas',
  ],
  keeps: [
    'išsaugoti', 'išsaugoti kortelę', 'išsaugoti pakeitimus', 'atnaujinti', 'redaguoti kortelę', 'pašalinti kortelę',
    'ištrinti kortelę', 'pridėti kortelę', 'pridėti naują kortelę', 'pridėti mokėjimo būdą', 'nustatyti kaip numatyt~',
  ],
  bank: ['sąskaitos numeris', 'sąskaitos nr', 'bankas:'],
  payee: [
    'gavėjas', 'prekybininkas', 'pardavėjas',
  ],
  step: [
    'žingsnis', 'etapas',
  ],
  cardForm: [
    'kortelės duomenys', 'kortelės informacija',
  ],
};
