/** Where a form sends what is in it: its action, and those of its buttons. `origin` for the page itself; `''` for what is no address. */
export function targetsOf(owner: HTMLFormElement | null, page: string): string[] {
  if (!owner) return [];
  const submitters = [...owner.querySelectorAll('[formaction]'), ...(owner.id ? [...owner.ownerDocument.querySelectorAll(`[form="${owner.id.replace(/["\\]/g, '\\$&')}"][formaction]`)] : [])];
  const written = [owner.getAttribute('action'), ...submitters.map((button) => button.getAttribute('formaction'))];
  return [...new Set(written.map((action) => originOf(action ?? '', owner.baseURI, page)))];
}

function originOf(action: string, base: string, page: string): string {
  if (action.trim() === '') return new URL(page).origin;
  try {
    const { protocol, origin } = new URL(action, base);
    // A script in place of an address sends nothing by itself.
    return protocol === 'javascript:' ? new URL(page).origin : origin;
  } catch {
    return '';
  }
}
