// Lets the page's document show what the extension's parts say to each other.
const { runtime } = chrome;
const { dataset } = document.documentElement;

runtime.sendMessage('hello').then((seen) => (dataset.seen = String(seen)));
runtime.onMessage.addListener((picture) => {
  dataset.picture = picture;
});
