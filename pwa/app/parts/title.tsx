import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { m } from '../../../i18n/generated/messages.js';

/**
 * A screen's heading. When a screen appears, the document takes its name and focus moves here, so that
 * keyboard and screen reader begin where the eye does.
 */
export function ScreenTitle({ title, quiet = false }: { readonly title: string; readonly quiet?: boolean }): JSX.Element {
  const element = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    element.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => { document.title = title === m.brand() ? title : `${title} · ${m.brand()}`; }, [title]);
  return <h1 ref={element} class={quiet ? 'frame-title visually-hidden' : 'frame-title'} tabIndex={-1}>{title}</h1>;
}
