/** The phone shows its own code, for another phone of the account to claim. */
import { verifyDeviceStatement } from '../../protocol/keys.ts';
import { digest } from '../../protocol/base.ts';
import type { Pairing } from '../../protocol/messages/devices.ts';
import { hideIntroduction, pairingProof, readIntroduction, verifyPairingProof, type Transcript } from '../../protocol/pairing/ceremony.ts';
import { generatePairingSecrets, generateSlot, pairingAddress, pairingKey, typedCode, type PairingSecrets } from '../../protocol/pairing/code.ts';
import { problemOf } from '../client/failure.ts';
import { PairingEnd, unlessEnded, waitFor, type Conversation, type PairingPorts } from './steps.ts';

type Self = Awaited<ReturnType<PairingPorts['self']>>;

/** Slots are drawn at random; a taken one is drawn again so many times. */
const draws = 5;

/** The ceremony from the opener's side, for `runFlow`. */
export const openPairing = (ports: PairingPorts) =>
  async ({ show, answer, lifetime }: Conversation): Promise<void> => {
    const self = await ports.self();
    const secrets = generatePairingSecrets();
    const opened = await openSlot(ports, self, secrets);
    show({
      step: 'showing', typed: typedCode(opened.slot, secrets), expiresAt: opened.expiresAt,
      address: pairingAddress(self.publicUrl, opened.slot, secrets, await digest(self.statement)),
    });

    const confirmed = await waitFor(ports, opened, ({ state }) => state === 'confirmed', lifetime);
    const claimant = await checkedClaimant(confirmed, self, secrets).catch(async (thrown: unknown) => {
      await ports.channel.refuse(opened.pairing).catch(() => undefined);
      throw new PairingEnd('mismatch', { cause: thrown });
    });
    const about = { role: claimant.role, name: claimant.name };
    show({ step: 'ask', side: 'opener', ...about });
    if ((await unlessEnded(ports, confirmed, lifetime, answer)) === 'refuse') {
      await ports.channel.refuse(opened.pairing).catch(() => undefined);
      throw new PairingEnd('refused');
    }
    show({ step: 'waiting', ...about });
    await ports.channel.accept(opened.pairing, await pairingProof(claimant.key, 'opener', claimant.transcript));
    await ports.pin(claimant.transcript.claimant, claimant.name);
    show({ step: 'done', ...about });
  };

async function openSlot(ports: PairingPorts, self: Self, secrets: PairingSecrets): Promise<Pairing> {
  for (let turn = 1; ; turn += 1) {
    const slot = generateSlot();
    const [qr, typed] = await Promise.all((['qr', 'typed'] as const).map(async (method) => {
      const key = await pairingKey({ method, slot, secret: secrets[method] }, self.serverId);
      return hideIntroduction(key, 'opener', { name: self.name });
    }));
    try {
      return await ports.channel.open(slot, self.statement, { qr: qr ?? '', typed: typed ?? '' });
    } catch (thrown) {
      if (problemOf(thrown) !== 'slot_taken' || turn === draws) throw thrown;
    }
  }
}

/** Whoever claimed proves the secret over the same transcript, is a phone, and is of this very account. */
async function checkedClaimant({ claimant, pairing, slot }: Pairing, self: Self, secrets: PairingSecrets) {
  if (claimant?.mac === undefined || claimant.name === undefined || claimant.account !== self.account) throw new PairingEnd('mismatch');
  const identity = await verifyDeviceStatement(claimant.device, self.serverId);
  const key = await pairingKey({ method: claimant.method, slot, secret: secrets[claimant.method] }, self.serverId);
  const transcript: Transcript = {
    serverId: self.serverId, serverKey: self.serverKey, pairing, method: claimant.method,
    account: claimant.account, opener: self.statement, claimant: claimant.device,
  };
  const proven = identity.role === 'phone' && (await verifyPairingProof(key, 'claimant', transcript, claimant.mac));
  if (!proven) throw new PairingEnd('mismatch');
  return { role: identity.role, name: (await readIntroduction(key, 'claimant', claimant.name)).name, key, transcript };
}
