/** Enormous and never still, and on the look-out for whoever reads along. */
const seen = { errors: 0, guests: [], entries: 0, frames: 0 };
globalThis.seen = seen;
addEventListener('error', () => seen.errors++);
addEventListener('unhandledrejection', () => seen.errors++);

const heap = document.getElementById('heap');
const row = document.createElement('p');
row.innerHTML = 'Total <b>of</b> <i>nothing</i> <u>at</u> <s>all</s>';
const picture = new Image(1, 1);
picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const crowd = document.createDocumentFragment();
for (let i = 0; i < 20_000; i++) crowd.append(row.cloneNode(true));
for (let i = 0; i < 3000; i++) crowd.append(picture.cloneNode());
heap.append(crowd);

new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    if (heap.contains(target) || target.parentElement?.id === 'clock' || target.id === 'clock') continue;
    for (const node of addedNodes) seen.guests.push({ beside: target === document.documentElement, attributes: node.getAttributeNames?.() ?? [], text: node.textContent, open: Boolean(node.shadowRoot) });
  }
}).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
new PerformanceObserver((list) => (seen.entries += list.getEntries().filter(({ entryType }) => entryType === 'mark' || entryType === 'measure').length)).observe({ entryTypes: ['mark', 'measure'] });

const clock = document.getElementById('clock');
const tick = () => {
  clock.textContent = String(seen.frames++);
  heap.lastElementChild.replaceWith(row.cloneNode(true));
  requestAnimationFrame(tick);
};
tick();
