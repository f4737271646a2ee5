/** Structured logs on standard error: what happened, to which kind of thing, never what it carried. IDs are cut short: enough to follow one, not enough to use it. */
import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';

const shown = 8;

const shorten = (id: unknown): unknown => (typeof id === 'string' && id.length > shown ? `${id.slice(0, shown)}…` : id);

/** Members of log lines that hold an ID. */
const ids = ['device', 'account', 'request', 'subject', 'issuer', 'pairing'] as const;

export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  const serializers = { ...Object.fromEntries(ids.map((name) => [name, shorten])), err: stdSerializers.err };
  return pino({ level, base: null, serializers }, destination);
}
