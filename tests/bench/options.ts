import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What a bench was asked on its command line. */
export interface Options {
  readonly named: readonly string[];
  readonly wrong: boolean;
  readonly report?: string;
  readonly predictions?: string;
}

/** npm runs scripts in the root; people mean the folder that they stand in. */
function place(path: string): string {
  const there = resolve(process.env['INIT_CWD'] ?? '.', path);
  return existsSync(there) ? there : resolve(path);
}

const written = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

/** Reads `NAMED… [--wrong] [--report FILE] [--predictions FILE]`. Throws with the usage for anything else. */
export function readOptions(args: readonly string[], usage: string): Options {
  const named: string[] = [];
  let options: Omit<Options, 'named'> = { wrong: false };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const value = args[i + 1];
    if (arg === '--wrong') options = { ...options, wrong: true };
    else if ((arg === '--report' || arg === '--predictions') && value !== undefined) {
      options = { ...options, [arg.slice(2)]: written(value) };
      i++;
    } else if (arg.startsWith('-')) throw new Error(`${arg}? ${usage}`);
    else named.push(existsSync(place(arg)) ? place(arg) : arg);
  }
  return { named, ...options };
}
