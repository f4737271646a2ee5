import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('has defaults for everything, and takes only the origin of an address', () => {
  expect(readConfig({})).toMatchObject({ SHOP_PORT: 8790, PAY_PORT: 8791, SHOP_HOST: '127.0.0.1' });
  expect(readConfig({ PAY_PORT: '0', PAY_PUBLIC_URL: 'https://pay.example/x' })).toMatchObject({
    PAY_PORT: 0,
    PAY_PUBLIC_URL: 'https://pay.example',
  });
});

test('names the variable that is wrong', () => {
  expect(() => readConfig({ SHOP_PORT: '99999' })).toThrow('SHOP_PORT');
  expect(() => readConfig({ SHOP_PUBLIC_URL: 'ftp://shop.example' })).toThrow('SHOP_PUBLIC_URL');
});
