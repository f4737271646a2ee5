import * as v from 'valibot';
import { cardLife } from '../../protocol/card.ts';
import { createFillSession, type FillSession } from '../fill/session.ts';
import { fillPortName, toFillSchema, type FilledHere, type ToFill } from '../platform/fill-messages.ts';
import { runtime } from './send.ts';

/** Where the session of this document is found. In the extension's own world: the page does not see it. */
const HOOK = Symbol.for('raise-to-pay fill');

/** Fills this document when the background says so. In a page that filed a request it stands for that very document, as long as it is there. */
function startFilling(session: FillSession): void {
  const stop = new AbortController();
  const inFrame = window !== window.top;
  let bound = '';

  const fill = ({ card, origin, beside }: Extract<ToFill, { kind: 'fill.card' }>): Promise<FilledHere> =>
    session
      .fill(card, { frame: inFrame, expectedOrigin: origin, beside }, AbortSignal.any([stop.signal, AbortSignal.timeout(cardLife)]))
      .catch((): FilledHere => ({ refused: 'resisted', filled: [], resisted: [], frames: [] }));

  /** A port that breaks because the background was stopped is opened again; one that ends with this document is not. */
  function connect(request: string): void {
    const port = runtime().connect({ name: fillPortName(request) });
    let ended = false;
    port.onMessage.addListener((message) => {
      const parsed = v.safeParse(toFillSchema, message);
      if (!parsed.success) return;
      if (parsed.output.kind === 'fill.end') ended = true;
      if (parsed.output.kind === 'fill.card') void fill(parsed.output).then((filled) => port.postMessage(filled));
    });
    port.onDisconnect.addListener(() => {
      if (!ended && !stop.signal.aborted && bound === request && runtime().id !== undefined) connect(request);
    });
  }

  runtime().onMessage.addListener((message, _sender, answer) => {
    const parsed = v.safeParse(toFillSchema, message);
    if (!parsed.success) return undefined;
    const { output } = parsed;
    if (output.kind === 'fill.bind' && !inFrame && bound !== output.request) {
      bound = output.request;
      session.remember();
      connect(bound);
    }
    if (output.kind !== 'fill.card' || !inFrame) return undefined;
    void fill(output).then(answer);
    return true;
  });
  // A page that is kept for going back is another one when it returns.
  addEventListener('pagehide', () => stop.abort(), { once: true });
}

// A second time it is the same session: what it remembers must not be lost.
if (Reflect.get(globalThis, HOOK) === undefined) {
  const session = createFillSession(document);
  Reflect.set(globalThis, HOOK, session);
  startFilling(session);
}
