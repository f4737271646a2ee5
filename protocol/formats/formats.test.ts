import { describe, expect, it } from 'vitest';
import { readPayload } from './index.ts';

const epc = (over: Record<number, string> = {}) =>
  ['BCD', '002', '1', 'SCT', '', 'Fern Pottery', 'DE89370400440532013000', 'EUR43.90', '', '', 'FP-2041']
    .map((line, i) => over[i] ?? line)
    .join('\n');
const emvBody =
  '00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A';

describe('payment payloads', () => {
  it('reads EPC069-12', () => {
    expect(readPayload(epc())).toEqual({
      format: 'epc069-12',
      account: 'DE89370400440532013000',
      payee: 'Fern Pottery',
      reference: 'FP-2041',
      currency: 'EUR',
      amount: '43.90',
    });
    expect(readPayload(epc({ 7: 'EUR12.3' }))?.amount).toBe('12.3');
  });
  it.each([
    ['a wrong IBAN', { 6: 'DE88370400440532013000' }],
    ['another currency', { 7: 'USD43.90' }],
    ['three decimals', { 7: 'EUR43.901' }],
    ['no payee', { 5: '' }],
    ['version 001 without BIC', { 1: '001' }],
    ['both kinds of reference', { 9: 'RF18539007547034' }],
  ])('refuses EPC069-12 with %s', (_, over) => expect(readPayload(epc(over))).toBeUndefined());

  it('reads the example of the EMV specification, and refuses it with one digit changed', () => {
    expect(readPayload(emvBody)).toMatchObject({ format: 'emv-mpm[other]', payee: 'BEST TRANSPORT', currency: 'CNY', amount: '23.72', account: 'D15600000000' });
    expect(readPayload(emvBody.replace('23.72', '23.73'))).toBeUndefined();
  });
  it.each([
    ['upi://pay?pa=tea@bank&pn=Tea&am=45&cu=INR', 'upi'],
    ['bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT?amount=0.01', 'bip21'],
    ['ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359?value=1e18', 'erc681'],
    ['weixin://wxpay/bizpayurl?pr=qE7aB2k', 'wechat-pay'],
    ['https://qr.alipay.com/bax01234abcd', 'alipay'],
  ])('knows %s', (text, format) => expect(readPayload(text)?.format).toBe(format));
  it.each([
    'https://shop.example',
    'WIFI:S:net;T:WPA;P:x;;',
    'upi://pay?pa=x',
    'upi://pay?pa=tea@bank&am=-1',
    'bitcoin:hello',
    'mailto:a@b.c',
    'weixin://dl/business/?t=Ab',
  ])('refuses %s', (text) => expect(readPayload(text)).toBeUndefined());
});
