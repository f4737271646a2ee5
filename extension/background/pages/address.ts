/** A server's address as the user typed it: https, or http on this computer; without path. Undefined when it is none. */
export function readAddress(text: string): string | undefined {
  const typed = text.trim();
  const full = /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(full)) return undefined;
  const url = new URL(full);
  const local = ['localhost', '127.0.0.1'].includes(url.hostname);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && local);
  if (!safe || url.username || url.password || url.search || url.hash || url.pathname !== '/') return undefined;
  return url.origin;
}
