/** What an operator does by hand, beside a running server or without one. Nothing here can see what requests are about. */
import webPush from 'web-push';
import { perform, type Parts } from '../act.ts';
import { removeByOperator } from '../accounts/devices.ts';
import { vapidId } from '../identity.ts';
import { retiredVapidSetting } from '../push/vapid.ts';
import { purge } from '../requests/sweep.ts';
import { backUp } from '../store/sqlite/backup.ts';

const time = (ms: number): string => new Date(ms).toISOString().slice(0, 16).replace('T', ' ');

/** The devices of an account, named by its own ID or by that of one of its devices. */
export async function showDevices({ store }: Parts, id: string): Promise<string[]> {
  const account = (await store.device(id))?.account ?? id;
  const known = await store.account(account);
  if (!known) return [`no account or device ${id}`];
  const devices = await store.devicesOf(account);
  const lines = await Promise.all(
    devices.map(async (device) => {
      const subscription = await store.subscription(device.id);
      const waking = device.role === 'desktop' ? '' : subscription ? `  woken by ${new URL(subscription.endpoint).host}` : '  not subscribed';
      return `${device.id}  ${device.role.padEnd(7)}  joined ${time(device.joinedAt)}  seen ${time(device.seenAt)}${waking}`;
    }),
  );
  return [`account ${account}, made ${time(known.createdAt)}, minimum ${known.minimum}, ${devices.length} devices`, ...lines];
}

/** Cuts a device off: at once where it asks, within a minute where it is connected. */
export async function revokeDevice(parts: Parts, id: string): Promise<string[]> {
  const removed = await perform(parts, (act) => removeByOperator(act, id));
  return [removed ? `${id} is removed` : `no device ${id}`];
}

/** Pushes that were given up. */
export async function showDead({ store }: Parts): Promise<string[]> {
  const dead = await store.deadPushes(100);
  return dead.length === 0 ? ['none'] : dead.map(({ id, kind, service, attempts, expiresAt, error }) => `${id}  ${kind}  ${service}  ${attempts} attempts  good until ${time(expiresAt)}  ${error}`);
}

/** Makes a push that was given up due again, while its request lives. */
export async function replayDead({ store, now }: Parts, id: string): Promise<string[]> {
  const replayed = await store.transaction((tx) => tx.replayPush(Number(id), now()));
  return [replayed ? `${id} is due again` : `${id} was not given up, or is too late now`];
}

/** A new VAPID key for new subscriptions. The old one stays until the last subscription made with it is gone. */
export async function rotateVapid({ store, identity }: Parts): Promise<string[]> {
  const { publicKey, privateKey, id } = identity.vapid;
  const fresh = webPush.generateVAPIDKeys();
  await store.transaction(async (tx) => {
    await tx.keepSetting(retiredVapidSetting(id), JSON.stringify({ publicKey, privateKey }));
    await tx.replaceSetting('vapid', JSON.stringify(fresh));
  });
  return [`new key ${vapidId(fresh.publicKey)}; ${id} stays until its last subscription goes`, 'Restart the server: phones subscribe anew under the new key when their app is opened next.'];
}

/** A copy of the database as it is now, beside a running server, too. */
export async function backUpTo({ config }: Parts, file: string): Promise<string[]> {
  if (config.databaseUrl !== undefined) throw new Error('The data is in PostgreSQL: use pg_dump.');
  backUp(config.dataDir, file);
  return [file];
}

export async function purgeNow(parts: Parts): Promise<string[]> {
  await purge(parts);
  return ['done'];
}
