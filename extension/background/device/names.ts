import * as v from 'valibot';
import { deviceNameSchema } from '../../../protocol/content.ts';
import type { Trust, TrustedDevice } from '../../../protocol/devices/trust.ts';
import { importVerifyingKey, type DeviceKeys } from '../../../protocol/keys.ts';
import type { DeviceListing } from '../../../protocol/messages/devices.ts';
import { open, padded, paddingSteps, parseOpened, seal } from '../../../protocol/sealing.ts';
import { sealedDigest } from '../../../protocol/sealed.ts';
import { peekStatement, verifyStatement, type Signer } from '../../../protocol/statements.ts';
import type { Api } from '../server/api.ts';
import { desktopName } from './device.ts';
import type { Link } from './record.ts';

/** Phones that this desktop seals to. */
export const phonesOf = (trust: Trust): TrustedDevice[] => [...trust.devices.values()].filter(({ role }) => role === 'phone');

/** What phones call this desktop now: the name that one of them gave it, until its own user chooses another. */
export const nameByPhones = ({ names, named }: Pick<Link, 'names' | 'named'>, self: string, own: string): string =>
  named?.name === own ? (names[self] ?? own) : own;

/** The names that phones gave themselves or each other, where a trusted phone vouches for them. Others are left out, not refused: a name is no authority. */
export async function readNames(listing: DeviceListing, trust: Trust, keys: DeviceKeys, audience: string): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const { id, name } of listing.devices) {
    if (!name?.sealed) continue;
    const read = await readName(name.statement, name.sealed, id, trust, keys, audience).catch(() => undefined);
    if (read) names[id] = read;
  }
  return names;
}

type SealedName = NonNullable<NonNullable<DeviceListing['devices'][number]['name']>['sealed']>;

async function readName(statement: string, sealed: SealedName, id: string, trust: Trust, keys: DeviceKeys, audience: string): Promise<string | undefined> {
  const author = trust.devices.get(peekStatement(statement).issuer);
  if (!author || (author.id !== id && author.role !== 'phone')) return undefined;
  const key = await importVerifyingKey(author.signingKey);
  const { claims } = await verifyStatement(statement, { kind: 'rename', key, issuer: author.id, audience, now: () => 0, time: 'any' });
  if (claims.device !== id) return undefined;
  return parseOpened(deviceNameSchema, await open(sealed, keys.encryption.privateKey, claims.name));
}

/** Seals this desktop's name to its phones, when they or the name that its user chose changed. */
export async function tellName(api: Api, link: Link, trust: Trust, signer: Signer): Promise<Pick<Link, 'named' | 'names'> | undefined> {
  const own = await desktopName();
  const to = phonesOf(trust).map(({ id }) => id).sort();
  if (to.length === 0 || (link.named?.name === own && link.named.to.join() === to.join())) return undefined;
  const name = nameByPhones(link, signer.id, own);
  const sealed = await seal(padded(name, paddingSteps.name), phonesOf(trust));
  await api.write({
    url: `${link.address}/v1/devices/${signer.id}/name`,
    kind: 'rename',
    claims: { device: signer.id, name: await sealedDigest(sealed) },
    signer,
    schema: v.unknown(),
    attachments: { name: sealed },
  });
  return { named: { to, name: own }, names: { ...link.names, [signer.id]: name } };
}
