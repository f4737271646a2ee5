import { describe, expect, it } from 'vitest';
import { readPayload } from './index.ts';
import { emvOf, field } from './testing.ts';

const template = (id: string, ...inner: string[]): string => field(id, inner.join(''));
const rest = (currency: string, amount: string | undefined, country: string): string[] => [field('52', '5999'), field('53', currency), ...(amount === undefined ? [] : [field('54', amount)]), field('58', country), field('59', 'FERN POTTERY'), field('60', 'HARBOUR')];

describe('EMV merchant-presented codes', () => {
  it.each([
    ['pix', emvOf(template('26', field('00', 'br.gov.bcb.pix'), field('01', 'tea@fern.example')), ...rest('986', '43.90', 'BR')), 'BRL', '43.90', 'tea@fern.example'],
    ['pix', emvOf(field('01', '12'), template('26', field('00', 'BR.GOV.BCB.PIX'), field('25', 'pix.fern.example/v2/cobv/7')), ...rest('986', undefined, 'BR')), 'BRL', undefined, 'pix.fern.example/v2/cobv/7'],
    ['promptpay', emvOf(template('29', field('00', 'A000000677010111'), field('01', '0066899990000')), field('53', '764'), field('54', '120.00'), field('58', 'TH')), 'THB', '120.00', '0066899990000'],
    ['promptpay', emvOf(template('30', field('00', 'A000000677010112'), field('01', '099400000000001'), field('02', 'FP'), field('03', '2041')), ...rest('764', undefined, 'TH')), 'THB', undefined, '099400000000001'],
    ['vietqr', emvOf(template('38', field('00', 'A000000727'), template('01', field('00', '970400'), field('01', '0011223344')), field('02', 'QRIBFTTA')), ...rest('704', '25000', 'VN')), 'VND', '25000', '970400 0011223344'],
    ['paynow', emvOf(template('26', field('00', 'SG.PAYNOW'), field('01', '2'), field('02', '202600001X'), field('03', '0')), ...rest('702', '5.50', 'SG')), 'SGD', '5.50', '202600001X'],
    ['qris', emvOf(template('26', field('00', 'COM.FERN.WWW'), field('01', '936000000000000001')), template('51', field('00', 'ID.CO.QRIS.WWW'), field('02', 'ID1020260000001'), field('03', 'UMI')), ...rest('360', '87500', 'ID')), 'IDR', '87500', 'ID1020260000001'],
    ['duitnow', emvOf(template('26', field('00', 'A0000006150001'), field('01', '588734'), field('02', 'FERN01')), ...rest('458', '9.90', 'MY')), 'MYR', '9.90', 'FERN01'],
    ['fps', emvOf(template('26', field('00', 'hk.com.hkicl'), field('02', '7654321')), ...rest('344', '43.9', 'HK')), 'HKD', '43.9', '7654321'],
    ['upi-emv', emvOf(field('02', '4000000000000002'), template('26', field('00', 'A000000524'), field('01', 'fern@bank')), ...rest('356', '45', 'IN')), 'INR', '45', 'fern@bank'],
    ['other', emvOf(template('29', field('00', 'fern@bank'), field('01', '012000111')), ...rest('116', '4000', 'KH')), 'KHR', '4000', 'fern@bank'],
    ['other', emvOf(template('28', field('00', 'com.p2pqrpay'), field('01', 'FERNPHM1XXX'), field('04', '000123456')), ...rest('608', '99.00', 'PH')), 'PHP', '99.00', '000123456'],
    ['other', emvOf(field('15', '31280012D15600000001030812345678'), ...rest('156', '1', 'CN')), 'CNY', '1', '31280012D15600000001030812345678'],
  ])('reads %s', (scheme, text, currency, amount, account) => {
    expect(readPayload(text)).toMatchObject({ format: `emv-mpm[${scheme}]`, currency, amount, account });
    expect(readPayload(text.slice(0, -4) + text.slice(-4).toLowerCase())).toMatchObject({ account });
  });

  const account = template('26', field('00', 'br.gov.bcb.pix'), field('01', 'tea@fern.example'));
  const ordinary = rest('986', '43.90', 'BR');
  it('reads names in other scripts, whether lengths count characters or bytes', () => {
    const bytes = (text: string): number => new TextEncoder().encode(text).length;
    for (const measure of [(text: string) => text.length, bytes]) expect(readPayload(emvOf(account, ...rest('986', '43.90', 'BR').slice(0, 4), field('59', 'そば処', measure), field('60', 'x')))?.payee).toBe('そば処');
  });
  it('takes the reference, and not the stars that stand for none', () => {
    expect(readPayload(emvOf(account, ...ordinary, template('62', field('05', 'FP2041'))))?.reference).toBe('FP2041');
    expect(readPayload(emvOf(account, ...ordinary, template('62', field('05', '***'))))?.reference).toBeUndefined();
  });
  it('has no fractions in yen', () => {
    expect(readPayload(emvOf(account, ...rest('392', '1200.00', 'JP')))?.amount).toBe('1200');
    expect(readPayload(emvOf(account, ...rest('392', '1200.50', 'JP')))).toBeUndefined();
  });
  const right = emvOf(account, ...ordinary);
  it.each([
    ['a wrong checksum', right.replace('43.90', '43.91')],
    ['no checksum', right.slice(0, -8)],
    ['its end cut off', right.slice(0, -12)],
    ['another version', emvOf(account, ...ordinary).replace(/^000201/, '000202')],
    ['no account', emvOf(...ordinary)],
    ['an account that is no template', emvOf(field('26', 'tea@fern.example'), ...ordinary)],
    ['a currency that there is not', emvOf(account, ...rest('000', '43.90', 'BR'))],
    ['no country', emvOf(account, field('53', '986'), field('54', '43.90'))],
    ['letters in the amount', emvOf(account, ...rest('986', '43x90', 'BR'))],
    ['nothing to pay', emvOf(account, ...rest('986', '0.00', 'BR'))],
    ['three decimals', emvOf(account, ...rest('986', '43.901', 'BR'))],
    ['a field twice', emvOf(account, ...ordinary, field('59', 'SOMEONE ELSE'))],
    ['a length that is not so', emvOf(account, ...ordinary, '5950SHORT')],
    ['an empty field', emvOf(account, ...ordinary, '6400')],
  ])('is refused with %s', (_, text) => expect(readPayload(text)).toBeUndefined());
});
