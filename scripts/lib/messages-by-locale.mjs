import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './run.mjs';

const i18n = resolve(root, 'i18n');
const locales = readdirSync(join(i18n, 'messages', 'shared')).map((file) => file.replace('.json', ''));

/** @param {string} room */
const keysOf = (room) => Object.keys(JSON.parse(readFileSync(join(i18n, 'messages', room, 'en.json'), 'utf8'))).filter((key) => !key.startsWith('$'));

/**
 * A Vite plugin: one chunk of messages for each language, holding what these rooms say, instead of all languages in every
 * chunk. `i18n/speak.ts` loads the one that is spoken. Only in a build: in development all languages are at hand.
 *
 * @param {readonly string[]} rooms folders of the catalogue
 * @returns {import('vite').Plugin}
 */
export function messagesByLocale(rooms) {
  const prefix = '\0messages:';
  return {
    name: 'messages-by-locale',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source.endsWith('/generated/messages.js')) return join(i18n, 'by-locale.ts');
      const locale = /\/generated\/messages\/([\w-]+)\.js$/.exec(source)?.[1];
      return locale !== undefined && locales.includes(locale) && importer?.endsWith('speak.ts') ? prefix + locale : undefined;
    },
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const file = join(i18n, 'generated', 'messages', `${id.slice(prefix.length)}.js`);
      return `export { ${rooms.flatMap(keysOf).join(', ')} } from ${JSON.stringify(file)};`;
    },
  };
}
