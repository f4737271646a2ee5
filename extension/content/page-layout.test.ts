// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { pageLayout } from './page-layout.ts';

it('asks the browser for the style of an element and what is around it once in a reading', () => {
  document.body.innerHTML = `<div><div><div><div><div>${'<p>€1.00</p>'.repeat(50)}</div></div></div></div></div>`;
  const texts = [...document.querySelectorAll('p')];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 10, 80, 20));
  const asked = vi.spyOn(window, 'getComputedStyle');
  const layout = pageLayout(window);
  for (let again = 0; again < 5; again++) for (const element of texts) expect([layout.legible(element), layout.struck(element)]).toEqual([true, false]);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(document.querySelectorAll('*').length);
});

it('finds the outermost element of which nothing is drawn, and not one that is only without a box of its own', () => {
  document.body.innerHTML = '<main style="display:contents"><nav style="display:none"><ul><li style="display:none">x</li></ul></nav><i style="visibility:hidden">y</i></main>';
  const boxed = (element: Element): boolean => !element.closest('nav') && element.tagName !== 'MAIN';
  Object.defineProperty(Element.prototype, 'checkVisibility', { configurable: true, value(this: Element) { return boxed(this); } });
  const layout = pageLayout(window);
  const at = (selector: string): Element => document.querySelector(selector) ?? document.body;
  expect(layout.undrawn(at('li'))).toBe(at('nav'));
  expect(layout.undrawn(at('i'))).toBeUndefined();
  expect(layout.undrawn(at('main'))).toBeUndefined();
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
});
