import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../protocol/problems.ts';
import { parseEndpoint, type EndpointPolicy } from './endpoint.ts';

const policy: EndpointPolicy = { known: ['google', 'mozilla', 'apple', 'windows'], services: [], allowPrivate: new Set(), rewritten: [] };
const isTaken = (endpoint: string, given: Partial<EndpointPolicy> = {}): boolean => {
  try {
    parseEndpoint(endpoint, { ...policy, ...given });
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'endpoint_refused') return false;
    throw error;
  }
};

describe('push endpoints', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://jmt17.google.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAA',
    'https://eu.updates.push.services.mozilla.com/wpush/v2/gAAA',
    'https://wns2-par02p.notify.windows.com/w/?token=BQYAAAD',
    'https://web.push.apple.com/QGuQyavXutnMH',
    'https://FCM.googleapis.com:443/fcm/send/abc',
  ])('of known services are taken: %s', (endpoint) => expect(isTaken(endpoint)).toBe(true));

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://evil.example/x.google.com/',
    'https://evil.example/?https://fcm.googleapis.com/',
    'https://fcm.googleapis.com.evil.example/fcm/send/abc',
    'https://evilfcm.googleapis.com.example/',
    'https://notfcm.googleapis.com/',
    'https://fcm.googleapis.com@evil.example/',
    'https://user:secret@fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com./fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://fcm.googleapis.com/fcm/send/abc#fragment',
    'https://fcm.googleapis.com\\@evil.example/',
    'https://evil.example\\.push.apple.com/',
    'https://evil.example%2f.push.apple.com/',
    'https://127.0.0.1/push',
    'https://2130706433/push',
    'https://0x7f.1/push',
    'https://10.1.2.3/push',
    'https://[::1]/push',
    'https://[::ffff:10.0.0.1]/push',
    'https://[64:ff9b::a00:1]/push',
    'https://localhost/push',
    'ftp://fcm.googleapis.com/',
    'javascript:alert(1)',
    'not an address',
    '',
    `https://fcm.googleapis.com/${'x'.repeat(2_048)}`,
  ])('of anything else are refused: %s', (endpoint) => expect(isTaken(endpoint)).toBe(false));

  it('are taken from services that the operator adds, by host and port', () => {
    const services = ['push.example.org', 'other.example:8443'];
    expect(isTaken('https://push.example.org/a', { services })).toBe(true);
    expect(isTaken('https://eu.push.example.org/a', { services })).toBe(true);
    expect(isTaken('https://notpush.example.org/a', { services })).toBe(false);
    expect(isTaken('https://other.example:8443/a', { services })).toBe(true);
    expect(isTaken('https://other.example/a', { services })).toBe(false);
    expect(isTaken('http://push.example.org/a', { services })).toBe(false);
  });

  it('are taken from UnifiedPush where the operator says so, and from nobody that the operator leaves out', () => {
    expect(isTaken('https://ntfy.sh/upABC?up=1')).toBe(false);
    expect(isTaken('https://ntfy.sh/upABC?up=1', { known: ['unifiedpush'] })).toBe(true);
    expect(isTaken('https://fcm.googleapis.com/fcm/send/abc', { known: ['unifiedpush'] })).toBe(false);
  });

  it('may be local where the operator says so, at that very port', () => {
    const allowPrivate = new Set(['127.0.0.1:9000']);
    expect(isTaken('http://127.0.0.1:9000/a', { allowPrivate })).toBe(true);
    expect(isTaken('http://127.0.0.1:9001/a', { allowPrivate })).toBe(false);
    expect(isTaken('http://user@127.0.0.1:9000/a', { allowPrivate })).toBe(false);
    expect(isTaken('https://gateway.example/a', { rewritten: ['https://gateway.example'] })).toBe(true);
  });
});
