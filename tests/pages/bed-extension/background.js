// Answers how many messages this run of it has seen, so that a test can tell a fresh start.
let seen = 0;
const { action, runtime, tabs } = chrome;

runtime.onMessage.addListener((_message, _sender, answer) => {
  seen += 1;
  answer(seen);
});

action.onClicked.addListener(async (tab) => {
  const picture = await tabs.captureVisibleTab();
  await tabs.sendMessage(tab.id, picture.slice(0, 14));
});
