import { beforeAll, describe, expect, it } from 'vitest';
import { approvalChallenge, type Approval } from '../../../protocol/card.ts';
import { SoftPasskey } from '../../../protocol/testing/authenticator.ts';
import { doubtApproval } from './approval.ts';

const publicUrl = 'https://pay.example';
const approval: Approval = { nonce: 'n'.repeat(22), filing: 'f'.repeat(43), payee: { name: 'Linden', domain: 'linden.example' }, amount: { currency: 'EUR', value: '12.30' } };
const { nonce, ...payment } = approval;
let passkey: SoftPasskey;
beforeAll(async () => {
  passkey = await SoftPasskey.make(publicUrl);
});
const known = () => [{ id: passkey.id, key: passkey.key }];

describe('an approval', () => {
  it('is believed for this very payment', async () => {
    // Signatures come in lengths of their own: an integer of ASN.1 has no leading zeros.
    for (let turn = 0; turn < 40; turn += 1) {
      const assertion = await passkey.assertion(await approvalChallenge(approval));
      expect(await doubtApproval({ nonce, assertion }, { passkeys: known(), payment, publicUrl })).toBeUndefined();
    }
  });

  it('is doubted when anything of it is another', async () => {
    const assertion = await passkey.assertion(await approvalChallenge(approval));
    const doubt = (change: Partial<typeof payment>, at = publicUrl) => doubtApproval({ nonce, assertion }, { passkeys: known(), payment: { ...payment, ...change }, publicUrl: at });
    expect(await doubt({ amount: { currency: 'EUR', value: '123.00' } })).toBe('not_approved');
    expect(await doubt({ payee: { name: 'Linden', domain: 'evil.example' } })).toBe('not_approved');
    expect(await doubt({ filing: 'g'.repeat(43) })).toBe('not_approved');
    expect(await doubt({}, 'https://other.example')).toBe('not_approved');
    expect(await doubtApproval({ nonce: 'm'.repeat(22), assertion }, { passkeys: known(), payment, publicUrl })).toBe('not_approved');
  });

  it('is doubted without user verification, with a signature of somebody else, or with a passkey that is not known here', async () => {
    const [challenge, other] = [await approvalChallenge(approval), await SoftPasskey.make(publicUrl)];
    const unverified = await passkey.assertion(challenge, { verified: false });
    expect(await doubtApproval({ nonce, assertion: unverified }, { passkeys: known(), payment, publicUrl })).toBe('not_approved');
    const forged = { ...(await other.assertion(challenge)), id: passkey.id, rawId: passkey.id };
    expect(await doubtApproval({ nonce, assertion: forged }, { passkeys: known(), payment, publicUrl })).toBe('not_approved');
    expect(await doubtApproval({ nonce, assertion: await other.assertion(challenge) }, { passkeys: known(), payment, publicUrl })).toBe('unknown_passkey');
  });
});
