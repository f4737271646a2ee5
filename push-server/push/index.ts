import type { Outbox, ServerContext } from '../ports.ts';
import { builtInEncoder, webPushEncoder } from './encoder.ts';
import { hostAndPort } from './endpoint.ts';
import { createOutboxOver } from './outbox.ts';
import { createPushSender } from './sender.ts';
import { createPushTransport } from './transport.ts';

/** The push outbox as the server's settings want it: its sockets, its policy, its keys. */
export function createOutbox(context: ServerContext): Outbox {
  const { config, now } = context;
  // Where the operator sends pushes on purpose may well be a private address.
  const gateways = config.pushRewrite.map(({ to }) => hostAndPort(new URL(to)));
  const sender = createPushSender({
    encoder: config.pushEncoder === 'web-push' ? webPushEncoder(config.vapidSubject) : builtInEncoder(config.vapidSubject, now),
    transport: createPushTransport({ allowPrivate: new Set([...config.pushAllowPrivate, ...gateways]) }),
    rewrites: config.pushRewrite,
    now,
  });
  const policy = {
    known: config.pushKnown,
    services: config.pushServices,
    allowPrivate: new Set(config.pushAllowPrivate),
    rewritten: config.pushRewrite.map(({ from }) => from),
  };
  return createOutboxOver(context, { sender, policy });
}
