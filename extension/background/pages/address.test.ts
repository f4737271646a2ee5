import { expect, it } from 'vitest';
import { readAddress } from './address.ts';

it.each([
  ['https://pay.example/', 'https://pay.example'],
  [' pay.example ', 'https://pay.example'],
  ['http://localhost:8787', 'http://localhost:8787'],
  ['http://pay.example', undefined],
  ['https://pay.example/path', undefined],
  ['https://a:b@pay.example', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('reads %j as %j', (text, expected) => {
  expect(readAddress(text)).toBe(expected);
});
