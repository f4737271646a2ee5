import type { Sight } from './form.ts';
import { shadowOf } from '../content/shadow.ts';

/** Pixels below which nobody types into a field. */
const SMALLEST = 6;
/** Opacity, of an element and all around it, below which it is hidden on purpose. */
const FAINTEST = 0.2;
/** Share of a field that must be left when everything around it has cut away its part. */
const LEAST = 0.3;

export interface PageSight extends Sight {
  /** Whether a person can see an element: drawn, of some size, on the page, neither cut away nor see-through. Being scrolled away counts as seen. */
  seen: (element: Element) => boolean;
  /** Whether something that one cannot see through lies over its middle. Brings it into the window to find out. */
  covered: (element: Element) => boolean;
}

export function pageSight(window: Window): PageSight {
  const { document } = window;
  const styleOf = (element: Element): CSSStyleDeclaration => window.getComputedStyle(element);
  const parentOf = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };

  function seen(element: Element): boolean {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false })) return false;
    const own = element.getBoundingClientRect();
    if (own.width < SMALLEST || own.height < SMALLEST) return false;
    const root = document.documentElement;
    if (own.right + window.scrollX <= 0 || own.bottom + window.scrollY <= 0) return false;
    if (own.left + window.scrollX >= Math.max(root.scrollWidth, window.innerWidth) || own.top + window.scrollY >= Math.max(root.scrollHeight, window.innerHeight)) return false;
    let [left, top, right, bottom] = [own.left, own.top, own.right, own.bottom];
    let opacity = 1;
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const style = styleOf(at);
      opacity *= Number(style.opacity || 1) * (Number(/opacity\(([\d.]+)(%?)\)/.exec(style.filter)?.[1] ?? 1));
      if (opacity < FAINTEST) return false;
      if (at === element || at === root || at === document.body || !/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
      const box = at.getBoundingClientRect();
      [left, top, right, bottom] = [Math.max(left, box.left), Math.max(top, box.top), Math.min(right, box.right), Math.min(bottom, box.bottom)];
    }
    return Math.max(0, right - left) * Math.max(0, bottom - top) >= LEAST * own.width * own.height;
  }

  /** Whether one cannot see through an element that lies over another. */
  function hides(element: Element): boolean {
    const style = styleOf(element);
    let opacity = 1;
    for (let at: Element | null = element; at; at = parentOf(at)) opacity *= Number(styleOf(at).opacity || 1);
    const alpha = /^rgba\(.*,\s*([\d.]+)\)$/.exec(style.backgroundColor)?.[1];
    const ground = style.backgroundImage !== 'none' ? 1 : alpha === undefined ? 1 : Number(alpha);
    const picture = /^(?:IMG|VIDEO|CANVAS|IFRAME|OBJECT|EMBED)$/.test(element.tagName);
    return (picture ? 1 : ground) * opacity >= 0.6;
  }

  const related = (top: Element, element: Element): boolean =>
    top === element || top.contains(element) || element.contains(top) || (element instanceof HTMLInputElement && [...(element.labels ?? [])].some((label) => label.contains(top) || top.contains(label)));

  /** From the top at a point down to the element: is there anything in between that hides it? */
  function hiddenAt(element: Element, x: number, y: number): boolean {
    const root = element.getRootNode();
    const stack = (root instanceof ShadowRoot ? root : document).elementsFromPoint(x, y);
    const at = stack.indexOf(element);
    const above = at < 0 ? stack : stack.slice(0, at);
    if (at < 0 && styleOf(element).pointerEvents !== 'none') return true;
    return above.some((top) => !related(top, element) && hides(top));
  }

  function covered(element: Element): boolean {
    const inside = ({ top, left, bottom, right }: DOMRect): boolean => top >= 0 && left >= 0 && bottom <= window.innerHeight && right <= window.innerWidth;
    const isHidden = (): boolean => {
      const box = element.getBoundingClientRect();
      // Signs of a card's brand and the like lie over an end of a field, never over all of it.
      return [0.2, 0.5, 0.8].every((share) => hiddenAt(element, box.left + box.width * share, box.top + box.height / 2));
    };
    if (inside(element.getBoundingClientRect()) && !isHidden()) return false;
    // Bars that stay at an edge of the window lie over what is scrolled there: in the middle it is free.
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    return isHidden();
  }

  return { seen, covered, fillable: seen, shadowOf };
}
