/** The server's settings: environment variables, parsed once. Every fault is one readable line. */
import * as v from 'valibot';
import { knownServices, type KnownService } from './push/endpoint.ts';

const isIp = (host: string) => /^\d+(\.\d+){3}$/.test(host) || host.startsWith('[');

/** Passkeys need a host name that stays: https with a name, or localhost. */
function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.pathname !== '/' || url.search || url.hash || url.username) return false;
  if (url.hostname === 'localhost') return url.protocol === 'http:' || url.protocol === 'https:';
  return url.protocol === 'https:' && !isIp(url.hostname);
}

const text = (fallback: string) => v.optional(v.string(), fallback);
const list = v.pipe(v.optional(v.string(), ''), v.transform((value) => value.split(',').map((item) => item.trim()).filter(Boolean)));
const number = (fallback: number, minimum: number, maximum: number) =>
  v.pipe(v.optional(v.string(), String(fallback)), v.transform(Number), v.number('is not a number'), v.minValue(minimum), v.maxValue(maximum));
const port = (fallback: number) => v.pipe(number(fallback, 0, 65_535), v.integer());
const originUrl = v.pipe(v.string(), v.url(), v.transform((value) => new URL(value).origin));
const rewrite = v.pipe(
  list,
  v.everyItem((item) => /^https?:\/\/[^=]+=https?:\/\/[^=]+$/.test(item), 'wants FROM=TO origins'),
  v.transform((items) => items.map((item) => item.split('=')).map(([from = '', to = '']) => ({ from, to }))),
);

const environmentSchema = v.pipe(
  v.object({
    PORT: port(8787),
    HOST: text('127.0.0.1'),
    PUBLIC_URL: v.optional(v.pipe(v.string(), v.check(isPublicUrl, 'must be https with a host name, or localhost; passkeys refuse IP addresses'))),
    DATA_DIR: text('./data'),
    /** PostgreSQL instead of SQLite. */
    DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\/./, 'must be postgres://user:password@host:port/database'))),
    TLS_CERT: v.optional(v.string()),
    TLS_KEY: v.optional(v.string()),
    SERVER_ID: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
    RELAY_URL: v.optional(originUrl),
    /** A file with the relay's public JWK, or that JWK itself. */
    RELAY_KEY: v.optional(v.string()),
    PWA_DIR: text('dist/pwa'),
    /** Where the readable page of the API listens; none when unset. */
    DOCS_PORT: port(0),
    VAPID_SUBJECT: v.optional(v.pipe(v.string(), v.regex(/^(mailto:[^\s@<>]+@[^\s@<>]+|https:\/\/\S+)$/, 'must be mailto: or https:')), 'mailto:operator@example.org'),
    /** Which of the known push services are allowed. */
    PUSH_KNOWN: v.pipe(v.optional(v.string(), 'google,mozilla,apple,windows'), v.transform((value) => value.split(',').map((item) => item.trim()).filter(Boolean)), v.array(v.picklist(Object.keys(knownServices) as KnownService[]))),
    PUSH_SERVICES: list,
    /** Who encrypts pushes: this server itself, or the library that it is measured against. */
    PUSH_ENCODER: v.optional(v.picklist(['built-in', 'web-push']), 'built-in'),
    PUSH_REWRITE: rewrite,
    PUSH_ALLOW_PRIVATE: list,
    /** Addresses of proxies in front that may say for whom they speak. */
    TRUST_PROXY: list,
    /** Calls a minute that one address may make to each route that needs no known device. */
    STRANGER_LIMIT: number(120, 1, 1_000_000),
    /** Calls a minute that one address may make to each route for known devices. */
    ADDRESS_LIMIT: number(6_000, 1, 1_000_000),
    /** Writes and reads that one device may make in a minute; an account has four times as many. */
    DEVICE_WRITES: number(240, 1, 1_000_000),
    DEVICE_READS: number(600, 1, 1_000_000),
    /** Filings that one desktop may make in a minute. */
    DESKTOP_FILINGS: v.pipe(number(10, 1, 1_000_000), v.integer()),
    /** Requests of an account that were declined or ignored within ten minutes, after which the digits are asked for. */
    BURST_REFUSALS: v.pipe(number(3, 1, 1_000_000), v.integer()),
    RETENTION_HOURS: number(24, 0, 24 * 366),
    /** The longest that a request may wait for its phone. */
    MAXIMUM_LIFE_MINUTES: number(15, 0.05, 60),
    RELEASE_DEADLINE_MINUTES: number(30, 0.001, 24 * 60),
    /** Where metrics and health are read, by the operator only; none when unset. */
    METRICS_PORT: port(0),
    METRICS_HOST: text('127.0.0.1'),
    /** Seconds to answer `/readyz` by no before closing, for a balancer in front to notice. */
    DRAIN_SECONDS: number(0, 0, 300),
    LOG_LEVEL: v.optional(v.picklist(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']), 'info'),
  }),
  v.check((env) => (env.TLS_CERT === undefined) === (env.TLS_KEY === undefined), 'TLS_CERT and TLS_KEY go together'),
  v.check((env) => env.RELAY_URL === undefined || env.RELAY_KEY !== undefined, 'RELAY_URL needs RELAY_KEY'),
);

