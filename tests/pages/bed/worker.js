// Shows what is pushed, and opens the page that a tap asks for.
self.addEventListener('push', (event) => {
  const { title, tag } = event.data.json();
  const actions = [{ action: 'decline', title: 'Decline' }];
  event.waitUntil(self.registration.showNotification(title, { body: navigator.language, tag, actions, data: title }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(clients.openWindow(`/?${event.action || 'tap'}=${encodeURIComponent(event.notification.data)}`));
});

// A real app subscribes anew here; for the bed it is enough to show that the event came.
self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(self.registration.showNotification('changed', { tag: 'changed', data: 'changed' }));
});
