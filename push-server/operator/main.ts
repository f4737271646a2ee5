/** `operator.js`: the operator's commands, with the settings of the server. */
import { ProblemError } from '../../protocol/problems.ts';
import type { Parts } from '../act.ts';
import { ConfigError } from '../config.ts';
import { readIdentity } from '../identity.ts';
import { DeviceLimits } from '../limits.ts';
import { createLog } from '../log.ts';
import { describeRelays } from '../relays.ts';
import { describeSettings, readSettings } from '../settings.ts';
import { openStore } from '../store/open.ts';
import { backUpTo, purgeNow, replayDead, revokeDevice, rotateVapid, showDead, showDevices } from './commands.ts';

const help = `Usage: node dist/push-server/operator.js COMMAND
  config            the settings in force, without secrets
  devices ID        the devices of an account, by its ID or a device's
  revoke DEVICE     cuts a device off
  relays            the relays that are trusted, and when each last delivered
  dead              pushes that were given up
  replay PUSH       makes one of them due again
  rotate-vapid      a new key for push subscriptions; old ones stay good
  backup FILE       a copy of the database, beside a running server, too (SQLite)
  purge             forgets now what is old enough
`;

const commands: Record<string, (parts: Parts, argument: string) => Promise<string[]>> = {
  devices: showDevices, revoke: revokeDevice, relays: describeRelays, dead: showDead, replay: replayDead, 'rotate-vapid': rotateVapid, backup: backUpTo, purge: purgeNow,
};
const withArgument = new Set(['devices', 'revoke', 'replay', 'backup']);

async function main(): Promise<void> {
  const [, , name = '', argument = ''] = process.argv;
  const config = readSettings(process.env);
  if (name === 'config') return void process.stdout.write(`${describeSettings(config)}\n`);
  const command = commands[name];
  if (!command || (withArgument.has(name) && !argument)) {
    process.stderr.write(help);
    process.exitCode = 2;
    return;
  }
  const store = await openStore(config);
  const [log, now] = [createLog(config.logLevel), Date.now];
  // The server beside this process tells its devices and sends what is due; here nobody is connected.
  const hub: Parts['hub'] = { register: () => undefined, publish: () => undefined, closeDevice: () => undefined, atOnceFor: async () => undefined, close: async () => undefined };
  const outbox: Parts['outbox'] = {
    start: () => undefined, wake: () => undefined, lease: () => undefined, send: () => undefined, assertEndpoint: () => undefined, close: async () => undefined,
  };
  const parts: Parts = { config, store, identity: await readIdentity(store, config), now, log, hub, outbox, limits: new DeviceLimits(store, now) };
  try {
    for (const line of await command(parts, argument)) process.stdout.write(`${line}\n`);
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  const lines = error instanceof ConfigError ? error.faults : [error instanceof ProblemError ? error.code : error instanceof Error ? error.message : String(error)];
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
});
