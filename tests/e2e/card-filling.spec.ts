import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { CHROMIUM_ARGS, findBrowser } from '../services/browsers.ts';

/** The built filling in pages that mean well and pages that do not: in a browser's own world for extensions, as the extension runs it. */

const bundle = readFileSync(join(import.meta.dirname, '../../dist/extension-chrome/fill.js'), 'utf8');
const messaging = "globalThis.browser = { runtime: { id: 'test', onMessage: { addListener: () => undefined } } };";
const card = { number: '4242424242424242', expiry: { month: 11, year: 2031 }, name: 'Ada Marigold', securityCode: '737' };
const shop = 'https://shop.test/checkout';

const fields = '<label>Card number <input name="cardnumber" autocomplete="cc-number"></label><label>Expiry <input name="exp" placeholder="MM / YY" maxlength="7"></label><label>CVC <input name="cvc"></label><label>Name on card <input name="ccname"></label>';
const form = (attributes = 'action="/pay" method="post"', inner = fields): string => `<form id="card" ${attributes}>${inner}<button>Pay</button></form>`;

let browser: Browser;
test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: [...CHROMIUM_ARGS] });
});
test.afterAll(() => browser.close());

interface Opened {
  page: Page;
  fill: (how?: { origin?: string; frame?: boolean }) => Promise<{ refused?: string; filled: string[]; resisted: string[] }>;
}

