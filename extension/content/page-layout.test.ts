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
