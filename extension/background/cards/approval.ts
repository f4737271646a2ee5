import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { decodeBytes } from '../../../protocol/base.ts';
import { approvalChallenge, type Approval, type HandedCard, type Passkey } from '../../../protocol/card.ts';

interface Expected {
  /** The passkeys that this desktop learned when it was paired. */
  passkeys: readonly Passkey[];
  /** The payment as this desktop filed it. */
  payment: Omit<Approval, 'nonce'>;
  /** The server's public URL: the origin at which the phone's app asked for the passkey. */
  publicUrl: string;
}

/**
 * Whether the user approved this very payment: an assertion with user verification, by a passkey that is known here, over the challenge that
 * filing, payee and amount give. https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion
 * Answers with what is wrong, or with nothing.
 */
export async function doubtApproval({ nonce, assertion }: Pick<HandedCard, 'nonce' | 'assertion'>, { passkeys, payment, publicUrl }: Expected): Promise<'not_approved' | 'unknown_passkey' | undefined> {
  const passkey = passkeys.find(({ id }) => id === assertion.id);
  if (!passkey) return 'unknown_passkey';
  const { origin, hostname } = new URL(publicUrl);
  try {
    const { verified } = await verifyAuthenticationResponse({
      response: { ...assertion, clientExtensionResults: {} },
      expectedChallenge: await approvalChallenge({ ...payment, nonce }),
      expectedOrigin: origin,
      expectedRPID: hostname,
      // Counters are the server's to watch: a passkey that is synced between phones has none.
      credential: { id: passkey.id, publicKey: decodeBytes(passkey.key), counter: 0 },
      requireUserVerification: true,
    });
    return verified ? undefined : 'not_approved';
  } catch {
    return 'not_approved';
  }
}
