/** The phone claims a code that it scanned or that was typed (DESIGN section 4). */
import { verifyDeviceStatement } from '../../protocol/keys.ts';
import type { Pairing } from '../../protocol/messages/devices.ts';
import { hideIntroduction, pairingProof, passkeysAtMost, readIntroduction, verifyPairingProof, type Transcript } from '../../protocol/pairing/ceremony.ts';
import { pairingKey, type PairingCode } from '../../protocol/pairing/code.ts';
import { ClientFailure, problemOf } from '../client/failure.ts';
import { PairingEnd, unlessEnded, waitFor, type Conversation, type PairingPorts } from './steps.ts';

/** The ceremony from the claimant's side, for `runFlow`. */
export const claimPairing = (ports: PairingPorts, code: PairingCode) =>
  async (conversation: Conversation): Promise<void> => {
    const self = await ports.self();
    const key = await pairingKey(code, self.serverId);
    const claimed = await ports.channel.claim(code.slot, code.method);
    const opener = await checkedOpener(claimed, code, self.serverId, self.statement);
    const name = await openerName(claimed, code, key);
    const about = { role: opener.role, name };

    conversation.show({ step: 'ask', side: 'claimant', ...about });
    const transcript: Transcript = {
      serverId: self.serverId, serverKey: self.serverKey, pairing: claimed.pairing, method: code.method,
      account: self.account, opener: claimed.opener.device, claimant: self.statement,
    };
    const confirm = async (): Promise<Pairing> => {
      conversation.show({ step: 'passkey', ...about });
      const verification = await ports.verify();
      const mac = await pairingProof(key, 'claimant', transcript);
      return ports.channel.confirm(claimed.pairing, mac, await hideIntroduction(key, 'claimant', { name: self.name, passkeys: (await ports.passkeys()).slice(0, passkeysAtMost) }), verification);
    };
    const confirmed = await unlessEnded(ports, claimed, conversation.lifetime, () => askUntilConfirmed(ports, conversation, about, confirm, claimed));

    conversation.show({ step: 'waiting', ...about });
    const accepted = await waitFor(ports, confirmed, ({ state }) => state === 'accepted', conversation.lifetime);
    const proven = accepted.acceptance !== undefined && (await verifyPairingProof(key, 'opener', transcript, accepted.acceptance));
    if (!proven) throw new PairingEnd('mismatch');
    await ports.pin(claimed.opener.device, name);
    conversation.show({ step: 'done', ...about });
  };

/** The opener's keys are those that the scanned code named, and not this phone's own. */
async function checkedOpener({ opener, slot }: Pairing, code: PairingCode, serverId: string, own: string) {
  const identity = await verifyDeviceStatement(opener.device, serverId).catch((cause: unknown) => {
    throw new PairingEnd('mismatch', { cause });
  });
  const named = code.deviceDigest === undefined || code.deviceDigest === identity.digest;
  if (!named || slot !== code.slot || opener.device === own) throw new PairingEnd('mismatch');
  return identity;
}

/** A name that does not open: a typing mistake in the secret half, or, where it was scanned, somebody in between. */
async function openerName({ opener }: Pairing, code: PairingCode, key: Uint8Array): Promise<string> {
  try {
    return (await readIntroduction(key, 'opener', opener.names[code.method])).name;
  } catch (cause) {
    throw code.method === 'typed' ? new ClientFailure('pairing_unknown', { cause }) : new PairingEnd('mismatch', { cause });
  }
}

/** Asks until the user confirms with the passkey, or refuses. A cancelled passkey sheet asks again. */
async function askUntilConfirmed(ports: PairingPorts, conversation: Conversation, about: { role: 'desktop' | 'phone'; name: string }, confirm: () => Promise<Pairing>, claimed: Pairing): Promise<Pairing> {
  for (;;) {
    if ((await conversation.answer()) === 'refuse') {
      await ports.channel.refuse(claimed.pairing).catch(() => undefined);
      throw new PairingEnd('refused');
    }
    try {
      return await confirm();
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (!again.has(problem)) throw thrown;
      conversation.show({ step: 'ask', side: 'claimant', ...about, problem });
    }
  }
}

const again = new Set(['passkey_cancelled', 'passkey_expired', 'passkey_refused', 'offline', 'server_away', 'unavailable', 'rate_limited', 'verification_required']);
