import { choosePlace, clampPlace, type Box, type Place } from './pill-place.ts';

export interface MovableOptions {
  window: Window;
  pill: HTMLElement;
  handles: HTMLElement[];
  avoid: () => Box[];
  signal: AbortSignal;
}

const STEP = 24;

/** Places the pill and lets pointer and arrow keys move it. Returns the function that places it anew after its size changed. */
export function movable({ window, pill, handles, avoid, signal }: MovableOptions): () => void {
  let own: Place | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const size = () => ({ width: pill.offsetWidth, height: pill.offsetHeight });
  const viewport = () => ({ width: window.document.documentElement.clientWidth, height: window.innerHeight });

  const place = (): void => {
    const at = own ? clampPlace(own, size(), viewport()) : choosePlace(size(), viewport(), avoid());
    pill.style.left = `${at.left}px`;
    pill.style.top = `${at.top}px`;
  };
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(place, 150);
  };
  const move = (left: number, top: number): void => {
    own = clampPlace({ left, top }, size(), viewport());
    place();
  };

  for (const handle of handles) {
    handle.addEventListener('pointerdown', (down) => {
      if (!down.isTrusted || (down.target instanceof Element && down.target !== handle && down.target.closest('button'))) return;
      const box = pill.getBoundingClientRect();
      const done = new AbortController();
      handle.setPointerCapture(down.pointerId);
      handle.addEventListener(
        'pointermove',
        (event) => move(box.left + event.clientX - down.clientX, box.top + event.clientY - down.clientY),
        { signal: done.signal },
      );
      for (const end of ['pointerup', 'pointercancel']) handle.addEventListener(end, () => done.abort(), { signal: done.signal });
    });
    handle.addEventListener('keydown', (event) => {
      const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (!way || !(event.target instanceof HTMLButtonElement)) return;
      event.preventDefault();
      event.stopPropagation();
      const box = pill.getBoundingClientRect();
      move(box.left + (way[0] ?? 0) * STEP, box.top + (way[1] ?? 0) * STEP);
    });
  }
  window.addEventListener('scroll', settle, { signal, passive: true });
  window.addEventListener('resize', settle, { signal, passive: true });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return place;
}
