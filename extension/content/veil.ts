import { colourOf, type Colour } from './colour.ts';
import { once } from './once.ts';

/** Opacity below which nobody reads. */
const FAINT = 0.1;
/** Ancestors looked at: more than pages nest. */
const DEPTH = 64;
/** Pixels of a text that must be inside what cuts it off. */
const SHOWN = 2;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const shared = (one: Box, other: Box): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) >= SHOWN && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >= SHOWN;

/** Whether a clip path (CSS Masking 1, section 5) leaves a box of this size nothing to show. Paths by reference may be anything. */
export function clipsAll(path: string, width: number, height: number): boolean {
  const [, shape = '', inner = ''] = /^([a-z]+)\((.*)\)/.exec(path) ?? [];
  const lengths = (text: string): number[][] => text.split(',').map((point) => (point.match(/-?[\d.]+(?:px|%)?/g) ?? []).map((part, i) => (part.endsWith('%') ? (Number.parseFloat(part) / 100) * (i % 2 === 0 ? width : height) : Number.parseFloat(part))));
  if (shape === 'circle' || shape === 'ellipse') return /^\s*0(?:px|%)?(?:\s|$)/.test(inner);
  if (shape === 'polygon') {
    const points = lengths(inner.replace(/^(?:nonzero|evenodd),/, '')).filter((point) => point.length >= 2);
    const spread = (axis: 0 | 1): number => Math.max(...points.map((point) => point[axis] ?? 0)) - Math.min(...points.map((point) => point[axis] ?? 0));
    return points.length > 0 && (spread(0) < SHOWN || spread(1) < SHOWN);
  }
  if (shape !== 'inset') return false;
  const sides = inner.split(' round ')[0]?.trim().split(/\s+/) ?? [];
  const [top = '0', right = top, bottom = top, left = right] = sides;
  const of = (side: string, whole: number): number => (side.endsWith('%') ? (Number.parseFloat(side) / 100) * whole : Number.parseFloat(side) || 0);
  return of(top, height) + of(bottom, height) > height - SHOWN || of(left, width) + of(right, width) > width - SHOWN;
}

/** Whether filters (Filter Effects 1) make letters of this size unreadable. */
export function filtersAway(filter: string, letters: number): boolean {
  const opacity = /opacity\(([\d.]+)(%?)\)/.exec(filter);
  if (opacity && Number(opacity[1]) / (opacity[2] ? 100 : 1) < FAINT) return true;
  return Number(/blur\(([\d.]+)px\)/.exec(filter)?.[1] ?? 0) > letters / 2;
}

const colours = (image: string): Colour[] => (image.match(/rgba?\([^)]*\)/g) ?? []).map(colourOf).filter((one) => one !== undefined);

