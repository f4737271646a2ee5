import type { Layout } from '../checkout/layout.ts';
import { colourOf, luminance, type Colour } from './colour.ts';
import { flatColour, veils } from './veil.ts';

/** Pixels below which letters or their boxes are there for machines only. */
const SMALLEST = 5;
/** Contrast of letters and ground below which nobody reads them. WCAG asks for 4.5; shops' grey is 2 and more. */
const FAINTEST = 1.15;

/** What the recogniser may ask about how the page looks, as of one reading. */
export function pageLayout(window: Window): Layout {
  const styleOf = (element: Element): CSSStyleDeclaration => window.getComputedStyle(element);
  const isVeiled = veils(window);

  /** The first ground that covers what is below it; `undefined` where pictures or gradients do, which may be any colour. */
  function groundOf(element: Element): Colour | undefined {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = styleOf(at);
      const colour = backgroundImage === 'none' ? colourOf(backgroundColor) : flatColour(backgroundImage);
      if (colour === undefined) return undefined;
      if (colour[3] > 0.9) return colour;
      if (colour[3] > 0.1) return undefined;
    }
    return [255, 255, 255, 1];
  }

  /** Cut away by an ancestor that shows (nearly) nothing of itself, as texts for screen readers are. */
  function isCut(element: Element): boolean {
    for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up++) {
      const { overflow, clip, clipPath, position } = styleOf(at);
      if (position === 'absolute' && /rect\(\s*[01]?(?:px)?[, ]+[01]?(?:px)?[, ]+[01]?(?:px)?[, ]+[01]?(?:px)?\s*\)/.test(clip)) return true;
      if (/inset\((?:50|100)%/.test(clipPath)) return true;
      if (overflow === 'visible') continue;
      const { width, height } = at.getBoundingClientRect();
      if (width <= SMALLEST || height <= SMALLEST) return true;
    }
    return false;
  }

  /** Letters cut out of a ground have its colours, whatever their own. */
  function isCutOut(element: Element): boolean {
    for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up++) if (styleOf(at).backgroundClip.includes('text')) return true;
    return false;
  }

  return {
    visible(element) {
      const options = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };
      if (typeof element.checkVisibility === 'function') return element.checkVisibility(options);
      const style = styleOf(element);
      return style.display !== 'none' && style.visibility === 'visible' && style.opacity !== '0';
    },
    legible(element) {
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      const { fontSize, color, display, webkitTextFillColor } = styleOf(element);
      if (display !== 'contents' && (width < 2 || height < 2)) return false;
      // Beside the page where no scrolling leads: left of it or above it.
      if (display !== 'contents' && (right + window.scrollX <= 0 || bottom + window.scrollY <= 0 || left > 20_000 || top > 200_000)) return false;
      if (Number.parseFloat(fontSize) < SMALLEST || isCut(element)) return false;
      if (isVeiled(element)) return false;
      if (isCutOut(element)) return true;
      const letters = colourOf(webkitTextFillColor || color);
      if (letters && letters[3] < 0.1) return false;
      const ground = letters && groundOf(element);
      if (!letters || !ground) return true;
      const [light, dark] = [luminance(letters), luminance(ground)].sort((a, b) => b - a);
      return ((light ?? 1) + 0.05) / ((dark ?? 0) + 0.05) >= FAINTEST;
    },
    size: (element) => Number.parseFloat(styleOf(element).fontSize) || 0,
    struck(element) {
      for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up++) {
        if (styleOf(at).textDecorationLine.includes('line-through')) return true;
      }
      return false;
    },
  };
}
