import type { Outbox, ServerContext } from '../ports.ts';
import { createPushAgent } from './connect.ts';
import { hostAndPort } from './endpoint.ts';
import { createOutboxOver } from './outbox.ts';
import { createPushSender } from './sender.ts';

/** The push outbox as the server's settings want it: its sockets, its policy, its keys. */
export function createOutbox(context: ServerContext): Outbox {
  const { config, now } = context;
  // Where the operator sends pushes on purpose may well be a private address.
  const gateways = config.pushRewrite.map(({ to }) => hostAndPort(new URL(to)));
  const sender = createPushSender({
    agent: createPushAgent({ allowPrivate: new Set([...config.pushAllowPrivate, ...gateways]) }),
    subject: config.vapidSubject,
    rewrites: config.pushRewrite,
    now,
  });
  const policy = {
    services: config.pushServices,
    allowPrivate: new Set(config.pushAllowPrivate),
    rewritten: config.pushRewrite.map(({ from }) => from),
  };
  return createOutboxOver(context, { sender, policy });
}
