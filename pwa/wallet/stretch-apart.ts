/** Stretches in a thread of its own. */
import type { Stretch } from './stretch.ts';
import workerAddress from './stretch-worker.ts?worker&url';

type Address = ConstructorParameters<typeof Worker>[0];
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): Exclude<Address, string> };
}
const hasTrustedTypes = (scope: object): scope is { trustedTypes: TrustedTypes } => 'trustedTypes' in scope;

let trusted: Address | undefined;

/** Trusted Types lets through this one address. */
function address(): Address {
  if (!hasTrustedTypes(window)) return workerAddress;
  trusted ??= window.trustedTypes.createPolicy('raise-to-pay-stretch', {
    createScriptURL: (url) => { if (url === workerAddress) return url; throw new TypeError('not ours'); },
  }).createScriptURL(workerAddress);
  return trusted;
}

export const stretchApart: Stretch = (secret, salt, cost) =>
  new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const worker = new Worker(address(), { type: 'module' });
    const end = (answer: () => void): void => {
      worker.terminate();
      answer();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      end(() => { if (data instanceof Uint8Array) resolve(Uint8Array.from(data)); else reject(new TypeError('no bytes')); });
    });
    worker.addEventListener('error', (event) => { end(() => { reject(new TypeError('Argon2id did not run', { cause: event })); }); });
    worker.postMessage({ secret, salt, cost });
  });
