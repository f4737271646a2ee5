/**
 * A secure web address as a payment may have it: https, no user name (which would pass for a host), nothing else before or after.
 * @returns `undefined` for anything else
 */
export function readWeb(text: string): URL | undefined {
  const trimmed = text.trim();
  if (!/^https:\/\/[^\s\\]+$/i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  return url.username === '' && url.password === '' ? url : undefined;
}
