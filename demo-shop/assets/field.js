/* global document, BroadcastChannel, fetch, addEventListener, parent */
// One card field in a frame of the payment provider. The frames of one form know each other by its session; the first one makes the token.
const input = document.querySelector('input');
const { session, shop } = input.form.dataset;
const channel = new BroadcastChannel(`fields ${session}`);
const others = new Map();

const tell = () => channel.postMessage({ name: input.name, value: input.value });
input.addEventListener('input', tell);
channel.addEventListener('message', ({ data }) => (data.wants ? tell() : others.set(data.name, data.value)));
channel.postMessage({ wants: 'values' });

addEventListener('message', async ({ origin, data }) => {
  if (origin !== shop || data.wants !== 'token') return;
  const body = JSON.stringify({ ...Object.fromEntries(others), [input.name]: input.value });
  const answer = await fetch('/fields/tokens', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  parent.postMessage(await answer.json(), shop);
});
