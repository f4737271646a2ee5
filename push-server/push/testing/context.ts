/** For tests: a server context over a real store in a folder of its own, with one account, a desktop and a phone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { generateDeviceKeys, signDeviceStatement, verifyDeviceStatement, type DeviceKeys } from '../../../protocol/keys.ts';
import type { Role } from '../../../protocol/base.ts';
import type { RequestState } from '../../../protocol/requests/state.ts';
import { readConfig } from '../../config.ts';
import { readIdentity } from '../../identity.ts';
import type { ServerContext } from '../../ports.ts';
import type { DeviceRecord, RequestRecord } from '../../store/records.ts';
import { openStore } from '../../store/open.ts';

export const account = 'a'.repeat(22);
export const requestId = '01890a5d-ac96-774b-bcce-b302099a8057';

export interface TestContext extends ServerContext {
  /** Changed by the test at will; undefined is the system's clock. */
  clock: { time: number | undefined };
  lines: string[];
  desktop: DeviceKeys;
  phone: DeviceKeys;
  addDevice(role: Role, given?: Partial<DeviceRecord>): Promise<DeviceKeys>;
  addRequest(change?: Partial<RequestState>, given?: Partial<RequestRecord>): Promise<RequestRecord>;
  /** The same data once more, as after a restart. */
  reopen(): Promise<TestContext>;
  remove(): Promise<void>;
}

export async function testContext(environment: Record<string, string> = {}, directory = mkdtempSync(join(tmpdir(), 'rtp-context-'))): Promise<TestContext> {
  const config = readConfig({ DATA_DIR: directory, ...environment });
  const store = await openStore(config);
  const clock: { time: number | undefined } = { time: undefined };
  const now = () => clock.time ?? Date.now();
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const identity = await readIdentity(store, config);

  async function addDevice(role: Role, given: Partial<DeviceRecord> = {}): Promise<DeviceKeys> {
    const keys = await generateDeviceKeys();
    const { id, statement, digest, signingKey } = await verifyDeviceStatement(await signDeviceStatement(keys, role, identity.serverId, now), identity.serverId);
    await store.transaction((tx) => tx.putDevice({ id, account, role, statement, digest, signingKey, joinedAt: now(), seenAt: now(), ...given }));
    return keys;
  }

  await store.transaction(async (tx) => {
    if (!(await tx.account(account))) await tx.addAccount({ id: account, createdAt: now(), counter: 2, minimum: 'none' });
  });
  const desktop = await addDevice('desktop');
  const phone = await addDevice('phone');

  async function addRequest(change: Partial<RequestState> = {}, given: Partial<RequestRecord> = {}): Promise<RequestRecord> {
    const state: RequestState = {
      request: requestId, desktop: desktop.id, phase: 'filed', revision: 0, minimum: 'any', opening: 'page', filedAt: now(), expiresAt: now() + 300_000, evidence: [], ...change,
    };
    const record: RequestRecord = { state, account, recipients: [phone.id], operations: ['raise'], filingDigest: 'f', detailsDigest: 'd', digits: 'x', scanProof: 'y', filing: 'a.b.c', salt: 's', ...given };
    await store.transaction((tx) => tx.addRequest(record));
    return record;
  }

  return {
    config, store, identity, now, log, clock, lines, desktop, phone, addDevice, addRequest,
    async reopen() {
      await store.close();
      return testContext(environment, directory);
    },
    async remove() {
      await store.close();
      rmSync(directory, { recursive: true });
    },
  };
}
