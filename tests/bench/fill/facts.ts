import * as v from 'valibot';

/** One field of a page, before and after the filling: what the bench's own reading of it, and its verdict, rest on. */
const fieldSchema = v.object({
  /** A CSS path from the document; through a shadow root with `>>>`. */
  path: v.string(),
  tag: v.picklist(['input', 'select', 'textarea']),
  attributes: v.record(v.string(), v.string()),
  /** What stands in its labels, without the choices of selects. */
  labels: v.string(),
  /** Texts of its options. */
  options: v.array(v.string()),
  /** A person can see it and type into it. */
  open: v.boolean(),
  before: v.string(),
  after: v.string(),
  /** It was written to, or told so: any `input` or `change` event counts. */
  touched: v.boolean(),
});
export type Field = v.InferOutput<typeof fieldSchema>;

export const filledSchema = v.object({
  report: v.object({ refused: v.optional(v.string()), filled: v.array(v.string()), resisted: v.array(v.string()) }),
  fields: v.array(fieldSchema),
});

/**
 * Runs in the page, after the extension's bundle, in its world. Fills, and tells of every field what it was and what became of it.
 * The bundle's own report is only passed on: what was touched is found by looking at the fields and by listening to their events.
 */
export const fillAndLook = (card: unknown): string => `(async () => {
  const session = globalThis[Symbol.for('raise-to-pay fill')];
  const fields = [];
  const walk = (root, before) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot, before + pathOf(element, root) + ' >>> ');
      if (!/^(?:INPUT|SELECT|TEXTAREA)$/.test(element.tagName) || /^(?:hidden|submit|button|image|reset)$/.test(element.type)) continue;
      fields.push({ element, path: before + pathOf(element, root) });
    }
  };
  const pathOf = (element, root) => {
    const steps = [];
    for (let at = element; at && at !== root && at.nodeType === 1; at = at.parentNode) {
      const same = at.parentNode ? [...at.parentNode.children].filter(({ tagName }) => tagName === at.tagName) : [at];
      steps.unshift(at.tagName.toLowerCase() + (same.length > 1 ? ':nth-of-type(' + (same.indexOf(at) + 1) + ')' : ''));
    }
    return steps.join(' > ');
  };
  const valueOf = (element) => /^(?:radio|checkbox)$/.test(element.type) ? String(element.checked) : element.tagName === 'SELECT' ? String(element.selectedIndex) + ' ' + (element.selectedOptions[0]?.text.trim() ?? '') : element.value;
  const textOf = (label) => { const copy = label.cloneNode(true); copy.querySelectorAll('select,option,script,style,svg').forEach((inner) => inner.remove()); return copy.textContent.replace(/\\s+/g, ' ').trim().slice(0, 200); };
  walk(document, '');
  const isOpen = (element) => {
    const { width, height, right, bottom } = element.getBoundingClientRect();
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 4 && height > 4 && right + scrollX > 0 && bottom + scrollY > 0 && !element.matches(':disabled') && !element.readOnly && !element.closest('[aria-hidden="true"],[inert]');
  };
  const before = fields.map(({ element }) => ({ value: valueOf(element), open: isOpen(element) }));
  const told = new Set();
  for (const type of ['input', 'change']) addEventListener(type, (event) => told.add(event.composedPath()[0]), true);
  session.remember();
  const report = await session.fill(${JSON.stringify(card)}, { frame: false, expectedOrigin: location.origin }, new AbortController().signal);
  return { report: { refused: report.refused, filled: report.filled, resisted: report.resisted }, fields: fields.map(({ element, path }, i) => ({
    path,
    tag: element.tagName.toLowerCase(),
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value.slice(0, 200)])),
    labels: [...(element.labels ?? []), ...(element.getAttribute('aria-labelledby') ?? '').split(/\\s+/).map((id) => id && document.getElementById(id))].filter(Boolean).map(textOf).join(' | '),
    options: element.tagName === 'SELECT' ? [...element.options].slice(0, 60).map(({ text }) => text.trim().slice(0, 60)) : [],
    open: before[i].open,
    before: before[i].value,
    after: valueOf(element),
    touched: told.has(element) || valueOf(element) !== before[i].value,
  })) };
})()`;
