import type { CheckoutWords } from './words.ts';

export const hu: CheckoutWords = {
  pay: [
    'fizetés', 'fizetek', 'megrendelem', 'megrendelés', 'megrendelés elküldése', 'rendelés elküldése', 'rendelés leadása',
    'rendelés véglegesítése', 'megrendelés véglegesítése', 'rendelés megerősítése', 'megrendelés megerősítése',
    'fizetési kötelezettséggel~', 'megrendelés fizetési kötelezettséggel', 'vásárlás befejezése', 'tovább a fizetéshez',
    'fizetés bankkártyával', 'megveszem', 'vásárlás', 'véglegesítés', 'megrendelés elküldése fizetési kötelezettséggel',
    'elküldöm a rendelést', 'rendelek', 'fizetés most', 'rendelés és fizetés', 'rendelés beküldése', 'megrendelés leadása',
    'rendelés befejezése', 'fizetés megkezdése',
    'kifizetem', 'elküldöm a megrendelést', 'leadom a rendelést', 'foglalás véglegesítése', 'foglalás megerősítése',
  ],
  binds: ['fizetési kötelezettség~'],
  buy: [
    'vásárlás', 'megveszem', 'megvásárlom', 'megrendelem', 'vásárlás most',
  ],
  next: [
    'tovább', 'következő', 'folytatás', 'tovább a szállításhoz', 'tovább a szállítási', 'következő lépés', 'folytatás vendégként',
    'vásárlás regisztráció nélkül', 'vendégként', 'mentés és folytatás', 'tovább az összesítéshez', 'tovább az adatokhoz',
    'tovább a fizetési módokhoz', 'tovább a rendelés', 'tovább az összegzéshez', 'folytatom',
    'vásárlás vendégként',
  ],
  now: [
    'ma fizetendő', 'most fizetendő', 'ma fizetendő összeg', 'most fizetendő összeg', 'mai fizetendő',
  ],
  deposit: [
    'előleg', 'foglaló', 'fizetendő előleg',
  ],
  due: [
    'fizetendő', 'fizetendő összeg', 'fizetendő végösszeg', 'végösszeg', 'teljes összeg', 'rendelés végösszege', 'összesen fizetendő',
    'bruttó végösszeg', 'rendelés összesen', 'mindösszesen', 'fizetendő összesen', 'összesen (áfával)', 'teljes ár', 'bruttó összesen',
    'a rendelés végösszege', 'rendelés értéke', 'megrendelés összesen', 'bruttó összeg', 'végösszege', 'rendelés összege',
    'még fizetendő',
    'utalandó összeg', 'tranzakció összege', 'számla összege',
  ],
  total: [
    'összesen', 'összeg', 'összérték', 'össz.',
    'végső ár',
  ],
  notTotal: [
    'részösszeg', 'részösszeg:', 'termékek összesen', 'nettó', 'nettó összesen', 'kedvezmény összesen', 'megtakarítás', 'áfa összesen',
    'szállítás összesen', 'termékek ára', 'kedvezmény', 'ebből áfa', 'kosár értéke', 'áfa tartalom', 'termékek összege',
    'ingyenes szállítás~', 'áfa', 'szállítási költség', 'még',
    'hátralék', 'később fizetendő', 'végösszeg nettó', 'fennmaradó',
    'visszatérítés~', 'visszatérítendő',
  ],
  part: [
    'havonta', '/hó', 'havi~', 'részletre', 'részletfizetés', 'ft-tól', 'törlesztő~',
  ],
  recurs: ['havonta', '/hó', '/ hó', '/hónap', 'évente', '/év'],
  method: [
    'fizetési mód', 'fizetési módok', 'fizetési mód kiválasztása', 'fizetési módot', 'válasszon fizetési módot', 'válassz fizetési módot',
    'fizetés', 'fizetési lehetőségek', 'szállítás és fizetés', 'fizetési opciók', 'hogyan szeretne fizetni', 'fizetési adatok',
    'fizetés módja', 'fizetési információk', 'átvétel és fizetés', 'szállítás, fizetés',
    'hogyan szeretnél fizetni', 'fizetési eszköz',
  ],
  scan: [
    'olvassa be a fizetéshez', 'szkennelje be a fizetéshez', 'fizetéshez olvassa be', 'fizetéshez szkennelje be',
    'olvassa be a qr-kódot a fizetéshez', 'olvassa be a qr-kódot a banki alkalmazással', 'qr-kódos fizetés', 'fizetés qr-kóddal',
  ],
  ways: [
    'bankkártya', 'bankkártyás fizetés', 'bankkártyával', 'online bankkártyás~', 'hitelkártya', 'utánvét', 'utánvéttel',
    'utánvétes fizetés', 'átutalás', 'banki átutalás', 'előre utalás', 'előreutalás', 'készpénz', 'készpénzes fizetés', 'kártya',
    'átvételkor', 'fizetés átvételkor', 'ajándékutalvány', 'ajándékkártya', 'számla', 'online fizetés', 'simplepay', 'barion',
    'szép kártya', 'részletfizetés', 'fizetés a helyszínen', 'banki előreutalás', 'kártyás fizetés',
    'banki utalás', 'készpénzzel', 'csekk',
  ],
  card: [
    'kártyaszám', 'kártya száma', 'bankkártyaszám', 'kártyabirtokos~', 'kártyabirtokos neve', 'név a kártyán', 'kártyán szereplő név',
    'lejárat', 'lejárati dátum', 'érvényesség', 'biztonsági kód', 'ellenőrző kód', 'lejárati idő',
    'kártyatulajdonos',
  ],
  checkout: [
    'pénztár', 'fizetés', 'megrendelés', 'rendelés', 'rendelés összesítése', 'összesítés', 'összegzés', 'rendelés véglegesítése',
    'szállítás és fizetés', 'rendelés leadása', 'rendelés ellenőrzése', 'adatok ellenőrzése',
  ],
  summary: [
    'rendelés összegzése', 'rendelés összesítő', 'rendelésösszesítő', 'rendelésed', 'megrendelés összesítése',
  ],
  terms: [
    'általános szerződési feltételek~', 'elfogadom az ászf~', 'ászf~', 'elolvastam és elfogadom', 'elfogadom az',
    'a megrendelés elküldésével', 'a rendelés leadásával', 'a gombra kattintva', 'megrendelésével', 'vásárlási feltételek~',
    'adatkezelési tájékoztató~',
  ],
  delivery: [
    'szállítási cím', 'számlázási cím', 'szállítási mód', 'szállítási módok', 'szállítási mód kiválasztása', 'szállítás',
    'szállítási adatok', 'számlázási adatok', 'kapcsolati adatok', 'személyes adatok', 'átvételi mód', 'kiszállítás', 'elérhetőség~',
    'vásárló adatai', 'címzett', 'átvétel módja', 'adatok megadása', 'szállítási és számlázási adatok', 'házhozszállítás',
    'szállítási információk',
  ],
  thanks: [
    'megrendelését rögzítettük', 'megrendelését sikeresen', 'köszönjük, hogy nálunk vásárolt', 'megrendelését fogadtuk', 'megrendelésedet rögzítettük',
    'köszönjük a rendelését', 'köszönjük a rendelésed', 'köszönjük a megrendelést', 'köszönjük a megrendelését', 'köszönjük a vásárlást',
    'köszönjük rendelését', 'rendelését megkaptuk', 'rendelésedet megkaptuk', 'rendelés visszaigazolás', 'sikeres rendelés',
    'sikeres fizetés', 'sikeres megrendelés', 'köszönjük a vásárlásodat', 'köszönjük a vásárlását', 'rendelését rögzítettük',
    'rendelés beérkezett', 'megkaptuk a rendelést', 'megkaptuk a rendelésed', 'megkaptuk rendelésed', 'megkaptuk a megrendelését',
    'megkaptuk rendelését', 'rendelését megerősítettük', 'rendelésed megerősítettük', 'köszönjük! a rendelés',
    'köszönjük a rendelést', 'sikeres foglalás',
    'sikeres vásárlás', 'köszönjük megrendelését',
  ],
  undone: ['törölve', 'törölték', 'töröltük', 'lemondva', 'sikertelen', 'elutasítva'],
  reference: [
    'rendelésszám', 'rendelési szám', 'rendelés száma', 'rendelés azonosító', 'megrendelés száma', 'megrendelésszám', 'számlaszám',
    'számla sorszáma', 'azonosító', 'rendelésazonosító', 'tranzakció azonosító',
    'megrendelés azonosító',
    'rendelés', 'megrendelés', 'megrendelési azonosító',
    'foglalási szám',
  ],
  shopping: [
    'kosárba', 'kosárba teszem', 'kosárba rakom', 'kosárba helyezem', 'kosár', 'bevásárlókosár', 'vásárlás folytatása',
    'tovább vásárolok', 'vissza a kosárhoz', 'kedvencekhez', 'kosár megtekintése', 'kívánságlista', 'tovább a pénztárhoz',
    'kosár tartalma',
  ],
  account: [
    'bejelentkezés', 'belépés', 'regisztráció', 'regisztrálok', 'fiók létrehozása', 'fiókom', 'elfelejtett jelszó', 'elfelejtett jelszó?',
    'elfelejtette a jelszavát', 'elfelejtette a jelszavát?', 'rendeléseim', 'kártya hozzáadása', 'profilom', 'fiók',
  ],
  keeps: [
    'mentés', 'kártya mentése', 'módosítások mentése', 'frissítés', 'kártya módosítása', 'kártya törlése', 'kártya hozzáadása',
    'új kártya hozzáadása', 'bankkártya hozzáadása', 'fizetési mód hozzáadása', 'fizetési mód módosítása',
    'beállítás alapértelmezettként',
  ],
  held: [
    'nem terheljük', 'nem kerül terhelésre', 'garanciaként', 'foglalás garantálása', 'fizetés a helyszínen', 'ingyenes próba~',
  ],
  proof: ['fizetési bizonylat', 'utalás igazolása'],
  bank: ['számlaszám', 'bankszámlaszám', 'számlatulajdonos'],
  payee: [
    'kedvezményezett', 'kereskedő', 'eladó', 'elfogadóhely',
    'fizetés itt', 'webáruház neve', 'kereskedő neve',
  ],
  step: [
    'lépés',
  ],
  cardForm: [
    'kártyaadatok', 'bankkártya adatok', 'kártya adatai',
  ],
};
