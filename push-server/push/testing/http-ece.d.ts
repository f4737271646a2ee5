/** The part of http_ece that tests use: https://github.com/web-push-libs/encrypted-content-encoding */
declare module 'http_ece' {
  import type { ECDH } from 'node:crypto';
  /** Decrypts a body of RFC 8188 that was encrypted as RFC 8291 says. Throws when it was not meant for this key. */
  export function decrypt(body: Buffer, parameters: { version: 'aes128gcm'; privateKey: ECDH; authSecret: string }): Buffer;
}
