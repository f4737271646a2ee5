// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { amountRead, summaries, type Row } from './testing.ts';

const summariesWith: readonly [what: string, language: string, host: string, total: string | undefined, rows: readonly Row[]][] = [
  ['a sales tax', 'en', 'shop.example', 'USD 118.80', [['Subtotal', '$99.00'], ['Shipping', '$9.90'], ['Sales tax', '$9.90'], ['Total', '$118.80']]],
  ['a deposit due today', 'en', 'shop.example', 'USD 200.00', [['Total', '$1,000.00'], ['Deposit due today', '$200.00'], ['Remaining balance due on arrival', '$800.00']]],
  ['a part to pay now', 'en', 'shop.example', 'GBP 50.00', [['Total price', '£250.00'], ['Pay now', '£50.00'], ['Pay later at the property', '£200.00']]],
  ['a trial that is free today', 'en', 'shop.example', undefined, [['Total due today', '$0.00'], ['Then', '$9.99/month']]],
  ['a subscription', 'en', 'shop.example', 'USD 12.00', [['Plan', 'Pro'], ['Subtotal', '$12.00'], ['Total due today', '$12.00'], ['Next payment 1 January', '$15.00']]],
  ['an offer of instalments', 'en', 'shop.example', 'AUD 240.00', [['Subtotal', 'A$220.00'], ['Shipping', 'A$20.00'], ['Total', 'A$240.00'], ['or 4 payments of', 'A$60.00']]],
  ['a gift card taken off the order total', 'en', 'shop.example', 'USD 35.00', [['Order total', '$60.00'], ['Gift card', '-$25.00'], ['Amount to pay', '$35.00']]],
  ['a gift card among the parts', 'en', 'shop.example', 'USD 35.00', [['Subtotal', '$55.00'], ['Shipping', '$5.00'], ['Gift card (•••• 1234)', '−$25.00'], ['Total', '$35.00']]],
  ['points spent and points earned', 'en', 'shop.example', 'GBP 44.00', [['Subtotal', '£49.00'], ['Points used (500)', '-£5.00'], ['You earn', '44 points'], ['Total', '£44.00']]],
  ['a tip', 'en', 'shop.example', 'USD 27.60', [['Subtotal', '$20.00'], ['Tax', '$2.00'], ['Delivery fee', '$2.00'], ['Tip (18%)', '$3.60'], ['Total', '$27.60']]],
  ['a donation', 'en', 'shop.example', 'USD 52.00', [['Subtotal', '$50.00'], ['Donation to charity', '$2.00'], ['Total', '$52.00']]],
  ['the amount in another currency below', 'en', 'shop.example', 'USD 107.50', [['Subtotal', '$100.00'], ['Fee', '$7.50'], ['Total', '$107.50'], ['Approx. in your currency', '€99.10']]],
  ['the amount in another currency beside', 'en', 'shop.example', 'USD 107.50', [['Subtotal', '$100.00'], ['Fee', '$7.50'], ['Total', '$107.50 (≈ €99.10)']]],
  ['sums with tax and without', 'en', 'shop.example', 'EUR 121.00', [['Subtotal (excl. VAT)', '€100.00'], ['VAT 21%', '€21.00'], ['Total (incl. VAT)', '€121.00']]],
  ['a total without tax first', 'en', 'shop.example', 'GBP 120.00', [['Total excl. VAT', '£100.00'], ['VAT', '£20.00'], ['Total incl. VAT', '£120.00']]],
  ['a discount', 'de', 'shop.example', 'EUR 35.10', [['Zwischensumme', '39,00 €'], ['Rabatt', '-7,80 €'], ['Versand', '3,90 €'], ['Endbetrag', '35,10 €'], ['Du sparst', '7,80 €']]],
  ['what it would cost in instalments', 'de', 'shop.example', 'EUR 600.00', [['Gesamtsumme', '600,00 €'], ['monatliche Rate', '52,50 €'], ['Gesamtbetrag bei Ratenkauf', '630,00 €']]],
  ['a net total last', 'en', 'shop.example', 'GBP 43.90', [['Subtotal', '£39.00'], ['Delivery', '£4.90'], ['Total', '£43.90'], ['VAT', '£7.32'], ['Total excl. VAT', '£36.58']]],
  ['a net total last, in German', 'de', 'shop.example', 'EUR 43.90', [['Gesamtpreis', '43,90 €'], ['MwSt. 19 %', '7,01 €'], ['Gesamt netto', '36,89 €']]],
  ['a total without tax last, in German', 'de', 'shop.example', 'EUR 43.90', [['Gesamtsumme', '43,90 €'], ['enthaltene MwSt.', '7,01 €'], ['Gesamtsumme ohne MwSt.', '36,89 €']]],
  ['a net total last, in French', 'fr', 'shop.example', 'EUR 43.90', [['Total TTC', '43,90 €'], ['dont TVA', '7,32 €'], ['Total HT', '36,58 €']]],
  ['a net total last, in Italian', 'it', 'shop.example', 'EUR 43.90', [['Totale', '43,90 €'], ['IVA 22%', '7,92 €'], ['Totale (IVA esclusa)', '35,98 €']]],
  ['a net total last, in Spanish', 'es', 'shop.example', 'EUR 43.90', [['Total', '43,90 €'], ['IVA', '7,62 €'], ['Total sin IVA', '36,28 €']]],
  ['a net total last, in Dutch', 'nl', 'shop.example', 'EUR 43.90', [['Totaal incl. btw', '€ 43,90'], ['Btw', '€ 7,62'], ['Totaal excl. btw', '€ 36,28']]],
  ['a net total last, in Polish', 'pl', 'shop.example', 'PLN 43.90', [['Razem', '43,90 zł'], ['VAT', '8,21 zł'], ['Razem netto', '35,69 zł']]],
  ['a net total last, in Swedish', 'sv', 'shop.example', 'SEK 500.00', [['Totalt', '500,00 kr'], ['Varav moms', '100,00 kr'], ['Totalt exkl. moms', '400,00 kr']]],
  ['a net total last, in Japanese', 'ja', 'shop.example', 'JPY 1100', [['合計', '1,100円'], ['内消費税', '100円'], ['合計（税抜）', '1,000円']]],
  ['a gift card without a minus', 'en', 'shop.example', 'USD 35.00', [['Order total', '$60.00'], ['Gift card applied', '$25.00'], ['Amount to pay', '$35.00']]],
  ['two totals and a gift card without a minus', 'en', 'shop.example', 'USD 35.00', [['Order total', '$60.00'], ['Gift card applied', '$25.00'], ['Total', '$35.00']]],
  ['four payments, the first of them today', 'en', 'shop.example', 'USD 60.00', [['Order total', '$60.00'], ['Due today', '$15.00'], ['In 2 weeks', '$15.00'], ['In 4 weeks', '$15.00'], ['In 6 weeks', '$15.00']]],
  ['what a year costs a month', 'en', 'shop.example', 'USD 120.00', [['Pro plan, yearly', '$120.00'], ['Discount', '$0.00'], ['Total due today', '$120.00'], ['Equals', '$10.00/month']]],
  ['nothing due today', 'en', 'shop.example', undefined, [['Subtotal', '$9.99'], ['Trial discount', '-$9.99'], ['Due today', '$0.00'], ['Total after trial', '$9.99']]],
  ['two currencies while a country changes its own', 'bg', 'shop.example.bg', 'EUR 43.90', [['Междинна сума', '39,00 € (76,28 лв.)'], ['Доставка', '4,90 € (9,58 лв.)'], ['Общо за плащане', '43,90 € (85,86 лв.)']]],
  ['an old currency behind the new', 'hr', 'shop.example', 'EUR 43.90', [['Međuzbroj', '39,00 €'], ['Dostava', '4,90 €'], ['Ukupno za plaćanje', '43,90 € / 330,76 kn']]],
  ['prices closed by a colon and a dash', 'sv', 'shop.example', 'SEK 1234.00', [['Delsumma', '1 185:-'], ['Frakt', '49:-'], ['Att betala', '1 234:-']]],
  ['prices without a sign', 'nl', 'shop.example.nl', 'EUR 39.00', [['Subtotaal', '34,05'], ['Verzending', '4,95'], ['Te betalen', '39,00']]],
  ['prices without decimals', 'en', 'shop.example', 'USD 44.00', [['Subtotal', '$39'], ['Shipping', '$5'], ['Total', '$44']]],
  ['numbers of things in the labels', 'en', 'shop.example', 'USD 44.00', [['Items (2)', '$39.00'], ['Shipping', '$5.00'], ['Total (3 items)', '$44.00']]],
  ['tax words between label and price', 'en', 'shop.example', 'EUR 44.00', [['Subtotal', '€39.00'], ['Shipping', '€5.00'], ['Total <small>incl. VAT</small>', '€44.00']]],
  ['tax words between label and price, in German', 'de', 'shop.example', 'EUR 44.00', [['Zwischensumme', '39,00 €'], ['Versand', '5,00 €'], ['Gesamt <small>inkl. MwSt.</small>', '44,00 €']]],
  ['tax words between label and price, in Japanese', 'ja', 'shop.example', 'JPY 4400', [['小計', '3,900円'], ['送料', '500円'], ['合計 <small>税込</small>', '4,400円']]],
  ['a sentence on tax below the label', 'en', 'shop.example', 'EUR 44.00', [['Subtotal', '€39.00'], ['Shipping', '€5.00'], ['Total <small>Including €7.02 in taxes</small>', '€44.00']]],
  ['a sentence on tax below the label, in French', 'fr', 'shop.example', 'EUR 44.00', [['Sous-total', '39,00 €'], ['Livraison', '5,00 €'], ['Total <small>Taxes de 7,33 € incluses</small>', '44,00 €']]],
  ['what it was before a gift card', 'en', 'shop.example', 'USD 35.00', [['Gift card', '-$25.00'], ['Balance due', '$35.00'], ['Order total before gift cards', '$60.00']]],
  ['figures that are read out in words', 'en', 'shop.example', 'USD 44.90', [['Subtotal', '<span aria-hidden="true">$39.90</span>'], ['Shipping', '<span aria-hidden="true">$5.00</span>'], ['Total', '<span aria-hidden="true">$44<sup>90</sup></span>']]],
  ['its currency in brackets behind the label', 'en', 'shop.example', 'CAD 44.00', [['Subtotal', '$39.00'], ['Shipping', '$5.00'], ['Total (CAD)', '$44.00']]],
  ['figures closed by a dash that are read out in words', 'sv', 'shop.example', 'SEK 1847.00', [['Varor', '<span aria-hidden="true">1 698:-</span>'], ['Frakt', '<span aria-hidden="true">149:-</span>'], ['Totalt', '<span aria-hidden="true">1 847:-</span>']]],
  ['raised decimals', 'en', 'shop.example', 'USD 44.90', [['Subtotal', '<span>$</span><span>39</span><sup>90</sup>'], ['Shipping', '<span>$</span><span>5</span><sup>00</sup>'], ['Total', '<span>$</span><span>44</span><sup>90</sup>']]],
  ['a currency in an element of its own behind', 'en', 'shop.example', 'USD 44.90', [['Subtotal', '39.90 <abbr>USD</abbr>'], ['Shipping', '5.00 <abbr>USD</abbr>'], ['Total', '44.90 <abbr>USD</abbr>']]],
  ['a currency in an element of its own in front', 'en', 'shop.example', 'CAD 44.90', [['Subtotal', '$39.90'], ['Shipping', '$5.00'], ['Total', '<small>CAD</small> $44.90']]],
  ['parts without a price', 'en', 'shop.example', 'USD 39.00', [['Subtotal', '$39.00'], ['Shipping', 'Free'], ['Taxes', 'Calculated later'], ['Total', '$39.00']]],
  ['an old price struck out', 'en', 'shop.example', 'USD 31.20', [['Subtotal', '$39.00'], ['Discount (20%)', '-$7.80'], ['Total', '<s>$39.00</s> $31.20']]],
  ['savings in brackets and below', 'en', 'shop.example', 'USD 31.20', [['Subtotal', '$39.00'], ['Promo', '($7.80)'], ['Order total', '$31.20'], ['Total savings', '$7.80']]],
  ['what the card will be charged abroad', 'en', 'shop.example', 'EUR 92.00', [['Order total', '€92.00'], ['Charged in USD', '$100.00'], ['Exchange rate', '1 EUR = 1.087 USD']]],
  ['fees and a discount of the whole', 'en-IN', 'shop.example', 'INR 599.00', [['Total MRP', '₹999'], ['Discount on MRP', '- ₹450'], ['Platform fee', '₹20'], ['Convenience fee', '₹30'], ['Total Amount', '₹599']]],
  ['points earned, in Japanese', 'ja', 'shop.example', 'JPY 4400', [['小計', '3,900円'], ['送料', '500円'], ['お支払い金額', '4,400円'], ['今回獲得予定ポイント', '44ポイント']]],
  ['a service fee', 'en', 'shop.example', 'USD 110.00', [['2 × Ticket', '$100.00'], ['Service fee', '$10.00'], ['Total', '$110.00']]],
  ['a price per night below', 'en', 'shop.example', 'EUR 310.00', [['3 nights', '€270.00'], ['City tax', '€40.00'], ['Total price', '€310.00'], ['per night', '€90.00']]],
  ['what is paid already', 'en', 'shop.example', 'USD 350.00', [['Invoice total', '$500.00'], ['Paid to date', '$150.00'], ['Balance due', '$350.00']]],
  ['the least that may be paid', 'en', 'shop.example', 'USD 350.00', [['Statement balance', '$350.00'], ['Minimum payment', '$25.00'], ['Amount due', '$350.00']]],
  ['no space behind the sign', 'pt-BR', 'shop.example', 'BRL 189.90', [['Subtotal (1 item)', 'R$189,90'], ['Frete', 'Grátis'], ['Total', 'R$189,90']]],
  ['a price from next month on', 'de', 'shop.example', 'EUR 9.99', [['Heute fällig', '9,99 €'], ['Danach monatlich', '14,99 €']]],
  ['a deposit, in French', 'fr', 'shop.example', 'EUR 100.00', [['Prix total', '400,00 €'], ['Acompte à payer maintenant', '100,00 €'], ['Solde à payer sur place', '300,00 €']]],
  ['a deposit, with the rest called to be settled later', 'fr', 'shop.example', 'EUR 100.00', [['Prix total', '400,00 €'], ['Acompte', '100,00 €'], ['Solde à régler plus tard', '300,00 €']]],
  ['a part today, in Spanish', 'es', 'shop.example', 'EUR 100.00', [['Precio total', '400,00 €'], ['A pagar hoy', '100,00 €'], ['A pagar más tarde', '300,00 €']]],
  ['a part today, in Japanese', 'ja', 'shop.example', 'JPY 3000', [['合計', '12,000円'], ['本日のお支払い', '3,000円'], ['残金', '9,000円']]],
  ['a deposit, in Chinese', 'zh-CN', 'shop.example', 'CNY 100.00', [['订单总额', '¥500.00'], ['本次应付', '¥100.00'], ['尾款', '¥400.00']]],
];

/** Layouts that leave it to the eye which label and price belong together: silence is no mistake there, a wrong amount is one. */
const unclear = new Set(['front', 'columns', 'across', 'lines']);

describe.each(summariesWith)('a summary with %s', (_, language, host, total, rows) => {
  it.each(Object.entries(summaries))(`is read as ${total}, laid out as %s`, (layout, layOut) => {
    const read = amountRead(layOut(rows), { language, host });
    if (unclear.has(layout) && read === undefined) return;
    expect(read).toBe(total);
  });
});
