import { answer } from '../checkout/knowledge.ts';
import { onRing } from '../platform/alarms.ts';
import { answerMessages, onBrowserStart, onFirstInstall, openOptions } from '../platform/runtime.ts';
import { onFilingDocument } from '../platform/filling.ts';
import { askGate, onTabClosed, onTabLoaded, onTabMoved, onTabShown, pictureOfTab } from '../platform/tabs.ts';
import { onShortcut } from '../platform/toolbar.ts';
import { startApp, type App } from './app.ts';
import { pause } from './serially.ts';
import { createEyes } from './content/eyes.ts';
import { createMoves } from './content/moves.ts';
import { changeTabNote } from './store/settings.ts';

/** Starts at the first sign that anything is wanted, and again should that have failed. */
let started: Promise<App> | undefined;
function app(): Promise<App> {
  started ??= startApp().catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

const eyes = createEyes({ picture: pictureOfTab, pause, now: () => performance.now() });

// The browser wakes a stopped background only for listeners that stand as soon as it has loaded.
answerMessages({
  content: async (message, sender) => {
    if (message.kind === 'pill.pay') eyes.giveWay();
    return (await app()).tabs.answer(message, sender);
  },
  eyes: eyes.answer,
  knowledge: async (question) => answer(question),
  page: async (message) => (await app()).host(message),
});
onFilingDocument((document) => void app().then(({ filling }) => filling.meet(document)));
onRing(() => void app().then(({ resume }) => resume()));
onBrowserStart(() => void app().then(({ resume }) => resume()));
onShortcut(() => void app().then(({ tabs }) => tabs.shortcut()));
onTabLoaded((tab) => void app().then(({ tabs }) => tabs.loaded(tab)));
onTabMoved(createMoves({ askGate, pause }));
onTabShown((tab) => void app().then(({ tabs }) => tabs.shown(tab)));
onTabClosed((tab) => void changeTabNote(tab, undefined));
onFirstInstall(() => void openOptions());

void app().then(({ resume }) => resume());
