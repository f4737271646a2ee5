import type { Findings } from './findings.ts';

type Offered = Pick<Findings, 'total' | 'linked' | 'address' | 'buttons' | 'choices'>;

/**
 * Links to ways to pay as a choice between them: beside a sum that is beyond doubt each leads to paying it. Marks of cards
 * alone stand everywhere; where the address pays and the page asks how, they are what one chooses by.
 */
const linksToChoose = ({ total, linked, address }: Offered, asksHere: boolean): number =>
  total !== undefined && total.by !== 'label of a total' && (linked.inWords || asksHere) && linked.count >= 2 && !address.signs.has('help') ? linked.count : 0;

/** Buttons that are each named after a way to pay, as a choice between them: where one is asked for one. Wallets alone lead past all steps. */
const buttonsToChoose = ({ buttons }: Offered, asksHere: boolean): number => (asksHere && buttons.ways >= 2 && buttons.ways > buttons.wallets ? buttons.ways : 0);

/** How many ways to pay one can choose between, by radio buttons and lists or, where the page has none of these, by links and buttons. */
export function waysOffered(found: Offered, asks: boolean): number {
  const { signs } = found.address;
  const asksHere = asks && (signs.has('payment') || signs.has('giving')) && !signs.has('help') && !signs.has('account');
  return found.choices > 0 ? found.choices : Math.max(linksToChoose(found, asksHere), buttonsToChoose(found, asksHere));
}
