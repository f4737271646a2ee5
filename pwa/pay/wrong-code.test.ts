import { expect, it } from 'vitest';
import { wrongCode } from './wrong-code.ts';

it.each([
  ['https://shop.example/table/4?x=1', { kind: 'link', host: 'shop.example' }],
  ['HTTP://192.168.0.4:8080/', { kind: 'link', host: '192.168.0.4:8080' }],
  ['BCD\n002\n1\nSCT\n\nA shop\nDE02120300000000202051\nEUR1.00', { kind: 'payment' }],
  ['00020101021226', { kind: 'payment' }],
  ['upi://pay?pa=shop@bank', { kind: 'payment' }],
  ['wxp://f2f0abc', { kind: 'payment' }],
  ['javascript:alert(1)', { kind: 'text' }],
  ['WIFI:T:WPA;S:guest;P:secret;;', { kind: 'text' }],
  ['https://', { kind: 'text' }],
  ['', { kind: 'text' }],
])('%j is %j', (text, expected) => {
  expect(wrongCode(text)).toEqual(expected);
});