/** Every setting that there is. */
export const settingNames: readonly string[] = Object.keys(environmentSchema.entries);

export interface ServerConfig {
  port: number;
  host: string;
  /** Origin without a trailing slash. */
  publicUrl: string;
  dataDir: string;
  /** PostgreSQL, which any number of nodes may share; without it SQLite in `dataDir`. */
  databaseUrl?: string | undefined;
  tls?: { cert: string; key: string } | undefined;
  serverId?: string | undefined;
  relay?: { url: string; key: string } | undefined;
  pwaDir: string;
  /** Port of the API's documentation, on an origin other than the PWA's; undefined for none. */
  docsPort?: number | undefined;
  /** Port and host of metrics; undefined for none. */
  metrics?: { port: number; host: string } | undefined;
  /** Ms between saying that this node is going and closing. */
  drain: number;
  vapidSubject: string;
  pushKnown: KnownService[];
  /** Push services allowed besides the known ones: host suffixes. */
  pushServices: string[];
  pushEncoder: 'built-in' | 'web-push';
  /** Origins of push endpoints that are sent elsewhere. */
  pushRewrite: { from: string; to: string }[];
  /** `host:port` of push services that may resolve to a private address. */
  pushAllowPrivate: string[];
  trustProxy: string[];
  strangerLimit: number;
  addressLimit: number;
  deviceWrites: number;
  deviceReads: number;
  /** Filings that one desktop may make in a minute. */
  desktopFilings: number;
  /** Requests of an account that were declined or ignored within ten minutes, after which `match` is the minimum. */
  burstRefusals: number;
  /** Ms after which a settled request is forgotten. */
  retention: number;
  /** Ms from the release to `unconfirmed`. */
  releaseDeadline: number;
  /** Ms that a request may live before the release. */
  maximumLife: number;
  logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
}

/** Reads the settings from the environment. Throws `ConfigError`, one line per fault. */
export function readConfig(environment: Record<string, string | undefined>): ServerConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = v.safeParse(environmentSchema, given);
  if (!parsed.success) throw new ConfigError(parsed.issues.map((issue) => [v.getDotPath(issue), issue.message].filter(Boolean).join(': ')));
  const env = parsed.output;
  const ownUrl = `${env.TLS_CERT ? 'https' : 'http'}://localhost:${env.PORT}`;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: new URL(env.PUBLIC_URL ?? ownUrl).origin,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    tls: env.TLS_CERT && env.TLS_KEY ? { cert: env.TLS_CERT, key: env.TLS_KEY } : undefined,
    serverId: env.SERVER_ID,
    relay: env.RELAY_URL && env.RELAY_KEY ? { url: env.RELAY_URL, key: env.RELAY_KEY } : undefined,
    pwaDir: env.PWA_DIR,
    docsPort: environment.DOCS_PORT ? env.DOCS_PORT : undefined,
    metrics: environment.METRICS_PORT ? { port: env.METRICS_PORT, host: env.METRICS_HOST } : undefined,
    drain: env.DRAIN_SECONDS * 1_000,
    vapidSubject: env.VAPID_SUBJECT,
    pushKnown: env.PUSH_KNOWN,
    pushServices: env.PUSH_SERVICES,
    pushEncoder: env.PUSH_ENCODER,
    pushRewrite: env.PUSH_REWRITE,
    pushAllowPrivate: env.PUSH_ALLOW_PRIVATE,
    trustProxy: env.TRUST_PROXY,
    strangerLimit: env.STRANGER_LIMIT,
    addressLimit: env.ADDRESS_LIMIT,
    deviceWrites: env.DEVICE_WRITES,
    deviceReads: env.DEVICE_READS,
    desktopFilings: env.DESKTOP_FILINGS,
    burstRefusals: env.BURST_REFUSALS,
    retention: env.RETENTION_HOURS * 3_600_000,
    releaseDeadline: env.RELEASE_DEADLINE_MINUTES * 60_000,
    maximumLife: Math.round(env.MAXIMUM_LIFE_MINUTES * 60_000),
    logLevel: env.LOG_LEVEL,
  };
}

/** Settings that cannot be used. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}
