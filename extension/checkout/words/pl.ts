import type { CheckoutWords } from './words.ts';

export const pl: CheckoutWords = {
  pay: ['zapłać', 'zapłać teraz', 'zapłać z', 'kupuję i płacę', 'zamawiam i płacę', 'zamawiam z obowiązkiem zapłaty', 'złóż zamówienie', 'potwierdź zamówienie', 'potwierdź i zapłać', 'przejdź do płatności', 'płacę'],
  due: ['do zapłaty', 'razem do zapłaty', 'łącznie do zapłaty', 'kwota do zapłaty', 'suma zamówienia', 'wartość zamówienia', 'całkowity koszt'],
  total: ['razem', 'suma', 'łącznie', 'kwota'],
  notTotal: ['suma częściowa', 'wartość produktów', 'razem netto', 'suma rabatów'],
  method: ['metoda płatności', 'metody płatności', 'sposób płatności', 'formy płatności', 'forma płatności', 'wybierz płatność', 'zeskanuj'],
  card: ['numer karty', 'właściciel karty', 'imię i nazwisko na karcie', 'data ważności', 'kod zabezpieczający'],
  checkout: ['kasa', 'płatność', 'podsumowanie', 'realizacja zamówienia', 'zapłać', 'dostawa i płatność'],
  thanks: ['dziękujemy za zamówienie', 'dziękujemy za złożenie zamówienia', 'dziękujemy za zakupy', 'zamówienie zostało złożone', 'zamówienie przyjęte', 'potwierdzenie zamówienia', 'płatność zakończona', 'płatność przyjęta', 'zapłacono', 'opłacone'],
  reference: ['numer zamówienia', 'nr zamówienia', 'zamówienie nr', 'numer faktury', 'tytuł przelewu', 'numer referencyjny', 'zamówienie'],
  shopping: ['dodaj do koszyka', 'koszyk', 'twój koszyk', 'kontynuuj zakupy'],
};
