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

// What has a bound of its own: buttons, pictures drawn as figures and on canvases, orders in linked data. None of them is the order.
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const drawing = `<svg viewBox="0 0 60 60" width="240" height="240">${many(3600, (i) => `<rect x="${i % 60}" y="${Math.floor(i / 60)}" width="1" height="1" fill="${i % 3 ? '#000' : '#fff'}"/>`).join('')}
  <foreignObject width="60" height="60"><p hidden>Amount due €99.23</p></foreignObject></svg>`;
const rest = document.createElement('section');
rest.innerHTML = many(3000, (i) => `<button type="button">Gift wrap ${i}</button>`).join('') + drawing.repeat(4) + '<canvas width="300" height="300"></canvas>'.repeat(40);
const data = document.createElement('script');
data.type = 'application/ld+json';
data.textContent = JSON.stringify({ '@graph': many(60_000, (i) => ({ '@type': 'Product', name: `Mug ${i}`, offers: { '@type': 'Offer', price: '99.24', priceCurrency: 'EUR' } })) });
const nested = data.cloneNode();
nested.textContent = '{"@graph":['.repeat(20_000);
document.body.append(rest, data, nested);

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
