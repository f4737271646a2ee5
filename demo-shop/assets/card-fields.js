/* global document, addEventListener */
// The shop's side of fields that stand in frames of the payment provider: it never sees what is typed there, only a token for it.
const form = document.querySelector('[data-card-fields]');
const provider = form.dataset.cardFields;
const frame = form.querySelector('iframe');
const problem = form.querySelector('[data-problem]');

form.addEventListener('submit', (event) => {
  if (form.elements.namedItem('token').value) return;
  event.preventDefault();
  frame.contentWindow.postMessage({ wants: 'token' }, provider);
});

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== provider || source !== frame.contentWindow) return;
  problem.hidden = data.token !== undefined;
  problem.textContent = data.problem ?? '';
  if (data.token === undefined) return;
  form.elements.namedItem('token').value = data.token;
  form.requestSubmit();
});
