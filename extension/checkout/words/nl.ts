import type { CheckoutWords } from './words.ts';

export const nl: CheckoutWords = {
  pay: ['betalen', 'nu betalen', 'betaal', 'betaal nu', 'betaal met', 'bestelling plaatsen', 'plaats bestelling', 'bestelling afronden', 'afrekenen en betalen', 'bestellen en betalen', 'bevestigen en betalen', 'bestelling bevestigen', 'naar betalen'],
  due: ['totaalbedrag', 'te betalen', 'totaal te betalen', 'eindtotaal', 'te betalen bedrag', 'totaal bestelling', 'totaalprijs', 'orderbedrag', 'bestelbedrag'],
  total: ['totaal', 'bedrag'],
  notTotal: ['subtotaal', 'sub-totaal', 'totaal korting', 'totaal artikelen', 'totaal excl'],
  method: ['betaalmethode', 'betaalmethoden', 'betaalwijze', 'betaalmogelijkheden', 'hoe wil je betalen', 'hoe wilt u betalen', 'betaalgegevens', 'scan de code'],
  card: ['kaartnummer', 'creditcardnummer', 'kaarthouder', 'naam op kaart', 'vervaldatum', 'geldig tot', 'beveiligingscode'],
  checkout: ['afrekenen', 'betalen', 'betaling', 'kassa', 'kassa en betaling', 'bestelling afronden'],
  thanks: ['bedankt voor je bestelling', 'bedankt voor uw bestelling', 'bestelling ontvangen', 'bestelling bevestigd', 'bestelbevestiging', 'orderbevestiging', 'betaling gelukt', 'betaling geslaagd', 'betaling ontvangen', 'betaald'],
  reference: ['bestelnummer', 'ordernummer', 'factuurnummer', 'betalingskenmerk', 'kenmerk', 'referentie', 'bestelling'],
  shopping: ['in winkelwagen', 'in winkelmandje', 'winkelwagen', 'winkelmand', 'winkelmandje', 'verder winkelen'],
};
