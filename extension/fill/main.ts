import { createFillSession } from './session.ts';

/** Where the session of a document is found by what is put into it later. In the extension's own world: the page does not see it. */
const HOOK = Symbol.for('raise-to-pay fill');

// A second time it is the same session: what it remembers must not be lost.
if (Reflect.get(globalThis, HOOK) === undefined) Reflect.set(globalThis, HOOK, createFillSession(document));
