/** A thread of its own for Argon2id: it takes long enough that the screen would stand still. Answers one order and is done. */
import * as v from 'valibot';
import { stretchHere, stretchSchema } from './stretch.ts';

const orderSchema = v.object({ secret: v.string(), salt: v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array), cost: stretchSchema });

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const { secret, salt, cost } = v.parse(orderSchema, data);
  void stretchHere(secret, salt, cost).then((bytes) => { self.postMessage(bytes); });
});
