// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const read = (html: string, url = 'https://shop.example/checkout'): ReturnType<typeof readPage> => readPage(html, url);

describe('a sum of no currency that could be told', () => {
  it('is owed, and is no total', () => {
    const reading = read('<title>Fern</title><h1>Fern</h1><p>Amount due: 2360</p><button>Pay now</button>', 'https://fern.example/x');
    expect(reading.total).toBeUndefined();
    expect(reading.why.map(({ sign }) => sign)).toContain('total');
  });
});

describe('the one sum of a page', () => {
  it.each([
    ['is its total at an address of paying', 'https://fern.example/payment', '43.90'],
    ['may be of anything elsewhere', 'https://fern.example/x', undefined],
  ])('%s', (_, url, value) => expect(read('<title>Fern</title><h1>Fern</h1><p>€43.90 for two jugs</p><button>Pay now</button>', url).total?.value).toBe(value));
});

it('has one decimal where nothing but its label says that it is one', () => {
  const sum = (figure: string): string | undefined => read(`<html lang="zh-CN"><title>扫码支付</title><p>需要支付金额: ${figure}</p><button>支付</button>`, 'https://fern.example.cn/pay').total?.value;
  expect(sum('25.8')).toBe('25.80');
  expect(sum('8')).toBeUndefined();
});
