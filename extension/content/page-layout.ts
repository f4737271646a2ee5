import type { Layout } from '../checkout/layout.ts';
import { colourOf, luminance, type Colour } from './colour.ts';
import { once } from './once.ts';
import { flatColour, veils } from './veil.ts';

/** Pixels below which letters or their boxes are there for machines only. */
const SMALLEST = 5;
/** Contrast of letters and ground below which nobody reads them. WCAG asks for 4.5; shops' grey is 2 and more. */
const FAINTEST = 1.15;

/** Ancestors asked for a ground. Parsers nest 512 elements at most; this is more than pages nest between a text and what it lies on. */
const GROUNDS = 256;

/** Ancestors asked for whether they are drawn: menus and dialogs are hidden as a whole, a few levels above their texts. */
const LEVELS = 32;

/** What one element adds to what lies in it: a ground of its own (`any`: one of no single colour), or nothing. */
type Ground = Colour | 'any' | undefined;

/**
 * What the recogniser may ask about how the page looks, as of one reading: what was asked for once is not asked for again,
 * so another reading needs another layout.
 */
export function pageLayout(window: Window): Layout {
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => once(styles, element, (one) => (one.ownerDocument.defaultView ?? window).getComputedStyle(one));
  const isVeiled = veils(window, styleOf);
  const grounds = new Map<Element, Ground>();
  const cuts = new Map<Element, boolean>();
  const cutOuts = new Map<Element, boolean>();
  const lines = new Map<Element, boolean>();
  const texts = new Map<Element, boolean>();

  function ownGround(element: Element): Ground {
    const { backgroundColor, backgroundImage } = styleOf(element);
    const colour = backgroundImage === 'none' ? colourOf(backgroundColor) : flatColour(backgroundImage);
    if (colour === undefined) return 'any';
    return colour[3] > 0.9 ? colour : colour[3] > 0.1 ? 'any' : undefined;
  }

  /** The first ground that covers what is below it; `undefined` where pictures or gradients do, which may be any colour. */
  function groundOf(element: Element): Colour | undefined {
    let up = 0;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const ground: Ground = up++ < GROUNDS ? once(grounds, at, ownGround) : 'any';
      if (ground !== undefined) return ground === 'any' ? undefined : ground;
    }
    return [255, 255, 255, 1];
  }

  /** Whether an element shows (nearly) nothing of what is in it, as boxes of texts for screen readers do. */
  function cutsAway(element: Element): boolean {
    const { overflow, clip, position } = styleOf(element);
    if (position === 'absolute' && /rect\(\s*[01]?(?:px)?[, ]+[01]?(?:px)?[, ]+[01]?(?:px)?[, ]+[01]?(?:px)?\s*\)/.test(clip)) return true;
    if (overflow === 'visible') return false;
    const { width, height } = element.getBoundingClientRect();
    return width <= SMALLEST || height <= SMALLEST;
  }

  function isCut(element: Element): boolean {
    for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up++) if (once(cuts, at, cutsAway)) return true;
    return false;
  }

  /** Letters cut out of a ground have its colours, whatever their own. */
  function isCutOut(element: Element): boolean {
    for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up++) {
      if (once(cutOuts, at, (one) => styleOf(one).backgroundClip.includes('text'))) return true;
    }
    return false;
  }

  function legible(element: Element): boolean {
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
  }

  return {
    visible(element) {
      const options = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: false };
      if (typeof element.checkVisibility === 'function') return element.checkVisibility(options);
      const style = styleOf(element);
      return style.display !== 'none' && style.visibility === 'visible' && style.opacity !== '0';
    },
    undrawn(element) {
      const without: Element[] = [];
      for (let at: Element | null = element, up = 0; at && up < LEVELS && !at.checkVisibility(); at = at.parentElement, up++) without.unshift(at);
      // What has no box of its own may have children that are drawn (CSS Display 3, section 2.5, `contents`); below `none` there are none.
      return without.find((one) => styleOf(one).display === 'none');
    },
    legible: (element) => once(texts, element, legible),
    size: (element) => Number.parseFloat(styleOf(element).fontSize) || 0,
    struck(element) {
      for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up++) {
        if (once(lines, at, (one) => styleOf(one).textDecorationLine.includes('line-through'))) return true;
      }
      return false;
    },
  };
}
