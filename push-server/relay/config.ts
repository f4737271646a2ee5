/** The relay's settings: environment variables, parsed once. */
import * as v from 'valibot';
import { ConfigError } from '../config.ts';

const origin = v.pipe(v.string(), v.url('must be an address like https://pay.example.org'), v.transform((value) => new URL(value).origin));

const list = (value: string): string[] => value.split(',').map((item) => item.trim()).filter(Boolean);
const serverId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

const environmentSchema = v.pipe(
  v.object({
    RELAY_PORT: v.pipe(v.optional(v.string(), '8788'), v.transform(Number), v.number('is not a number'), v.integer(), v.minValue(0), v.maxValue(65_535)),
    RELAY_HOST: v.optional(v.string(), '127.0.0.1'),
    RELAY_DATA_DIR: v.optional(v.string(), './data/relay'),
    RELAY_TLS_CERT: v.optional(v.string()),
    RELAY_TLS_KEY: v.optional(v.string()),
    /** Proxies whose X-Forwarded-For is believed: addresses, or `loopback`. */
    RELAY_TRUST_PROXY: v.optional(v.string(), 'loopback'),
    /** One or several, by commas. */
    SERVER_URL: v.pipe(v.optional(v.string(), 'http://localhost:8787'), v.transform(list), v.array(origin), v.minLength(1, 'names no server')),
    SERVER_CA: v.optional(v.string()),
    /** In the order of SERVER_URL. */
    SERVER_ID: v.optional(v.pipe(v.string(), v.transform(list), v.array(serverId))),
    LOG_LEVEL: v.optional(v.picklist(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']), 'info'),
  }),
  v.check((env) => (env.RELAY_TLS_CERT === undefined) === (env.RELAY_TLS_KEY === undefined), 'RELAY_TLS_CERT and RELAY_TLS_KEY go together'),
  v.check((env) => new Set(env.SERVER_URL).size === env.SERVER_URL.length, 'SERVER_URL names a server twice'),
  v.check((env) => env.SERVER_ID === undefined || env.SERVER_ID.length === env.SERVER_URL.length, 'SERVER_ID has one ID for each address in SERVER_URL, in the same order'),
);

export interface RelayConfig {
  port: number;
  host: string;
  dataDir: string;
  tls?: { cert: string; key: string } | undefined;
  trustProxy: string[];
  /** The payment servers that are served, and no others: their origins, and what statements carry as `aud` (asked of the server when not given). */
  servers: { url: string; id?: string | undefined }[];
  /** File of certificates (PEM) that the servers' own are trusted by, besides the usual ones. */
  serverCa?: string | undefined;
  logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
}

/** Reads the settings from the environment. Throws `ConfigError`, one line per fault. */
export function readRelayConfig(environment: Record<string, string | undefined>): RelayConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = v.safeParse(environmentSchema, given);
  if (!parsed.success) throw new ConfigError(parsed.issues.map((issue) => [v.getDotPath(issue), issue.message].filter(Boolean).join(': ')));
  const env = parsed.output;
  return {
    port: env.RELAY_PORT,
    host: env.RELAY_HOST,
    dataDir: env.RELAY_DATA_DIR,
    tls: env.RELAY_TLS_CERT && env.RELAY_TLS_KEY ? { cert: env.RELAY_TLS_CERT, key: env.RELAY_TLS_KEY } : undefined,
    trustProxy: env.RELAY_TRUST_PROXY.split(',').map((item) => item.trim()),
    servers: env.SERVER_URL.map((url, at) => ({ url, id: env.SERVER_ID?.[at] })),
    serverCa: env.SERVER_CA,
    logLevel: env.LOG_LEVEL,
  };
}
