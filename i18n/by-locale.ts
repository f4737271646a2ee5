/**
 * Stands in for the compiled catalogue where one language is loaded at a time (the phone's app; see `scripts/lib/messages-by-locale.mjs`):
 * the same `m`, but every message is looked up in the language spoken when it is called.
 */
type Message = (inputs?: object) => string;
type Catalogue = Readonly<Record<string, unknown>>;

const isMessage = (value: unknown): value is Message => typeof value === 'function';

let spoken: Catalogue = {};
const messages = new Map<string, Message>();

function messageOf(key: string): Message {
  const known = messages.get(key);
  if (known) return known;
  // May be held by a table of sentences for as long as the page lives, whatever is spoken then.
  const message: Message = (inputs) => {
    const said = spoken[key];
    return isMessage(said) ? said(inputs) : key;
  };
  messages.set(key, message);
  return message;
}

/** From now on messages come from this language. */
export function speakFrom(catalogue: Catalogue): void {
  spoken = catalogue;
}

/** Every message by its key. */
export const m: Readonly<Record<string, Message>> = new Proxy({}, { get: (_target, key) => (typeof key === 'string' ? messageOf(key) : undefined) });
