import type { CheckoutWords } from './words.ts';

export const sr: CheckoutWords = {
  pay: [
    'plati', 'plati odmah', 'plaćanje', 'naruči', 'naruči odmah', 'poruči', 'pošalji porudžbinu', 'pošalji narudžbu',
    'potvrdi porudžbinu', 'potvrdi narudžbu', 'potvrdi kupovinu', 'potvrdi i plati', 'završi kupovinu', 'završi narudžbu',
    'završi porudžbinu', 'dovrši kupovinu', 'dovrši kupnju', 'završi kupnju', 'kupi', 'kupi odmah', 'kupi sada',
    'naruči uz obvezu plaćanja', 'narudžba s obvezom plaćanja', 'naručujem', 'naručite', 'poruči sada', 'plati karticom',
    'potvrdi plaćanje', 'poručite', 'naruči s obvezom plaćanja', 'kreiraj porudžbinu', 'плати', 'поручи', 'потврди поруџбину',
    'заврши куповину', 'наручи',
    'potvrdite narudžbu', 'potvrdite porudžbinu', 'potvrdi kupnju', 'dovrši narudžbu', 'potvrdi rezervaciju', 'potvrdite kupnju',
  ],
  binds: [
    'obvezom plaćanja', 'obavezom plaćanja',
    'obvezu plaćanja',
  ],
  buy: [
    'kupi', 'kupi odmah', 'kupi sada', 'naruči', 'poruči', 'купи', 'поручи',
  ],
  next: [
    'nastavi', 'dalje', 'sledeći korak', 'sljedeći korak', 'nastavi na plaćanje', 'nastavi na dostavu', 'nastavi kao gost',
    'kupi bez registracije', 'nastavi bez registracije', 'sačuvaj i nastavi', 'spremi i nastavi', 'nastavi dalje', 'na plaćanje',
    'nastavi ka plaćanju', 'nastavi kupnju bez', 'nastavi sa kupovinom', 'idi na plaćanje', 'sledeće', 'sljedeće', 'korak dalje',
    'nastavite', 'настави', 'даље',
    'naruči bez registracije',
  ],
  now: [
    'za plaćanje danas', 'za plaćanje sada', 'plaća se sada', 'plaća se danas', 'danas za uplatu', 'sada za uplatu',
  ],
  deposit: [
    'depozit', 'avans', 'kapara', 'predujam', 'akontacija', 'депозит', 'аванс', 'капара',
  ],
  due: [
    'ukupno za plaćanje', 'ukupno za uplatu', 'za plaćanje', 'za naplatu', 'iznos za plaćanje', 'ukupan iznos', 'ukupna cena',
    'ukupna cijena', 'ukupno sa pdv', 'ukupno s pdv-om', 'sveukupno', 'sveukupni račun', 'ukupno sa dostavom', 'ukupan iznos porudžbine', 'ukupna vrednost',
    'ukupna vrijednost', 'konačan iznos', 'konačna cena', 'konačna cijena', 'iznos narudžbe', 'iznos porudžbine', 'ukupni iznos',
    'ukupno porudžbina', 'ukupno s dostavom', 'vrednost porudžbine', 'vrednost narudžbe', 'ukupno narudžba', 'ukupno (s pdv-om)',
    'укупно за плаћање', 'укупан износ', 'укупна цена',
    'za platiti', 'iznos računa', 'iznos transakcije',
  ],
  total: [
    'ukupno', 'iznos', 'svega', 'suma', 'total', 'укупно', 'износ',
  ],
  notTotal: [
    'međuzbir', 'međuzbroj', 'ukupno bez pdv', 'ukupno proizvodi', 'ušteda', 'popust', 'ukupan popust', 'vrednost proizvoda',
    'vrijednost proizvoda', 'cena proizvoda', 'osnovica', 'podzbroj', 'ukupna ušteda', 'međusuma', 'iznos bez pdv', 'cena bez',
    'ukupno artikli', 'cijena dostave', 'cena dostave', 'troškovi dostave', 'uštedeli ste', 'međuiznos', 'za besplatnu', 'košarica ukupno',
    'povraćaj', 'povrat',
  ],
  part: [
    'mesečno', 'mjesečno', 'na rate', 'rata', 'rate', '/mes', 'rata po', 'na odloženo', 'obrok~',
  ],
  method: [
    'način plaćanja', 'načini plaćanja', 'izaberi način plaćanja', 'izaberite način plaćanja', 'odaberi način plaćanja',
    'odaberite način plaćanja', 'plaćanje', 'metod plaćanja', 'metoda plaćanja', 'dostava i plaćanje', 'opcije plaćanja',
    'vrsta plaćanja', 'podaci o plaćanju', 'način naplate', 'isporuka i plaćanje', 'начин плаћања', 'плаћање',
    'kako želite platiti',
  ],
  scan: [
    'skenirajte za plaćanje', 'skenirajte i platite', 'skeniraj i plati', 'skenirajte qr kod za plaćanje', 'skenirajte kod za plaćanje',
    'ips skeniraj', 'plaćanje qr kodom', 'plati qr kodom', 'скенирајте за плаћање',
  ],
  ways: [
    'platna kartica', 'platnom karticom', 'platne kartice', 'kreditna kartica', 'kreditnom karticom', 'karticom', 'kartica',
    'kartično plaćanje', 'plaćanje karticom', 'pouzeće', 'pouzećem', 'plaćanje pouzećem', 'gotovina', 'gotovinom',
    'gotovinom prilikom preuzimanja', 'prilikom preuzimanja', 'uplata na račun', 'uplatnica', 'opća uplatnica', 'općom uplatnicom',
    'virman', 'virmanom', 'bankovna transakcija', 'bankovni transfer', 'nalog za uplatu', 'plaćanje preko računa', 'čekovi', 'čekovima',
    'na rate', 'poklon kartica', 'poklon bon', 'debitna kartica', 'internet bankarstvo', 'online plaćanje', 'plaćanje po preuzimanju',
    'po predračunu', 'predračun', 'internetsko bankarstvo', 'direktna bankovna transakcija', 'plaćanje po isporuci',
    'plaćanje pri preuzimanju', 'debitna ili kreditna', 'kešom', 'картица', 'поузећем', 'плаћање поузећем', 'готовина',
    'pri preuzimanju', 'keks pay',
  ],
  card: [
    'broj kartice', 'ime na kartici', 'vlasnik kartice', 'nosilac kartice', 'datum isteka', 'važi do', 'vrijedi do', 'rok važenja',
    'sigurnosni kod', 'sigurnosni broj', 'istek kartice', 'kontrolni broj', 'број картице',
    'nositelj kartice',
  ],
  checkout: [
    'blagajna', 'plaćanje', 'naručivanje', 'porudžbina', 'narudžba', 'pregled porudžbine', 'pregled narudžbe', 'vaša porudžbina',
    'vaša narudžba', 'završetak kupovine', 'završi kupovinu', 'kasa', 'košarica i plaćanje', 'sažetak narudžbe', 'završetak narudžbe',
    'dovršetak kupnje', 'naplata', 'podaci za naplatu', 'detalji porudžbine', 'pregled kupovine', 'pregled košarice', 'поруџбина',
    'наплата',
  ],
  summary: [
    'pregled narudžbe', 'pregled porudžbine', 'sažetak narudžbe', 'vaša porudžbina', 'vaša narudžba', 'преглед поруџбине',
  ],
  terms: [
    'uslove korišćenja', 'uslovima korišćenja', 'uslovi kupovine', 'uslove kupovine', 'uvjete korištenja', 'opće uvjete', 'opšte uslove',
    'slažem se', 'prihvatam uslove', 'prihvaćam uvjete', 'pročitao', 'klikom na', 'potvrđujem da', 'uvjetima kupnje', 'uvjeti kupnje',
    'saglasan sam', 'suglasan sam', 'opštim uslovima', 'прихватам услове',
  ],
  delivery: [
    'adresa za dostavu', 'adresa dostave', 'adresa isporuke', 'adresa za isporuku', 'adresa za naplatu', 'način dostave',
    'način isporuke', 'načini dostave', 'dostava', 'isporuka', 'podaci za dostavu', 'podaci o kupcu', 'podaci o dostavi', 'lični podaci',
    'osobni podaci', 'kontakt podaci', 'kontakt informacije', 'primalac', 'primatelj', 'vaši podaci', 'opcije dostave', 'metoda dostave',
    'podaci za isporuku', 'izaberite način isporuke', 'podaci kupca', 'preuzimanje', 'vrsta dostave', 'достава', 'испорука', 'адреса',
  ],
  thanks: [
    'hvala na porudžbini', 'hvala na narudžbi', 'hvala vam na porudžbini', 'hvala vam na narudžbi', 'hvala na kupovini',
    'hvala na kupnji', 'vaša porudžbina je primljena', 'vaša narudžba je', 'vaša porudžbina je', 'potvrda porudžbine', 'potvrda narudžbe',
    'uspešno ste naručili', 'uspješno ste naručili', 'plaćanje je uspešno', 'plaćanje je uspješno', 'narudžba je zaprimljena',
    'porudžbina je uspešno', 'uspešna kupovina', 'hvala na poverenju', 'uspešno plaćanje', 'narudžba je uspješno', 'хвала на поруџбини',
    'narudžba zaprimljena', 'porudžbina primljena', 'porudžbina je primljena', 'narudžba je primljena', 'zaprimili smo vašu narudžbu',
    'primili smo vašu porudžbinu', 'narudžba je potvrđena', 'porudžbina je potvrđena', 'vaša narudžba je zaprimljena',
    'primili smo vašu narudžbu',
  ],
  reference: [
    'broj porudžbine', 'broj narudžbe', 'porudžbina br', 'narudžba br', 'porudžbina broj', 'narudžba broj', 'broj računa',
    'poziv na broj', 'referentni broj', 'šifra porudžbine', 'broj naloga', 'број поруџбине',
    'narudžba', 'narudžbina', 'поруџбина',
    'broj predračuna',
  ],
  shopping: [
    'dodaj u korpu', 'dodaj u košaricu', 'u korpu', 'u košaricu', 'korpa', 'košarica', 'vaša korpa', 'vaša košarica', 'nastavi kupovinu',
    'nastavi kupnju', 'nastavi sa kupovinom', 'pogledaj korpu', 'lista želja', 'dodaj u listu želja', 'vrati se u korpu', 'kupi',
    'pregled korpe', 'obavesti me', 'додај у корпу', 'корпа',
  ],
  account: [
    'prijavi se', 'prijava', 'registruj se', 'registracija', 'registriraj se', 'kreiraj nalog', 'otvori račun', 'moj nalog', 'moj račun',
    'zaboravljena lozinka', 'zaboravili ste lozinku', 'zaboravili ste lozinku?', 'zaboravljena lozinka?', 'moje porudžbine',
    'moje narudžbe', 'dodaj karticu', 'uloguj se', 'napravi nalog', 'moj profil', 'пријава', 'регистрација',
  ],
  keeps: [
    'sačuvaj', 'sačuvaj karticu', 'sačuvaj izmene', 'spremi', 'spremi karticu', 'ažuriraj', 'izmeni karticu', 'ukloni karticu',
    'obriši karticu', 'dodaj karticu', 'dodaj novu karticu', 'dodaj način plaćanja', 'postavi kao podrazumevan~', 'сачувај',
    'додај картицу',
  ],
  proof: ['dokaz o uplati', 'доказ о уплати'],
  bank: ['broj računa', 'banka:', 'број рачуна'],
  payee: [
    'primalac plaćanja', 'trgovac', 'prodavac', 'prodajno mesto', 'prodajno mjesto',
  ],
  step: [
    'korak', 'корак',
  ],
  cardForm: [
    'podaci o kartici', 'podaci kartice', 'подаци о картици',
  ],
};
