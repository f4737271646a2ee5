import browser from 'webextension-polyfill';

const name = 'follow';

/** Rings every half minute, the shortest that Chrome keeps, also when the background was stopped in between. */
export async function ringWhile(wanted: boolean): Promise<void> {
  const set = (await browser.alarms.get(name)) !== undefined;
  if (wanted && !set) browser.alarms.create(name, { periodInMinutes: 0.5 });
  if (!wanted && set) await browser.alarms.clear(name);
}

export function onRing(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });
}
