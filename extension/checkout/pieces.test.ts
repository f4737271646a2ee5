// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { textOf } from './labels.ts';
import type { Layout } from './layout.ts';
import { findPlaces } from './read-codes.ts';
import { readCheckout } from './testing.ts';
import { surveyPage } from './survey.ts';
import { finish, type Work } from './work.ts';

/** What is asked of a page is counted in pieces: a piece is what it must wait for at once. */

const page = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const url = 'https://shop.example/checkout';
const look: Layout = { visible: () => true, undrawn: () => undefined, legible: () => true, size: () => 16, struck: () => false };
const shadowOf = (): null => null;

/** Runs work to its end, and tells how often at most `asked` was called between two of its pauses. */
function mostInOnePiece<T>(work: Work<T>, asked: { mock: { calls: readonly unknown[] } }): { result: T; most: number; all: number } {
  let most = 0;
  for (let before = asked.mock.calls.length; ; before = asked.mock.calls.length) {
    const step = work.next();
    most = Math.max(most, asked.mock.calls.length - before);
    if (step.done) return { result: step.value, most, all: asked.mock.calls.length };
  }
}

/** Counts what `name` is asked of this element or document, and of nothing else. */
const counted = (target: Document | Element, name: 'querySelector' | 'querySelectorAll' | 'getElementsByTagName' | 'getBoundingClientRect') => vi.spyOn(target as Element, name);

describe('an enormous page', () => {
  const head = '<head><title>Checkout</title><meta property="product:price:currency" content="CHF"></head>';
  const pay = '<h1>Payment method</h1><p>Order total 43.90</p><button>Pay now</button>';
  const huge = page(`<html lang="de-CH">${head}<body>${pay}<main>${'<i></i>'.repeat(25_000)}</main></body></html>`);

  it('is never searched as a whole, and what its head says still counts', () => {
    const asked = [counted(huge, 'querySelector'), counted(huge, 'querySelectorAll')];
    const reading = finish(readCheckout({ document: huge, url, layout: look }));
    expect(asked.map(({ mock }) => mock.calls)).toEqual([[], []]);
    expect(reading).toMatchObject({ step: 'payment', total: { currency: 'CHF', value: '43.90' } });
  });

  it('gives its title, language and metadata to the excerpt; another page is its own', () => {
    const excerpt = excerptOf(huge);
    expect([excerpt.title, excerpt.documentElement.lang, excerpt.body.childElementCount]).toEqual(['Checkout', 'de-CH', 0]);
    const small = page(head);
    expect(excerptOf(small)).toBe(small);
  });

  it('is looked through for codes up to a bound, in small pieces', () => {
    const visible = vi.fn(() => true);
    const document = page(`${'<p><i></i></p>'.repeat(12_000)}`);
    for (const element of document.querySelectorAll('i')) element.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
    const { most, all } = mostInOnePiece(findPlaces(document, { layout: { ...look, visible }, shadowOf }), visible);
    expect(most).toBeLessThanOrEqual(50);
    expect(all).toBeLessThan(2000);
  });
});

it('looks for the label of one field at a time', () => {
  const fields = Array.from({ length: 200 }, (_, i) => `<input id="f${i}" style="display:none"><input id="g${i}">`).join('');
  const document = page(`<body>${fields}</body>`);
  const asked = counted(document, 'getElementsByTagName');
  const { most, all } = mostInOnePiece(readCheckout({ document, url, layout: { ...look, visible: (element) => !element.hasAttribute('style') } }), asked);
  expect(all).toBeGreaterThan(200);
  expect(most).toBeLessThan(125);
});

it('goes no deeper than parsers do', () => {
  const document = page('<body></body>');
  let at: Element = document.body;
  for (let i = 0; i < 3000; i++) {
    const inner = document.createElement('div');
    inner.append(`Total €${i}.00`);
    at.append(inner);
    at = inner;
  }
  const survey = finish(surveyPage(document, look));
  expect(survey.cut).toBe(true);
  expect(survey.lines.length).toBeGreaterThan(500);
  expect(survey.lines.length).toBeLessThan(700);
});

it('asks for the colours of a grid row by row', () => {
  const document = page(`<body>${`<table>${`<tr>${'<td></td>'.repeat(40)}</tr>`.repeat(40)}</table>`.repeat(20)}</body>`);
  const view = { getComputedStyle: vi.fn(() => ({ backgroundColor: 'rgb(0, 0, 0)' })) };
  Object.defineProperty(document, 'defaultView', { value: view });
  const { most, all } = mostInOnePiece(findPlaces(document, { layout: look, shadowOf }), view.getComputedStyle);
  expect(most).toBeLessThanOrEqual(40);
  expect(all).toBeGreaterThanOrEqual(40 * 40);
});

it('asks the places of a bounded number of pictures', () => {
  const document = page(`<body>${'<img alt="">'.repeat(4000)}</body>`);
  let asked = 0;
  for (const image of document.querySelectorAll('img')) image.getBoundingClientRect = () => (asked++, new DOMRect(0, 0, 10, 10));
  finish(findPlaces(document, { layout: look, shadowOf }));
  expect(asked).toBe(1500);
});

describe('what an element says', () => {
  const first = (html: string): Element => page(`<body>${html}</body>`).body.children[0] as Element;

  it('is taken up to a bound, whatever it is made of', () => {
    expect(textOf(first(`<button>${'pay '.repeat(500_000)}</button>`), 10)).toBe('pay pay pa');
    expect(textOf(first('<button>Pay <b>€4</b><!-- no --> now</button>'), 100)).toBe('Pay €4 now');
    expect(textOf(first('<button><!-- no --></button>'), 100)).toBe('');
  });

  it('is put together of a bounded number of pieces', () => {
    const button = first('<button></button>');
    for (let i = 0; i < 3000; i++) button.append('', 'x');
    expect(textOf(button, 5000).length).toBeLessThanOrEqual(400);
  });
});
