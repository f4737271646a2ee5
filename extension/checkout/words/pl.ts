import type { CheckoutWords } from './words.ts';

export const pl: CheckoutWords = {
  pay: [
    'dokonaj zakupu',
    'zapłać', 'zapłać teraz', 'zapłać z', 'kupuję i płacę', 'zamawiam i płacę', 'zamawiam z obowiązkiem zapłaty', 'złóż zamówienie',
    'potwierdź zamówienie', 'potwierdź i zapłać', 'przejdź do płatności', 'płacę', 'potwierdzam zamówienie', 'potwierdzam zakup',
    'zamawiam', 'kup teraz', 'kupuję', 'sfinalizuj zamówienie', 'finalizuj zamówienie', 'opłać', 'opłać zamówienie',
    'zamówienie z obowiązkiem zapłaty', 'zapłać kartą', 'dokonaj płatności', 'potwierdzam i płacę', 'kupuję z obowiązkiem zapłaty',
    'wyślij zamówienie', 'zapłać zamówienie', 'zamów', 'kup i zapłać',
    'potwierdź płatność', 'potwierdź zakup', 'rezerwuję i płacę', 'składam zamówienie', 'finalizuj zakup',
  ],
  binds: ['obowiązkiem zapłaty', 'obowiązku zapłaty'],
  buy: [
    'kup', 'kup teraz', 'kupuję', 'zamów', 'zamów teraz',
  ],
  next: [
    'dalej', 'kontynuuj', 'następny krok', 'przejdź dalej', 'przejdź do dostawy', 'dalej do płatności', 'do płatności',
    'przejdź do podsumowania', 'podsumowanie', 'kup bez rejestracji', 'kontynuuj jako gość', 'zakupy bez rejestracji',
    'zapisz i kontynuuj', 'kolejny krok', 'przejdź do kolejnego kroku', 'następny', 'wybierz dostawę', 'dalej do dostawy',
    'przejdź do zamówienia',
    'zamów bez rejestracji',
  ],
  now: [
    'do zapłaty dziś', 'do zapłaty dzisiaj', 'do zapłaty teraz', 'płatne dziś', 'płatne teraz', 'płatne dzisiaj', 'należność dzisiaj',
    'dziś zapłacisz', 'teraz zapłacisz',
  ],
  deposit: [
    'zaliczka', 'zadatek', 'przedpłata', 'kwota zaliczki',
  ],
  due: [
    'do zapłaty', 'razem do zapłaty', 'łącznie do zapłaty', 'kwota do zapłaty', 'suma zamówienia', 'wartość zamówienia',
    'całkowity koszt', 'suma do zapłaty', 'łączna kwota', 'koszt całkowity', 'razem brutto', 'kwota zamówienia', 'do zapłaty razem',
    'całkowita wartość', 'kwota całkowita', 'wartość całkowita', 'łączna wartość', 'razem (z vat)', 'suma brutto', 'kwota łączna',
    'razem z dostawą', 'suma całkowita', 'łącznie z dostawą', 'wartość całego zamówienia', 'łączny koszt', 'zapłacisz',
    'pozostało do zapłaty',
    'kwota płatności', 'kwota transakcji', 'do opłacenia',
  ],
  total: [
    'razem', 'suma', 'łącznie', 'kwota',
    'cena końcowa', 'kwota końcowa',
  ],
  notTotal: [
    'suma częściowa', 'wartość produktów', 'razem netto', 'suma rabatów', 'wartość koszyka', 'suma produktów', 'suma netto',
    'oszczędzasz', 'rabat', 'razem produkty', 'produkty razem', 'kwota netto', 'łączny rabat', 'wartość towarów', 'do darmowej dostawy',
    'koszt dostawy', 'wartość netto', 'kwota częściowa', 'najniższa cena', 'razem bez', 'brakuje',
    'pozostało', 'do zapłaty później', 'pozostała kwota', 'netto', 'suma bez',
    'zwrot', 'zwrotu', 'do zwrotu',
    'suma zwrotu', 'kwota zwrotu', 'kwota do zwrotu', 'razem do zwrotu',
    'kwota do', 'kwota od', 'kwoty do', 'kwota minimalna', 'kwota maksymalna',
    'minimalne zamówienie', 'minimalna kwota',
  ],
  part: [
    'miesięcznie', '/mies', 'mies.', 'rata', 'raty', 'ratalna', 'rat po', 'x rata', 'na raty', 'od', 'w ratach', 'rat',
    'kredyt', 'rocznie', '/rok',
    // What something else holds from: "total over $50 ships free".
    'powyżej', 'poniżej', 'co najmniej', 'minimum',
  ],
  recurs: ['miesięcznie', '/mies', '/ mies', '/miesiąc', 'na miesiąc', 'rocznie', '/rok'],
  method: [
    'metoda płatności', 'metody płatności', 'sposób płatności', 'formy płatności', 'forma płatności', 'wybierz płatność', 'zeskanuj',
    'sposoby płatności', 'wybierz metodę płatności', 'wybierz sposób płatności', 'wybierz formę płatności', 'płatność', 'płatności',
    'dostawa i płatność', 'dostawa i płatności', 'opcje płatności', 'jak chcesz zapłacić', 'zapłać za pomocą', 'rodzaj płatności',
    'dane płatności', 'sposób zapłaty',
    'wybierz bank', 'forma zapłaty',
  ],
  scan: [
    'zeskanuj, aby zapłacić', 'zeskanuj aby zapłacić', 'zeskanuj i zapłać', 'zeskanuj kod, aby zapłacić', 'zeskanuj kod qr, aby zapłacić',
    'zeskanuj kod qr w aplikacji banku', 'zeskanuj kod qr w aplikacji bankowej', 'zeskanuj kod qr aplikacją banku', 'zapłać kodem qr',
    'płatność kodem qr',
  ],
  ways: [
    'karta płatnicza', 'karta kredytowa', 'karta', 'kartą', 'karta płatnicza online', 'karta debetowa', 'przelew bankowy', 'przelew',
    'przelew tradycyjny', 'szybki przelew', 'szybki przelew online', 'szybkie płatności', 'płatność przy odbiorze', 'za pobraniem',
    'pobranie', 'gotówka', 'gotówką', 'raty', 'płatność online', 'płatność kartą', 'płatności online', 'blik', 'przelewy24',
    'karta podarunkowa', 'płacę później', 'zapłać później', 'płatność odroczona', 'przelew internetowy', 'płatność internetowa',
    'przy odbiorze', 'faktura',
    'przelewem', 'płatność w salonie',
  ],
  card: [
    'numer karty', 'właściciel karty', 'imię i nazwisko na karcie', 'data ważności', 'kod zabezpieczający',
    'data wygaśnięcia', 'posiadacz karty',
  ],
  checkout: [
    'kasa', 'płatność', 'podsumowanie', 'realizacja zamówienia', 'zapłać', 'dostawa i płatność', 'podsumowanie zamówienia', 'zamówienie',
    'składanie zamówienia', 'finalizacja zamówienia', 'twoje zamówienie', 'złóż zamówienie', 'zamówienia',
  ],
  summary: [
    'podsumowanie zamówienia', 'twoje zamówienie', 'szczegóły zamówienia',
  ],
  terms: [
    'akceptuję regulamin', 'zapoznałem się', 'zapoznałam się', 'regulaminem', 'regulamin sklepu', 'składając zamówienie', 'klikając',
    'akceptuję warunki', 'potwierdzając zamówienie', 'oświadczam', 'regulamin',
  ],
  delivery: [
    'adres dostawy', 'adres do faktury', 'adres rozliczeniowy', 'sposób dostawy', 'metoda dostawy', 'forma dostawy', 'opcje dostawy',
    'dostawa', 'dane do wysyłki', 'dane adresowe', 'dane kontaktowe', 'dane odbiorcy', 'dane osobowe', 'twoje dane', 'dane zamawiającego',
    'wybierz dostawę', 'odbiorca', 'sposoby dostawy', 'dane kupującego', 'dane do dostawy', 'wysyłka',
  ],
  thanks: [
    'dziękujemy za zamówienie', 'dziękujemy za złożenie zamówienia', 'dziękujemy za zakupy', 'zamówienie zostało złożone',
    'zamówienie przyjęte', 'potwierdzenie zamówienia', 'płatność zakończona', 'płatność przyjęta', 'zapłacono', 'opłacone',
    'potwierdzenie rezerwacji', 'dziękujemy za rezerwację', 'rezerwacja potwierdzona',
    'zamówienie otrzymane', 'otrzymaliśmy twoje zamówienie', 'zamówienie zostało przyjęte',
    'twoje zamówienie jest potwierdzone', 'płatność powiodła się', 'płatność zrealizowana', 'zamówienie zrealizowane pomyślnie',
    'twoje zamówienie zostało przyjęte', 'twoje zamówienie zostało złożone',
    'zamówienie złożone', 'płatność udana', 'rezerwacja przyjęta',
    'dziękujemy za zakup', 'płatność potwierdzona',
  ],
  undone: ['anulowane', 'anulowano', 'anulowana', 'odrzucona', 'odrzucone', 'nieudana', 'nie powiodła się', 'nie zostało'],
  reference: [
    'numer zamówienia', 'nr zamówienia', 'zamówienie nr', 'numer faktury', 'tytuł przelewu', 'numer referencyjny', 'zamówienie',
    'zamówienie numer', 'numer twojego zamówienia',
    'id zamówienia',
    'numer rezerwacji', 'nr rezerwacji', 'rezerwacja nr', 'numer transakcji',
  ],
  shopping: [
    'dodaj do koszyka', 'koszyk', 'twój koszyk', 'kontynuuj zakupy', 'do koszyka', 'zobacz koszyk', 'przejdź do koszyka',
    'wróć do zakupów', 'kup', 'do ulubionych', 'dodaj do ulubionych', 'dodaj do listy', 'powiadom', 'twoje zakupy', 'kontynuuj zakup',
    'przejdź do kasy', 'zrealizuj zamówienie',
    'zamów ponownie', 'kup ponownie',
  ],
  account: [
    'zapisz', 'zaloguj', 'zaloguj się', 'zarejestruj się', 'rejestracja', 'załóż konto', 'utwórz konto', 'moje konto',
    'nie pamiętasz hasła', 'nie pamiętasz hasła?', 'zapomniałeś hasła', 'przypomnij hasło', 'moje zamówienia', 'dodaj kartę', 'logowanie',
  ],
  keeps: [
    'zapisz', 'zapisz kartę', 'zapisz zmiany', 'aktualizuj', 'zaktualizuj', 'zmień kartę', 'edytuj kartę', 'usuń kartę',
    'dodaj kartę', 'dodaj nową kartę', 'dodaj metodę płatności', 'zmień metodę płatności', 'ustaw jako domyśln~', 'aktywuj kartę',
  ],
  held: [
    'nie zostanie obciążon~', 'nic nie zapłacisz', 'jako gwarancj~', 'gwarancja rezerwacji', 'płatność w hotelu',
    'płatność na miejscu', 'bezpłatny okres próbny', 'zwrócimy pieniądze',
  ],
  proof: ['dowód wpłaty', 'dowód zapłaty', 'potwierdzenie przelewu', 'potwierdzenie wpłaty', 'zapłaciłem', 'dokonałem płatności'],
  bank: ['numer konta', 'numer rachunku', 'nr konta', 'nr rachunku', 'rachunek bankowy', 'nazwa banku', 'bank odbiorcy'],
  payee: [
    'odbiorca', 'sprzedawca', 'odbiorca płatności', 'sklep', 'płatność dla',
    'nazwa sklepu', 'płacisz do', 'odbiorca przelewu',
    'płacisz dla', 'nazwa sprzedawcy',
  ],
  step: [
    'krok', 'etap',
  ],
  cardForm: [
    'dane karty', 'dane karty płatniczej', 'informacje o karcie',
  ],
};
