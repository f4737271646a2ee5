import { fold } from './fold.ts';

/** What stands in front of a place's name in a label: `Your billing address`. Folded. */
const whose: ReadonlySet<string> = new Set('your billing delivery shipping home postal street residential full company invoice'.split(' '));

/** Labels of fields for a street, a place or a postcode, in many languages: whole labels, or what they begin with. Folded: lower case without accents. */
export const places: ReadonlySet<string> = new Set([
  'address', 'street', 'zip', 'zip code', 'zipcode', 'postal code', 'post code', 'postcode', 'eircode', 'pin code', 'pincode', 'city', 'town', 'suburb', 'strasse', 'straße', 'adresse', 'plz', 'postleitzahl', 'ort', 'stadt',
  'wohnort', 'rue', 'code postal', 'ville', 'calle', 'codigo postal', 'direccion', 'ciudad', 'poblacion', 'localidad', 'municipio', 'colonia', 'cidade', 'endereco', 'morada', 'localidade', 'bairro', 'cep', 'rua', 'logradouro',
  'indirizzo', 'via', 'cap', 'citta', 'comune', 'straat', 'straatnaam', 'plaats', 'woonplaats', 'gatuadress', 'gata', 'adress', 'postnummer', 'postnr', 'postort', 'by', 'poststed', 'vej', 'vejnavn', 'gade', 'katuosoite', 'osoite',
  'lahiosoite', 'postinumero', 'paikkakunta', 'postitoimipaikka', 'kaupunki', 'ulica', 'kod pocztowy', 'miasto', 'miejscowosc', 'adres', 'utca', 'iranyitoszam', 'varos', 'telepules', 'cim', 'ulice', 'mesto', 'obec', 'psc',
  'postanska stevilka', 'postna stevilka', 'naslov', 'kraj', 'postanski broj', 'grad', 'adresa', 'ulica i broj', 'strada', 'oras', 'localitate', 'judet', 'cod postal', 'адрес', 'улица', 'град', 'пощенски код', 'индекс',
  'почтовыи индекс', 'город', 'населенныи пункт', 'адреса', 'вулиця', 'місто', 'індекс', 'поштовии індекс', 'διευθυνση', 'οδος', 'πολη', 'τ.κ', 'τκ', 'ταχυδρομικος κωδικας', 'sokak', 'sehir', 'il', 'ilce', 'posta kodu', 'mahalle',
  'alamat', 'kota', 'kode pos', 'kelurahan', 'kecamatan', 'poskod', 'bandar', 'dia chi', 'thanh pho', 'tinh thanh', 'quan huyen', 'phuong xa', 'ทอย', 'จงหวด', 'รหสไปรษณย', '地址', '城市', '邮编', '邮政编码', '詳細地址', '详细地址', '郵遞區號', '住所',
  '郵便番号', '市区町村', '番地', '주소', '우편번호', 'العنوان', 'المدينة', 'الرمز البريدي', 'כתובת', 'רחוב', 'עיר', 'מיקוד', 'ادرس', 'شهر', 'کد پستی', 'पत', 'शहर', 'पन कड', 'ঠকন', 'শহর', 'gatve', 'miestas', 'pasto kodas', 'adresas', 'iela',
  'pilseta', 'pasta indekss', 'tanav', 'linn', 'postiindeks', 'aadress', 'adreca', 'carrer', 'poblacio', 'codi postal', 'heimilisfang', 'postnumer', 'baer',
]);

/** Words of the longest of them. */
const LONGEST = 3;
/** Those that mean something else where more follows: `By` is a town in Danish, and stands in front of much in English. */
const alone: ReadonlySet<string> = new Set(['by', 'via', 'cap', 'il']);

/** Whether a label asks for a street, a place or a postcode, as people read it. `Mail address` does not. */
export function asksForPlace(label: string): boolean {
  const words = fold(label).replace(/^[^\p{L}]+/u, '').split(/[\s*:,()/]+/);
  const from = words.findIndex((word) => !whose.has(word));
  // `Postal code` and `Street` begin with what may also stand in front.
  return [0, from].some((begin) => {
    for (let until = begin + LONGEST; until > begin && begin >= 0; until--) {
      const place = words.slice(begin, until).join(' ').replace(/[.#-]+$/, '');
      if (places.has(place)) return alone.has(place) ? !words[until] : !/^(?:e-?)?mail/.test(words[until] ?? '');
    }
    return false;
  });
}
