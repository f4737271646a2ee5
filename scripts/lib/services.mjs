/** The three processes of a running house: payment server, relay, demo shop. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * Starts a built entry and waits for the line that says where it listens.
 * @param {string} entry below dist/
 * @param {Record<string, string | undefined>} environment
 * @param {{ listening: RegExp, signal?: AbortSignal }} options
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, matches: string[] }>} the groups of the matched line
 */
export function startService(entry, environment, { listening, signal }) {
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist', entry)], {
    cwd: root,
    env: { ...process.env, ...withoutUndefined(environment) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  signal?.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  return new Promise((resolve, reject) => {
    /** What it said until it listened. @type {string | undefined} */
    let output = '';
    let complaint = '';
    const read = (chunk) => {
      if (output === undefined) return;
      output += chunk;
      const found = listening.exec(output);
      if (found) {
        output = undefined;
        process.stderr.write(complaint);
        resolve({ child, matches: [...found].slice(1) });
      }
    };
    child.stdout.on('data', read);
    // What it complains about before it listens is why it does not listen.
    child.stderr.on('data', (chunk) => {
      if (output === undefined) process.stderr.write(chunk);
      else complaint += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(complaint.trim() || `${entry} ended with ${code} before it listened`)));
  });
}

const withoutUndefined = (environment) => Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));
