import { formatAmount } from '../../i18n/format.ts';
import { m } from '../../i18n/generated/messages.js';
import { setLocale } from '../../i18n/locale.ts';
import type { CodePicture, PillView } from '../platform/messages.ts';
import { dress } from './pill-look.ts';
import { movable } from './pill-move.ts';
import type { Box } from './pill-place.ts';
import { actionLabel, pillWords, type PillAction } from './pill-words.ts';

/** Milliseconds without a sign from the phone after which the code is offered by itself. */
const SLOW_MS: Partial<Record<PillView['state'], number>> = { sending: 4000, phone: 10_000, opened: 4000 };

export interface PillOptions {
  document: Document;
  window: Window;
  signal: AbortSignal;
  /** Called for trusted clicks only: what a page's script dispatches is never the shopper. */
  act: (action: PillAction) => void;
  /** The page's pay buttons, in viewport pixels: the pill never covers one. */
  avoid: () => Box[];
}

export interface Pill {
  /** Shows this, or takes everything off the page. */
  show: (view: PillView | null) => void;
}

function make<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function drawCode(document: Document, code: CodePicture): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', `0 0 ${code.size} ${code.size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', m.pill_code_alt());
  svg.setAttribute('shape-rendering', 'crispEdges');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', code.path);
  path.setAttribute('fill', '#000000');
  svg.append(path);
  return svg;
}

/** The pill: plain elements in a closed shadow root on an element without a name. Nothing is on the page before the first view. */
export function createPill(options: PillOptions): Pill {
  const { document, window } = options;
  let mounted: { host: HTMLElement; render: (view: PillView, slow: boolean) => void; stop: AbortController } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: PillView | null = null;
  let slow = false;

  const remove = (): void => {
    clearTimeout(timer);
    mounted?.stop.abort();
    mounted?.host.remove();
    mounted = undefined;
    shown = null;
  };
  const act = (action: PillAction): void => {
    if (action === 'close' || action === 'dismiss') remove();
    options.act(action);
  };
  const show = (view: PillView | null): void => {
    if (view === null || options.signal.aborted) return remove();
    if (view.state !== shown?.state) {
      clearTimeout(timer);
      slow = false;
      const wait = SLOW_MS[view.state];
      if (wait !== undefined) {
        timer = setTimeout(() => {
          slow = true;
          if (shown) mounted?.render(shown, slow);
        }, wait);
      }
    }
    shown = view;
    setLocale(view.locale);
    mounted ??= mount(document, window, options.avoid, act);
    mounted.render(view, slow);
    // Shops that render the whole document anew throw guests out.
    if (!mounted.host.isConnected) document.documentElement.append(mounted.host);
  };
  options.signal.addEventListener('abort', remove);
  return { show };
}

function mount(document: Document, window: Window, avoid: () => Box[], act: (action: PillAction) => void) {
  const stop = new AbortController();
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  dress(root);

  const button = (className: string, action: PillAction): HTMLButtonElement => {
    const element = make(document, 'button', className);
    element.type = 'button';
    element.addEventListener('click', (event) => {
      if (event.isTrusted) act(action);
    });
    return element;
  };
  const name = make(document, 'b', '');
  const domain = make(document, 'span', '');
  const grip = make(document, 'button', 'corner', '⠿');
  grip.type = 'button';
  const head = make(document, 'div', 'head', make(document, 'div', 'who', name, domain), grip);
  const total = make(document, 'p', 'total');
  const status = make(document, 'p', 'status');
  status.setAttribute('aria-live', 'polite');
  const digits = make(document, 'p', 'digits');
  const code = make(document, 'div', 'code');
  const actions = make(document, 'div', 'actions');
  const pill = make(document, 'section', 'pill rising', head, total, status, digits, code, actions);
  root.append(pill);
  document.documentElement.append(host);
  const place = movable({ window, pill, handles: [head, grip], avoid, signal: stop.signal });

  let corner: HTMLButtonElement | undefined;
  let actionNames = '';
  let codePath = '';
  const render = (view: PillView, slow: boolean): void => {
    const words = pillWords(view, slow);
    pill.setAttribute('aria-label', m.pill_label());
    grip.setAttribute('aria-label', m.pill_move());
    pill.classList.toggle('good', words.tone === 'good');
    pill.classList.toggle('bad', words.tone === 'bad');
    name.textContent = view.merchant.name;
    domain.textContent = view.merchant.domain === view.merchant.name ? '' : view.merchant.domain;
    total.hidden = view.total === undefined;
    if (view.total) total.textContent = formatAmount(view.total);
    if (status.textContent !== words.status) status.textContent = words.status;
    digits.hidden = view.digits === undefined;
    if (view.digits !== undefined) {
      if (view.digitsDemanded) digits.replaceChildren(m.pill_digits(), make(document, 'b', '', view.digits));
      else digits.replaceChildren(m.pill_digits_asked({ digits: view.digits }));
    }
    code.hidden = view.code === undefined;
    if (view.code && view.code.path !== codePath) code.replaceChildren(drawCode(document, view.code), m.pill_scan());
    codePath = view.code?.path ?? '';

    // Buttons are only made anew when they differ: the keyboard's place must not be lost under the shopper's hands.
    const wanted = [...words.actions, words.corner, view.state === 'offer'].join();
    if (wanted !== actionNames) {
      actionNames = wanted;
      actions.replaceChildren(
        ...words.actions.map((action, i) => {
          const element = button(i === 0 && action === 'pay' ? 'main' : '', action);
          element.textContent = actionLabel(action, view);
          return element;
        }),
      );
      corner?.remove();
      if (words.corner) {
        corner = button('corner', words.corner);
        corner.textContent = '×';
        corner.title = actionLabel(words.corner, view);
        corner.setAttribute('aria-label', corner.title);
        head.append(corner);
      }
    }
    place();
  };
  return { host, render, stop };
}
