/** What the bench takes of the server itself, as built beside it: `dist` keeps only whole processes. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DeviceIdentity } from '../../../protocol/keys.ts';
import type { Signer } from '../../../protocol/statements.ts';

export interface Phone {
  identity: DeviceIdentity;
  signer: Signer;
  subscription: { device: string; endpoint: string; p256dh: string; auth: string; vapidKey: string };
}

export interface Account {
  account: string;
  counter: number;
  desktop: { identity: DeviceIdentity; signer: Signer };
  phones: Phone[];
}

export interface Seeded {
  serverId: string;
  accounts: Account[];
}

interface SeedModule {
  seed(directory: string, options: { accounts: number; endpointOf: (phone: number) => string; phones?: number | undefined; settled?: boolean | undefined }): Promise<Seeded>;
}

interface Encoded {
  headers: Record<string, string>;
  body: Buffer;
}

type Encoder = (
  target: { endpoint: string; p256dh: string; auth: string; vapid: { publicKey: string; privateKey: string } },
  message: string,
  options: { ttl: number; topic: string; urgency: 'high' },
) => Encoded;

interface EncoderModule {
  builtInEncoder(subject: string, now: () => number): Encoder;
  webPushEncoder(subject: string): Encoder;
}

/** A file that was built beside this one. */
export const beside = (name: string): string => join(import.meta.dirname, name);

const load = async (name: string): Promise<unknown> => import(pathToFileURL(beside(name)).href);

export const loadSeed = async () => (await load('seed.js')) as SeedModule;
export const loadEncoders = async () => (await load('encoder.js')) as EncoderModule;
