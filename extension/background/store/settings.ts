import * as v from 'valibot';
import { checkoutReadingSchema } from '../../checkout/reading.ts';
import { settingsSchema, type Settings } from '../../platform/page-messages.ts';
import { storedValue } from '../../platform/storage.ts';

const settings = storedValue('local', 'settings', settingsSchema);

/** The user's choices, with defaults for what was never chosen. */
export async function readSettings(): Promise<Settings> {
  return (await settings.read()) ?? v.parse(settingsSchema, {});
}

/** Changes some of the choices. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const changed = { ...(await readSettings()), ...change };
  await settings.write(changed);
  return changed;
}

const tabNoteSchema = v.object({
  /** The address that `reading` is of, without its fragment. */
  url: v.string(),
  reading: v.optional(checkoutReadingSchema),
  /** Milliseconds of work that the reading took. */
  ms: v.optional(v.number()),
  /** Until when a reading of this tab files by itself: the shortcut was pressed. */
  fileUntil: v.optional(v.number()),
  /** Checkouts that "always on this shop" filed from this tab already. */
  filed: v.array(v.string()),
});
export type TabNote = v.InferOutput<typeof tabNoteSchema>;

const notes = storedValue('session', 'tabs', v.record(v.string(), tabNoteSchema));

/** What is known of a tab. Kept in memory by the browser, never on disk. */
export async function readTabNote(tab: number): Promise<TabNote | undefined> {
  return (await notes.read())?.[tab];
}

// One at a time: two writers of the whole map would lose each other's tab.
let writing: Promise<unknown> = Promise.resolve();

export function changeTabNote(tab: number, change: Partial<TabNote> | undefined): Promise<void> {
  const done = writing.then(async () => {
    const all = { ...(await notes.read()) };
    if (change) all[tab] = { url: '', filed: [], ...all[tab], ...change };
    else Reflect.deleteProperty(all, tab);
    await notes.write(all);
  });
  writing = done.catch(() => undefined);
  return done;
}
