/** Countries for a billing address, in the reader's language: from what the browser itself knows (Unicode CLDR). */

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Groupings and test codes among CLDR's regions; they are no addresses. */
const none = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** A code that is still used: CLDR writes one that was replaced as its successor. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code && new Intl.Locale(`und-${code}`).toString() === `und-${code}`;

/** ISO 3166-1 alpha-2 codes with their names, by name. */
export function countries(language: string): (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return letters.flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const name = none.has(code) || !isCurrent(code) ? undefined : names.of(code);
      return name === undefined ? [] : [[code, name] as const];
    })
    .sort(([, one], [, other]) => one.localeCompare(other, language));
}

/** Where somebody with these languages most likely lives. */
export const countryOf = (languages: readonly string[]): string =>
  languages.map((language) => new Intl.Locale(language).maximize().region).find((region) => region !== undefined) ?? 'US';
