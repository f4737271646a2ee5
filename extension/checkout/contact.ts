import { labelOf, namesOf } from './labels.ts';
import type { Survey } from './survey.ts';
import { says } from './words/index.ts';
import { asksForPlace } from './words/places.ts';

const street = /address|street|strasse|rue|calle|indirizzo|straat|adres|adress|gata|ulica|utca|osoite|addr/;
const place = /post-?code|postal|zip|plz|city|town|ort|ville|ciudad|citta|stad|miasto|mesto|varos|kaupunki|postnr|postnummer/;

/** Visible fields for a street, a place or a postcode; e-mail and password. */
export function contactFields({ fields }: Survey): { address: number; labelled: number; email: boolean; password: number; quantity: number; text: number } {
  const found = { address: 0, labelled: 0, email: false, password: 0, quantity: 0, text: 0 };
  for (const field of fields.slice(0, 120)) {
    const type = (field.getAttribute('type') ?? 'text').toLowerCase();
    const names = namesOf(field);
    if (type === 'password') found.password++;
    else if (type === 'email' || /e-?mail/.test(names)) found.email = true;
    else if (/quantit|qty/.test(names) || type === 'number') found.quantity++;
    else if (street.test(names) || place.test(names)) found.address++;
    else {
      const label = labelOf(field).slice(0, 60);
      if (/\be-?mail\b/i.test(label)) found.email = true;
      else if (says(label, 'delivery')) found.address++;
      // A form's own names tell nothing where people alone can read what it asks for. Small shops ask on their only page too, so it counts where the address names such a step.
      else if (asksForPlace(label)) found.labelled++;
    }
    found.text++;
  }
  return found;
}
