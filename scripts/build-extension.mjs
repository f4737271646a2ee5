/** Builds dist/extension-chrome and dist/extension-firefox, and a zip of each: the same files, the same bytes every time. */
import { createWriteStream } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { build, loadConfigFromFile } from 'vite';
import { ZipFile } from 'yazl';
import { root } from './lib/run.mjs';

const out = join(root, 'dist/extension-chrome');
const locales = ['en', 'zh-CN', 'zh-TW'];

const readJson = async (path) => JSON.parse(await readFile(join(root, path), 'utf8'));

/** The texts that the browser itself shows, from the one catalogue: its keys that begin with `manifest_`. */
async function writeLocales() {
  for (const locale of locales) {
    const catalogue = await readJson(`i18n/messages/extension/${locale}.json`);
    const own = Object.entries(catalogue).filter(([key]) => key.startsWith('manifest_'));
    const folder = join(out, '_locales', locale.replace('-', '_'));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'messages.json'), JSON.stringify(Object.fromEntries(own.map(([key, message]) => [key, { message }])), null, 2));
  }
}

async function writeManifest() {
  const [manifest, { version }] = await Promise.all([readJson('manifest.json'), readJson('package.json')]);
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
}

async function copyIcons() {
  const files = (await readdir(join(root, 'extension/icons'))).filter((file) => file.endsWith('.png'));
  await mkdir(join(out, 'icons'), { recursive: true });
  for (const file of files) await cp(join(root, 'extension/icons', file), join(out, 'icons', file));
}

/** A zip whose bytes depend on nothing but the files: sorted, with one fixed date. */
async function zip(folder, target) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  const archive = new ZipFile();
  for (const file of files) {
    const name = file.slice(folder.length + 1).replaceAll('\\', '/');
    archive.addBuffer(await readFile(file), name, { mtime: new Date(2020, 0, 1), forceDosTimestamp: true, mode: 0o100644 });
  }
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(target));
}

const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(root, 'vite.config.extension.ts'), root, 'warn');
/** The configuration lists several builds, one a bundle. */
const builds = loaded && 'builds' in loaded.config && Array.isArray(loaded.config.builds) ? loaded.config.builds : [];
for (const config of builds) await build(config);
await Promise.all([writeLocales(), writeManifest(), copyIcons()]);

const firefox = join(root, 'dist/extension-firefox');
await rm(firefox, { recursive: true, force: true });
await cp(out, firefox, { recursive: true });
await Promise.all([out, firefox].map((folder) => zip(folder, `${folder}.zip`)));
