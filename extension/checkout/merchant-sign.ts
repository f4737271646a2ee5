import { clean, nameIn, withoutLogo } from './merchant-home.ts';
import { isNoName } from './words/no-names.ts';
import { isWayHome } from './written.ts';

/** Words that hold `logo` and name something else. */
const noSign = ':not([class*="logout" i],[class*="logoff" i],[class*="catalogo" i],[class*="dialogo" i])';
const logo = `[class*="logo" i]${noSign}`;
const brand = '[class*="brand" i]';

const pictures = `header ${logo} img[alt],a${logo} img[alt],img${logo}[alt]`;
const letters = `header ${brand},header ${logo},a${brand}`;

/** The part of a sign in letters that is its name: a motto may stand beside it. */
const names = ['logo', 'brand'].flatMap((sign) => ['name', 'title', 'text'].flatMap((part) => ['', '-', '_', '__'].map((join) => `[class*="${sign}${join}${part}" i]`))).join(',');

const asName = (name: string | undefined): string | undefined => (name !== undefined && (isWayHome(name) || isNoName(name)) ? undefined : name);

/** What the picture of a shop's sign is called. */
export const fromLogo = (document: Document, domain: string): string | undefined => asName(nameIn(clean(withoutLogo(document.querySelector(pictures)?.getAttribute('alt'))), domain));

/** Signs that are looked at: menus of brands are called so as well, and are lists. */
const SIGNS = 6;
const LONGEST = 40;

/** What a shop's sign says, where it is written. */
export function fromBrand(document: Document): string | undefined {
  const signs = [...document.querySelectorAll(letters)].slice(0, SIGNS).filter((sign) => sign.closest('li,dl') === null && sign.querySelector('li') === null);
  const written = signs.map((sign) => clean((sign.querySelector(names) ?? sign).textContent?.slice(0, 2 * LONGEST)));
  return asName(written.find((name) => name !== undefined && name.length <= LONGEST));
}
