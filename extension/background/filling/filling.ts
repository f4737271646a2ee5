import type { Card, CardAnswer } from '../../../protocol/card.ts';
import { isProcessor } from '../../fill/processors.ts';
import { bindPage, fillFrame, framesOf, injectFilling, type FilingDocument, type PageFrame } from '../../platform/filling.ts';
import { tabFacts } from '../../platform/tabs.ts';
import { isOpen, type RequestRecord } from '../requests/record.ts';
import type { Records } from '../requests/records.ts';
import { mergeFilled } from './merge.ts';

/** Ms that a document may take to come back after the background was stopped: its port went with it. */
const comesBackWithin = 2_000;

export interface Filling {
  /** Has the document that filed a request remember what its form is like now. */
  bind: (record: RequestRecord) => Promise<void>;
  /** A document says that it filed a request. */
  meet: (document: FilingDocument) => Promise<void>;
  /** Writes the card into the form of the document that filed, and into no other. */
  fill: (record: RequestRecord, card: Card, signal: AbortSignal) => Promise<CardAnswer>;
  /** Lets go of documents whose requests are over. */
  tidy: () => Promise<void>;
}

/** @param wait ms to wait */
export function createFilling(records: Records, wait: (ms: number) => Promise<void>): Filling {
  const documents = new Map<string, FilingDocument>();

  async function meet(document: FilingDocument): Promise<void> {
    const record = await records.get(document.request);
    // What another tab, another site, or a page that came later says is not heard.
    if (!record?.page || !isOpen(record) || record.tab !== document.tab || record.page !== document.url.origin) return document.end();
    documents.set(document.request, document);
    document.onGone(() => {
      if (documents.get(document.request) === document) documents.delete(document.request);
    });
  }

  async function find(request: string): Promise<FilingDocument | undefined> {
    for (let waited = 0; !documents.has(request) && waited < comesBackWithin; waited += 100) await wait(100);
    return documents.get(request);
  }

  async function fill(record: RequestRecord, card: Card, signal: AbortSignal): Promise<CardAnswer> {
    const document = await find(record.id);
    const facts = await tabFacts(record.tab);
    if (!document || !facts) return 'page_gone';
    if (facts.url.origin !== record.page) return 'origin_changed';
    if (facts.url.protocol !== 'https:' && !isLocal(facts.url)) return 'insecure';
    const here = await document.fill(card, false, signal);
    if (signal.aborted) return 'too_late';
    if (!here) return 'page_gone';
    return here.refused === 'no_form' ? fillFrames(document, facts.url, here.frames, card, signal) : mergeFilled([here]);
  }

  /** What the page does not ask for itself may be asked for in frames of a processor, and the rest, as the name, beside them. */
  async function fillFrames(document: FilingDocument, page: URL, seen: readonly string[], card: Card, signal: AbortSignal): Promise<CardAnswer> {
    const frames = await framesOf(document.tab);
    const origins = new Set(seen.map((address) => originOf(address, page)));
    const known = frames.filter((frame) => isProcessorFrame(frame, frames, page) && (frame.parent !== 0 || origins.has(frame.url.origin)));
    if (known.length === 0) return [...origins].some((origin) => origin !== page.origin) ? 'foreign_frame' : 'no_form';
    await injectFilling(document.tab, known.map(({ id }) => id));
    const reports = await Promise.all(known.map((frame) => fillFrame(document.tab, frame, card)));
    const beside = await document.fill(card, true, signal);
    return mergeFilled([...reports, beside].filter((report) => report !== undefined));
  }

  return {
    async bind({ id, tab }) {
      if (await injectFilling(tab, [0])) await bindPage(tab, id);
    },
    meet,
    fill,
    async tidy() {
      for (const [request, document] of documents) {
        const record = await records.get(request);
        if (record && isOpen(record)) continue;
        documents.delete(request);
        document.end();
      }
    },
  };
}

const isLocal = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost');

const originOf = (address: string, page: URL): string => (URL.canParse(address, page.href) ? new URL(address, page.href).origin : '');

/** A processor's frame, in the page itself or in another frame of a processor. */
function isProcessorFrame(frame: PageFrame, frames: readonly PageFrame[], page: URL): boolean {
  const known = frame.url.protocol === 'https:' && isProcessor(frame.url.hostname);
  // On a developer's own machine the processor is there too.
  if (!known && !(isLocal(page) && isLocal(frame.url))) return false;
  const parent = frames.find(({ id }) => id === frame.parent);
  return frame.parent === 0 || (parent !== undefined && isProcessorFrame(parent, frames, page));
}
