/** What the service worker says, from the first moment: before the client is there nobody else listens, and a tapped notification says it only once. */

export interface News {
  /** Calls back with everything said since the page began, and from now on. */
  follow(listener: (data: unknown) => void): void;
}

export function keepNews(): News {
  const said: unknown[] = [];
  const listeners = new Set<(data: unknown) => void>();
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      said.push(data);
      listeners.forEach((listener) => { listener(data); });
    });
    navigator.serviceWorker.startMessages();
  }
  return {
    follow(listener) {
      said.forEach(listener);
      listeners.add(listener);
    },
  };
}
