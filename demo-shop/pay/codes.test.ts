import { expect, test } from 'vitest';
import { crc16, decodeEmv, encodeEmv, type MerchantCode } from './emv.ts';
import { decodeEpc, encodeEpc, isIban } from './epc.ts';

const code: MerchantCode = {
  payee: 'Linden & Loft',
  city: 'Utrecht',
  country: 'NL',
  category: '5719',
  provider: 'example.harbourpay',
  account: 'abc-DEF_123',
  currency: 'JPY',
  total: 9800,
  reference: 'LL-2345678',
};

test('the CRC is that of the published check value and example', () => {
  expect(crc16('123456789')).toBe('29B1');
  const example =
    '00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304';
  expect(crc16(example)).toBe('A13A');
});

test('a merchant code reads back as it was written', () => {
  const payload = encodeEmv(code);
  expect(payload).toContain('5303392');
  expect(payload).toContain('54049800');
  expect(decodeEmv(payload)).toEqual(code);
});

test('a merchant code with a changed amount, a cut or another tail is refused', () => {
  const payload = encodeEmv(code);
  for (const bad of [payload.replace('9800', '1800'), payload.slice(0, -1), `${payload}0`, '', '6304FFFF'])
    expect(decodeEmv(bad)).toBeNull();
});

test('a transfer reads back as it was written', () => {
  const transfer = { payee: 'Linden & Loft', iban: 'NL23HRBR0417164300', total: 2290, reference: 'LL-2345678' };
  expect(encodeEpc(transfer).split('\n').slice(0, 8)).toEqual([
    'BCD',
    '002',
    '1',
    'SCT',
    '',
    'Linden & Loft',
    'NL23HRBR0417164300',
    'EUR22.90',
  ]);
  expect(decodeEpc(encodeEpc(transfer))).toEqual(transfer);
});

test('a transfer with a mistyped IBAN or without an amount is refused', () => {
  const payload = encodeEpc({ payee: 'A', iban: 'NL23HRBR0417164300', total: 100, reference: 'x' });
  expect(isIban('NL24HRBR0417164300')).toBe(false);
  expect(decodeEpc(payload.replace('NL23', 'NL24'))).toBeNull();
  expect(decodeEpc(payload.replace('EUR1.00', ''))).toBeNull();
});
