/**
 * How prices are marked around the world: each sign with the ISO 4217 codes it stands for, the likeliest first. Where
 * several share a sign, the page's own hints choose. Sources: ISO 4217, Unicode CLDR currency data, shops' usage.
 */
type Signs = readonly (readonly [sign: string, ...codes: string[]])[];

/** The toman, ten rials, in which Iran's shops count. ISO 4217 has no code for it. */
export const tomans: readonly string[] = ['تومان', 'تومن', 'toman', 'irt'];

/** Signs that mean a currency wherever they stand beside a figure. Case does not matter. */
export const signs: Signs = [
  ['€', 'EUR'], ['euro', 'EUR'], ['euros', 'EUR'], ['euroa', 'EUR'], ['ευρώ', 'EUR'], ['евро', 'EUR'], ['eiro', 'EUR'],
  ['£', 'GBP', 'EGP', 'LBP'], ['￡', 'GBP'], ['pound', 'GBP'], ['pounds', 'GBP'], ['stg', 'GBP'], ['gbp£', 'GBP'],
  ['$', 'USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'CLP', 'COP', 'ARS', 'UYU', 'JMD', 'TTD', 'BSD', 'BBD', 'XCD'],
  ['＄', 'USD', 'TWD', 'HKD'], ['us$', 'USD'], ['us $', 'USD'], ['usd$', 'USD'], ['u$s', 'USD'], ['u$d', 'USD'], ['dollar', 'USD'], ['dollars', 'USD'], ['دولار', 'USD'], ['دولار أمريكي', 'USD'], ['دولار امريكي', 'USD'], ['долл.', 'USD'],
  ['ca$', 'CAD'], ['ca $', 'CAD'], ['c $', 'CAD'], ['au $', 'AUD'], ['nz $', 'NZD'], ['hk $', 'HKD'], ['nt $', 'TWD'], ['can$', 'CAD'], ['cdn$', 'CAD'], ['c$', 'CAD', 'NIO'], ['a$', 'AUD'], ['au$', 'AUD'], ['aud$', 'AUD'], ['nz$', 'NZD'], ['s$', 'SGD'], ['hk$', 'HKD'], ['nt$', 'TWD'],
  ['r$', 'BRL'], ['mx$', 'MXN'], ['mex$', 'MXN'], ['mxn$', 'MXN'], ['cl$', 'CLP'], ['clp$', 'CLP'], ['col$', 'COP'], ['ar$', 'ARS'], ['$u', 'UYU'], ['tt$', 'TTD'], ['j$', 'JMD'], ['b/.', 'PAB'], ['s/', 'PEN'], ['s/.', 'PEN'], ['rd$', 'DOP'], ['bs$', 'BSD'], ['bz$', 'BZD'], ['fj$', 'FJD'],
  ['¥', 'JPY', 'CNY'], ['￥', 'CNY', 'JPY'], ['元', 'CNY', 'TWD', 'HKD'], ['圆', 'CNY'], ['圓', 'TWD', 'HKD'], ['人民币', 'CNY'], ['人民幣', 'CNY'], ['yuan', 'CNY'], ['cn¥', 'CNY'], ['円', 'JPY'], ['jp¥', 'JPY'], ['jpy¥', 'JPY'], ['yen', 'JPY'],
  ['₩', 'KRW'], ['￦', 'KRW'], ['원', 'KRW'], ['₹', 'INR'], ['₨', 'INR', 'PKR', 'LKR', 'NPR'], ['rs', 'INR', 'PKR', 'LKR', 'NPR'], ['rs.', 'INR', 'PKR', 'LKR', 'NPR'], ['inr.', 'INR'], ['रु', 'INR', 'NPR'], ['रू', 'NPR', 'INR'], ['ரூ', 'LKR', 'INR'], ['৳', 'BDT'], ['tk.', 'BDT'],
  ['₽', 'RUB'], ['руб.', 'RUB'], ['руб', 'RUB'], ['рублей', 'RUB'], ['рубля', 'RUB'], ['рубль', 'RUB'], ['₴', 'UAH'], ['грн', 'UAH'], ['грн.', 'UAH'], ['гривень', 'UAH'], ['бел. руб.', 'BYN'], ['₸', 'KZT'], ['тг', 'KZT'], ['тенге', 'KZT'], ['₮', 'MNT'], ['₼', 'AZN'], ['манат', 'AZN'], ['₾', 'GEL'], ['ლ', 'GEL'], ['֏', 'AMD'], ['сом', 'KGS'],
  ['₺', 'TRY'], ['tl', 'TRY'], ['₫', 'VND'], ['đ', 'VND'], ['vnđ', 'VND'], ['đồng', 'VND'], ['฿', 'THB'], ['บาท', 'THB'], ['₱', 'PHP'], ['₭', 'LAK'], ['៛', 'KHR'], ['rp', 'IDR'], ['rp.', 'IDR'], ['rm', 'MYR'],
  ['₦', 'NGN'], ['₵', 'GHS'], ['gh₵', 'GHS'], ['gh¢', 'GHS'], ['ksh', 'KES'], ['kshs', 'KES'], ['ksh.', 'KES'], ['tsh', 'TZS'], ['tzs.', 'TZS'], ['ush', 'UGX'], ['fcfa', 'XOF', 'XAF'], ['f cfa', 'XOF', 'XAF'], ['cfa', 'XOF', 'XAF'], ['frw', 'RWF'], ['fbu', 'BIF'], ['fdj', 'DJF'],
  ['₪', 'ILS'], ['ש"ח', 'ILS'], ['ש״ח', 'ILS'], ["ש'ח", 'ILS'], ['שח', 'ILS'], ['₡', 'CRC'], ['₲', 'PYG'], ['gs.', 'PYG'], ['₣', 'CHF'], ['ƒ', 'ANG', 'AWG'], ['₿', 'BTC'], ['ɓ', 'BTC'], ['ƀ', 'BTC'],
  ['zł', 'PLN'], ['złotych', 'PLN'], ['kč', 'CZK'], ['kčs', 'CZK'], [',- kč', 'CZK'], ['forint', 'HUF'], ['lei', 'RON', 'MDL'], ['ron', 'RON'], ['лв', 'BGN'], ['лв.', 'BGN'], ['лева', 'BGN'], ['kr', 'SEK', 'NOK', 'DKK', 'ISK'], ['kr.', 'DKK', 'SEK', 'NOK', 'ISK'], ['kronor', 'SEK'], ['kroner', 'NOK', 'DKK'], ['sfr', 'CHF'], ['sfr.', 'CHF'], ['fr.', 'CHF'], ['chf.', 'CHF'], ['din.', 'RSD'], ['дин', 'RSD'], ['дин.', 'RSD'], ['rsd.', 'RSD'], ['ден', 'MKD'], ['ден.', 'MKD'], ['mkd', 'MKD'], ['км', 'BAM'], ['lekë', 'ALL'],
  ['د.إ', 'AED'], ['د.إ.', 'AED'], ['درهم', 'AED', 'MAD'], ['dhs', 'AED', 'MAD'], ['dhs.', 'AED', 'MAD'], ['dh', 'MAD', 'AED'], ['\u20c1', 'SAR'], ['\u20c3', 'AED'], ['ر.س', 'SAR'], ['ر.س.', 'SAR'], ['﷼', 'SAR', 'IRR', 'QAR', 'OMR', 'YER'], ['ريال', 'SAR', 'QAR', 'OMR', 'YER'], ['ریال', 'IRR'], ['rial', 'IRR'], ...tomans.map((sign) => [sign, 'IRR'] as const), ['ر.ق', 'QAR'], ['ر.ع', 'OMR'], ['ر.ع.', 'OMR'], ['ر.ي', 'YER'],
  ['ج.م', 'EGP'], ['ج.م.', 'EGP'], ['جنيه', 'EGP', 'SDG'], ['جم', 'EGP'], ['e£', 'EGP'], ['l.e', 'EGP'], ['l.e.', 'EGP'], ['د.ك', 'KWD'], ['د.ك.', 'KWD'], ['د.ب', 'BHD'], ['د.أ', 'JOD'], ['د.ا', 'JOD'], ['د.ل', 'LYD'], ['د.ت', 'TND'], ['د.ج', 'DZD'], ['دج', 'DZD'], ['د.ع', 'IQD'], ['ع.د', 'IQD'], ['د.م.', 'MAD'], ['د.م', 'MAD'], ['ل.س', 'SYP'], ['ل.ل', 'LBP'], ['ج.س', 'SDG'], ['ج.س.', 'SDG'], ['ش.ج', 'ILS'], ['دينار', 'KWD', 'JOD', 'TND', 'IQD', 'LYD', 'DZD', 'BHD'],
  ["so'm", 'UZS'], ['soʻm', 'UZS'], ['so‘m', 'UZS'], ["so’m", 'UZS'], ['сум', 'UZS'], ['₤', 'GBP'], ['₢', 'BRL'], ['₥', 'USD'],
];

/** Signs that are letters with other meanings as well. Case counts, and the page must be of their country. */
export const weakSigns: Signs = [
  ['Р', 'RUB'], ['р', 'RUB'], ['р.', 'RUB'], ['P', 'RUB', 'PHP', 'BWP'], ['R', 'ZAR'], ['LE', 'EGP'], ['NT', 'TWD'], ['Ft', 'HUF'], ['ft', 'HUF'], ['FT', 'HUF'], ['Br', 'BYN', 'ETB'], ['Bs', 'VES', 'BOB'], ['Bs.', 'BOB', 'VES'], ['Nu.', 'BTN'], ['Rf', 'MVR'], ['Re', 'MUR', 'INR'], ['Vt', 'VUV'], ['Sl', 'SOS'], ['Sh', 'SOS', 'KES'], ['SPL', 'SPL'], ['LD', 'LRD'], ['L$', 'LRD'], ['Lek', 'ALL'], ['L', 'HNL', 'ALL'], ['Q', 'GTQ'], ['K', 'PGK', 'ZMW'], ['ZK', 'ZMW'], ['MK', 'MWK'], ['MT', 'MZN'], ['Kz', 'AOA'], ['Ar', 'MGA'], ['D', 'GMD'], ['Le', 'SLE', 'SLL'], ['E', 'SZL'], ['T$', 'TOP'], ['G', 'HTG'], ['FC', 'CDF'], ['GFr', 'GNF'], ['FG', 'GNF'], ['FBu', 'BIF'], ['Rp', 'IDR'], ['Esc', 'CVE'], ['Fr', 'CHF'], ['franc', 'CHF'], ['francs', 'CHF', 'XOF'], ['F', 'XPF'], ['som', 'UZS', 'KGS'], ['KMF', 'KMF'], ['Sʻ', 'UZS'], ['m', 'TMT'], ['din', 'RSD'], ['kn', 'HRK'], ['R₣', 'RWF'], ['د.', 'MAD'], ['AU', 'AUD'], ['¢', 'USD', 'GHS'], ['c', 'USD'], ['DA', 'DZD'], ['DT', 'TND'], ['JD', 'JOD'], ['KD', 'KWD'], ['BD', 'BHD'], ['SR', 'SAR'], ['QR', 'QAR'], ['LL', 'LBP'], ['Tk', 'BDT'], ['Ks', 'MMK'], ['Z$', 'ZWL'], ['PTE', 'PTE'], ['DEM', 'DEM'], ['BTC', 'BTC'], ['VND', 'VND'],
];

/** The currency that a region pays in. By ISO 3166-1 code, and by the top-level domains that differ from it. */
export const regionCurrency: Readonly<Record<string, string>> = {
  MZ: 'MZN', KG: 'KGS', SN: 'XOF', CI: 'XOF', CM: 'XAF', RW: 'RWF', AE: 'AED', AR: 'ARS', AT: 'EUR', AU: 'AUD', AZ: 'AZN', BA: 'BAM', BD: 'BDT', BE: 'EUR', BG: 'EUR', BH: 'BHD', BO: 'BOB', BR: 'BRL', BY: 'BYN', CA: 'CAD', CD: 'CDF', CH: 'CHF', CL: 'CLP', CN: 'CNY', CO: 'COP', CR: 'CRC', CY: 'EUR', CZ: 'CZK', DE: 'EUR', DK: 'DKK', DO: 'DOP', DZ: 'DZD', EE: 'EUR', EG: 'EGP', ES: 'EUR', ET: 'ETB', FI: 'EUR', FR: 'EUR', GB: 'GBP', GE: 'GEL', GH: 'GHS', GR: 'EUR', GT: 'GTQ', HK: 'HKD', HR: 'EUR', HU: 'HUF', ID: 'IDR', IE: 'EUR', IL: 'ILS', IN: 'INR', IQ: 'IQD', IR: 'IRR', IS: 'ISK', IT: 'EUR', JM: 'JMD', JO: 'JOD', JP: 'JPY', KE: 'KES', KR: 'KRW', KW: 'KWD', KZ: 'KZT', LB: 'LBP', LK: 'LKR', LT: 'EUR', LU: 'EUR', LV: 'EUR', LY: 'LYD', MA: 'MAD', MD: 'MDL', MK: 'MKD', MT: 'EUR', MU: 'MUR', MX: 'MXN', MY: 'MYR', NG: 'NGN', NL: 'EUR', NO: 'NOK', NP: 'NPR', NZ: 'NZD', OM: 'OMR', PA: 'PAB', PE: 'PEN', PH: 'PHP', PK: 'PKR', PL: 'PLN', PT: 'EUR', PY: 'PYG', QA: 'QAR', RO: 'RON', RS: 'RSD', RU: 'RUB', SA: 'SAR', SE: 'SEK', SG: 'SGD', SI: 'EUR', SK: 'EUR', SU: 'RUB', TH: 'THB', TN: 'TND', TR: 'TRY', TT: 'TTD', TW: 'TWD', TZ: 'TZS', UA: 'UAH', UG: 'UGX', UK: 'GBP', US: 'USD', UY: 'UYU', UZ: 'UZS', VE: 'VES', VN: 'VND', ZA: 'ZAR', ZM: 'ZMW', ZW: 'ZWL', UAE: 'AED', KSA: 'SAR',
};

/** For languages that one country speaks, or nearly. Where they share a sign with others it is the likeliest. */
export const languageCurrency: Readonly<Record<string, string>> = {
  zh: 'CNY', 'zh-hant': 'TWD', ja: 'JPY', sv: 'SEK', nb: 'NOK', nn: 'NOK', no: 'NOK', da: 'DKK', is: 'ISK', ru: 'RUB', uk: 'UAH', ko: 'KRW', th: 'THB', vi: 'VND', hi: 'INR', id: 'IDR', ms: 'MYR', he: 'ILS', tr: 'TRY', hu: 'HUF', fr: 'CAD', cs: 'CZK', pl: 'PLN', ro: 'RON', sr: 'RSD', kk: 'KZT', ka: 'GEL', mk: 'MKD',
};