/** Opens a page and remembers its form, as at the filing; `after` is what the page does before the card comes. */
async function open(body: string, { after = '', url = shop }: { after?: string; url?: string } = {}): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><body style="margin: 20px">${body}` }));
  await page.goto(url);
  const session: CDPSession = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'extension' });
  const run = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const hook = "globalThis[Symbol.for('raise-to-pay fill')]";
  await run(messaging);
  await run(bundle);
  await run(`${hook}.remember()`);
  if (after) await page.evaluate(after);
  return {
    page,
    fill: async ({ origin = new URL(url).origin, frame = false } = {}) =>
      (await run(`${hook}.fill(${JSON.stringify(card)}, ${JSON.stringify({ frame, expectedOrigin: origin })}, new AbortController().signal)`)) as Awaited<ReturnType<Opened['fill']>>,
  };
}

const values = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input,select')].map(({ value }) => value));

const refused: readonly (readonly [what: string, answer: string, body: string, how?: { after?: string; url?: string; origin?: string }])[] = [
  ['a page at a lookalike domain', 'origin_changed', form(), { origin: 'https://sh0p.test' }],
  ['a page whose origin is another now', 'origin_changed', form(), { origin: 'https://pay.shop.test' }],
  ['a page that is not https', 'insecure', form(), { url: 'http://shop.test/checkout' }],
  ['a form that is not drawn', 'hidden_form', `<div style="display: none">${form()}</div>`],
  ['a form that is invisible', 'hidden_form', `<div style="visibility: hidden">${form()}</div>`],
  ['a form that one sees through', 'hidden_form', `<div style="opacity: 0.05">${form()}</div>`],
  ['a form without size', 'hidden_form', `<div style="width: 1px; height: 1px; overflow: hidden">${form()}</div>`],
  ['a form beside the page', 'hidden_form', `<div style="position: absolute; left: -5000px">${form()}</div>`],
  ['a form under something else', 'hidden_form', `${form()}<div style="position: fixed; inset: 0; background: white">Win a prize</div>`],
  ['a field that is moved away while the others stay', 'hidden_form', form(undefined, fields.replace('name="cvc"', 'name="cvc" style="position: absolute; top: -900px"')).replace('name="exp"', 'name="exp" style="opacity: 0"').replace('autocomplete="cc-number"', 'autocomplete="cc-number" style="opacity: 0"')],
  ['a form that sends to another site', 'foreign_target', form('action="https://evil.test/take"')],
  ['a form whose button sends to another site', 'foreign_target', `${form().replace('<button>', '<button formaction="https://evil.test/take">')}`],
  ['a form that sends without encryption', 'foreign_target', form('action="http://shop.test/pay"')],
  ['a form that comes after the request', 'form_changed', '<main></main>', { after: `document.querySelector('main').innerHTML = ${JSON.stringify(form())}` }],
  ['a form that is put in the place of the first', 'form_changed', form(), { after: "document.querySelector('form').replaceWith(document.querySelector('form').cloneNode(true))" }],
  ['a form that sends elsewhere after the request', 'form_changed', form(), { after: "document.querySelector('form').action = '//evil.test/take'" }],
  ['a second form', 'many_forms', form() + form('action="/other"')],
  ['a thousand forms', 'many_forms', form().repeat(1000)],
  ['a gift card, a loyalty card and an account', 'no_form', '<form><input name="giftCardNumber"><input name="giftCardExpiry"><input name="giftCardPin"><label>Membership card number <input></label><input name="iban"><input name="promoCode"></form>'],
];

test.describe('nothing is written into', () => {
  for (const [what, answer, body, how = {}] of refused) {
    test(what, async () => {
      const { page, fill } = await open(body, how);
      const report = await fill(how.origin ? { origin: how.origin } : {});
      expect(report.refused).toBe(answer);
      expect(report.filled).toEqual([]);
      expect((await values(page)).join('')).toBe('');
      await page.close();
    });
  }
});

test('a page that swaps its fields while they are written gets nothing into what it swapped', async () => {
  const swap = `document.querySelector('[name="cardnumber"]').addEventListener('input', () => {
    const [code, name] = ['cvc', 'ccname'].map((one) => document.querySelector('[name="' + one + '"]'));
    code.name = 'search'; code.parentElement.firstChild.data = 'Search ';
    name.form.action = 'https://evil.test/take';
  })`;
  const { page, fill } = await open(form(), { after: swap });
  expect((await fill()).refused).toBe('form_changed');
  expect(await page.inputValue('[name="search"]')).toBe('');
  expect(await page.inputValue('[name="ccname"]')).toBe('');
  await page.close();
});

test('a page hears nothing but the events of its own fields', async () => {
  const listen = `heard = []; addEventListener('message', ({ data }) => heard.push(data)); for (const name of ['fetch', 'postMessage']) { const real = window[name]; window[name] = (...all) => { heard.push(all); return real(...all); }; }
    for (const name of ['value']) Object.defineProperty(HTMLInputElement.prototype, name, { set() { heard.push('trap'); }, get() { return ''; } });`;
  const { page, fill } = await open(form(), { after: listen });
  expect((await fill()).filled).toContain('number');
  expect(await page.evaluate('heard')).toEqual([]);
  expect(await page.evaluate("[...Object.getOwnPropertySymbols(window)].filter((one) => one.description === 'raise-to-pay fill').length")).toBe(0);
  await page.close();
});

test.describe('a card is written into', () => {
  test('a plain form, in its format, without sending it', async () => {
    const { page, fill } = await open(form());
    const sent = page.waitForRequest('**/pay', { timeout: 500 }).then(() => true, () => false);
    expect(await fill()).toEqual({ filled: ['number', 'expiry', 'securityCode', 'name'], resisted: [], frames: [] });
    expect(await values(page)).toEqual(['4242424242424242', '11 / 31', '737', 'Ada Marigold']);
    expect(await sent).toBe(false);
    await page.close();
  });

  test('a number in four boxes that lead on by themselves, and an expiry to choose', async () => {
    const boxes = [1, 2, 3, 4].map((n) => `<input name="card_number_${n}" maxlength="4" aria-label="Card number part ${n}">`).join('');
    const months = Array.from({ length: 12 }, (_, i) => `<option value="${i}">${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][i]}</option>`).join('');
    const years = Array.from({ length: 12 }, (_, i) => `<option>${2026 + i}</option>`).join('');
    const lead = "document.addEventListener('input', ({ target }) => target.value.length === target.maxLength && target.nextElementSibling?.focus())";
    const { page, fill } = await open(form(undefined, `${boxes}<label>Expires <select name="expmonth"><option value="">Month</option>${months}</select></label><select name="expyear"><option value="">Year</option>${years}</select><input name="cvv">`), { after: lead });
    expect((await fill()).resisted).toEqual([]);
    expect(await values(page)).toEqual(['4242', '4242', '4242', '4242', '10', '2031', '737']);
    await page.close();
  });

  test('a mask that builds its value from what is typed', async () => {
    const mask = `for (const [name, groups] of [['cardnumber', /(.{4})(?=.)/g], ['exp', /(.{2})(?=.)/g]]) document.querySelector('[name="' + name + '"]').addEventListener('input', ({ target }) => {
      target.value = target.value.replace(/\\D/g, '').slice(0, name === 'exp' ? 4 : 16).replace(groups, name === 'exp' ? '$1 / ' : '$1 ');
    })`;
    const { page, fill } = await open(form(), { after: mask });
    expect((await fill()).resisted).toEqual([]);
    expect((await values(page)).slice(0, 2)).toEqual(['4242 4242 4242 4242', '11 / 31']);
    await page.close();
  });

  test('what it can; a field that takes nothing is told of', async () => {
    const { page, fill } = await open(form(), { after: "document.querySelector('[name=\"cvc\"]').addEventListener('input', ({ target }) => { target.value = ''; })" });
    expect((await fill()).resisted).toEqual(['securityCode']);
    await page.close();
  });

  test('the form that waits, where another one holds a number already', async () => {
    const saved = '<form id="saved" action="/pay"><input aria-label="Card number" name="saved-cardnumber" value="**** 1881"><input name="saved-cvc" aria-label="Security code"></form>';
    const { page, fill } = await open(saved + form());
    expect((await fill()).filled).toEqual(['number', 'expiry', 'securityCode', 'name']);
    expect(await page.inputValue('[name="saved-cardnumber"]')).toBe('**** 1881');
    expect(await page.inputValue('[name="saved-cvc"]')).toBe('');
    expect(await page.inputValue('#card [name="cardnumber"]')).toBe('4242424242424242');
    await page.close();
  });

  test('one field in a frame of a processor', async () => {
    const { page, fill } = await open('<input name="cvc" autocomplete="cc-csc">', { url: 'https://js.stripe.com/v3/inner' });
    expect((await fill({ frame: true })).filled).toEqual(['securityCode']);
    await page.close();
  });
});
