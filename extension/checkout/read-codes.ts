import { couldBeGrid, readBlocks, readGrid, type Modules } from './code-grids.ts';
import type { Layout } from './layout.ts';
import type { Work } from './work.ts';

/** What of the browser finding codes needs; a document alone does not tell it. */
export interface PageSight {
  layout?: Layout;
  /** Also of closed roots, where the browser lets an extension in. */
  shadowOf: (element: Element) => ShadowRoot | null;
}

/** Where a code may be: a picture, a box with a picture behind it, or the modules themselves. */
export type Place = { kind: 'picture' | 'box'; element: Element } | { kind: 'modules'; element: Element; modules: Modules };

/** Bounded work, however large the page. */
const ELEMENT_LIMIT = 20_000;
const PLACE_LIMIT = 24;
const GRID_LIMIT = 6;
const ROOT_LIMIT = 60;
/** Elements asked for their place, and those asked whether they are a grid. */
const BOX_LIMIT = 1500;
const TABLE_LIMIT = 300;
/** `NodeFilter.SHOW_ELEMENT` (DOM, 6.3). */
const ELEMENTS = 1;
/** Elements between two points at which the work may be interrupted. */
const PIECE = 50;

const pictures = 'img,canvas,svg,object,embed,input[type="image" i],video[poster]';
/** Elements that the standard lets have a shadow root (DOM, 4.8), besides those with a hyphen. */
const hosts = /^(?:ARTICLE|ASIDE|BLOCKQUOTE|BODY|DIV|FOOTER|H[1-6]|HEADER|MAIN|NAV|P|SECTION|SPAN)$/;

/** Nearly square and large enough to scan, as far as the page says. */
function squarish(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width === 0 && height === 0) return element.closest('[hidden]') === null;
  return width >= 40 && height >= 40 && width / height > 0.6 && width / height < 1.7;
}

/** A table or blocks of letters that hold modules. Colours are computed ones: two tones on a page of any style. */
function* modulesOf(element: Element): Work<Modules | undefined> {
  if (/^(?:PRE|CODE|SAMP)$/.test(element.tagName)) return readBlocks(element.textContent ?? '');
  const view = element.ownerDocument.defaultView;
  return view ? yield* readGrid(element, (cell) => isDark(view.getComputedStyle(cell).backgroundColor)) : undefined;
}

/** `rgb(…)` and `rgba(…)`, which is how browsers give computed colours; nothing for what can be seen through. */
function isDark(colour: string): boolean | undefined {
  const [red = 255, green = 255, blue = 255, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return alpha < 0.5 ? undefined : 0.3 * red + 0.59 * green + 0.11 * blue < 128;
}

function frameDocument(element: Element): Document | null {
  try {
    return 'contentDocument' in element && element.contentDocument instanceof Object ? (element.contentDocument as Document) : null;
  } catch {
    return null;
  }
}

const plainBox = /^(?:DIV|SPAN|A|I|B|FIGURE|SECTION|P)$/;
const letters = /^(?:PRE|CODE|SAMP)$/;

/** Looks through a document, its shadow roots and the frames of its origin for what may be a code. In document order, visible places only. */
export function* findPlaces(document: Document, { layout, shadowOf }: PageSight): Work<Place[]> {
  const places: Place[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  let seen = 0;
  let boxes = 0;
  let tables = 0;
  let grids = 0;
  const visible = (element: Element): boolean => layout?.visible(element) ?? true;
  const placed = (element: Element): boolean => boxes++ < BOX_LIMIT && squarish(element) && visible(element);
  const mayBeGrid = (element: Element): boolean => grids < GRID_LIMIT && (letters.test(element.tagName) || ((element.tagName !== 'TABLE' || tables++ < TABLE_LIMIT) && couldBeGrid(element)));

  function* look(element: Element): Work<void> {
    const tag = element.tagName.toUpperCase();
    if (tag === 'IFRAME' || tag === 'FRAME' || tag === 'OBJECT') {
      const inner = visible(element) ? frameDocument(element) : null;
      if (inner) roots.push(inner);
    }
    if (tag.includes('-') || hosts.test(tag)) {
      const shadow = shadowOf(element);
      if (shadow) roots.push(shadow);
    }
    if (places.length >= PLACE_LIMIT) return;
    if (element.matches(pictures)) {
      if (placed(element) && element.parentElement?.closest('svg') === null) places.push({ kind: 'picture', element });
    } else if (mayBeGrid(element) && visible(element)) {
      grids++;
      const modules = yield* modulesOf(element);
      if (modules) places.push({ kind: 'modules', element, modules });
    } else if (plainBox.test(tag) && element.childElementCount === 0 && (element.textContent ?? '').trim() === '' && placed(element)) {
      places.push({ kind: 'box', element });
    }
  }

  for (let root = roots.shift(), opened = 0; root && opened < ROOT_LIMIT; root = roots.shift(), opened++) {
    // One element after the other: a list of all takes the browser too long at once.
    const walker = document.createTreeWalker(root, ELEMENTS);
    while (walker.nextNode()) {
      if (++seen > ELEMENT_LIMIT) return places;
      if (seen % PIECE === 0) yield;
      yield* look(walker.currentNode as Element);
    }
  }
  return places;
}
