/** Settings as an operator gives them: a file, and above it the environment. Told again without secrets. */
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { ConfigError, readConfig, settingNames, type ServerConfig } from './config.ts';

type Environment = Record<string, string | undefined>;

/** Reads `CONFIG_FILE` (lines of NAME=value) and the environment, which wins. Throws `ConfigError`, one line per fault. */
export function readSettings(environment: Environment): ServerConfig {
  const { CONFIG_FILE: file } = environment;
  const given = file ? readFile(file) : {};
  // In a file each name is meant for us, so a wrong one is a mistake; the environment is everybody's.
  const unknown = Object.keys(given).filter((name) => !settingNames.includes(name));
  if (unknown.length > 0) throw new ConfigError(unknown.map((name) => `${name}: no such setting (in ${file ?? ''})`));
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  return readConfig({ ...given, ...Object.fromEntries(set) });
}

function readFile(path: string): Environment {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch {
    throw new ConfigError([`CONFIG_FILE: ${path} cannot be read`]);
  }
}

/** All settings that are in force, as lines; the database's password is left out. */
export function describeSettings(config: ServerConfig): string {
  const { databaseUrl, ...rest } = config;
  return JSON.stringify({ ...rest, ...(databaseUrl === undefined ? {} : { databaseUrl: withoutPassword(databaseUrl) }) }, undefined, 2);
}

function withoutPassword(text: string): string {
  if (!URL.canParse(text)) return '(hidden)';
  const url = new URL(text);
  if (url.password) url.password = 'hidden';
  for (const name of [...url.searchParams.keys()]) if (/password|sslkey/i.test(name)) url.searchParams.set(name, 'hidden');
  return url.href;
}
