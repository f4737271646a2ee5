import type { Heard, Lie } from './hostile-server.ts';

/** A JSON object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Changes every object for which `wants` holds, wherever it stands in an answer. */
export function changeWhere(wants: (fields: Fields) => boolean, change: (fields: Fields) => unknown): (answer: unknown) => unknown {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (!isFields(value)) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, walk(field)]));
    return wants(inner) ? change(inner) : inner;
  };
  return walk;
}

/** What is said of a request's state, in a view of it. */
export function stateOf(view: Fields): Fields {
  return isFields(view['state']) ? view['state'] : {};
}

/** Lies about every open request that a phone is shown, on every way that it is shown. `change` gets the view of messages/requests.ts. */
export function lieAboutRequests(change: (view: Fields) => Fields): Lie {
  const isOpen = (fields: Fields): boolean => ['filed', 'delivered'].includes(String(stateOf(fields)['phase'])) && typeof fields['filing'] === 'string';
  const lied = changeWhere(isOpen, change);
  return (_heard: Heard, answer: unknown) => lied(answer);
}

/** Lies about one address only. */
export function lieAt(path: string, change: (answer: Fields) => Fields): Lie {
  return (heard, answer) => (heard.path === path && isFields(answer) ? change(answer) : answer);
}

/** The same text with another letter in it: of a statement, in its signature. */
export function bent(text: unknown): string {
  const whole = String(text);
  const at = whole.lastIndexOf('.') + 10;
  return whole.slice(0, at) + (whole[at] === 'A' ? 'B' : 'A') + whole.slice(at + 1);
}

/** The same sealed part with another letter in what is sealed. */
export function bentSeal(sealed: unknown): unknown {
  return isFields(sealed) ? { ...sealed, ciphertext: bent(sealed['ciphertext']) } : sealed;
}
