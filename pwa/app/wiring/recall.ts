/** What can be known of this phone before IndexedDB is read: only hints, so that the first picture is the right one. */

export interface Recalled {
  /** Whether this phone had something to do with an account when the app was last open. */
  readonly known: boolean;
  /** The language chosen in settings, if any. */
  readonly language: string | undefined;
}

const names = { known: 'known', language: 'language' } as const;

/** Reads the hints. Without any (first visit, cleared, refused by the browser) this is a newcomer. */
export function recall(): Recalled {
  try {
    return { known: localStorage.getItem(names.known) !== null, language: localStorage.getItem(names.language) ?? undefined };
  } catch {
    return { known: false, language: undefined };
  }
}

/** Keeps the hints for the next start. */
export function remember({ known, language }: Recalled): void {
  try {
    for (const [name, value] of [[names.known, known ? 'yes' : undefined], [names.language, language]] as const) {
      if (value === undefined) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
    }
  } catch {
    // A browser that keeps nothing: the next start begins as a newcomer's, and goes on when the client is there.
  }
}
