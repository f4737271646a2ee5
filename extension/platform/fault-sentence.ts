import { m } from '../../i18n/generated/messages.js';
import { problemSentence } from '../../i18n/problems.ts';
import type { Fault } from './page-messages.ts';

/** What the shopper reads for a fault: what happened and what to do. */
export function faultSentence(fault: Fault): string {
  if (fault === 'server_changed') return m.fault_server_changed();
  if (fault === 'no_ways') return m.fault_no_ways();
  if (fault === 'address_refused') return m.fault_address_refused();
  return problemSentence(fault);
}
