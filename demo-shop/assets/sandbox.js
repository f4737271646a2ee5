/* global document, location, fetch, setTimeout */
// Fills in the sandbox card on request, and shows the new state when the bill was settled on another device.
document.querySelector('[data-sandbox]')?.addEventListener('click', (event) => {
  const form = event.currentTarget.closest('form');
  for (const [name, value] of Object.entries({
    name: 'Robin Vale',
    number: '4242 4242 4242 4242',
    expiry: '12 / 34',
    csc: '123',
  })) {
    form.elements.namedItem(name).value = value;
  }
  form.querySelector('[type=submit]').focus();
});

const open = document.querySelector('[data-open-bill]');

async function ask() {
  try {
    const answer = await fetch(open.dataset.openBill);
    if (answer.ok && (await answer.json()).state !== 'open') return location.reload();
  } catch {
    // Offline for a moment: the next turn asks again.
  }
  setTimeout(() => void ask(), 4000);
}

if (open) setTimeout(() => void ask(), 4000);
