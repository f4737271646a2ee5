import type { CheckoutWords } from './words.ts';

export const et: CheckoutWords = {
  pay: [
    'tellimus koos maksekohustusega',
    'maksa', 'maksa kohe', 'esita tellimus', 'telli', 'kinnita tellimus', 'kinnita ja maksa', 'vormista tellimus', 'osta', 'osta kohe',
    'maksma', 'tasu', 'esita tellimus ja maksa', 'lõpeta tellimus', 'kinnita ost', 'soorita makse', 'mine maksma',
    'tellimuse kinnitamine', 'maksa tellimus',
    'soorita ost', 'kinnita makse', 'lõpeta ost', 'saada tellimus',
  ],
  binds: ['maksekohustus~'],
  buy: [
    'osta', 'osta kohe', 'telli', 'telli kohe',
  ],
  next: [
    'jätka', 'edasi', 'järgmine', 'järgmine samm', 'jätka maksmisega', 'jätka külalisena', 'jätka tarnega', 'osta ilma registreerimata',
    'edasi maksma', 'salvesta ja jätka', 'vali tarneviis', 'jätka ostu vormistamist',
    'telli külalisena',
  ],
  now: [
    'tasuda täna', 'tasuda kohe', 'tasuda nüüd', 'täna tasuda', 'kohe tasuda',
  ],
  deposit: [
    'ettemaks', 'tagatisraha', 'broneerimistasu', 'ettemakse',
  ],
  due: [
    'tasuda', 'kokku tasuda', 'tasumisele kuulub', 'summa kokku', 'kokku km-ga', 'kogusumma', 'lõppsumma', 'tellimuse summa',
    'maksta kokku', 'koguhind', 'kokku koos käibemaksuga', 'tellimus kokku', 'lõpphind', 'kokku (km-ga)', 'makstav summa', 'kokku maksta',
    'tasumiseks',
    'arve summa', 'makse summa', 'hind kokku',
  ],
  total: [
    'kokku', 'summa', 'kokku:',
  ],
  notTotal: [
    'vahesumma', 'tooted kokku', 'kokku km-ta', 'säästad', 'allahindlus', 'käibemaks', 'summa km-ta', 'tarne hind', 'toodete summa',
    'soodustus', 'kokku ilma', 'ostukorv kokku',
    'tagasimakse', 'tagastatav',
  ],
  part: [
    'kuus', '/kuu', 'järelmaks~', 'kuumakse', 'osamaks~',
  ],
  method: [
    'makseviis', 'makseviisid', 'maksmisviis', 'makseviisi valik', 'vali makseviis', 'maksmine', 'makse', 'tarne ja makse',
    'maksevõimalused', 'maksemeetod', 'tasumine', 'vali maksmisviis',
    'kuidas soovid maksta', 'vali pank',
  ],
  scan: [
    'skanni ja maksa', 'skanni maksmiseks', 'skannige maksmiseks', 'maksmiseks skanni', 'maksmiseks skannige', 'skanni qr-kood ja maksa',
    'maksa qr-koodiga',
  ],
  ways: [
    'pangakaart', 'krediitkaart', 'kaardimakse', 'kaardiga', 'pangalink', 'pangalingid', 'pangaülekanne', 'ülekanne', 'arve', 'sularaha',
    'sularahas', 'järelmaks', 'kinkekaart', 'tasumine kättesaamisel', 'osamakse', 'ettemaksuarve', 'maksa hiljem', 'deebetkaart',
    'internetipank', 'pangamakse', 'arvega',
  ],
  card: [
    'kaardi number', 'kaardinumber', 'nimi kaardil', 'kaardi omanik', 'kehtiv kuni', 'kehtivusaeg', 'turvakood', 'aegumiskuupäev',
    'kk/aa',
  ],
  checkout: [
    'kassa', 'maksmine', 'tellimus', 'tellimuse vormistamine', 'tellimuse kokkuvõte', 'vormista tellimus', 'sinu tellimus',
    'ostu vormistamine', 'kokkuvõte', 'tellimuse kinnitamine',
  ],
  summary: [
    'tellimuse kokkuvõte', 'sinu tellimus', 'teie tellimus',
  ],
  terms: [
    'nõustun', 'müügitingimustega', 'kasutustingimustega', 'ostutingimustega', 'tellimust esitades', 'klõpsates', 'müügitingimused',
    'olen tutvunud', 'kauplemistingimustega', 'tingimustega',
  ],
  delivery: [
    'tarneaadress', 'tarneviis', 'tarneviisid', 'tarne', 'kliendi andmed', 'kontaktandmed', 'sinu andmed', 'saaja', 'arve aadress',
    'isikuandmed', 'tarneandmed', 'transport', 'vali tarneviis', 'ostja andmed', 'kohaletoimetamine', 'tarneinfo',
  ],
  thanks: [
    'aitäh tellimuse eest', 'täname tellimuse eest', 'täname ostu eest', 'aitäh ostu eest', 'tellimus vastu võetud', 'teie tellimus on',
    'tellimus on edastatud', 'makse õnnestus', 'tellimus kinnitatud', 'sinu tellimus on', 'tellimus on kinnitatud',
    'tellimus on vastu võetud', 'teie tellimus on vastu võetud', 'oleme teie tellimuse', 'tellimus edukalt', 'tellimus on esitatud',
    'makse sooritatud', 'ost sooritatud',
  ],
  reference: [
    'tellimuse number', 'tellimuse nr', 'tellimus nr', 'arve number', 'viitenumber', 'tellimus #',
    'tellimus',
    'broneeringu number',
  ],
  shopping: [
    'lisa ostukorvi', 'lisa korvi', 'ostukorv', 'jätka ostlemist', 'vaata ostukorvi', 'osta', 'sinu ostukorv', 'lisa lemmikutesse',
    'tagasi ostukorvi',
    'vormista ost',
  ],
  account: [
    'logi sisse', 'sisene', 'registreeru', 'loo konto', 'minu konto', 'unustasid parooli', 'unustasid parooli?', 'minu tellimused',
    'lisa kaart', 'registreeri',
  ],
  keeps: [
    'salvesta', 'salvesta kaart', 'salvesta muudatused', 'uuenda', 'muuda kaarti', 'eemalda kaart', 'kustuta kaart', 'lisa kaart',
    'lisa uus kaart', 'lisa makseviis', 'määra vaikimisi',
  ],
  bank: ['kontonumber', 'konto number'],
  payee: [
    'makse saaja', 'kaupmees', 'müüja',
  ],
  step: [
    'samm',
  ],
  cardForm: [
    'kaardi andmed', 'kaardiandmed',
  ],
};
