import type { Layout } from '../checkout/layout.ts';

/** What the recogniser may ask about how the page looks. */
export function pageLayout(window: Window): Layout {
  return {
    visible(element) {
      const options = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
      if (typeof element.checkVisibility === 'function') return element.checkVisibility(options);
      const style = window.getComputedStyle(element);
      return style.display !== 'none' && style.visibility === 'visible' && style.opacity !== '0';
    },
  };
}
