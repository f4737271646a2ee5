import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** The two browsers that the tests drive. */
export type BrowserName = 'chromium' | 'firefox';

const COMMANDS: Record<BrowserName, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

/**
 * Thrown when a part of the test bed (a browser, dbus-daemon) is not on this
 * system. Its message names the part and says what to do, so that a test can
 * hand it to `test.skip(true, error.message)` where the system cannot have it.
 */
export class MissingPart extends Error {
  override readonly name = 'MissingPart';
  readonly part: string;

  constructor(part: string, hint: string) {
    super(`${part} was not found: ${hint}`);
    this.part = part;
  }
}

/** The absolute path of the first of these commands on PATH, or undefined. */
export function findOnPath(commands: readonly string[], path = process.env['PATH'] ?? ''): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  for (const command of commands) {
    const found = folders.map((folder) => join(folder, command)).find(isExecutable);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Where a browser's executable is: what CHROMIUM or FIREFOX in the environment
 * says, else the first known command on PATH.
 *
 * @throws {MissingPart} when there is none
 */
export function findBrowser(name: BrowserName, env: NodeJS.ProcessEnv = process.env): string {
  const variable = name.toUpperCase();
  const given = env[variable];
  if (given !== undefined && given !== '') {
    const path = isAbsolute(given) ? given : findOnPath([given], env['PATH']);
    if (path !== undefined && isExecutable(path)) return path;
    throw new MissingPart(name, `${variable}=${given} is no executable file.`);
  }
  const found = findOnPath(COMMANDS[name], env['PATH']);
  if (found !== undefined) return found;
  throw new MissingPart(name, `install it or set ${variable} to its executable.`);
}

/**
 * Arguments for a headless Chromium that keeps to itself: no first-run pages,
 * no traffic of its own. The sandbox is left out because Chromium refuses to
 * start with it as root, which is what most containers are.
 */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
];

/**
 * Preferences for a Firefox that asks nothing of Mozilla's servers. The
 * settings server is honoured only together with {@link FIREFOX_ENV}.
 */
export const FIREFOX_PREFS: Readonly<Record<string, unknown>> = {
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'network.proxy.type': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.normandy.enabled': false,
  'toolkit.telemetry.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
};

/** Environment that goes with {@link FIREFOX_PREFS}. */
export const FIREFOX_ENV: Readonly<Record<string, string>> = { MOZ_HEADLESS: '1', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
