/** What the operator's monitoring reads: Prometheus metrics of this node. Labels name services and phases, never people or their devices. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { knownServices } from '../push/endpoint.ts';
import type { Observer } from '../ports.ts';
import type { Store } from '../store/port.ts';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** Push services by who runs them: users choose host names, so these are no labels. */
function labelOf(service: string): string {
  const host = service.replace(/:\d+$/, '');
  const known = Object.entries(knownServices).find(([, hosts]) => hosts.some((name) => host === name || host.endsWith(`.${name}`)));
  return known?.[0] ?? 'other';
}

export interface Metrics {
  observer: Observer;
  /** The text that Prometheus scrapes, and its content type. */
  scrape(): Promise<{ type: string; text: string }>;
}

/** @param liveConnections how many there are now */
export function createMetrics(store: Pick<Store, 'outboxState'>, now: () => number, liveConnections: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const transitions = new Counter({ name: 'rtp_requests_total', help: 'Payment requests that reached a phase.', labelNames: ['phase'], registers });
  const pushes = new Counter({ name: 'rtp_pushes_total', help: 'Attempts at push messages, by push service and result.', labelNames: ['service', 'result'], registers });
  const problems = new Counter({ name: 'rtp_problems_total', help: 'Calls answered by a problem, by code.', labelNames: ['code'], registers });
  const limited = new Counter({ name: 'rtp_rate_limited_total', help: 'Calls refused because somebody asked too often.', registers });
  const toPush = new Histogram({ name: 'rtp_filing_to_push_seconds', help: 'From filing to the push service taking the message.', buckets: seconds, registers });
  const toReceipt = new Histogram({ name: 'rtp_filing_to_receipt_seconds', help: 'From filing to the first phone that shows it.', buckets: seconds, registers });
  new Gauge({ name: 'rtp_live_connections', help: 'Open live channels of this node.', registers, collect() { this.set(liveConnections()); } });
  const depth = new Gauge({ name: 'rtp_outbox_depth', help: 'Pushes by state: due, or given up.', labelNames: ['state'], registers });
  const age = new Gauge({ name: 'rtp_outbox_age_seconds', help: 'How long the push that is due longest has been due.', registers });
  return {
    observer: {
      transition(phase, sinceFiled) {
        transitions.inc({ phase });
        if (phase === 'delivered') toReceipt.observe(sinceFiled / 1_000);
      },
      push(service, result, sinceFiled) {
        pushes.inc({ service: labelOf(service), result });
        if (sinceFiled !== undefined) toPush.observe(sinceFiled / 1_000);
      },
      problem(code) {
        problems.inc({ code });
        if (code === 'rate_limited') limited.inc();
      },
    },
    async scrape() {
      const { due, dead, oldestDueAt } = await store.outboxState();
      depth.set({ state: 'due' }, due);
      depth.set({ state: 'dead' }, dead);
      age.set(oldestDueAt === undefined ? 0 : Math.max(0, now() - oldestDueAt) / 1_000);
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
