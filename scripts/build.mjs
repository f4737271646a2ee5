/** `npm run build`: catalogue, PWA, server processes, and the extension for Chrome and Firefox as folders and zips. */
import { ensureInstalled } from './lib/setup.mjs';
import { run } from './lib/run.mjs';

await ensureInstalled();
for (const script of ['i18n', 'build:pwa', 'build:server', 'build:extension']) {
  const code = await run('npm', ['run', '--silent', script]);
  if (code !== 0) process.exit(code);
}
