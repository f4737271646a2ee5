/**
 * The region that a telephone number belongs to, by what it begins with (ITU-T E.164, list of assigned country codes), of
 * regions whose money is told by a sign that other regions use as well. By ISO 3166-1 code.
 */
const regions: Readonly<Record<string, string>> = {
  '20': 'EG', '27': 'ZA', '44': 'GB', '45': 'DK', '46': 'SE', '47': 'NO', '51': 'PE', '52': 'MX', '54': 'AR', '55': 'BR', '56': 'CL', '57': 'CO', '60': 'MY', '61': 'AU', '62': 'ID', '63': 'PH', '64': 'NZ', '65': 'SG', '66': 'TH',
  '81': 'JP', '82': 'KR', '84': 'VN', '86': 'CN', '90': 'TR', '91': 'IN', '92': 'PK', '94': 'LK', '212': 'MA', '213': 'DZ', '216': 'TN', '221': 'SN', '225': 'CI', '233': 'GH', '234': 'NG', '237': 'CM', '243': 'CD', '244': 'AO', '250': 'RW',
  '254': 'KE', '255': 'TZ', '256': 'UG', '258': 'MZ', '260': 'ZM', '502': 'GT', '506': 'CR', '591': 'BO', '595': 'PY', '598': 'UY', '852': 'HK', '880': 'BD', '886': 'TW', '966': 'SA', '971': 'AE', '977': 'NP', '996': 'KG', '998': 'UZ',
};
const LINE = 80;
/** `+52 612 202 4759`, and `+258` in front of a field for the rest. */
const dialled = /(?<![\d+])\+\s?\d(?:[\s().-]*\d){6,14}(?!\d)|^\+\d{1,3}$/;

const regionOf = (digits: string): string | undefined => regions[digits.slice(0, 3)] ?? regions[digits.slice(0, 2)];

/** The one region that the telephone numbers of a page belong to; none where there are several, as in a list to choose from. */
export function regionOfNumbers(texts: readonly string[]): string | undefined {
  // A region that is not in the list counts as another one.
  const found = new Set<string | undefined>();
  for (const text of texts) {
    const number = text.length <= LINE && text.includes('+') ? dialled.exec(text)?.[0] : undefined;
    if (number) found.add(regionOf(number.replace(/\D/g, '')));
  }
  return found.size === 1 ? [...found][0] : undefined;
}
