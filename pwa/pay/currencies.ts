/** ISO 4217 letters by number, for the currencies that payment codes are used with; the whole table would weigh more than the pay page. */
const letters: Readonly<Record<string, string>> = {
  '036': 'AUD', '050': 'BDT', '096': 'BND', '116': 'KHR', '124': 'CAD', '144': 'LKR', '156': 'CNY', '344': 'HKD', '356': 'INR', '360': 'IDR', '392': 'JPY',
  '410': 'KRW', '418': 'LAK', '446': 'MOP', '458': 'MYR', '484': 'MXN', '524': 'NPR', '554': 'NZD', '586': 'PKR', '608': 'PHP', '702': 'SGD', '704': 'VND',
  '710': 'ZAR', '756': 'CHF', '764': 'THB', '784': 'AED', '826': 'GBP', '840': 'USD', '901': 'TWD', '978': 'EUR', '986': 'BRL',
};

/** The letters of a currency's number; the number itself where it is not among these. */
export const code = (number: string | undefined): string | undefined => (number === undefined ? undefined : (letters[number] ?? number));
