import type { CheckoutWords } from './words.ts';

export const lv: CheckoutWords = {
  pay: [
    'apmaksāt', 'maksāt', 'samaksāt', 'veikt pasūtījumu', 'pasūtīt', 'apstiprināt pasūtījumu', 'apmaksāt tagad', 'pirkt',
    'apstiprināt un apmaksāt', 'noformēt pasūtījumu', 'nosūtīt pasūtījumu', 'apmaksāt pasūtījumu', 'pabeigt pasūtījumu',
    'pabeigt pirkumu', 'pirkt tagad', 'veikt maksājumu', 'pasūtīt un apmaksāt', 'pasūtīt ar pienākumu maksāt',
    'apstiprināt pirkumu', 'apstiprināt maksājumu', 'veikt apmaksu', 'iesniegt pasūtījumu', 'apstiprināt rezervāciju',
  ],
  binds: ['pienākumu maksāt', 'pienākumu samaksāt'],
  buy: [
    'pirkt', 'pirkt tagad', 'pasūtīt',
  ],
  next: [
    'turpināt', 'tālāk', 'nākamais solis', 'nākamais', 'turpināt uz apmaksu', 'turpināt kā viesis', 'pirkt bez reģistrācijas',
    'saglabāt un turpināt', 'pāriet uz apmaksu', 'turpināt bez reģistrācijas',
    'pasūtīt bez reģistrācijas',
  ],
  now: [
    'jāmaksā tagad', 'jāmaksā šodien', 'apmaksai tagad', 'apmaksai šodien', 'šodien jāmaksā',
  ],
  deposit: [
    'avanss', 'priekšapmaksa', 'depozīts', 'rokasnauda',
  ],
  due: [
    'kopā apmaksai', 'apmaksai', 'summa apmaksai', 'kopējā summa', 'kopā ar pvn', 'gala summa', 'kopsumma', 'pasūtījuma summa',
    'kopējā cena', 'gala cena', 'kopā (ar pvn)', 'maksājamā summa', 'apmaksas summa', 'pavisam kopā',
    'maksājuma summa', 'rēķina summa', 'kopā ar piegādi',
  ],
  total: [
    'kopā', 'summa', 'pavisam',
  ],
  notTotal: [
    'starpsumma', 'preču summa', 'kopā bez pvn', 'ietaupījums', 'atlaide', 'preces', 'piegādes cena', 'preces kopā', 'jūs ietaupāt',
    'summa bez pvn',
    'atmaksa', 'atmaksājamā',
  ],
  part: [
    'mēnesī', '/mēn', 'nomaks~', 'līzing~',
  ],
  method: [
    'maksājuma veids', 'maksājumu veids', 'apmaksas veids', 'apmaksas veidi', 'norēķinu veids', 'izvēlieties apmaksas veidu',
    'izvēlieties maksājuma veidu', 'apmaksa', 'maksājums', 'piegāde un apmaksa', 'norēķinu veidi', 'maksāšanas veids',
    'samaksas veids', 'izvēlies apmaksas veidu',
  ],
  scan: [
    'noskenējiet, lai samaksātu', 'noskenē un samaksā', 'noskenējiet un samaksājiet', 'noskenējiet qr kodu, lai samaksātu',
    'maksājums ar qr kodu', 'maksāt ar qr kodu',
  ],
  ways: [
    'maksājumu karte', 'bankas karte', 'kredītkarte', 'ar karti', 'karte', 'bankas pārskaitījums', 'pārskaitījums', 'internetbanka',
    'skaidra nauda', 'skaidrā naudā', 'apmaksa saņemot', 'pēcmaksa', 'nomaksa', 'līzings', 'dāvanu karte', 'rēķins',
    'samaksa saņemot', 'maksāt vēlāk', 'ar pārskaitījumu',
  ],
  card: [
    'kartes numurs', 'vārds uz kartes', 'kartes īpašnieks', 'derīga līdz', 'derīguma termiņš', 'drošības kods',
  ],
  checkout: [
    'kase', 'apmaksa', 'pasūtījums', 'pasūtījuma noformēšana', 'pasūtījuma kopsavilkums', 'noformēt pasūtījumu', 'jūsu pasūtījums',
    'pirkuma noformēšana', 'norēķins',
  ],
  summary: [
    'pasūtījuma kopsavilkums', 'jūsu pasūtījums',
  ],
  terms: [
    'piekrītu', 'lietošanas noteikumiem', 'noteikumiem', 'noklikšķinot', 'veicot pasūtījumu', 'esmu iepazinies', 'distances līgum~',
    'pirkuma noteikumiem',
  ],
  delivery: [
    'piegādes adrese', 'piegādes veids', 'piegādes veidi', 'piegāde', 'pircēja dati', 'kontaktinformācija', 'jūsu dati', 'saņēmējs',
    'norēķinu adrese', 'piegādes informācija', 'izvēlieties piegādes veidu', 'saņemšanas veids',
  ],
  thanks: [
    'paldies par pasūtījumu', 'paldies par jūsu pasūtījumu', 'paldies par pirkumu', 'pasūtījums pieņemts', 'pasūtījums saņemts',
    'jūsu pasūtījums ir', 'maksājums veiksmīgs', 'pasūtījums apstiprināts',
    'jūsu pasūtījums ir saņemts', 'esam saņēmuši jūsu pasūtījumu', 'pasūtījums veiksmīgi', 'pasūtījums ir apstiprināts',
    'pasūtījums ir pieņemts', 'maksājums saņemts',
  ],
  reference: [
    'pasūtījuma numurs', 'pasūtījuma nr', 'pasūtījums nr', 'rēķina numurs',
    'pasūtījums',
    'rēķina nr',
  ],
  shopping: [
    'pievienot grozam', 'ielikt grozā', 'likt grozā', 'grozs', 'iepirkumu grozs', 'turpināt iepirkties', 'skatīt grozu', 'pirkt',
    'jūsu grozs', 'vēlmju saraksts',
    'noformēt pirkumu',
  ],
  account: [
    'ieiet', 'pieslēgties', 'ienākt', 'reģistrēties', 'reģistrācija', 'izveidot kontu', 'mans konts', 'aizmirsi paroli',
    'aizmirsi paroli?', 'aizmirsāt paroli', 'aizmirsāt paroli?', 'mani pasūtījumi', 'pievienot karti',
  ],
  keeps: [
    'saglabāt', 'saglabāt karti', 'saglabāt izmaiņas', 'atjaunināt', 'labot karti', 'dzēst karti', 'noņemt karti',
    'pievienot karti', 'pievienot jaunu karti', 'pievienot maksājuma veidu', 'iestatīt kā noklusējum~',
  ],
  bank: ['konta numurs'],
  payee: [
    'saņēmējs', 'tirgotājs', 'pārdevējs',
  ],
  step: [
    'solis',
  ],
  cardForm: [
    'kartes dati', 'kartes informācija',
  ],
};
