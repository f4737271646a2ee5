import type { CheckoutWords } from './words.ts';

export const cs: CheckoutWords = {
  pay: [
    'zaplatit', 'zaplatit nyní', 'zaplať', 'objednat', 'odeslat objednávku', 'dokončit objednávku', 'potvrdit objednávku', 'objednat a zaplatit',
    'objednat s povinností platby', 'objednávka zavazující k platbě', 'objednávka s povinností platby', 'závazně objednat', 'koupit',
    'zaplatit kartou', 'potvrdit a zaplatit', 'potvrdit platbu', 'dokončit platbu', 'zaplatit objednávku', 'dokončit nákup',
    'přejít k platbě', 'odeslat a zaplatit', 'pokračovat na platbu', 'odeslat objednávku s povinností platby', 'zaplatit online',
    'uhradit', 'potvrdit nákup', 'provést platbu', 'dokončit a zaplatit', 'přejít na platební bránu', 'dokončit rezervaci',
  ],
  binds: [
    'povinností platby', 'povinnosti platby',
    'zavazující k platbě',
  ],
  buy: [
    'koupit', 'koupit nyní', 'koupit hned', 'objednat', 'objednat nyní',
  ],
  next: [
    'pokračovat', 'další', 'další krok', 'dále', 'pokračovat k platbě', 'pokračovat k dopravě', 'pokračovat v objednávce',
    'přejít k dopravě', 'pokračovat dál', 'pokračovat bez registrace', 'pokračovat jako host', 'doprava a platba', 'uložit a pokračovat',
    'přejít k dalšímu kroku', 'k výběru dopravy', 'pokračovat na dopravu', 'pokračovat v nákupu',
    'objednat bez registrace',
  ],
  now: [
    'k úhradě dnes', 'k úhradě nyní', 'nyní k úhradě', 'dnes k úhradě', 'k zaplacení dnes', 'k zaplacení nyní', 'splatné dnes',
    'dnes zaplatíte', 'nyní zaplatíte',
  ],
  deposit: [
    'záloha', 'zálohová platba', 'výše zálohy',
  ],
  due: [
    'celkem k úhradě', 'k úhradě', 'celková cena', 'celkem s dph', 'celková cena s dph', 'celkem k zaplacení', 'k zaplacení',
    'celková částka', 'cena celkem', 'celkem včetně dph', 'částka k úhradě', 'konečná cena', 'celkem (s dph)', 'cena celkem s dph',
    'celkem včetně dopravy', 'zaplatíte', 'zaplatíte celkem', 'celková suma', 'k platbě',
    'zaplatíte', 'celkem zaplatíte',
    'zbývá uhradit', 'zbývá doplatit', 'zbývá zaplatit',
    'celkem s dopravou',
  ],
  total: [
    'celkem', 'suma', 'součet', 'částka', 'cena',
  ],
  notTotal: [
    'mezisoučet', 'celkem bez dph', 'cena bez dph', 'cena zboží', 'ušetříte', 'sleva celkem', 'sleva', 'celkem za zboží', 'cena produktů',
    'bez dph', 'dph celkem', 'doprava zdarma', 'celková sleva', 'zboží celkem', 'do dopravy zdarma', 'mezisoučet objednávky',
    'původní cena', 'celková cena bez dph', 'zbývá',
    'doplatek', 'k úhradě později',
    'vrácení', 'k vrácení', 'refundace',
    'celkem k vrácení', 'částka k vrácení',
    'minimální objednávka',
  ],
  part: [
    'měsíčně', '/měsíc', 'na splátky', 'splátk~', 'splátek', 'od',
  ],
  recurs: ['měsíčně', '/měsíc', '/ měsíc', 'ročně', '/rok'],
  method: [
    'způsob platby', 'způsoby platby', 'způsob úhrady', 'platba', 'platební metoda', 'platební metody', 'vyberte způsob platby',
    'zvolte způsob platby', 'doprava a platba', 'možnosti platby', 'jak chcete zaplatit', 'typ platby', 'platební údaje', 'zvolte platbu',
    'vyberte platbu', 'forma úhrady',
    'výběr platby', 'jak chcete platit',
    'dokončení platby', 'instrukce k platbě', 'instrukce pro platbu', 'pokyny k platbě',
  ],
  scan: [
    'naskenujte a zaplaťte', 'naskenuj a zaplať', 'naskenujte pro zaplacení', 'naskenujte qr kód a zaplaťte', 'zaplaťte naskenováním',
    'naskenujte qr kód v mobilní aplikaci banky', 'naskenujte qr kód v bankovní aplikaci', 'naskenujte qr kód ve své bankovní aplikaci',
    'zaplaťte qr kódem', 'zaplatit qr kódem', 'qr platba',
  ],
  ways: [
    'platba kartou', 'platební karta', 'platební kartou', 'kartou online', 'karta', 'kreditní karta', 'kartou', 'bankovní převod',
    'bankovním převodem', 'převodem', 'převod na účet', 'dobírka', 'dobírkou', 'na dobírku', 'hotově', 'hotovost', 'v hotovosti',
    'faktura', 'dárkový poukaz', 'online platba', 'rychlý převod', 'rychlá platba', 'qr platba', 'odložená platba', 'platba převodem',
    'platba předem', 'platba při převzetí', 'na splátky', 'platba online',
    'při převzetí', 'na fakturu', 'převod z účtu',
  ],
  card: [
    'číslo karty', 'jméno na kartě', 'držitel karty', 'platnost', 'platnost karty', 'platnost do', 'datum expirace', 'bezpečnostní kód',
    'ověřovací kód', 'kontrolní kód', 'expirace',
    'konec platnosti',
  ],
  checkout: [
    'pokladna', 'objednávka', 'dokončení objednávky', 'platba', 'souhrn objednávky', 'rekapitulace', 'rekapitulace objednávky',
    'shrnutí objednávky', 'košík', 'doprava a platba', 'přehled objednávky', 'do pokladny',
  ],
  summary: [
    'souhrn objednávky', 'shrnutí objednávky', 'vaše objednávka', 'přehled objednávky',
  ],
  terms: [
    'obchodní podmínky', 'obchodními podmínkami', 'souhlasím s', 'odesláním objednávky', 'kliknutím na', 'všeobecné obchodní podmínky',
    'potvrzením objednávky', 'dokončením objednávky', 'stisknutím', 'odesláním',
  ],
  delivery: [
    'dodací adresa', 'doručovací adresa', 'fakturační adresa', 'způsob dopravy', 'způsob doručení', 'doprava', 'doručení',
    'doručovací údaje', 'kontaktní údaje', 'osobní údaje', 'dodací údaje', 'fakturační údaje', 'vyberte dopravu', 'údaje', 'vaše údaje',
    'příjemce', 'způsob dodání', 'vyberte si dopravu', 'zvolte dopravu', 'výdejní místo',
  ],
  thanks: [
    'děkujeme za objednávku', 'děkujeme za vaši objednávku', 'děkujeme za nákup', 'děkujeme za váš nákup', 'objednávka byla přijata',
    'objednávka přijata', 'objednávka byla odeslána', 'potvrzení objednávky', 'platba proběhla', 'platba byla přijata',
    'objednávka byla úspěšně', 'vaše objednávka byla', 'objednávka dokončena', 'zaplaceno',
    'potvrzení rezervace', 'děkujeme za rezervaci', 'rezervace je potvrzena',
    'objednávku jsme přijali', 'objednávka je potvrzena', 'vaše objednávka je potvrzena', 'platba byla úspěšná', 'platba úspěšná',
    'úspěšně objednáno', 'přijali jsme vaši objednávku',
    'objednávka byla dokončena', 'rezervace byla přijata',
    'děkujeme za platbu', 'objednávka odeslána',
  ],
  undone: ['zrušena', 'zrušeno', 'zamítnuta', 'selhala', 'neúspěšná'],
  reference: [
    'číslo objednávky', 'číslo vaší objednávky', 'objednávka č.', 'objednávka číslo', 'variabilní symbol', 'číslo faktury', 'číslo rezervace', 'referenční číslo',
    'č. objednávky',
    'objednávka',
    'číslo transakce',
  ],
  shopping: [
    'do košíku', 'přidat do košíku', 'vložit do košíku', 'koupit', 'nákupní košík', 'váš košík', 'pokračovat v nákupu', 'zpět do obchodu',
    'zpět do košíku', 'hlídat', 'oblíbené', 'zobrazit košík', 'přejít do košíku',
    'objednat znovu',
  ],
  account: [
    'přihlásit', 'přihlásit se', 'přihlášení', 'registrovat', 'registrovat se', 'registrace', 'vytvořit účet', 'můj účet',
    'zapomenuté heslo', 'zapomněli jste heslo', 'zapomněli jste heslo?', 'moje objednávky', 'přidat kartu', 'zaregistrovat se',
  ],
  keeps: [
    'uložit', 'uložit kartu', 'uložit změny', 'aktualizovat', 'změnit kartu', 'upravit kartu', 'odebrat kartu', 'odstranit kartu',
    'smazat kartu', 'přidat kartu', 'přidat novou kartu', 'přidat platební kartu', 'přidat způsob platby',
    'přidat platební metodu', 'změnit platební metodu', 'nastavit jako výchozí', 'aktivovat kartu',
  ],
  held: [
    'nebude zatížen~', 'nebude účtován~', 'jako garance', 'jako záruka', 'garance rezervace', 'platba v hotelu',
    'platba na místě', 'zkušební období',
  ],
  proof: ['doklad o platbě', 'potvrzení o platbě'],
  bank: ['číslo účtu', 'bankovní účet', 'variabilní symbol', 'kód banky', 'konstantní symbol', 'specifický symbol'],
  payee: [
    'příjemce', 'obchodník', 'prodejce', 'příjemce platby',
    'platba pro', 'název obchodu', 'obchod',
  ],
  step: [
    'krok',
  ],
  cardForm: [
    'údaje o kartě', 'údaje karty', 'údaje platební karty',
  ],
};
