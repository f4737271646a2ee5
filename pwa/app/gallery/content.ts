import type { BillView } from '../parts/bill.tsx';

/** The moment at which every made-up screen stands, so that pictures of them can be compared. */
export const now = Date.UTC(2026, 10, 23, 10, 24, 18);

export const bill: BillView = { merchant: 'Nordlys Coffee Roasters', domain: 'nordlys.example', total: { currency: 'EUR', value: '48.60' }, desktop: 'Anna’s desk – Firefox' };

/** As long as names and sums get, to see that nothing breaks. */
export const longBill: BillView = {
  merchant: 'Königlich-Preußische Porzellanmanufaktur am Gendarmenmarkt', domain: 'koeniglich-preussische-porzellanmanufaktur.example',
  total: { currency: 'IDR', value: '128945750.00' }, desktop: 'Office workstation on the third floor – Chromium',
};

export const items = [
  { label: 'Ethiopia Guji, 250 g', quantity: 2, amount: { currency: 'EUR', value: '29.80' } },
  { label: 'Paper filters 02, 100 pieces', quantity: 1, amount: { currency: 'EUR', value: '6.90' } },
  { label: 'Stoneware cup', quantity: 1, amount: { currency: 'EUR', value: '11.90' } },
];

/** Callbacks that do nothing, under any name: a gallery only shows. */
export const noop = (): void => undefined;
