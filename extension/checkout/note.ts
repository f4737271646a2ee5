import { isEnormous } from './enormous.ts';
import { hiddenByMarkup, type Layout } from './layout.ts';

/** Elements of a page by what they are, in document order. */
export interface Noted {
  /** Buttons and links that look like them. */
  controls: Element[];
  /** Fields to fill in; radio buttons and check boxes apart. */
  fields: Element[];
  choices: Element[];
  frames: Element[];
  links: Element[];
  headings: Element[];
  images: number;
  /** What pictures say they show. */
  captions: string[];
}

/** Elements of each kind that are kept. */
const KIND_LIMIT = 500;
/** Hidden choices whose label is looked up. */
const LABELS = 60;

const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'OPTION', 'TEXTAREA', 'HEAD', 'OBJECT', 'VIDEO', 'AUDIO', 'CANVAS', 'MATH']);
const unasked = new Set(['hidden', 'submit', 'button', 'image', 'reset', 'search']);
const asButtons = /(?:^|[\s_-])(?:btn|button|bouton|boton|botao)/i;

/** A block that a style sheet's button class makes look like one, and that holds none. */
const buttonClass = /(?:^|\s)(?:btn|button)(?:\s|$)/;
const isDrawnButton = (element: Element): boolean => buttonClass.test(element.getAttribute('class') ?? '') && element.querySelector('a,button,input') === null;

/** A link that is drawn as a button, by its own class or that of all it holds. */
function isLinkAsButton(link: Element): boolean {
  const [inner] = link.childElementCount === 1 ? link.children : [];
  return link.getAttribute('role') === 'button' || [link, inner].some((element) => asButtons.test(element?.getAttribute('class') ?? ''));
}

function push(list: Element[], element: Element): void {
  if (list.length < KIND_LIMIT) list.push(element);
}

/** Shops draw controls of their own and hide the real ones, so what counts is whether the surroundings can be seen. */
function choiceVisible(element: Element, layout: Layout | undefined, labelFor: LabelFor): boolean {
  if (layout?.visible(element) ?? !hiddenByMarkup(element)) return true;
  const shown = element.closest('label') ?? labelFor(element) ?? element.parentElement;
  return shown !== null && !hiddenByMarkup(shown) && (layout?.visible(shown) ?? true);
}

export type LabelFor = (control: Element) => Element | undefined;

/** The label elsewhere that is for a control. For each the browser goes through the page, so a page has few such look-ups, and an enormous one none. */
export function createLabelFor(document: Document): LabelFor {
  let left = isEnormous(document) ? 0 : LABELS;
  return (control) => {
    if (left-- <= 0) return undefined;
    const labels: unknown = Reflect.get(control, 'labels');
    return typeof labels === 'object' && labels !== null && '0' in labels ? (labels[0] as Element) : undefined;
  };
}

const isChoice = (element: Element): boolean => element.tagName === 'INPUT' && /^(?:radio|checkbox)$/i.test(element.getAttribute('type') ?? '');

/** What a picture says it shows. */
function noteCaption(picture: Element, noted: Noted, seen: () => boolean): void {
  if (noted.captions.length >= KIND_LIMIT) return;
  const caption = picture.getAttribute('alt')?.trim() ?? '';
  if (caption !== '' && caption.length <= 60 && seen()) noted.captions.push(caption);
}

/** Notes an element for what it is. False when nothing inside it is to be looked at. */
export function note(element: Element, noted: Noted, layout: Layout | undefined, labelFor: LabelFor): boolean {
  const name = element.tagName;
  if (silent.has(name.length < 9 ? name.toUpperCase() : name) || (hiddenByMarkup(element) && !isChoice(element))) return false;
  const seen = (): boolean => layout?.visible(element) ?? true;
  switch (name) {
    case 'INPUT': {
      const type = (element.getAttribute('type') ?? 'text').toLowerCase();
      if (type === 'radio' || type === 'checkbox') {
        if (choiceVisible(element, layout, labelFor)) push(noted.choices, element);
      } else if (type === 'submit' || type === 'button' || type === 'image') {
        if (seen()) push(noted.controls, element);
        if (type === 'image') noteCaption(element, noted, seen);
      } else if (!unasked.has(type) && seen()) push(noted.fields, element);
      return false;
    }
    case 'SELECT':
      if (seen()) push(noted.fields, element);
      return false;
    case 'IMG':
      noted.images++;
      noteCaption(element, noted, seen);
      return false;
    case 'IFRAME':
      if (seen()) push(noted.frames, element);
      return false;
    case 'BUTTON':
      if (seen()) push(noted.controls, element);
      return true;
    case 'A':
      if (seen()) {
        push(noted.links, element);
        if (isLinkAsButton(element)) push(noted.controls, element);
      }
      return true;
    case 'H1':
    case 'H2':
    case 'H3':
    case 'H4':
    case 'LEGEND':
      if (seen()) push(noted.headings, element);
      return true;
    default: {
      const role = element.getAttribute('role');
      if (role === null) {
        if ((name === 'DIV' || name === 'SPAN') && isDrawnButton(element) && seen()) push(noted.controls, element);
        return true;
      }
      // What is in a picture is drawn, and no part of the page (WAI-ARIA 1.2, 5.2.8: its children are presentational).
      if (role === 'img') return false;
      if (role === 'button' && seen()) push(noted.controls, element);
      else if (role === 'radio' && seen()) push(noted.choices, element);
      else if (role === 'heading' && seen()) push(noted.headings, element);
      return true;
    }
  }
}
