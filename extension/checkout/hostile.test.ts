// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Layout } from './layout.ts';
import { readCheckout } from './testing.ts';
import { readStated } from './structured.ts';
import { surveyPage } from './survey.ts';
import { finish, runPaced } from './work.ts';

const page = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const read = (html: string, layout?: Layout) => finish(readCheckout({ document: page(html), url: 'https://shop.example/checkout', ...(layout ? { layout } : {}) }));
const pay = '<h1>Payment method</h1><p>Order total €43.90</p><button>Pay now</button>';

/** A look in which elements with a class are drawn, and cannot be read. */
const decoying: Layout = { visible: () => true, undrawn: () => undefined, legible: (element) => !element.closest('.decoy'), size: () => 16, struck: () => false };

describe('an enormous page', () => {
  it('is looked at up to a bound, in pieces of bounded size', () => {
    const document = page(`<div>${'<p>x <b>y</b></p>'.repeat(20_000)}</div>`);
    const seen = new Set<Element>();
    let sincePause = 0;
    let most = 0;
    const layout: Layout = {
      ...decoying,
      visible: (element) => {
        seen.add(element);
        most = Math.max(most, ++sincePause);
        return true;
      },
    };
    const work = surveyPage(document, layout);
    for (let step = work.next(); ; step = work.next()) {
      sincePause = 0;
      if (!step.done) continue;
      expect(step.value.cut).toBe(true);
      break;
    }
    expect(seen.size).toBeLessThan(31_000);
    expect(most).toBeLessThan(500);
  });

  it.each([
    ['in one graph', `[${Array.from({ length: 40 }, () => `{"@graph":[${'{"@type":"Product"},'.repeat(49)}{}]}`).join()}]`],
    ['in many blocks', `[${'{"@type":"Product"},'.repeat(49)}{}]`],
  ])('of linked data %s is too', (_, data) => {
    const work = readStated(page(`<script type="application/ld+json">${data}</script>`.repeat(100)));
    let pieces = 0;
    while (!work.next().done) pieces++;
    // A block a piece, and a thousand nodes by fifties.
    expect(pieces).toBeGreaterThan(15);
    expect(pieces).toBeLessThan(45);
  });

  it('does not hold back what the page itself has to do', async () => {
    let now = 0;
    let breaths = 0;
    const document = page(`${pay}${'<p>€1.00 total of something</p>'.repeat(3000)}`);
    const done = await runPaced(readCheckout({ document, url: 'https://shop.example/checkout' }), {
      now: () => (now += 1),
      breathe: () => Promise.resolve(void breaths++),
      sliceMs: 5,
      signal: new AbortController().signal,
    });
    expect(done?.result.step).toBeDefined();
    expect(breaths).toBeGreaterThan(10);
  });

  it('is given up when nobody wants it any more', async () => {
    const stop = new AbortController();
    let now = 0;
    const done = await runPaced(readCheckout({ document: page(pay.repeat(500)), url: 'https://shop.example/checkout' }), {
      now: () => (now += 1),
      breathe: () => Promise.resolve(stop.abort()),
      sliceMs: 2,
      signal: stop.signal,
    });
    expect(done).toBeUndefined();
  });
});

it('does not take the least that may be paid for what is due', () => {
  const invoice = (key: string): string => `<script type="application/ld+json">{"@type":"Invoice","${key}":{"price":"25.00","priceCurrency":"EUR"}}</script>`;
  expect(finish(readStated(page(invoice('totalPaymentDue')))).due).toEqual({ currency: 'EUR', value: '25.00' });
  expect(finish(readStated(page(invoice('minimumPaymentDue')))).due).toBeUndefined();
});

describe('what nobody can read', () => {
  it.each([
    ['by markup', '<p hidden>Order total €1.00</p><p style="display:none">Amount due €2.00</p><p aria-hidden="true">Grand total €3.00</p>'],
    ['by look', '<p class="decoy">Grand total €1.00</p><p>Amount due <b class="decoy">€2.00</b></p>'],
    ['by being struck out', '<p>Order total <s>€99.00</s></p>'],
  ])('does not count: %s', (_, decoys) => {
    expect(read(`${decoys}${pay}`, decoying).total).toEqual({ currency: 'EUR', value: '43.90' });
  });
});

describe('more totals than are looked at', () => {
  const many = Array.from({ length: 3000 }, (_, i) => `<p>Order total €${i + 1}.10</p>`).join('');
  it('leave none to be believed', () => expect(read(`${many}${pay}`).total).toBeUndefined());
  it('do not outweigh what the pay button names', () => expect(read(`${many}${pay.replace('Pay now', 'Pay €43.90')}`).total).toEqual({ currency: 'EUR', value: '43.90' }));
});

describe('absurd pages', () => {
  it.each([
    ['an endless figure', `<p>Total €${'9'.repeat(5000)}</p>`],
    ['a figure of separators', `<p>Total €${'1.'.repeat(4000)}</p>`],
    ['a total of nothing', '<p>Total €0.00</p>'],
    ['a page of labels', '<p>Total</p>'.repeat(3000)],
    ['a deep page', `${'<div>'.repeat(3000)}Total €1.00${'</div>'.repeat(3000)}`],
    ['broken markup', '<table><tr><p>Total<td>€<b>5</i>,00</table></b><form><form><button>Pay<button>Pay'],
    ['broken data', '<script type="application/ld+json">{"@type":"Order","totalPaymentDue":{"price":"1e999"</script>'],
    ['a hostile pattern', `<p>${'a'.repeat(4000)}! ${'total '.repeat(800)}</p>`],
    ['nothing at all', ''],
  ])('are read without an exception: %s', (_, html) => {
    expect(() => read(`${html}<button>Pay now</button>`)).not.toThrow();
  });

  it('give no absurd amount', () => {
    expect(read(`<p>Total €${'9'.repeat(40)}</p>${pay}`).total).toEqual({ currency: 'EUR', value: '43.90' });
  });
});

describe('text from right to left', () => {
  it('is read in its own digits and marks', () => {
    expect(read('<html lang="ar"><h2>طريقة الدفع</h2><p>المبلغ الإجمالي \u200f١٬٢٣٤٫٥٠ ر.س\u200f</p><button>إتمام الطلب</button></html>')).toMatchObject({ step: 'payment', total: { currency: 'SAR', value: '1234.50' } });
    expect(read('<html lang="he"><h2>אמצעי תשלום</h2><p>סה"כ לתשלום: ‎₪ 89.90</p><button>ביצוע הזמנה</button></html>').total).toEqual({ currency: 'ILS', value: '89.90' });
  });
});
