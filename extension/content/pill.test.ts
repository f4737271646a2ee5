// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { qrPath } from '../platform/qr-path.ts';
import type { PillView } from '../platform/messages.ts';
import { createPill, type Pill } from './pill.ts';
import type { PillAction } from './pill-words.ts';

const offer: PillView = {
  state: 'offer',
  merchant: { name: 'Fern Pottery', domain: 'fern.example' },
  total: { currency: 'EUR', value: '43.90' },
  locale: 'en',
};

describe('the pill', () => {
  let stop: AbortController;
  let pill: Pill;
  let acted: PillAction[];
  let root: ShadowRoot | undefined;
  let modes: string[];

  const text = (): string => root?.querySelector('section')?.textContent ?? '';
  const buttons = (): string[] => [...(root?.querySelectorAll('.actions button') ?? [])].map((button) => button.textContent ?? '');
  const click = (label: string, trusted: boolean): void => {
    const button = [...(root?.querySelectorAll('button') ?? [])].find(
      (one) => one.textContent === label || one.getAttribute('aria-label') === label,
    );
    if (!button) throw new Error(`no button ${label}`);
    const event = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(event, 'isTrusted', { value: trusted });
    button.dispatchEvent(event);
  };
  const hosts = (): Element[] => [...document.documentElement.children].filter((child) => child.tagName === 'DIV');

  beforeEach(() => {
    vi.useFakeTimers();
    const attach = Element.prototype.attachShadow;
    modes = [];
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      modes.push(init.mode);
      root = attach.call(this, init);
      return root;
    });
    stop = new AbortController();
    acted = [];
    pill = createPill({ document, window, signal: stop.signal, act: (action) => acted.push(action), avoid: () => [] });
  });
  afterEach(() => {
    stop.abort();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('is not on the page before there is something to show, nor afterwards', () => {
    expect(hosts()).toHaveLength(0);
    pill.show(offer);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.attributes).toHaveLength(0);
    expect(modes).toEqual(['closed']);
    pill.show(null);
    expect(hosts()).toHaveLength(0);
  });

  it('offers merchant, total and one button', () => {
    pill.show(offer);
    expect(text()).toContain('Fern Pottery');
    expect(text()).toContain('€43.90');
    expect(buttons()).toEqual(['Pay with your phone']);
  });

  it('takes clicks of the shopper and none of the page', () => {
    pill.show(offer);
    click('Pay with your phone', false);
    expect(acted).toEqual([]);
    click('Pay with your phone', true);
    expect(acted).toEqual(['pay']);
  });

  it('goes away for good with one click', () => {
    pill.show(offer);
    click('Don’t show on this shop', true);
    expect(acted).toEqual(['dismiss']);
    expect(hosts()).toHaveLength(0);
  });

  it('offers the code after some seconds without a sign from the phone', () => {
    pill.show({ ...offer, state: 'sending' });
    expect(buttons()).toEqual(['Cancel']);
    vi.advanceTimersByTime(4000);
    expect(buttons()).toEqual(['Show code', 'Cancel']);
    click('Show code', true);
    expect(acted).toEqual(['code']);
    pill.show({ ...offer, state: 'sending', code: qrPath('https://pay.example/#k') });
    expect(root?.querySelector('svg[role="img"] path')?.getAttribute('d')).toMatch(/^M/);
    expect(buttons()).toEqual(['Cancel']);
  });

  it('shows the two digits large', () => {
    pill.show({ ...offer, state: 'phone', digits: '07', digitsDemanded: true });
    expect(root?.querySelector('.digits b')?.textContent).toBe('07');
    pill.show({ ...offer, state: 'phone', digits: '07', digitsDemanded: false });
    expect(root?.querySelector('.digits')?.textContent).toBe('If your phone asks for digits: 07');
  });

  it.each<[Partial<PillView>, string]>([
    [{ state: 'opened' }, 'Open on your phone'],
    [{ state: 'opened', message: 'Your phone was told.' }, 'Your phone was told.'],
    [{ state: 'paid', evidence: 'provider' }, 'Paid'],
    [{ state: 'paid', evidence: 'page' }, 'The shop says paid'],
    [{ state: 'paid', evidence: 'user' }, 'You said it is paid'],
    [{ state: 'declined' }, 'Declined on the phone'],
    [{ state: 'problem', message: 'Your phone is not paired any more.' }, 'Your phone is not paired any more.'],
  ])('says %o', (over, words) => {
    pill.show({ ...offer, ...over });
    expect(root?.querySelector('[aria-live="polite"]')?.textContent).toContain(words);
  });

  it('speaks the chosen language', () => {
    pill.show({ ...offer, locale: 'zh-TW' });
    expect(buttons()).toEqual(['用手機付款']);
  });

  it('moves by the keyboard', () => {
    pill.show(offer);
    const grip = root?.querySelector('[aria-label="Move"]');
    const section = root?.querySelector<HTMLElement>('section');
    vi.spyOn(section ?? document.body, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 100, 300, 100));
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1000);
    grip?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(section?.style.left).toBe('124px');
  });
});
