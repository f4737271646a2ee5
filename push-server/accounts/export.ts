/** Everything that the server keeps about an account, for whoever is in it. What is sealed stays sealed: nobody here can open it. */
import type { AccountExport } from '../../protocol/messages/devices.ts';
import type { Parts } from '../act.ts';
import type { Member } from '../authentication.ts';

/** So many requests of each device at most: more than are kept for long. */
const listed = 1_000;

export async function exportAccount({ store }: Pick<Parts, 'store'>, { account }: Member): Promise<AccountExport> {
  const [record, devices, passkeys, revocations] = await Promise.all([store.account(account), store.devicesOf(account), store.passkeysOf(account), store.revocationsOf(account)]);
  const subscriptions = await Promise.all(devices.map(({ id }) => store.subscription(id)));
  const requests = (await Promise.all(devices.map(({ id }) => store.requestsFor(id, { unsettledOnly: false, limit: listed })))).flat();
  return {
    account, createdAt: record?.createdAt, counter: record?.counter, minimum: record?.minimum,
    devices: devices.map(({ id, role, statement, joinedAt, seenAt, name }) => ({ id, role, statement, joinedAt, seenAt, name })),
    passkeys: passkeys.map(({ id, publicKey, signCount, transports, createdAt }) => ({ id, publicKey, signCount, transports, createdAt })),
    subscriptions: subscriptions.filter((subscription) => subscription !== undefined).map(({ device, endpoint, language, updatedAt }) => ({ device, endpoint, language, updatedAt })),
    revocations,
    requests: [...new Map(requests.map(({ state, recipients, filing }) => [state.request, { state, recipients, filing }])).values()],
  };
}
