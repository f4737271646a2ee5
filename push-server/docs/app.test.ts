import { expect, it } from 'vitest';
import { buildDocs } from './app.ts';

it('serves a page that needs nothing from elsewhere', async () => {
  const app = await buildDocs({ openapi: '3.1.0', info: { title: 't', version: '1' }, paths: {} });
  const page = await app.inject('/');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  for (const [, address = ''] of page.body.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect((await app.inject(address)).statusCode, address).toBe(200);
  }
  expect((await app.inject('/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
  await app.close();
});
