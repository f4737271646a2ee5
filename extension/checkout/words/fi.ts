import type { CheckoutWords } from './words.ts';

export const fi: CheckoutWords = {
  pay: [
    'maksa', 'maksa nyt', 'maksa tilaus', 'vahvista tilaus', 'vahvista ja maksa', 'lähetä tilaus', 'tee tilaus', 'tilaa', 'tilaa nyt',
    'tilaa ja maksa', 'hyväksy tilaus', 'viimeistele tilaus', 'siirry maksamaan', 'vahvista maksu', 'osta nyt', 'suorita maksu',
    'viimeistele osto', 'hyväksy ja maksa', 'maksa kortilla', 'vahvista osto', 'tilaa maksullisesti', 'suorita osto', 'täydennä tilaus',
    'siirry maksuun',
    'hyväksy maksu', 'vahvista varaus', 'varaa ja maksa', 'viimeistele ostos', 'vahvista ostos',
  ],
  binds: ['maksuvelvoit~', 'maksuvelvollisu~'],
  buy: [
    'osta', 'osta nyt', 'tilaa', 'tilaa nyt',
  ],
  next: [
    'jatka', 'seuraava', 'seuraavaan', 'eteenpäin', 'jatka maksamaan', 'jatka toimitukseen', 'jatka maksutapaan', 'jatka kassalle',
    'jatka vierailijana', 'tallenna ja jatka', 'jatka eteenpäin', 'siirry toimitukseen', 'jatka ilman', 'valitse toimitustapa',
    'jatka toimitustapaan', 'siirry eteenpäin', 'siirry seuraavaan',
    'tilaa ilman',
  ],
  now: [
    'maksetaan nyt', 'maksetaan tänään', 'nyt maksettavaa', 'tänään maksettavaa', 'maksettava tänään', 'maksettava nyt',
    'maksettavaa tänään', 'maksettavaa nyt',
  ],
  deposit: [
    'ennakkomaksu', 'varausmaksu', 'käsiraha', 'ennakko',
  ],
  due: [
    'maksettavaa', 'maksettavaa yhteensä', 'yhteensä maksettavaa', 'maksettava', 'loppusumma', 'kokonaissumma', 'tilauksen summa',
    'summa yhteensä', 'yhteensä (sis. alv)', 'yhteensä sis. alv', 'yhteensä alv', 'tilaus yhteensä', 'kokonaishinta',
    'tilauksen loppusumma', 'maksettava summa', 'maksettavana', 'hinta yhteensä', 'koko tilaus', 'lopullinen hinta',
    'jäljellä maksettavaa',
    'laskun summa', 'maksun määrä', 'lahjoitussumma',
  ],
  total: [
    'yhteensä', 'summa', 'yht.', 'yht',
  ],
  notTotal: [
    'välisumma', 'tuotteet yhteensä', 'alv yhteensä', 'veroton', 'yhteensä ilman', 'alennus yhteensä', 'säästät', 'verot yhteensä',
    'josta alv', 'tuotteiden summa', 'toimituskulut yhteensä', 'alennukset', 'säästö', 'ostokset yhteensä', 'tuotteet',
    'jäljellä', 'maksetaan myöhemmin', 'ilman alv', 'alv 0',
    'hyvitys', 'palautettava~', 'palautus~',
    'yhteensä palautettavaa', 'palautettava summa',
  ],
  part: [
    '/kk', 'kuukaudessa', 'kuukausierä~', 'erissä', 'kuukausi~', 'alk.', 'osamaksu', 'alkaen',
  ],
  recurs: ['kuukaudessa', '/kk', '/ kk', 'vuodessa', '/vuosi'],
  method: [
    'maksutapa', 'maksutavat', 'maksutavan', 'valitse maksutapa', 'valitse maksutapasi', 'maksu', 'maksaminen', 'maksutiedot',
    'miten haluat maksaa', 'maksuvaihtoehdot', 'maksun tiedot', 'maksutavan valinta', 'toimitus ja maksu', 'maksutapasi',
    'kuinka haluat maksaa', 'miten maksat',
  ],
  scan: [
    'skannaa maksaaksesi', 'skannaa ja maksa', 'skannaa qr-koodi maksaaksesi', 'maksa skannaamalla',
    'skannaa qr-koodi pankkisovelluksella', 'maksa qr-koodilla',
  ],
  ways: [
    'kortti', 'korttimaksu', 'pankkikortti', 'luottokortti', 'maksukortti', 'verkkopankki', 'verkkomaksu', 'verkkopankkimaksu', 'lasku',
    'laskulla', 'osamaksu', 'tilisiirto', 'postiennakko', 'mobilepay', 'lahjakortti', 'käteinen', 'ennakkomaksu', 'maksu noudettaessa',
    'maksa myöhemmin', 'pankki', 'suomalaiset verkkopankit', 'maksu myymälässä',
    'mobiilimaksu', 'käteisellä',
  ],
  card: [
    'kortin numero', 'korttinumero', 'kortin nimi', 'kortinhaltija~', 'nimi kortissa', 'voimassa', 'voimassaoloaika', 'vanhenemispäivä',
    'turvakoodi', 'tarkistenumero', 'turvaluku', 'viimeinen voimassaolo~',
    'kk/vv', 'kortin haltija',
  ],
  checkout: [
    'kassa', 'kassalle', 'tilaus', 'maksu', 'tilauksen yhteenveto', 'yhteenveto', 'tilauksen vahvistus', 'maksaminen', 'siirry kassalle',
    'tilaaminen', 'viimeistele tilaus',
  ],
  summary: [
    'tilauksen yhteenveto', 'tilausyhteenveto', 'tilauksesi', 'oma tilaus',
  ],
  terms: [
    'tilausehdot', 'hyväksyn tilausehdot', 'hyväksyn ehdot', 'hyväksyn', 'toimitusehdot', 'käyttöehdot', 'tilaamalla', 'maksamalla',
    'vahvistamalla tilauksen', 'jatkamalla', 'lähettämällä tilauksen', 'sopimusehdot', 'klikkaamalla',
  ],
  delivery: [
    'toimitusosoite', 'laskutusosoite', 'toimitustapa', 'toimitustavat', 'toimitus', 'toimituksen', 'toimitustiedot', 'yhteystiedot',
    'yhteystietosi', 'omat tiedot', 'asiakastiedot', 'valitse toimitustapa', 'vastaanottaja', 'henkilötiedot', 'tilaajan tiedot',
    'noutopiste', 'tilaajatiedot',
  ],
  thanks: [
    'kiitos tilauksesta', 'kiitos tilauksestasi', 'kiitos ostoksestasi', 'kiitos ostoksesta', 'tilaus vastaanotettu',
    'tilauksesi on vastaanotettu', 'tilausvahvistus', 'maksu onnistui', 'tilaus vahvistettu', 'olemme vastaanottaneet',
    'tilauksesi on vahvistettu',
    'varausvahvistus', 'kiitos varauksestasi', 'varaus vahvistettu',
    'tilaus onnistui', 'maksu vastaanotettu', 'varauksesi on vahvistettu',
  ],
  undone: ['peruttu', 'peruutettu', 'hylätty', 'epäonnistui'],
  reference: [
    'tilausnumero', 'tilausnro', 'tilauksen numero', 'laskun numero', 'viitenumero', 'viite', 'tilaustunnus', 'maksun viite',
    'tilausnumerosi',
    'varausnumero', 'varaustunnus',
    'tilaus',
    'varauskoodi',
  ],
  shopping: [
    'lisää ostoskoriin', 'lisää koriin', 'ostoskori', 'ostoskoriin', 'ostoskorisi', 'jatka ostoksia', 'osta', 'siirry ostoskoriin',
    'lisää suosikkeihin', 'takaisin ostoskoriin', 'lisää toivelistalle',
    'tilaa uudelleen', 'osta uudelleen',
  ],
  account: [
    'kirjaudu', 'kirjaudu sisään', 'rekisteröidy', 'luo tili', 'luo käyttäjätili', 'oma tili', 'unohditko salasanan',
    'unohditko salasanan?', 'unohtunut salasana', 'omat tilaukset', 'lisää kortti', 'luo asiakastili', 'liity jäseneksi',
  ],
  keeps: [
    'tallenna', 'tallenna kortti', 'tallenna muutokset', 'päivitä', 'päivitä kortti', 'muokkaa korttia', 'vaihda kortti',
    'poista kortti', 'lisää kortti', 'lisää uusi kortti', 'lisää maksukortti', 'lisää maksutapa', 'päivitä maksutapa',
    'vaihda maksutapa', 'aseta oletukseksi', 'aktivoi kortti',
  ],
  held: [
    'ei veloiteta', 'takuuna', 'varauksen vakuudeksi', 'maksu paikan päällä', 'maksetaan hotellissa', 'ilmainen kokeilu~',
  ],
  bank: ['tilinumero', 'saajan tilinumero'],
  payee: [
    'saaja', 'maksunsaaja', 'myyjä', 'kauppias', 'verkkokauppa',
    'maksun saaja',
  ],
  step: [
    'vaihe',
  ],
  cardForm: [
    'kortin tiedot', 'korttitiedot', 'maksukortin tiedot',
  ],
};
