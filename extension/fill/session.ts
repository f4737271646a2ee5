import type { Card, CardAnswer } from '../../protocol/card.ts';
import { isProviderHost } from '../checkout/card-frames.ts';
import { domainOf } from '../checkout/domain.ts';
import { fillDocument, remember, type Place, type Remembered } from './fill.ts';
import { visibleFrames } from './frames.ts';
import type { FieldKind } from './kinds.ts';
import { isProcessor } from './processors.ts';
import { pageSight } from './sight.ts';

interface FillContext {
  /** This document is a frame of a processor: it may hold one field alone, and was not remembered. */
  frame: boolean;
  /** Where the browser says that this document is from. Compared with its own address directly before each write. */
  expectedOrigin: string;
  /** Fill what stands in the page beside a processor's fields, as the name on the card, and is no form with a number. */
  beside?: boolean;
}

interface FillReport {
  /** Why nothing more was written. Nothing at all was, when `filled` is empty. */
  refused?: CardAnswer;
  /** What stands in its fields now, read back. */
  filled: FieldKind[];
  /** Fields that are there and do not hold what was written, or have no room for it. */
  resisted: FieldKind[];
  /** Top document only, and only when it asks for no number itself: frames that a person can see in it, by their addresses, at most sixty. */
  frames: string[];
}

/** One document that is to be filled. */
export interface FillSession {
  /** Remembers what the fields are now and where they go. Called when the request is filed. */
  remember: () => void;
  /** Checks, writes and reads back; the checks are repeated directly before each write. */
  fill: (card: Card, context: FillContext, signal: AbortSignal) => Promise<FillReport>;
}

const isLocal = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1';
const isSecure = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || isLocal(hostname);

/** The session of a document that is shown in a window. */
export function createFillSession(document: Document): FillSession {
  const window = document.defaultView;
  if (!window) throw new Error('a document without a window cannot be filled');
  const sight = pageSight(window);
  const address = (): URL => new URL(window.location.href);
  let remembered: Remembered | undefined;

  /** A form may send within its own site, or to a processor. */
  function allowsTarget(target: string): boolean {
    if (!URL.canParse(target) || !isSecure(new URL(target))) return false;
    return domainOf(target) === domainOf(address().href) || isProcessor(new URL(target).hostname) || isProviderHost(new URL(target).hostname);
  }

  return {
    remember: () => {
      remembered = remember(document, address(), sight);
    },
    fill: async (card, { frame, expectedOrigin: origin, beside = false }, signal) => {
      if (!isSecure(address())) return { refused: 'insecure', filled: [], resisted: [], frames: [] };
      const rest = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
      const place: Place = { ...sight, document, address, origin, signal, allowsTarget, rest };
      const report = await fillDocument(card, place, frame ? 'hosted' : beside ? 'beside' : 'form', remembered);
      // Finding out which frames can be seen moves the page: only where the number must be in one.
      const frames = !frame && !beside && report.refused === 'no_form' ? visibleFrames(document, sight).map(({ src }) => src) : [];
      return { ...report, frames };
    },
  };
}
