/** Joining an account, its devices, and leaving it. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { digest } from '../../protocol/base.ts';
import { verifyDeviceStatement, generateDeviceKeys, signDeviceStatement } from '../../protocol/keys.ts';
import { joinedSchema } from '../../protocol/messages/devices.ts';
import type { Minimum } from '../../protocol/requests/state.ts';
import { generateRestKey } from '../storage/rest.ts';
import type { KnownDevice, OwnDevice } from '../storage/schema.ts';
import { createAccountPasskeys } from './account-passkeys.ts';
import { done } from './api.ts';
import { meetServer, type Base } from './base.ts';
import { endorsePins, refreshDevices, sealName, shareOwnName, type Refreshed } from './devices.ts';
import { asked, ClientFailure, problemOf } from './failure.ts';
import type { OwnPasskeys } from './own-passkeys.ts';
import type { Passkeys } from './passkeys.ts';
import type { Account, DevicesView, DeviceView, JoinStep, Stage } from './types.ts';

export interface AccountInput {
  base: Base;
  passkeys: Passkeys;
  ownPasskeys: OwnPasskeys;
  stage: Signal<Stage>;
  devices: Signal<DevicesView>;
  phoneName: Signal<string | undefined>;
  /** Called when this phone joined, to begin what needs an account. */
  onJoined: () => Promise<void>;
  /** Wipes this phone and says why. */
  remove: (why: 'revoked' | 'unknown' | 'deleted') => Promise<void>;
}

/** What screens see of a known device. */
export const deviceViewOf = ({ id, role, name, trust, joinedAt, seenAt, subscribed }: KnownDevice): DeviceView => ({ id, role, name, trust, joinedAt, seenAt, subscribed });

export function createAccount({ base, passkeys, ownPasskeys, stage, devices, phoneName, onJoined, remove }: AccountInput): Account {
  const step = signal<JoinStep>('idle');

  /** This phone's keys: made once, and used again when an earlier try did not come through. */
  async function ownDevice(name: string): Promise<OwnDevice> {
    const { serverId } = await meetServer(base);
    const before = await base.storage.device();
    const keys = before?.keys ?? (await generateDeviceKeys());
    const statement = before?.statement ?? (await signDeviceStatement(keys, 'phone', serverId, base.clock.now));
    const own = { keys, statement, name, restKey: before?.restKey ?? (await generateRestKey()) };
    await base.storage.keepDevice(own);
    return own;
  }

  async function join(kind: 'sign-up' | 'sign-in', name: string): Promise<void> {
    step.value = 'passkey';
    try {
      const own = await ownDevice(name);
      const { ceremony, credential } = kind === 'sign-up' ? await passkeys.create('sign-up', own.statement) : await passkeys.use('sign-in', own.statement);
      step.value = 'saving';
      const claims = { ceremony, device: await digest(own.statement), credential: await digest(credential) };
      const path = kind === 'sign-up' ? '/v1/accounts' : '/v1/devices';
      const { account, counter } = await base.api.write({ path, kind, claims, attach: { device: own.statement, credential } }, joinedSchema);
      await base.storage.keepMembership({ account, counter, revoked: [], minimum: 'none' });
      await (kind === 'sign-up' ? ownPasskeys.made(credential) : ownPasskeys.used(credential));
      phoneName.value = own.name;
      stage.value = { name: 'joined', account, device: own.keys.id };
      await onJoined();
    } finally {
      step.value = 'idle';
    }
  }

  async function refresh(): Promise<Refreshed> {
    const refreshed = await refreshDevices(base).catch(async (thrown: unknown) => {
      if (problemOf(thrown) === 'device_revoked') await remove('revoked');
      throw thrown;
    });
    const minimum = (await base.storage.membership())?.minimum ?? 'any';
    devices.value = { fresh: true, devices: refreshed.devices.map(deviceViewOf), minimum };
    await endorsePins(base, refreshed);
    await shareOwnName(base, refreshed);
    return refreshed;
  }

  async function rename(device: string, name: string): Promise<void> {
    const own = await base.device();
    if (device === own.keys.id) {
      await base.storage.keepDevice({ ...own, name });
      phoneName.value = name;
      await refresh(); // seals the new name, as the readers' mark has changed
    } else {
      const { trust } = await refresh();
      await sealName(base, device, name, trust.devices.values());
    }
    await refresh();
  }

  async function revoke(device: string): Promise<void> {
    const self = (await base.device()).keys.id === device;
    const { trust } = await refresh();
    const verification = self ? undefined : await passkeys.use('revoke');
    const claims = { device, counter: trust.counter + 1 };
    await base.api.write({ path: `/v1/devices/${device}/revocation`, kind: 'revoke', claims, ...(verification ? { attach: { verification } } : {}) }, done);
    if (self) await remove('deleted');
    else await refresh();
  }

  async function setMinimum(minimum: Minimum): Promise<void> {
    const verification = await passkeys.use('policy');
    await base.api.write({ path: '/v1/policy', kind: 'policy', claims: { minimum }, attach: { verification } }, done);
    await refresh();
  }

  async function deleteAccount(): Promise<void> {
    const membership = await base.storage.membership();
    if (!membership) throw new ClientFailure('unknown_device');
    const verification = await passkeys.use('delete-account');
    await base.api.write({ path: '/v1/account/deletion', kind: 'delete-account', claims: { account: membership.account }, attach: { verification } }, done);
    await remove('deleted');
  }

  return {
    step,
    signUp: (name) => asked(() => join('sign-up', name)),
    signIn: (name) => asked(() => join('sign-in', name)),
    begin() {
      if (stage.peek().name === 'removed') stage.value = { name: 'new' };
      void base.storage.changeInstallation({ removed: undefined });
    },
    devices,
    refresh: () => asked(async () => { await refresh(); }),
    rename: (device, name) => asked(() => rename(device, name)),
    revoke: (device) => asked(() => revoke(device)),
    setMinimum: (minimum) => asked(() => setMinimum(minimum)),
    passkeys: createAccountPasskeys({ base, passkeys, ownPasskeys }),
    deleteAccount: () => asked(deleteAccount),
    joining: joiningOf(devices),
  };
}

/** In the account by passkey alone: there are others, and none of them is trusted yet. */
const joiningOf = (devices: ReadonlySignal<DevicesView>): ReadonlySignal<boolean> =>
  computed(() => {
    const others = devices.value.devices.filter(({ trust }) => trust !== 'self');
    return devices.value.fresh && others.length > 0 && others.every(({ trust }) => trust === 'untrusted');
  });

/** Pins a device that a ceremony just proved. */
export async function pinDevice(base: Base, statement: string, name: string): Promise<void> {
  const identity = await verifyDeviceStatement(statement, (await base.server()).serverId);
  await base.storage.keepPin({ id: identity.id, role: identity.role, statement, name, pairedAt: base.clock.now(), endorsed: false });
}
