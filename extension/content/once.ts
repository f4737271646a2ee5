/** What was found out of an element before, else what `find` finds. */
export function once<T>(known: Map<Element, T>, element: Element, find: (element: Element) => T): T {
  if (known.has(element)) return known.get(element) as T;
  const found = find(element);
  known.set(element, found);
  return found;
}
