/** Running other programs, with nothing but Node. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** `npm` and `npx` are scripts on Windows. */
const program = (name) => (process.platform === 'win32' && /^(npm|npx)$/.test(name) ? `${name}.cmd` : name);

/**
 * Runs a program to its end, its output passed through.
 * @param {string} name
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function run(name, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program(name), args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/**
 * Runs a program and collects what it says; passes it on only when it fails.
 * @param {string} name
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runQuietly(name, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program(name), args, { cwd: root, shell: process.platform === 'win32', ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) return resolve(output);
      process.stderr.write(output);
      reject(new Error(`${name} ${args.join(' ')} ended with ${code}`));
    });
  });
}

/** @type {NodeJS.WritableStream} */
let progress = process.stdout;

/** From now on progress goes to standard error: for commands whose output is read by programs. */
export function keepOutputClean() {
  progress = process.stderr;
}

/** Says what takes longer than a second, and how long it took. */
export async function step(title, work) {
  const started = Date.now();
  progress.write(`${title} … `);
  const result = await work();
  progress.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}

/**
 * Ends with one line that says what to do, without a stack.
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}
