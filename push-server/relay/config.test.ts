import { expect, it } from 'vitest';
import { ConfigError } from '../config.ts';
import { readRelayConfig } from './config.ts';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readRelayConfig(environment);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.faults : [String(error)];
  }
};

it('names one server or several, each with its ID where the operator gives one', () => {
  expect(readRelayConfig({}).servers).toEqual([{ url: 'http://localhost:8787', id: undefined }]);
  expect(readRelayConfig({ SERVER_URL: 'https://a.example/, https://b.example', SERVER_ID: 'a,b' }).servers).toEqual([
    { url: 'https://a.example', id: 'a' }, { url: 'https://b.example', id: 'b' },
  ]);
});

it('says what is wrong with them', () => {
  expect(faultsOf({ SERVER_URL: 'https://a.example,https://a.example/' })).toEqual(['SERVER_URL names a server twice']);
  expect(faultsOf({ SERVER_URL: 'https://a.example,https://b.example', SERVER_ID: 'a' })).toEqual(['SERVER_ID has one ID for each address in SERVER_URL, in the same order']);
  expect(faultsOf({ SERVER_URL: 'a.example' })[0]).toContain('must be an address like https://pay.example.org');
});
