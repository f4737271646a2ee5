import type { CheckoutWords } from './words.ts';

export const sk: CheckoutWords = {
  pay: [
    'zaplatiť', 'zaplatiť teraz', 'zaplať', 'zaplať teraz', 'objednať', 'odoslať objednávku', 'dokončiť objednávku', 'potvrdiť objednávku',
    'objednať s povinnosťou platby', 'objednávka s povinnosťou platby', 'objednať a zaplatiť', 'záväzne objednať', 'kúpiť',
    'zaplatiť kartou', 'potvrdiť a zaplatiť', 'dokončiť platbu', 'dokončiť nákup', 'potvrdiť platbu', 'prejsť na platbu',
    'odoslať objednávku s povinnosťou platby', 'pokračovať na platbu', 'objednať s povinnosťou',
    'odoslať a zaplatiť', 'prejsť na platobnú bránu', 'rezervovať a zaplatiť', 'potvrdiť rezerváciu',
  ],
  binds: ['povinnosťou platby', 'povinnosti platby'],
  buy: [
    'kúpiť', 'kúpiť teraz', 'kúpiť hneď', 'objednať', 'objednať teraz',
  ],
  next: [
    'pokračovať', 'ďalej', 'ďalší krok', 'pokračovať k platbe', 'pokračovať na dopravu', 'pokračovať v objednávke', 'pokračovať ako hosť',
    'nakúpiť bez registrácie', 'pokračovať bez registrácie', 'uložiť a pokračovať', 'prejsť k doprave', 'doprava a platba',
    'pokračovať k doprave', 'nasledujúci krok',
    'objednať bez registrácie',
  ],
  now: [
    'na úhradu dnes', 'na úhradu teraz', 'teraz na úhradu', 'dnes na úhradu', 'splatné dnes', 'dnes zaplatíte', 'teraz zaplatíte',
  ],
  deposit: [
    'záloha', 'preddavok', 'výška zálohy',
  ],
  due: [
    'celkom na úhradu', 'na úhradu', 'celková cena', 'celkom s dph', 'spolu s dph', 'celková cena s dph', 'suma na úhradu',
    'celková suma', 'cena celkom', 'na zaplatenie', 'celkom k úhrade', 'k úhrade', 'spolu na úhradu', 'konečná cena', 'cena spolu',
    'celková čiastka', 'suma celkom', 'zaplatíte', 'cena spolu s dph', 'spolu k úhrade',
    'zaplatíte', 'spolu zaplatíte',
    'zostáva uhradiť', 'zostáva doplatiť',
    'spolu s dopravou', 'výsledná suma', 'celkom vrátane dph',
  ],
  total: [
    'spolu', 'celkom', 'suma', 'súčet', 'cena',
  ],
  notTotal: [
    'medzisúčet', 'celkom bez dph', 'spolu bez dph', 'cena bez dph', 'cena tovaru', 'ušetríte', 'zľava', 'zľava celkom', 'tovar spolu',
    'cena produktov', 'bez dph', 'dph spolu', 'doprava zdarma', 'celková cena bez dph', 'do dopravy zdarma', 'produkty spolu',
    'pôvodná cena',
    'doplatok',
    'vrátenie', 'na vrátenie',
    'spolu na vrátenie', 'suma na vrátenie',
  ],
  part: [
    'mesačne', '/mesiac', 'na splátky', 'splátk~', 'splátok', 'od',
  ],
  recurs: ['mesačne', '/mesiac', 'ročne'],
  method: [
    'spôsob platby', 'spôsoby platby', 'spôsob úhrady', 'platba', 'platobná metóda', 'platobné metódy', 'vyberte spôsob platby',
    'zvoľte spôsob platby', 'doprava a platba', 'možnosti platby', 'typ platby', 'ako chcete zaplatiť', 'forma platby', 'platobné údaje',
    'ako chcete platiť', 'spôsobu platby',
    'dokončenie platby', 'pokyny k platbe', 'inštrukcie k platbe',
  ],
  scan: [
    'naskenujte a zaplaťte', 'naskenuj a zaplať', 'naskenujte qr kód a zaplaťte', 'naskenujte pre zaplatenie',
    'naskenujte qr kód v aplikácii banky', 'naskenujte qr kód v bankovej aplikácii', 'zaplatiť qr kódom', 'zaplaťte qr kódom',
    'qr platba',
  ],
  ways: [
    'platba kartou', 'platobná karta', 'platobnou kartou', 'kartou online', 'karta', 'kartou', 'bankový prevod', 'bankovým prevodom',
    'prevodom', 'prevod na účet', 'dobierka', 'na dobierku', 'dobierkou', 'hotovosť', 'v hotovosti', 'hotovosťou', 'faktúra',
    'darčeková karta', 'darčekový poukaz', 'online platba', 'na splátky', 'platba vopred', 'platba prevodom', 'platba pri prevzatí',
    'odložená platba', 'rýchla platba',
    'pri prevzatí', 'pri vyzdvihnutí', 'platba na účet',
  ],
  card: [
    'číslo karty', 'meno na karte', 'držiteľ karty', 'platnosť', 'platnosť karty', 'platnosť do', 'dátum expirácie', 'bezpečnostný kód',
    'overovací kód', 'exspirácia',
    'dátum exspirácie',
  ],
  checkout: [
    'pokladňa', 'objednávka', 'dokončenie objednávky', 'platba', 'súhrn objednávky', 'zhrnutie objednávky', 'rekapitulácia',
    'rekapitulácia objednávky', 'nákupný košík', 'košík', 'doprava a platba', 'k pokladni',
  ],
  summary: [
    'súhrn objednávky', 'zhrnutie objednávky', 'vaša objednávka', 'prehľad objednávky',
  ],
  terms: [
    'obchodné podmienky', 'obchodnými podmienkami', 'súhlasím s', 'odoslaním objednávky', 'kliknutím na', 'všeobecné obchodné podmienky',
    'potvrdením objednávky', 'dokončením objednávky', 'odoslaním',
  ],
  delivery: [
    'dodacia adresa', 'adresa doručenia', 'doručovacia adresa', 'fakturačná adresa', 'spôsob dopravy', 'spôsob doručenia', 'doprava',
    'doručenie', 'kontaktné údaje', 'osobné údaje', 'dodacie údaje', 'fakturačné údaje', 'vyberte dopravu', 'vaše údaje', 'príjemca',
    'spôsob dodania', 'zvoľte dopravu', 'údaje',
  ],
  thanks: [
    'ďakujeme za objednávku', 'ďakujeme za vašu objednávku', 'ďakujeme za nákup', 'ďakujeme za váš nákup', 'objednávka bola prijatá',
    'objednávka bola odoslaná', 'potvrdenie objednávky', 'platba prebehla', 'platba bola prijatá', 'vaša objednávka bola',
    'objednávka prijatá', 'zaplatené',
    'objednávku sme prijali', 'objednávka je potvrdená', 'vaša objednávka je potvrdená', 'platba bola úspešná', 'platba úspešná',
    'objednávka bola úspešne', 'prijali sme vašu objednávku',
    'ďakujeme za platbu', 'objednávka odoslaná', 'platba prijatá',
  ],
  undone: ['zrušená', 'zrušené', 'zamietnutá', 'zlyhala', 'neúspešná'],
  reference: [
    'číslo objednávky', 'objednávka č.', 'objednávka číslo', 'variabilný symbol', 'číslo faktúry', 'referenčné číslo', 'č. objednávky',
    'objednávka',
    'číslo vašej objednávky',
  ],
  shopping: [
    'do košíka', 'pridať do košíka', 'vložiť do košíka', 'kúpiť', 'nákupný košík', 'váš košík', 'pokračovať v nákupe', 'späť do obchodu',
    'späť do košíka', 'obľúbené', 'zobraziť košík', 'strážiť',
  ],
  account: [
    'prihlásiť', 'prihlásiť sa', 'prihlásenie', 'registrovať', 'registrovať sa', 'registrácia', 'vytvoriť účet', 'môj účet',
    'zabudnuté heslo', 'zabudli ste heslo', 'zabudli ste heslo?', 'moje objednávky', 'pridať kartu',
  ],
  keeps: [
    'uložiť', 'uložiť kartu', 'uložiť zmeny', 'aktualizovať', 'zmeniť kartu', 'upraviť kartu', 'odstrániť kartu', 'vymazať kartu',
    'pridať kartu', 'pridať novú kartu', 'pridať platobnú kartu', 'pridať spôsob platby', 'nastaviť ako predvolen~',
    'aktivovať kartu',
  ],
  held: [
    'nebude zaťažen~', 'nebude účtovan~', 'ako záruka', 'ako garancia', 'platba v hoteli', 'platba na mieste', 'skúšobné obdobie',
  ],
  proof: ['doklad o platbe', 'potvrdenie o platbe'],
  bank: ['číslo účtu', 'bankový účet', 'variabilný symbol', 'konštantný symbol'],
  payee: [
    'príjemca', 'obchodník', 'predajca', 'príjemca platby',
    'platba pre', 'názov obchodu',
  ],
  step: [
    'krok',
  ],
  cardForm: [
    'údaje o karte', 'údaje karty', 'údaje platobnej karty',
  ],
};
