import * as v from 'valibot';
import { deviceIdSchema, pairingIdSchema } from '../../protocol/base.ts';
import {
  accountExportSchema, addPasskeyBodySchema, confirmPairingBodySchema, deviceListingSchema, joinBodySchema, joinedSchema, openPairingBodySchema, pairingSchema, passkeyOptionsBodySchema,
  passkeyOptionsSchema, renameBodySchema, serverInfoSchema, statementBodySchema, subscribeBodySchema, verifiedBodySchema,
} from '../../protocol/messages/devices.ts';
import { deleteAccount, setPolicy } from '../accounts/account.ts';
import { exportAccount } from '../accounts/export.ts';
import { endorseDevice, listDevices, renameDevice, revokeDevice } from '../accounts/devices.ts';
import { signIn, signUp } from '../accounts/join.ts';
import { acceptPairing, claimPairing, confirmPairing, openPairing, readPairing, refusePairing } from '../accounts/pairing.ts';
import { addPasskey, removePasskey } from '../accounts/own-passkeys.ts';
import { passkeyOptions } from '../accounts/passkeys.ts';
import { subscribe, testSeen, testWaking } from '../accounts/subscriptions.ts';
import { memberOf } from '../authentication.ts';
import { serverInfo } from '../server-info.ts';
import { none, publicRead, read, write, type Route } from './route.ts';

const device = v.object({ device: deviceIdSchema });
const pairing = v.object({ pairing: pairingIdSchema });
const done = v.object({});
/** Bytes of a body with a credential or a sealed name. */
const largerBody = 48 * 1_024;
const passkeyProblems = ['passkey_refused', 'passkey_expired'] as const;
const verifiedProblems = ['verification_required', ...passkeyProblems] as const;
const pairingProblems = ['pairing_wrong_state', 'pairing_expired', 'pairing_void', 'not_found'] as const;

const nothing = async (doing: Promise<unknown>) => {
  await doing;
  return { answer: {} };
};

