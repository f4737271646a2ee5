import type { CDPSession, Page } from 'playwright';

/** A passkey as Chromium's virtual authenticator exports it (WebAuthn.Credential of the DevTools protocol). */
export interface Passkey {
  readonly credentialId: string;
  readonly isResidentCredential: boolean;
  /** PKCS#8, base64. */
  readonly privateKey: string;
  readonly signCount: number;
  readonly rpId?: string;
  readonly userHandle?: string;
}

/**
 * The phone's passkeys: an authenticator inside Chromium that verifies its user
 * at once and knows the PRF extension. It belongs to one page and is lost with
 * it: take {@link list} to the next one by {@link add}, where signing in works
 * but PRF gives nothing any more.
 */
export class Passkeys {
  readonly #cdp: CDPSession;
  readonly #authenticatorId: string;

  private constructor(cdp: CDPSession, authenticatorId: string) {
    this.#cdp = cdp;
    this.#authenticatorId = authenticatorId;
  }

  /** Gives a page its authenticator, before it asks for one. */
  static async attach(page: Page): Promise<Passkeys> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new Passkeys(cdp, authenticatorId);
  }

  /** Whether the finger on the sensor is the user's; false makes the next use fail. */
  async verify(isUserVerified: boolean): Promise<void> {
    await this.#cdp.send('WebAuthn.setUserVerified', { authenticatorId: this.#authenticatorId, isUserVerified });
  }

  /** All passkeys that were made here or added. */
  async list(): Promise<Passkey[]> {
    const { credentials } = await this.#cdp.send('WebAuthn.getCredentials', { authenticatorId: this.#authenticatorId });
    return credentials;
  }

  /** Forgets all of them, so that it makes new ones of accounts that have some elsewhere. */
  async clear(): Promise<void> {
    await this.#cdp.send('WebAuthn.clearCredentials', { authenticatorId: this.#authenticatorId });
  }

  /** Adds passkeys of another page's authenticator, as a platform that syncs them does. */
  async add(passkeys: readonly Passkey[]): Promise<void> {
    for (const credential of passkeys) {
      await this.#cdp.send('WebAuthn.addCredential', { authenticatorId: this.#authenticatorId, credential });
    }
  }
}
