import type { CheckoutWords } from './words.ts';

export const de: CheckoutWords = {
  pay: ['jetzt bezahlen', 'jetzt zahlen', 'bezahlen', 'zahlungspflichtig bestellen', 'kostenpflichtig bestellen', 'jetzt kaufen', 'kaufen', 'bestellung abschicken', 'bestellung abschließen', 'bestellung aufgeben', 'verbindlich bestellen', 'jetzt bestellen', 'zahlung abschließen', 'zur zahlung'],
  due: ['gesamtsumme', 'gesamtbetrag', 'zu zahlen', 'zu zahlender betrag', 'rechnungsbetrag', 'endbetrag', 'zahlbetrag', 'endsumme', 'gesamtpreis', 'zahlungsbetrag', 'bestellsumme', 'fälliger betrag'],
  total: ['gesamt', 'summe', 'total', 'betrag'],
  notTotal: ['zwischensumme', 'gesamtersparnis', 'gesamtgewicht', 'gesamt mwst', 'netto', 'teilsumme', 'warenwert'],
  method: ['zahlungsart', 'zahlungsarten', 'zahlungsmethode', 'zahlungsmethoden', 'zahlungsweise', 'zahlungsinformationen', 'wie möchten sie bezahlen', 'bezahlmethode', 'zahlart', 'code scannen'],
  card: ['kartennummer', 'kreditkartennummer', 'karteninhaber', 'name auf der karte', 'gültig bis', 'ablaufdatum', 'prüfnummer', 'prüfziffer', 'kartenprüfnummer'],
  checkout: ['kasse', 'zur kasse', 'bezahlung', 'zahlung', 'bezahlen', 'bestellung abschließen', 'bestellübersicht', 'prüfen und bestellen', 'checkout'],
  thanks: ['vielen dank für ihre bestellung', 'vielen dank für deine bestellung', 'danke für ihre bestellung', 'danke für deine bestellung', 'ihre bestellung ist eingegangen', 'bestellung eingegangen', 'bestellbestätigung', 'bestellung bestätigt', 'zahlung erfolgreich', 'zahlung eingegangen', 'vielen dank für ihren einkauf', 'bezahlt'],
  reference: ['bestellnummer', 'bestell-nr', 'bestellnr', 'auftragsnummer', 'rechnungsnummer', 'rechnung nr', 'referenznummer', 'zahlungsreferenz', 'verwendungszweck', 'bestellung'],
  shopping: ['in den warenkorb', 'warenkorb', 'einkaufswagen', 'weiter einkaufen', 'zur kasse gehen'],
};
