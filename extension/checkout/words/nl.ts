import type { CheckoutWords } from './words.ts';

export const nl: CheckoutWords = {
  pay: [
    'bestelling met betalingsverplichting', 'bestellen met betalingsverplichting',
    'betalen', 'nu betalen', 'betaal', 'betaal nu', 'betaal met', 'bestelling plaatsen', 'plaats bestelling', 'bestelling afronden',
    'afrekenen en betalen', 'bestellen en betalen', 'bevestigen en betalen', 'bestelling bevestigen', 'nu kopen', 'nu bestellen',
    'veilig betalen', 'bestelling met betaalplicht', 'bestellen', 'bevestig en betaal', 'bevestig bestelling', 'betaling afronden',
    'verder naar betaling afronden', 'bestelling verzenden',
    'doneer', 'doneer nu', 'doneren',
    'aankoop afronden', 'betaling bevestigen', 'boeking bevestigen', 'boek en betaal', 'plaats je bestelling',
    'plaats uw bestelling', 'order plaatsen',
  ],
  binds: ['betalingsverplichting'],
  buy: [
    'bestellen', 'nu bestellen', 'nu kopen', 'kopen', 'koop nu', 'bestel nu',
  ],
  next: [
    'verder', 'volgende', 'volgende stap', 'doorgaan', 'ga verder', 'naar betaling', 'naar betalen', 'verder naar betaling',
    'verder naar betalen', 'verder naar verzending', 'doorgaan naar betaling', 'doorgaan als gast', 'verder als gast',
    'bestellen als gast', 'ga door', 'naar verzending', 'naar bezorging', 'doorgaan naar bezorging', 'opslaan en doorgaan',
    'doorgaan naar verzending', 'verder naar overzicht', 'naar de volgende stap', 'verder naar levering', 'ga naar betalen',
    'afrekenen als gast', 'bestellen zonder account',
  ],
  now: [
    'nu te betalen', 'vandaag te betalen', 'te betalen vandaag', 'te betalen nu', 'totaal vandaag', 'vandaag verschuldigd',
    'nu verschuldigd',
  ],
  deposit: [
    'aanbetaling', 'voorschot', 'aanbetalingsbedrag', 'te betalen aanbetaling',
  ],
  due: [
    'totaalbedrag', 'te betalen', 'totaal te betalen', 'eindtotaal', 'te betalen bedrag', 'totaal bestelling', 'totaalprijs',
    'orderbedrag', 'bestelbedrag', 'totaal incl. btw', 'totaal inclusief btw', 'totaal (incl. btw)', 'bedrag te betalen', 'totale prijs',
    'totale bedrag', 'besteltotaal', 'totaal van de bestelling', 'nog te betalen', 'algemeen totaal', 'totale kosten', 'ordertotaal',
    'bestellingstotaal',
    'u betaalt', 'je betaalt',
    'factuurbedrag', 'openstaand bedrag', 'totaal te voldoen',
  ],
  total: [
    'totaal', 'bedrag',
    'eindprijs',
  ],
  notTotal: [
    'subtotaal', 'sub-totaal', 'totaal korting', 'totaal artikelen', 'totaal excl', 'totaal exclusief', 'totaal excl. btw',
    'totale korting', 'totaal btw', 'totaal producten', 'je bespaart', 'u bespaart', 'tussentotaal', 'totaal verzendkosten',
    'je voordeel',
    'later te betalen', 'resterend bedrag', 'resterend', 'te betalen bij', 'ter plaatse te betalen', 'reeds betaald', 'al betaald',
    'netto', 'totaal (excl', 'totaalbedrag excl', 'totaalprijs excl', 'totaal zonder', 'bedrag excl',
    'nu betalen en besparen', 'betaal nu en bespaar',
    'terugkerend totaal', 'terugkerende totalen',
    'terugbetaling', 'terug te betalen', 'terugbetaald',
    'totaal terug te betalen', 'totaal terugbetaald',
    'bedrag tot', 'bedrag vanaf', 'bedrag boven', 'maximaal bedrag', 'minimaal bedrag',
    'minimum bestelling', 'minimale bestelling',
  ],
  part: [
    'per maand', '/maand', 'maandelijks~', 'in 3 delen', 'termijnen van', 'in termijnen', 'betalingen van', 'in 3 keer', 'vanaf',
    'per jaar', '/jaar', 'financiering', 'gespreid',
    // What something else holds from: "total over $50 ships free".
    'totaal vanaf', 'totaal boven', 'bedrag vanaf', 'bedrag boven', 'waarde vanaf', 'waarde boven',
    'per nacht', 'per persoon', 'per dag',
  ],
  recurs: ['per maand', '/maand', '/ maand', 'p/m', 'per jaar', '/jaar'],
  method: [
    'betaalmethode', 'betaalmethoden', 'betaalwijze', 'betaalmogelijkheden', 'hoe wil je betalen', 'hoe wilt u betalen', 'betaalgegevens',
    'scan de code', 'betaalmethodes', 'betaalwijzen', 'betaling', 'kies een betaalmethode', 'kies je betaalmethode',
    'kies uw betaalmethode', 'selecteer een betaalmethode', 'betalingsmethode', 'betaalopties', 'betalen met', 'betalingswijze',
    'betaalinformatie', 'betalingsgegevens',
    'betaalmiddel', 'kies je bank',
  ],
  scan: [
    'scan om te betalen', 'scan en betaal', 'scan de qr-code om te betalen', 'scan de qr code om te betalen',
    'scan de code om te betalen', 'scan de qr-code met je bank-app', 'scan de qr-code met je bankieren-app',
    'scan de qr-code met uw bankieren-app', 'betaal met qr', 'betaal met qr-code', 'betalen met qr-code', 'betalen met qr',
  ],
  ways: [
    'creditcard', 'bankkaart', 'bankcontact', 'betaalkaart', 'debetkaart', 'overschrijving', 'bankoverschrijving', 'vooraf betalen',
    'achteraf betalen', 'op rekening', 'op factuur', 'factuur', 'onder rembours', 'rembours', 'contant', 'automatische incasso',
    'cadeaukaart', 'cadeaubon', 'pinnen', 'betalen bij afhalen', 'gespreid betalen', 'ecocheques',
    'overboeking', 'kredietkaart', 'maaltijdcheques', 'betalen in de winkel',
    'acceptgiro',
  ],
  card: [
    'kaartnummer', 'creditcardnummer', 'kaarthouder', 'naam op kaart', 'vervaldatum', 'geldig tot', 'beveiligingscode',
    'naam op de kaart',
  ],
  checkout: [
    'afrekenen', 'betalen', 'betaling', 'kassa', 'kassa en betaling', 'bestelling afronden', 'bestellen', 'bestelling controleren',
    'overzicht', 'controleren en betalen', 'bezorging en betaling', 'checkout', 'bestelling', 'veilig afrekenen',
  ],
  summary: [
    'besteloverzicht', 'overzicht van je bestelling', 'je bestelling', 'uw bestelling', 'overzicht bestelling',
    'samenvatting van bestelling',
  ],
  terms: [
    'algemene voorwaarden', 'ik ga akkoord met', 'door op de knop', 'door te bestellen', 'door je bestelling te plaatsen',
    'door te klikken', 'met het plaatsen van', 'ik heb de voorwaarden', 'door op bestellen', 'door verder te gaan',
  ],
  delivery: [
    'bezorgadres', 'afleveradres', 'leveringsadres', 'verzendadres', 'factuuradres', 'verzendmethode', 'bezorgmethode', 'leveringswijze',
    'bezorging', 'levering', 'verzending', 'bezorgopties', 'leveringsmethode', 'je gegevens', 'uw gegevens', 'jouw gegevens',
    'persoonlijke gegevens', 'contactgegevens', 'verzendwijze', 'gegevens', 'ontvanger',
  ],
  thanks: [
    'bedankt voor je bestelling', 'bedankt voor uw bestelling', 'bestelling ontvangen', 'bestelling bevestigd', 'bestelbevestiging',
    'orderbevestiging', 'betaling gelukt', 'betaling geslaagd', 'betaling ontvangen', 'betaald', 'bestelling geplaatst',
    'je bestelling is', 'uw bestelling is', 'bedankt voor je aankoop',
    'boekingsbevestiging', 'reserveringsbevestiging', 'bedankt voor je boeking', 'bedankt voor uw boeking', 'bedankt voor je reservering', 'bedankt voor uw reservering', 'boeking bevestigd',
    'boeking is bevestigd', 'bedankt voor je donatie', 'bedankt voor uw donatie',
    'bestelling voltooid', 'betaling voltooid', 'boeking voltooid',
    'bedankt voor de bestelling',
  ],
  undone: ['geannuleerd', 'mislukt', 'geweigerd', 'afgewezen', 'terugbetaald', 'niet gelukt', 'totdat de betaling', 'tot de betaling', 'zodra de betaling', 'zodra uw betaling'],
  reference: [
    'bestelnummer', 'ordernummer', 'factuurnummer', 'betalingskenmerk', 'kenmerk', 'referentie', 'bestelling',
    'boekingsnummer', 'reserveringsnummer', 'transactienummer',
  ],
  shopping: [
    'in winkelwagen', 'in winkelmandje', 'winkelwagen', 'winkelmand', 'winkelmandje', 'verder winkelen', 'in winkelmand',
    'toevoegen aan winkelwagen', 'toevoegen aan winkelmandje', 'verder met winkelen', 'naar winkelwagen', 'ik ga bestellen',
    'toevoegen aan verlanglijst', 'bekijk winkelwagen',
    'opnieuw bestellen', 'nogmaals bestellen',
  ],
  account: [
    'opslaan', 'inloggen', 'aanmelden', 'registreren', 'account aanmaken', 'maak een account', 'mijn account', 'wachtwoord vergeten',
    'wachtwoord vergeten?', 'mijn bestellingen', 'kaart toevoegen', 'account maken',
  ],
  keeps: [
    'opslaan', 'wijzigingen opslaan', 'kaart opslaan', 'bijwerken', 'kaart wijzigen', 'kaart bewerken', 'kaart verwijderen',
    'kaart toevoegen', 'nieuwe kaart toevoegen', 'creditcard toevoegen', 'betaalmethode toevoegen', 'betaalmethode wijzigen',
    'betaalmethode bijwerken', 'betaalgegevens wijzigen', 'betaalgegevens bijwerken', 'instellen als standaard',
    'als standaard instellen', 'kaart activeren',
  ],
  held: [
    'niet in rekening gebracht', 'wordt niet belast', 'niets afgeschreven', 'als garantie', 'ter garantie',
    'betaling in het hotel', 'betaal in het hotel', 'gratis proefperiode',
  ],
  proof: ['betalingsbewijs', 'betaalbewijs', 'ik heb betaald'],
  bank: ['rekeningnummer', 'rekeninghouder', 'ten name van', 't.n.v.'],
  payee: [
    'begunstigde', 'ontvanger', 'verkoper', 'betaling aan', 'webwinkel',
    'je betaalt aan', 'u betaalt aan', 'naam webwinkel',
  ],
  step: [
    'stap',
  ],
  cardForm: [
    'kaartgegevens', 'creditcardgegevens', 'gegevens van je kaart', 'gegevens van uw kaart',
  ],
};
