/** What every command does for itself on a fresh clone: install, build, find a browser. Quick when nothing changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, root, runQuietly, step } from './run.mjs';

const cache = join(root, '.cache');

const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Refuses an older Node with one line. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Raise to Pay needs Node 20.19 or later; this is ${process.versions.node}.`);
}

/** Installs the dependencies when package-lock.json is not the one installed last. */
export async function ensureInstalled() {
  requireNode();
  const stamp = join(root, 'node_modules', '.raise-to-pay');
  const wanted = createHash('sha256').update(readText(join(root, 'package-lock.json'))).digest('hex');
  if (readText(stamp) === wanted) return;
  await step('Installing dependencies', () => runQuietly('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']));
  writeFileSync(stamp, wanted);
}

const rooms = ['protocol', 'look', 'i18n', 'extension', 'pwa', 'push-server', 'demo-shop'];
const files = ['manifest.json', 'package.json', 'package-lock.json', 'scripts/build-extension.mjs', 'scripts/lib/messages-by-locale.mjs'];
/** Written by the build itself, or not part of it. */
const apart = /[\\/](generated|\.meta\.json|\.gitignore|README\.md|cache)$|\.test\.tsx?$/;

/** A digest over names, sizes and times of everything that goes into the build. */
function fingerprint() {
  const hash = createHash('sha256').update(process.env.RTP_SERVER ?? '');
  const visit = (path) => {
    const info = statSync(path, { throwIfNoEntry: false });
    if (!info || apart.test(path)) return;
    if (info.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else hash.update(`${path} ${info.size} ${info.mtimeMs}\n`);
  };
  for (const name of [...rooms, ...files]) visit(join(root, name));
  for (const name of readdirSync(root)) if (/^vite\.config/.test(name)) visit(join(root, name));
  return hash.digest('hex');
}

/** Builds everything when a source changed since the last build. */
export async function ensureBuilt() {
  await ensureInstalled();
  const stamp = join(cache, 'build');
  const wanted = fingerprint();
  if (readText(stamp) === wanted && existsSync(join(root, 'dist'))) return;
  await step('Building', () => runQuietly('npm', ['run', '--silent', 'build']));
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, wanted);
}

const browsers = {
  CHROMIUM: { names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], debian: 'chromium', mac: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'] },
  FIREFOX: { names: ['firefox-esr', 'firefox'], debian: 'firefox-esr', mac: ['/Applications/Firefox.app/Contents/MacOS/firefox'] },
};

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((file) => existsSync(file));

function findBrowser(variable) {
  const { names, mac } = browsers[variable];
  return process.env[variable] ?? names.map(onPath).find(Boolean) ?? (process.platform === 'darwin' ? mac.find(existsSync) : undefined);
}

const isDebian = () => process.platform === 'linux' && existsSync('/etc/debian_version') && onPath('apt-get');

/**
 * Finds the browsers, installs Debian's when root, or says in one line what to run. Sets CHROMIUM and FIREFOX for children.
 * @param {('CHROMIUM'|'FIREFOX')[]} wanted
 */
export async function ensureBrowsers(wanted) {
  const missing = wanted.filter((variable) => !findBrowser(variable));
  const packages = missing.map((variable) => browsers[variable].debian);
  if (isDebian() && !onPath('dbus-daemon')) packages.push('dbus-daemon');
  if (packages.length > 0) await installPackages(packages, missing.length > 0);
  for (const variable of wanted) {
    const found = findBrowser(variable);
    if (!found) fail(`No ${browsers[variable].debian} found. Install one, or name it: ${variable}=/path/to/browser`);
    process.env[variable] = found;
  }
}

/** Finds the server programs of PostgreSQL, installs Debian's when root, or says in one line what to run. Sets POSTGRES_BIN for children. */
export async function ensurePostgres() {
  if (!findPostgres()) await installPackages(['postgresql'], true, 'PostgreSQL');
  const found = findPostgres();
  if (!found) fail('No PostgreSQL found. Install its server, or name the folder of initdb: POSTGRES_BIN=/path/to/bin');
  process.env.POSTGRES_BIN = found;
}

function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [process.env.POSTGRES_BIN, ...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter), '/opt/homebrew/bin'];
  return folders.find((folder) => folder && ['initdb', 'postgres', 'pg_dump', 'pg_restore'].every((name) => existsSync(join(folder, name))));
}

async function installPackages(packages, needed, what = 'a browser') {
  if (!isDebian()) return;
  const command = `apt-get install -y ${packages.join(' ')}`;
  if (process.getuid?.() !== 0) {
    if (needed) fail(`The tests need ${what}. Run: sudo ${command}`);
    return;
  }
  const environment = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await step(`Installing ${packages.join(', ')}`, async () => {
    await runQuietly('apt-get', ['update', '-q'], environment);
    await runQuietly('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], environment);
  });
}

