/** Names and labels of controls, as a page gives them to people and to autofill. */

const LONGEST = 120;

export function labelOf(input: Element): string {
  const id = input.getAttribute('id');
  const scope = input.ownerDocument;
  const label = input.closest('label') ?? (id ? scope.querySelector(`label[for="${id.replace(/["\\]/g, '\\$&')}"]`) : null);
  const labelled = input.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  const by = labelled ? scope.getElementById(labelled)?.textContent : undefined;
  return [label?.textContent?.slice(0, LONGEST), by?.slice(0, LONGEST), input.getAttribute('placeholder'), input.getAttribute('aria-label')]
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, ' ')
    .slice(0, 2 * LONGEST);
}

/** What a field is called by scripts and forms. Words in it are told apart, however they are joined. */
export function namesOf(input: Element): string {
  return ['name', 'id', 'autocomplete', 'data-stripe', 'data-recurly', 'data-encrypted-name', 'data-braintree-name', 'data-checkout']
    .map((name) => input.getAttribute(name) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
}
