/** VAPID keys: each subscription names the key it was made with, and an old key stays while any subscription names it. */
import * as v from 'valibot';
import { base64urlSchema } from '../../protocol/base.ts';
import type { ServerContext } from '../ports.ts';
import type { VapidKeys } from './sender.ts';

const keysSchema = v.pipe(v.string(), v.parseJson(), v.object({ publicKey: base64urlSchema, privateKey: base64urlSchema }));

/** The setting under which a key pair that is no longer the current one is kept, as JSON of `VapidKeys`. */
export const retiredVapidSetting = (id: string): string => `vapid:${id}`;

/** The key pair of this ID, current or retired; undefined when it is gone. */
export async function vapidKeysOf({ store, identity }: Pick<ServerContext, 'store' | 'identity'>, id: string): Promise<VapidKeys | undefined> {
  if (id === identity.vapid.id) return identity.vapid;
  const kept = v.safeParse(keysSchema, await store.setting(retiredVapidSetting(id)));
  return kept.success ? kept.output : undefined;
}