export const accountRoutes: readonly Route[] = [
  publicRead({ path: '/v1/server', summary: 'What a client must know before it can say anything.', answer: serverInfoSchema, handle: serverInfo }),
  write({
    path: '/v1/passkeys/options', summary: 'Opens a WebAuthn ceremony.', kind: 'passkey-options', params: none, body: passkeyOptionsBodySchema,
    answer: passkeyOptionsSchema, strangers: true, problems: ['already_registered', 'wrong_role'],
    handle: async (parts, { body }) => ({ answer: await passkeyOptions(parts, body) }),
  }),
  write({
    path: '/v1/passkeys', summary: 'Adds a passkey to the account.', kind: 'add-passkey', params: none, body: addPasskeyBodySchema, answer: done,
    bodyLimit: largerBody, problems: ['wrong_role', 'digest_mismatch', ...verifiedProblems],
    handle: (parts, { body }) => nothing(addPasskey(parts, body)),
  }),
  write({
    path: '/v1/passkeys/removals', summary: 'Removes a passkey from the account.', kind: 'remove-passkey', params: none, body: verifiedBodySchema, answer: done,
    bodyLimit: largerBody, problems: ['wrong_role', 'not_found', 'last_passkey', ...verifiedProblems],
    handle: (parts, { body }) => nothing(removePasskey(parts, body)),
  }),
  write({
    path: '/v1/accounts', summary: 'Creates an account with a new passkey and this phone.', kind: 'sign-up', params: none, body: joinBodySchema, answer: joinedSchema,
    bodyLimit: largerBody, strangers: true, problems: [...passkeyProblems, 'already_registered', 'digest_mismatch'],
    handle: async (parts, { body }) => ({ answer: await signUp(parts, body) }),
  }),
  write({
    path: '/v1/devices', summary: 'Adds this phone to the account of its passkey.', kind: 'sign-in', params: none, body: joinBodySchema, answer: joinedSchema,
    bodyLimit: largerBody, strangers: true, problems: [...passkeyProblems, 'already_registered', 'digest_mismatch'],
    handle: async (parts, { body }) => ({ answer: await signIn(parts, body) }),
  }),
  read({
    path: '/v1/devices', summary: 'The devices of the account.', params: none, answer: deviceListingSchema,
    handle: (parts, call) => listDevices(parts.store, memberOf(call.device)),
  }),
  write({
    path: '/v1/devices/:device/name', summary: 'Names a device.', kind: 'rename', params: device, body: renameBodySchema, answer: done,
    bodyLimit: largerBody, problems: ['not_found', 'wrong_role', 'digest_mismatch'],
    handle: (parts, { params, body }) => nothing(renameDevice(parts, params.device, body)),
  }),
  write({
    path: '/v1/devices/:device/revocation', summary: 'Removes a device.', kind: 'revoke', params: device, body: verifiedBodySchema, answer: v.object({ counter: v.number() }),
    bodyLimit: largerBody, problems: ['not_found', 'wrong_role', 'devices_changed', ...verifiedProblems],
    handle: async (parts, { params, body }) => ({ answer: { counter: await revokeDevice(parts, params.device, body) } }),
  }),
  write({
    path: '/v1/endorsements', summary: 'Vouches for a device of the account.', kind: 'endorse', params: none, body: statementBodySchema, answer: done,
    problems: ['not_found', 'wrong_role', 'digest_mismatch'],
    handle: (parts, { body }) => nothing(endorseDevice(parts, body.statement)),
  }),
  write({
    path: '/v1/policy', summary: 'Sets the least that the account demands before a release.', kind: 'policy', params: none, body: verifiedBodySchema, answer: done,
    bodyLimit: largerBody, problems: ['wrong_role', ...verifiedProblems],
    handle: (parts, { body }) => nothing(setPolicy(parts, body)),
  }),
  read({
    path: '/v1/account', summary: 'Everything that the server keeps about the account.', params: none, answer: accountExportSchema,
    handle: (parts, call) => exportAccount(parts, memberOf(call.device)),
  }),
  write({
    path: '/v1/account/deletion', summary: 'Deletes the account with everything in it.', kind: 'delete-account', params: none, body: verifiedBodySchema, answer: done,
    bodyLimit: largerBody, problems: ['wrong_role', 'not_found', ...verifiedProblems],
    handle: (parts, { body }) => nothing(deleteAccount(parts, body)),
  }),
  write({
    path: '/v1/pairings', summary: 'Opens a pairing.', kind: 'pair-open', params: none, body: openPairingBodySchema, answer: pairingSchema, status: 201,
    strangers: true, problems: ['slot_taken', 'digest_mismatch'],
    handle: async (parts, { body }) => ({ answer: await openPairing(parts, body) }),
  }),
  write({
    path: '/v1/pairings/claims', summary: 'Claims the pairing at a slot.', kind: 'pair-claim', params: none, body: statementBodySchema, answer: pairingSchema,
    strangers: true, problems: ['pairing_unknown', 'pairing_void', 'already_registered', 'wrong_role'],
    handle: async (parts, { body }) => ({ answer: await claimPairing(parts, body.statement) }),
  }),
  read({
    path: '/v1/pairings/:pairing', summary: 'A pairing, for its two sides.', params: pairing, answer: pairingSchema,
    handle: (parts, call) => readPairing(parts, call.params.pairing, call.device.id),
  }),
  write({
    path: '/v1/pairings/:pairing/confirmation', summary: "The claimant's proof.", kind: 'pair-confirm', params: pairing, body: confirmPairingBodySchema, answer: pairingSchema,
    bodyLimit: largerBody, problems: [...pairingProblems, ...verifiedProblems],
    handle: async (parts, { params, body }) => ({ answer: await confirmPairing(parts, params.pairing, body) }),
  }),
  write({
    path: '/v1/pairings/:pairing/acceptance', summary: "The opener's proof; an opening desktop joins the account.", kind: 'pair-accept', params: pairing,
    body: statementBodySchema, answer: pairingSchema, problems: pairingProblems,
    handle: async (parts, { params, body }) => ({ answer: await acceptPairing(parts, params.pairing, body.statement) }),
  }),
  write({
    path: '/v1/pairings/:pairing/refusal', summary: 'Either side ends a pairing.', kind: 'pair-refuse', params: pairing, body: statementBodySchema, answer: pairingSchema,
    problems: pairingProblems,
    handle: async (parts, { params, body }) => ({ answer: await refusePairing(parts, params.pairing, body.statement) }),
  }),
  write({
    path: '/v1/subscription', summary: "Keeps or drops this phone's push subscription.", kind: 'subscribe', params: none, body: subscribeBodySchema, answer: done,
    problems: ['wrong_role', 'digest_mismatch', 'endpoint_refused'],
    handle: (parts, { body }) => nothing(subscribe(parts, body)),
  }),
  write({
    path: '/v1/subscription/test', summary: 'Sends a test push to this phone.', kind: 'wake-test', params: none, body: statementBodySchema, answer: done,
    problems: ['wrong_role', 'not_subscribed'],
    handle: (parts, { body }) => nothing(testWaking(parts, body.statement)),
  }),
  write({
    path: '/v1/subscription/seen', summary: 'A test push was shown.', kind: 'wake-seen', params: none, body: statementBodySchema, answer: done, problems: ['wrong_role'],
    handle: (parts, { body }) => nothing(testSeen(parts, body.statement)),
  }),
];
