import { afterEach, expect, test } from 'vitest';
import type { Sites } from '../app.ts';
import { goodCard, openShop, orderRef, payer, payPath, Shopper } from '../testing.ts';
import { declinedCard, isPast } from './card.ts';
import { encodeEpc } from './epc.ts';

let sites: Sites;
afterEach(() => Promise.all([sites.shop.close(), sites.pay.close()]));

async function openBill(options: Parameters<typeof openShop>[0] = {}) {
  sites = openShop(options);
  const shopper = new Shopper(sites);
  const page = await shopper.reachPayment('link');
  return { shopper, page, path: payPath(page), pay: payer(sites) };
}

test('paying twice settles once and answers the same', async () => {
  const { path, pay } = await openBill();
  const settled: string[] = [];
  sites.desk.onSettled((bill) => settled.push(bill.state), new AbortController().signal);
  const answers = [await pay.post(`${path}/pay`, goodCard), await pay.post(`${path}/pay`, goodCard)];
  expect(answers.map(({ status, location }) => [status, location])).toEqual([
    [303, path],
    [303, path],
  ]);
  expect(settled).toEqual(['paid']);
  expect((await pay.get(path)).body).toContain('<h1>Paid</h1>');
});

test('a paid bill cannot be cancelled and a cancelled one cannot be paid', async () => {
  const { path, pay, shopper } = await openBill();
  await pay.post(`${path}/cancel`, {});
  await pay.post(`${path}/pay`, goodCard);
  expect((await pay.get(path)).body).toContain('<h1>Cancelled</h1>');
  const again = payPath(await shopper.get('/checkout/link'));
  expect(again).not.toBe(path);
  await pay.post(`${again}/pay`, goodCard);
  await pay.post(`${again}/cancel`, {});
  expect((await pay.get(again)).body).toContain('<h1>Paid</h1>');
});

test('a bill expires and takes no money afterwards', async () => {
  let now = 1_800_000_000_000;
  const { path, pay } = await openBill({ now: () => now, billLife: 60_000 });
  now += 60_000;
  await pay.post(`${path}/pay`, goodCard);
  expect((await pay.get(path)).body).toContain('<h1>Too late</h1>');
});

test('a declined, foreign, expired or mistyped card leaves the bill open', async () => {
  const { path, pay } = await openBill();
  const bad = [
    { number: declinedCard },
    { number: '5555555555554444' },
    { number: '4242424242424241' },
    { expiry: '01/20' },
    { csc: '1' },
  ];
  for (const change of bad) expect((await pay.post(`${path}/pay`, { ...goodCard, ...change })).status).toBe(400);
  expect((await pay.get(`${path}/status`)).body).toBe('{"state":"open"}');
});

test('a card is good until its month is over', () => {
  expect(isPast('12 / 29', Date.UTC(2029, 11, 31))).toBe(false);
  expect(isPast('12/2029', Date.UTC(2030, 0, 1))).toBe(true);
});

test('an unknown address and a form from another website are refused', async () => {
  const { path, pay } = await openBill();
  expect((await pay.get('/p/doesnotexist')).status).toBe(404);
  expect((await pay.post(`${path}/cancel`, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await pay.get(`${path}/status`)).body).toBe('{"state":"open"}');
});

test('the bank takes only the exact amount of a known reference', async () => {
  const { page, pay } = await openBill();
  const transfer = { payee: 'Linden & Loft', iban: 'NL23HRBR0417164300', total: 2290, reference: orderRef(page) };
  expect((await pay.get(`/bank?payload=${encodeURIComponent(encodeEpc(transfer))}`)).body).toContain('€22.90');
  expect((await pay.post('/bank/pay', { payload: encodeEpc({ ...transfer, total: 2289 }) })).status).toBe(409);
  expect((await pay.post('/bank/pay', { payload: 'hello' })).status).toBe(400);
  const paid = await pay.post('/bank/pay', { payload: encodeEpc(transfer).replaceAll('\n', '\r\n') });
  expect(paid.location).toBe(payPath(page));
  expect((await pay.get(paid.location)).body).toContain('<h1>Paid</h1>');
});
