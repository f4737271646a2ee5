// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Layout } from './layout.ts';
import { surveyPage, type Survey } from './survey.ts';
import { readPage } from './testing.ts';
import { finish } from './work.ts';

/** A look in which what is of class `off` is not drawn, and what is of class `clear` is there but cannot be seen. */
function look(): { layout: Layout; asked: Element[] } {
  const asked: Element[] = [];
  const undrawn = (element: Element): Element | undefined => {
    let outermost: Element | undefined;
    for (let at: Element | null = element; at; at = at.parentElement) if (at.classList.contains('off')) outermost = at;
    return outermost;
  };
  const visible = (element: Element): boolean => {
    asked.push(element);
    return undrawn(element) === undefined && element.closest('.clear') === null;
  };
  return { layout: { visible, undrawn, legible: () => true, size: () => 16, struck: () => false }, asked };
}

function survey(html: string, layout?: Layout): Survey {
  return finish(surveyPage(new DOMParser().parseFromString(html, 'text/html'), layout));
}

it('has what its pictures say, also those that are buttons', () => {
  expect(survey('<img alt="Visa"><input type="image" alt="PayPal"><input type="image" alt="">').captions).toEqual(['Visa', 'PayPal']);
});

describe('what is not drawn', () => {
  it('is left at its first text, and read on behind it', () => {
    const { layout, asked } = look();
    const { lines } = survey(`<p>Before</p><div class="off"><ul>${'<li>More <a href="/">things</a></li>'.repeat(500)}</ul></div><p>Behind</p>`, layout);
    expect(lines.map(({ text }) => text)).toEqual(['Before', 'Behind']);
    expect(asked.length).toBeLessThan(10);
  });

  it('does not hide what stands in the same element beside it', () => {
    const { layout } = look();
    const { lines } = survey('<div>One <span class="off"><b>two</b></span> three <i>four</i></div><div class="off">five</div>', layout);
    expect(lines.map(({ text }) => text)).toEqual(['One', 'three', 'four']);
  });

  it('is looked into where it is only clear, as a child of it may be seen', () => {
    const { layout, asked } = look();
    survey(`<div class="clear">${'<p>x</p>'.repeat(20)}</div>`, layout);
    expect(asked.length).toBe(20);
  });

  it('may hold the real control of a label that is seen', () => {
    const { layout } = look();
    expect(survey('<label>Card <span class="off">on <input type="radio" name="pay"></span></label>', layout).choices.length).toBe(1);
  });
});

describe('a choice that its own markup hides', () => {
  const radio = '<input type="radio" name="m" id="a" style="display:none">';
  it.each([
    ['counts beside a label for it', `<div>${radio}<label for="a">Card</label></div>`, 1],
    ['counts in a label', `<label>${radio} Card</label>`, 1],
    ['does not count where its label is hidden too', `<div>${radio}</div><label for="a" hidden>Card</label>`, 0],
    ['does not count in what is hidden', `<div style="display:none">${radio}<label for="a">Card</label></div>`, 0],
  ])('%s', (_, html, count) => {
    expect(survey(html).choices.length).toBe(count);
    expect(survey(html, { ...look().layout, visible: (element) => element.closest('[hidden],[style]') === null }).choices.length).toBe(count);
  });

  it('has its label looked up at most sixty times on a page', () => {
    const document = new DOMParser().parseFromString(`<div hidden></div>${'<input type="radio" name="m" style="display:none">'.repeat(1000)}`, 'text/html');
    let asked = 0;
    for (const radio of document.querySelectorAll('input')) Object.defineProperty(radio, 'labels', { get: () => (asked++, []) });
    finish(surveyPage(document, undefined));
    expect(asked).toBe(60);
  });

  it('makes a page on which one pays', () => {
    const ways = ['PayPal', 'Card'].map((way, i) => `<input type="radio" name="m" id="m${i}" style="display:none"><label for="m${i}">${way}</label>`).join('');
    expect(readPage(`<title>Checkout</title><h2>Payment method</h2>${ways}<p>Total €43.90</p><button>Place order</button>`, 'https://shop.example/checkout').why.map(({ sign }) => sign)).toContain('ways to pay to choose from');
  });
});
