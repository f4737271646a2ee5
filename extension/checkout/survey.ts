import type { Layout } from './layout.ts';
import { createLabelFor, note, type Noted } from './note.ts';
import type { Work } from './work.ts';

/** One visible piece of text and the element right around it. */
export interface Line {
  text: string;
  element: Element;
}

/** Everything on a page that a reading looks at, gathered in one walk: what can be seen, and how much of it there is. */
export interface Survey extends Noted {
  lines: Line[];
  /** Whether the page was too large to be looked at as a whole. */
  cut: boolean;
}

/** Nodes looked at before the rest of a page is left unread: bounded work on hostile pages. */
const NODE_LIMIT = 30_000;
const LINE_LIMIT = 6000;
/** Elements inside one another. Parsers make 512 at most (Chromium, Firefox); scripts may make any number, and whether the innermost is seen depends on all. */
const DEPTH_LIMIT = 600;
/** Nodes between two points at which the work may be interrupted. */
const PIECE = 150;
const LONGEST = 400;

const ELEMENT = 1;
const TEXT = 3;

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

/** Documents of frames of the same origin are part of what one sees. Others do not exist for us. */
function documentOf(frame: Element): Document | undefined {
  try {
    const inner: unknown = Reflect.get(frame, 'contentDocument');
    return inner !== null && typeof inner === 'object' && 'body' in inner ? (inner as Document) : undefined;
  } catch {
    return undefined;
  }
}

/** Drops what waits inside an element of which nothing is drawn: menus and dialogs are half of many a shop's page. */
function leave(undrawn: Element, waiting: (Node | null)[]): void {
  for (let next = waiting.at(-1); waiting.length > 0 && (!next || undrawn.contains(next)); next = waiting.at(-1)) waiting.pop();
}

/** What is not one plain space already: most spaces are, and need not be put in their own place. */
const spaces = /\s{2,}|[^\S ]/g;

/** Walks the page once in document order, through open shadow roots and frames of the same origin. */
export function* surveyPage(document: Document, layout: Layout | undefined): Work<Survey> {
  const survey: Survey = { lines: [], controls: [], fields: [], choices: [], frames: [], links: [], headings: [], images: 0, captions: [], cut: false };
  const root = document.body ?? document.documentElement;
  const labelFor = createLabelFor(document);
  const waiting: (Node | null)[] = root ? [root] : [];
  let seen = 0;
  let lastParent: Element | null = null;
  let lastVisible = true;
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!node) continue;
    if (node !== root) waiting.push(node.nextSibling);
    if (++seen > NODE_LIMIT || survey.lines.length >= LINE_LIMIT) {
      survey.cut = true;
      break;
    }
    if (seen % PIECE === 0) yield;
    if (isElement(node)) {
      if (!note(node, survey, layout, labelFor)) {
        // To be let into a frame's document costs the browser a world for our script in it: only for frames that are seen.
        const inner = node.tagName === 'IFRAME' && survey.frames.at(-1) === node ? documentOf(node)?.body?.firstChild : undefined;
        if (inner) waiting.push(inner);
        continue;
      }
      // What waits is one place to go on at for each level.
      if (waiting.length > DEPTH_LIMIT) {
        survey.cut = true;
        continue;
      }
      waiting.push(node.firstChild);
      if (node.shadowRoot) waiting.push(node.shadowRoot.firstChild);
    } else if (node.nodeType === TEXT) {
      const written = (node.nodeValue ?? '').slice(0, 4 * LONGEST).trim();
      if (written === '') continue;
      const text = written.replace(spaces, ' ');
      const parent: Element | null = node.parentElement ?? shadowHost(node);
      if (!parent) continue;
      if (parent !== lastParent) {
        lastParent = parent;
        lastVisible = layout?.visible(parent) ?? true;
        const undrawn = lastVisible ? undefined : layout?.undrawn(parent);
        // Shops hide the real controls behind labels of their own, which may be seen.
        if (undrawn && !undrawn.closest('label')) leave(undrawn, waiting);
      }
      if (lastVisible) survey.lines.push({ text: text.slice(0, LONGEST), element: parent });
    }
  }
  return survey;
}

function shadowHost(node: Node): Element | null {
  const root = node.parentNode;
  return root !== null && 'host' in root ? (root as ShadowRoot).host : null;
}
