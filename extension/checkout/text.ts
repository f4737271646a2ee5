import { hiddenByMarkup, type Layout } from './layout.ts';

/** One visible piece of text and the element right around it. */
export interface Line {
  text: string;
  element: Element;
}

/** Nodes looked at before the rest of a page is left unread: bounded work on hostile pages. */
const NODE_LIMIT = 40_000;
const LINE_LIMIT = 6000;
const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'svg', 'OPTION', 'TEXTAREA', 'IFRAME', 'HEAD']);

/** The visible text of a page in document order. */
export function readLines(document: Document, layout: Layout | undefined): Line[] {
  const lines: Line[] = [];
  const root = document.body ?? document.documentElement;
  if (!root) return lines;
  // 1 | 4: elements and text; 1, 2, 3: accept, reject with everything inside, skip.
  let seen = 0;
  const walker = document.createTreeWalker(root, 1 | 4, {
    acceptNode(node) {
      seen++;
      if (node.nodeType === 3) return 1;
      if (!isElement(node) || silent.has(node.tagName) || hiddenByMarkup(node)) return 2;
      return 3;
    },
  });
  let lastParent: Element | undefined;
  let lastVisible = true;
  while (seen < NODE_LIMIT && lines.length < LINE_LIMIT) {
    const node = walker.nextNode();
    if (!node) break;
    const element = node.parentElement;
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    if (!element || text === '') continue;
    if (element !== lastParent) {
      lastParent = element;
      lastVisible = layout?.visible(element) ?? true;
    }
    if (lastVisible) lines.push({ text: text.slice(0, 400), element });
  }
  return lines;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Joins pieces as they read: raised decimals get the point that the page leaves to the eye. */
export function joinLines(lines: readonly Line[]): string {
  let joined = '';
  for (const { text, element } of lines) {
    const raised = element.tagName === 'SUP' || /\b(?:cents?|decimals?|fraction)\b/i.test(element.getAttribute('class') ?? '');
    const afterDigit = /\d$/.test(joined);
    if (raised && afterDigit && /^\d\d\b/.test(text)) joined += `.${text}`;
    else if (raised && /[.,]$/.test(joined) && /^\d\d\b/.test(text)) joined += text;
    else if (afterDigit && /^[.,]\d/.test(text)) joined += text;
    else joined += joined === '' ? text : ` ${text}`;
  }
  return joined;
}
