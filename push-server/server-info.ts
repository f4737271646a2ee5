import type { ServerInfo } from '../protocol/messages/devices.ts';
import type { ServerContext } from './ports.ts';

/** The oldest client version that this server understands. */
export const minimumVersion = 1;

export const serverInfo = ({ config, identity, now }: ServerContext): ServerInfo => ({
  serverId: identity.serverId,
  key: identity.publicKey,
  publicUrl: config.publicUrl,
  relayUrl: config.relay?.url,
  applicationServerKey: identity.vapid.publicKey,
  minimumVersion,
  maximumLife: config.maximumLife,
  time: now(),
});
