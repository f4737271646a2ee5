/** What one device may see of a request: the desktop its state and the card that it is handed, a recipient also filing and preview, the winner also the response. */
import type { RequestView } from '../../protocol/messages/requests.ts';
import { sealedFor } from '../../protocol/sealed.ts';
import type { RequestRecord } from '../store/records.ts';

/** Whether the request exists at all for this device. */
export const mayKnow = (record: RequestRecord, device: string): boolean => record.state.desktop === device || record.recipients.includes(device);

/** The request as this device sees it. Ask `mayKnow` before. */
export function viewFor(record: RequestRecord, device: string): RequestView {
  const { state, filing, preview, details, response, card } = record;
  if (state.desktop === device) return { state, card };
  const seen: RequestView = { state, filing, preview: preview && sealedFor(preview, device) };
  return state.winner === device ? { ...seen, response, details: details && sealedFor(details, device) } : seen;
}
