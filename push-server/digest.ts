import { createHash } from 'node:crypto';

/** As `digest` of the protocol, at once: SHA-256 of a text (as UTF-8) or of bytes, in base64url. */
export const digestNow = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64url');
