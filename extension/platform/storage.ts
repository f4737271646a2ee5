import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** One value in the extension's storage, parsed by its schema on every read. `undefined` when it is absent or not what it should be. */
export interface StoredValue<T> {
  read: () => Promise<T | undefined>;
  write: (value: T) => Promise<void>;
}

/**
 * @param area `local` stays; `session` is kept in memory until the browser ends, through every stop of the background
 */
export function storedValue<S extends v.GenericSchema>(area: 'local' | 'session', key: string, schema: S): StoredValue<v.InferOutput<S>> {
  const storage = browser.storage[area];
  return {
    read: async () => {
      const parsed = v.safeParse(schema, (await storage.get(key))[key]);
      return parsed.success ? parsed.output : undefined;
    },
    write: (value) => storage.set({ [key]: value }),
  };
}
