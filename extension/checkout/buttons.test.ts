// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from './testing.ts';

const read = (html: string, url = 'https://shop.example/checkout'): ReturnType<typeof readPage> => readPage(html, url);
const signs = (html: string, url?: string): string[] => read(html, url).why.map(({ sign }) => sign);

describe('a link', () => {
  const page = (link: string): string => `<title>Fern</title><h1>Fern</h1>${link}`;
  it.each([
    ['drawn as a button by what it holds', '<a href="/pay"><span class="go_pay_btn">Pay now</span></a>', true],
    ['that leads nowhere and says so at once', '<a href="#">Pay now</a>', true],
    ['of two parts, one of them drawn as a button', '<a href="/pay"><span class="btn-text">Pay now</span><b>New</b></a>', false],
    ['that leads nowhere, in a menu', `<ul>${['Delivery', 'About us', 'Contact', 'Blog'].map((item) => `<li><a>${item}</a></li>`).join('')}<li><a>Pay now</a></li></ul>`, false],
    ['that leads nowhere, beside another', '<ul><li><a>Back</a></li><li><a>Pay now</a></li></ul>', true],
    ['that leads nowhere and filters a list', '<a href="#">待付款</a>', false],
  ])('%s', (_, link, is) => expect(signs(page(link)).includes('pay button')).toBe(is));
});

describe('buttons that each keep a card', () => {
  it('are no ways to pay to choose from', () => {
    const { why } = read('<title>Payment</title><h1>Payment method</h1><button>Add credit card</button><button>Add debit card</button>', 'https://fern.example/payment');
    expect(why.map(({ sign }) => sign)).not.toContain('ways to pay to choose from');
  });
});

it.each([
  ['Buy now', true],
  ['Commander', true],
  ['Commander à nouveau', false],
  ['Order again', false],
])('a button that says %s where one asks how to pay orders: %s', (text, is) => expect(signs(`<title>Fern</title><p>Payment method: transfer</p><button>${text}</button>`, 'https://fern.example/order/42').includes('pay button')).toBe(is));
