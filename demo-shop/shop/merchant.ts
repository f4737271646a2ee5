/** Who sells. The IBAN has correct check digits and belongs to no bank. */
export const merchant = {
  name: 'Linden & Loft',
  city: 'Utrecht',
  country: 'NL',
  iban: 'NL23HRBR0417164300',
  /** ISO 18245: household and home furnishing stores. */
  category: '5719',
} as const;
