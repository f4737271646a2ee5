/** The usual scene of a test: one account with two phones and a desktop. Tests only. */
import { addDesktop, addPhone, listing, newAccount, type TestAccount, type TestDevice } from './devices.ts';
import { file, type TestFiling } from './filing.ts';
import { testServer, type TestServer } from './server.ts';
import type { Claims } from '../../protocol/kinds.ts';

export interface Scene {
  server: TestServer;
  account: TestAccount;
  phone: TestDevice;
  other: TestDevice;
  desktop: TestDevice;
  /** Files a request of the desktop for both phones, long after the last one. */
  file(change?: Partial<Claims<'file'>>): Promise<TestFiling>;
}

/** Sets it up on a server of its own. */
export async function setScene(environment: Record<string, string> = {}): Promise<Scene> {
  const server = await testServer(environment);
  const account = await newAccount(server);
  const other = await addPhone(server, account);
  const desktop = await addDesktop(server, account);
  return {
    server, account, other, desktop,
    phone: account.phone,
    async file(change = {}) {
      server.pass(3 * 60_000);
      const { counter } = await listing(desktop);
      return file(server, desktop, [account.phone, other], counter, change);
    },
  };
}
