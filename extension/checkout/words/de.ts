import type { CheckoutWords } from './words.ts';

export const de: CheckoutWords = {
  pay: [
    'jetzt bezahlen', 'jetzt zahlen', 'bezahlen', 'zahlungspflichtig bestellen', 'kostenpflichtig bestellen', 'jetzt kaufen',
    'bestellung abschicken', 'bestellung abschließen', 'bestellung aufgeben', 'verbindlich bestellen', 'jetzt bestellen',
    'zahlung abschließen', 'kauf abschließen', 'zahlungspflichtig buchen', 'jetzt kostenpflichtig bestellen', 'kaufen und bezahlen',
    'mit paypal bezahlen', 'bezahlung abschließen', 'bestellung absenden', 'bestellung bestätigen', 'jetzt verbindlich bestellen',
    'sicher bezahlen', 'kostenpflichtig buchen',
    'jetzt spenden', 'spenden', 'spende abschließen',
    'zahlung bestätigen', 'kauf bestätigen', 'verbindlich buchen', 'mit karte bezahlen', 'mit kreditkarte bezahlen',
    'zahlung durchführen',
  ],
  // Of the second only the adverb: what is offered at a cost is "kostenpflichtig" with endings.
  binds: ['zahlungspflicht~', 'kostenpflichtig'],
  buy: [
    'jetzt kaufen', 'kaufen', 'jetzt bestellen', 'bestellen', 'jetzt buchen', 'jetzt spenden', 'spenden',
  ],
  next: [
    'weiter', 'weiter zur zahlung', 'weiter zum versand', 'weiter zur kasse', 'weiter zur lieferung', 'nächster schritt', 'fortfahren',
    'zur zahlung', 'weiter zur übersicht', 'als gast fortfahren', 'als gast bestellen', 'als gast einkaufen', 'zur bestellübersicht',
    'adresse speichern', 'weiter zu schritt~', 'zum nächsten schritt', 'weiter zur zahlungsart', 'weiter zu versand und zahlung',
    'speichern und weiter',
  ],
  now: [
    'heute zu zahlen', 'jetzt zu zahlen', 'heute fällig', 'jetzt fällig', 'sofort fällig', 'sofort zu zahlen', 'heute zahlen',
    'jetzt zahlen', 'heutiger gesamtbetrag', 'heute zu zahlender betrag', 'jetzt zu zahlender betrag', 'jetzt fälliger betrag',
    'zahlbar sofort',
  ],
  deposit: [
    'anzahlung', 'anzahlungsbetrag', 'zu leistende anzahlung', 'anzahlung fällig',
  ],
  due: [
    'gesamtsumme', 'gesamtbetrag', 'zu zahlen', 'zu zahlender betrag', 'rechnungsbetrag', 'endbetrag', 'zahlbetrag', 'endsumme',
    'gesamtpreis', 'zahlungsbetrag', 'bestellsumme', 'fälliger betrag', 'gesamtsumme inkl. mwst', 'gesamtbetrag inkl. mwst',
    'summe inkl. mwst', 'gesamtpreis inkl. mwst', 'total inkl. mwst', 'gesamtkosten', 'gesamt inkl. mwst', 'gesamt (inkl. mwst.)',
    'gesamttotal', 'endtotal', 'rechnungstotal', 'totalbetrag', 'rechnungssumme', 'auftragssumme', 'bruttogesamtbetrag',
    'bruttobetrag', 'gesamt brutto', 'summe brutto', 'kaufbetrag',
    'sie zahlen', 'sie bezahlen', 'du zahlst', 'du bezahlst',
    'offener betrag', 'offener rechnungsbetrag', 'zu zahlender restbetrag',
    'zu bezahlen', 'überweisungsbetrag',
  ],
  total: [
    'gesamt', 'summe', 'total', 'betrag', 'gesamtwert',
    'endpreis',
  ],
  notTotal: [
    'zwischensumme', 'gesamtersparnis', 'gesamtgewicht', 'gesamt mwst', 'netto', 'teilsumme', 'warenwert', 'du sparst', 'sie sparen',
    'nettosumme', 'gesamtsumme netto', 'summe netto', 'zwischentotal', 'artikelsumme', 'versandkosten gesamt', 'mwst gesamt',
    'summe artikel', 'gesamt ohne', 'gesamtsumme ohne', 'gesamtrabatt', 'gesamt netto',
    'restbetrag', 'später zu zahlen', 'später fällig', 'vor ort zu zahlen', 'vor ort zu bezahlen', 'bei ankunft', 'bereits bezahlt',
    'restzahlung', 'gesamtbetrag netto', 'gesamtpreis netto', 'gesamtsumme (netto)', 'summe (netto)', 'gesamt (netto)', 'total netto',
    'total exkl', 'total ohne', 'summe ohne', 'gesamtbetrag ohne', 'total exklusive', 'nettobetrag', 'nächste zahlung', 'summe exkl',
    'gesamtsumme exkl', 'bruttowarenwert',
    'jetzt zahlen und sparen', 'jetzt bezahlen und sparen',
    'wiederkehrende summe', 'wiederkehrende summen', 'wiederkehrender betrag', 'wiederkehrende gesamtsumme',
    'erstattung~', 'rückerstattung~', 'zu erstatten',
    'summe der erstattung', 'gesamterstattung', 'betrag der erstattung',
    'betrag bis', 'betrag ab', 'summe bis', 'summe ab', 'gesamtbetrag bis', 'höchstbetrag', 'mindestbetrag',
  ],
  part: [
    'pro monat', 'monatlich', 'im monat', 'mtl.', 'monatsrate', 'monatsraten', 'raten à', 'raten zu', 'in raten', 'ratenzahlung',
    'finanzierung ab', 'ab nur',
    'bei ratenkauf', 'ratenkauf', 'finanzierungsbetrag', 'finanzierung', 'monatliche rate', 'raten', 'rate',
    // What something else holds from: "total over $50 ships free".
    'gesamtbetrag über', 'gesamtbetrag ab', 'gesamtsumme über', 'gesamtsumme ab', 'summe über', 'summe ab', 'bestellwert über', 'bestellwert ab', 'warenwert über', 'warenwert ab', 'einkaufswert ab',
    'pro nacht', 'pro person', 'pro tag',
  ],
  method: [
    'zahlungsart', 'zahlungsarten', 'zahlungsmethode', 'zahlungsmethoden', 'zahlungsweise', 'zahlungsinformationen',
    'wie möchten sie bezahlen', 'bezahlmethode', 'zahlart', 'code scannen', 'zahlungsart wählen', 'zahlungsmittel', 'zahlungsoptionen',
    'zahlung', 'bezahlung', 'wählen sie eine zahlungsart', 'wählen sie ihre zahlungsart', 'zahlungsdaten', 'zahlungsart auswählen',
    'bezahlen mit', 'zahlung & versand', 'versand & zahlung', 'versand und zahlung', 'zahlungsangaben', 'wie willst du bezahlen',
    'wie möchtest du bezahlen',
    'wie möchten sie zahlen',
  ],
  scan: [
    'scannen und bezahlen', 'qr-code scannen und bezahlen', 'qr-code scannen und zahlen', 'scannen zum bezahlen', 'zum bezahlen scannen',
    'zum bezahlen qr-code scannen', 'zum zahlen scannen', 'scannen sie den qr-code mit ihrer banking-app',
    'qr-code mit der banking-app scannen', 'qr-code mit ihrer banking-app scannen', 'scanne den qr-code mit deiner banking-app',
    'qr-code mit deiner banking-app', 'scannen sie den code, um zu bezahlen', 'scannen sie den qr-code, um zu bezahlen',
    'mit qr-code bezahlen', 'per qr-code bezahlen', 'zahlen mit qr-code',
  ],
  ways: [
    'kreditkarte', 'kreditkarte oder debitkarte', 'debitkarte', 'rechnung', 'kauf auf rechnung', 'rechnungskauf', 'vorkasse',
    'vorauskasse', 'überweisung', 'banküberweisung', 'sofortüberweisung', 'lastschrift', 'sepa-lastschrift', 'nachnahme', 'ratenkauf',
    'ratenzahlung', 'barzahlung', 'barzahlung bei abholung', 'bankeinzug', 'gutschein', 'geschenkkarte', 'sofort bezahlen',
    'später bezahlen', 'auf rechnung',
    'girocard', 'lastschriftverfahren', 'bar bei abholung', 'vorauszahlung',
  ],
  card: [
    'kartennummer', 'kreditkartennummer', 'karteninhaber', 'name auf der karte', 'gültig bis', 'ablaufdatum', 'prüfnummer', 'prüfziffer',
    'kartenprüfnummer',
    'sicherheitscode', 'gültigkeit',
    'verfallsdatum',
  ],
  checkout: [
    'kasse', 'zur kasse', 'bezahlung', 'zahlung', 'bezahlen', 'bestellung abschließen', 'bestellübersicht', 'prüfen und bestellen',
    'checkout', 'zahlung und versand', 'bestellung prüfen', 'sichere kasse', 'bestellen', 'bestellung', 'übersicht & bestellen',
  ],
  summary: [
    'bestellübersicht', 'bestellzusammenfassung', 'ihre bestellung', 'deine bestellung', 'bestelldetails', 'buchungsübersicht',
    'zusammenfassung der bestellung',
  ],
  terms: [
    'mit ihrer bestellung', 'mit deiner bestellung', 'mit klick auf', 'durch klicken auf', 'ich akzeptiere die agb',
    'es gelten unsere agb', 'allgemeinen geschäftsbedingungen', 'ich habe die agb', 'mit dem absenden', 'mit der bestellung',
    'durch anklicken', 'agb und widerruf~', 'mit abschluss der bestellung',
  ],
  delivery: [
    'lieferadresse', 'versandadresse', 'rechnungsadresse', 'versandart', 'versandmethode', 'lieferart', 'lieferoptionen', 'lieferung',
    'persönliche daten', 'ihre daten', 'deine daten', 'kontaktdaten', 'adresse eingeben', 'kundendaten', 'lieferung an', 'anschrift',
  ],
  thanks: [
    'vielen dank für ihre bestellung', 'vielen dank für deine bestellung', 'danke für ihre bestellung', 'danke für deine bestellung',
    'ihre bestellung ist eingegangen', 'bestellung eingegangen', 'bestellbestätigung', 'bestellung bestätigt', 'zahlung erfolgreich',
    'zahlung eingegangen', 'vielen dank für ihren einkauf', 'bezahlt', 'vielen dank für ihren auftrag', 'vielen dank für deinen einkauf',
    'danke für ihren einkauf', 'wir haben ihre bestellung erhalten', 'ihre bestellung war erfolgreich', 'zahlung war erfolgreich',
    'bestellung erfolgreich',
    'buchungsbestätigung', 'reservierungsbestätigung', 'zahlungsbestätigung', 'vielen dank für ihre buchung', 'vielen dank für deine buchung', 'vielen dank für ihre spende',
    'danke für deine spende', 'buchung bestätigt', 'buchung ist bestätigt',
    'bestellung abgeschlossen', 'bestellung wurde erfolgreich', 'zahlung abgeschlossen', 'buchung erfolgreich', 'buchung abgeschlossen',
    'danke für deinen einkauf', 'danke für ihre buchung',
    'wir haben deine bestellung erhalten', 'vielen dank für ihre zahlung',
  ],
  undone: ['storniert', 'abgelehnt', 'fehlgeschlagen', 'nicht erfolgreich', 'abgebrochen', 'erstattet', 'konnte nicht', 'bis die zahlung', 'bis ihre zahlung', 'sobald die zahlung', 'sobald ihre zahlung'],
  reference: [
    'bestellnummer', 'bestell-nr', 'bestellnr', 'auftragsnummer', 'rechnungsnummer', 'rechnung nr', 'referenznummer', 'zahlungsreferenz',
    'verwendungszweck', 'bestellung',
    'buchungsnummer', 'reservierungsnummer', 'transaktionsnummer', 'vorgangsnummer',
    'kassenzeichen',
  ],
  shopping: [
    'in den warenkorb', 'warenkorb', 'einkaufswagen', 'weiter einkaufen', 'zur kasse gehen', 'in den einkaufswagen', 'jetzt kaufen',
    'merken', 'auf die wunschliste', 'auf den merkzettel', 'zum warenkorb', 'warenkorb ansehen', 'benachrichtigen',
  ],
  account: [
    'speichern', 'anmelden', 'einloggen', 'registrieren', 'konto erstellen', 'konto anlegen', 'kundenkonto', 'mein konto',
    'passwort vergessen', 'passwort vergessen?', 'meine bestellungen', 'karte hinzufügen', 'jetzt registrieren', 'neu registrieren',
    'zahlungsart hinzufügen', 'karte speichern',
  ],
  keeps: [
    'speichern', 'karte speichern', 'änderungen speichern', 'aktualisieren', 'zahlungsmethode aktualisieren',
    'zahlungsart aktualisieren', 'zahlungsdaten aktualisieren', 'zahlungsart ändern', 'zahlungsmethode ändern',
    'zahlungsdaten ändern', 'karte ändern', 'karte bearbeiten', 'karte entfernen', 'karte löschen', 'karte hinzufügen',
    'neue karte hinzufügen', 'kreditkarte hinzufügen', 'zahlungsart hinzufügen', 'zahlungsmethode hinzufügen',
    'als standard festlegen', 'als standard', 'karte hinterlegen', 'kreditkarte hinterlegen', 'karte aktivieren',
    'zahlungsmittel hinzufügen', 'zahlungsmittel verwalten', 'zahlungsarten verwalten',
  ],
  held: [
    'wird nicht belastet', 'nicht belastet', 'als garantie', 'zur garantie', 'zahlung vor ort', 'zahlung im hotel',
    'heute nichts', 'kostenlos testen', 'probezeitraum', 'rückerstattung auf',
  ],
  payee: [
    'händler', 'empfänger', 'zahlungsempfänger', 'begünstigter', 'verkäufer', 'zahlung an',
    'rechnungssteller',
  ],
  step: [
    'schritt',
  ],
  cardForm: [
    'kartendaten', 'kreditkartendaten', 'karteninformationen', 'kartenangaben', 'kreditkartenformular', 'kreditkarten-formular',
  ],
};