/** A gradient of one colour as that colour; `undefined` for pictures and for gradients that change. */
export function flatColour(image: string): Colour | undefined {
  if (!/gradient\(/.test(image) || /url\(/.test(image)) return undefined;
  const [first, ...more] = colours(image);
  return first && more.every((one) => one.every((part, i) => part === first[i])) ? first : undefined;
}

const masksAway = (mask: string): boolean => /gradient\(/.test(mask) && !/url\(/.test(mask) && colours(mask).length > 0 && colours(mask).every(([, , , alpha]) => alpha < FAINT);

const sight = ({ innerWidth, innerHeight }: Window): Box => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });

/** What one element does to the texts in it. */
interface Veil {
  opacity: number;
  /** Leaves nothing of what is in it to be seen. */
  hides: boolean;
  position: string;
  /** Holds what is positioned in it. */
  anchors: boolean;
  /** Cuts off what goes beyond its box; `scrolls` where the shopper can bring that into sight. */
  cuts: boolean;
  scrolls: boolean;
  box: Box;
}

function veilOf(element: Element, styleOf: (element: Element) => CSSStyleDeclaration): Veil {
  const { opacity, filter, maskImage, textIndent, clipPath, fontSize, position, transform, overflow } = styleOf(element);
  const box = element.getBoundingClientRect();
  const hides = filtersAway(filter, Number.parseFloat(fontSize) || 16) || masksAway(maskImage) || Number.parseFloat(textIndent) < -200 || (clipPath !== 'none' && clipsAll(clipPath, box.width, box.height));
  return { opacity: opacity === '' ? 1 : Number(opacity), hides, position, anchors: position !== 'static' || transform !== 'none', cuts: overflow !== 'visible', scrolls: /auto|scroll/.test(overflow), box };
}

/**
 * Whether something around a text, or on it, keeps it from being seen: faded, filtered, clipped or masked ancestors, boxes
 * that cut it off, places that no scrolling reaches, an opaque box on top. As of one reading: what an ancestor does is
 * asked for once.
 */
export function veils(window: Window, styleOf: (element: Element) => CSSStyleDeclaration): (element: Element) => boolean {
  const known = new Map<Element, Veil>();
  const lids = new Map<Element, Box | undefined>();
  return function isVeiled(element) {
    const { documentElement, body, defaultView } = element.ownerDocument;
    const view = defaultView ?? window;
    let box: Box = element.getBoundingClientRect();
    let opacity = 1;
    /** The position that lets a box escape from what only cuts off its own flow. */
    let position = 'static';
    let up = 0;
    for (let at: Element | null = element; at && up++ < DEPTH; at = at.parentElement) {
      const veil = once(known, at, (one) => veilOf(one, styleOf));
      opacity *= veil.opacity;
      if (opacity < FAINT || veil.hides) return true;
      const holds = position === 'static' || (veil.anchors && position !== 'fixed');
      // What cuts off the body is the window, which scrolls (CSS Overflow 3, section 3.3).
      if (veil.cuts && holds && at !== element && at !== body && at !== documentElement) {
        if (veil.scrolls) ({ box } = veil);
        else if (!shared(box, veil.box)) return true;
      }
      // A fixed column may be longer than the window: its page moves it. One that is beside the window as a whole is put away.
      if (veil.position === 'fixed' && position !== 'fixed' && (!shared(veil.box, sight(view)) || !shared(box, { ...sight(view), top: -Infinity, bottom: Infinity }))) return true;
      if (/absolute|fixed/.test(veil.position)) ({ position } = veil);
    }
    const still = [documentElement, body].some((one) => /hidden|clip/.test(styleOf(one).overflowX));
    const reach = still ? view.innerWidth : Math.max(documentElement.scrollWidth - view.scrollX, view.innerWidth);
    return box.left >= reach || isCovered(element, (one) => once(lids, one, () => lidOf(styleOf(one), one)));
  };
}

/** Neighbours of a text and of its ancestors that may lie on it: so many, so far up. */
const LIDS = 20;
const LIDS_UP = 6;

/**
 * Whether an opaque box that is positioned, and written after the text, lies on its middle. To ask the browser what is on
 * top there would cost a reading more than all the rest of this, and answers nothing out of sight. What is fixed does not
 * count: banners and dialogs are closed before anybody pays.
 */
function isCovered(element: Element, lidAt: (one: Element) => Box | undefined): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  for (let at: Element | null = element, up = 0; at && up < LIDS_UP; at = at.parentElement, up++) {
    let lid = at.nextElementSibling;
    for (let seen = 0; lid && seen < LIDS; seen++, lid = lid.nextElementSibling) {
      const box = lidAt(lid);
      if (box && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom) return true;
    }
  }
  return false;
}

/** The box of an element that would hide what is below it. */
const lidOf = ({ position, backgroundColor }: CSSStyleDeclaration, element: Element): Box | undefined =>
  position === 'absolute' && (colourOf(backgroundColor)?.[3] ?? 0) > 0.9 ? element.getBoundingClientRect() : undefined;
