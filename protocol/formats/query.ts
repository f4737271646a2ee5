/** Parts of a payment URI. */
export interface UriParts {
  /** In lower case, without the colon. */
  scheme: string;
  /** Between scheme and question mark, as written. */
  path: string;
  query: Map<string, string>;
  fragment: string;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Keys and values of a query, percent-decoded. `undefined` where the encoding is broken or a key stands twice: which of
 * two amounts or accounts counts must not depend on the reader. Of `repeatable` keys the first counts.
 */
function readQuery(text: string, { plus = false, repeatable = [] }: { plus?: boolean; repeatable?: readonly string[] } = {}): Map<string, string> | undefined {
  const found = new Map<string, string>();
  for (const part of text.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const [rawKey, rawValue] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    const key = decode(rawKey);
    const value = decode(plus ? rawValue.replaceAll('+', ' ') : rawValue);
    if (key === undefined || value === undefined || /[\0-\x1f]/.test(key)) return undefined;
    if (!found.has(key)) found.set(key, value);
    else if (!repeatable.includes(key)) return undefined;
  }
  return found;
}

/** Takes a URI apart without a browser's normalising, which differs between schemes. RFC 3986, section 3. */
export function readUri(text: string, options?: { plus?: boolean; repeatable?: readonly string[] }): UriParts | undefined {
  const match = /^([a-z][a-z0-9+.-]*):([^?#\s]*)(?:\?([^#\s]*))?(?:#(\S*))?$/i.exec(text.trim());
  const query = match && readQuery(match[3] ?? '', options);
  if (!match || !query) return undefined;
  return { scheme: (match[1] ?? '').toLowerCase(), path: match[2] ?? '', query, fragment: match[4] ?? '' };
}
