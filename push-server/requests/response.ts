/** The payment response: the server's signed answer to an accepted operation. */
import type { PaymentResponse } from '../../protocol/messages/requests.ts';
import { ProblemError } from '../../protocol/problems.ts';
import { sealedFor } from '../../protocol/sealed.ts';
import { signStatement } from '../../protocol/statements.ts';
import type { ServerContext } from '../ports.ts';
import type { RequestRecord } from '../store/records.ts';

type Answered = Pick<RequestRecord, 'filingDigest' | 'detailsDigest'> & { state: Pick<RequestRecord['state'], 'request' | 'opening'> };

/** Signs the answer to the operation (or at-once) statement with this digest. Made before the transaction that may need it. */
export function signResponse({ identity, now }: ServerContext, record: Answered, device: string, operation: string): Promise<string> {
  const { request, opening } = record.state;
  const claims = { request, device, operation, filing: record.filingDigest, details: record.detailsDigest, opening };
  return signStatement('response', claims, { id: identity.keyId, key: identity.privateKey, audience: identity.serverId, now }, null);
}

/** What the winner is handed. Throws `not_found` when its content was purged. */
export function paymentResponse({ response, filing, details }: RequestRecord, device: string): PaymentResponse {
  const sealed = details && sealedFor(details, device);
  if (!response || !filing || !sealed) throw new ProblemError('not_found');
  return { response, filing, details: sealed };
}
