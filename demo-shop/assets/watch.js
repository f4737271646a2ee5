/* global document, location, fetch, EventSource, setTimeout */
// Goes on by itself when the order of this page is paid elsewhere. Events first; where they fail, asks every three seconds.
const place = document.querySelector('[data-watch]');

function show(news) {
  if (news.next) {
    location.replace(news.next);
    return true;
  }
  const ended = news.state === 'cancelled' || news.state === 'expired';
  place.hidden = !ended;
  for (const message of place.querySelectorAll('[data-state]')) message.hidden = message.dataset.state !== news.state;
  return ended;
}

async function ask(address) {
  try {
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    if (answer.ok && show(await answer.json())) return;
  } catch {
    // Offline for a moment: the next turn asks again.
  }
  setTimeout(() => void ask(address), 3000);
}

if (place) {
  const address = place.dataset.watch;
  const source = new EventSource(`${address}/events`);
  source.addEventListener('message', (event) => {
    if (show(JSON.parse(event.data))) source.close();
  });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) void ask(`${address}/status`);
  });
}
