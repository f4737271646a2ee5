import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { waySchema } from '../../protocol/content.ts';
import { setLocale } from '../../i18n/locale.ts';
import { explainWays } from './explain.ts';
import { prepareWays } from './ways.ts';

setLocale('en');
const code = (payload: string, format = 'unknown') => explainWays(prepareWays([{ kind: 'code', payload, format }]), 'linden.example')[0];

describe('ways to pay', () => {
  it('show where a link really leads', () => {
    expect(prepareWays([{ kind: 'link', url: 'https://pay.linden.example/x?a=1', label: 'Linden' }])).toEqual([
      { kind: 'link', index: 0, url: 'https://pay.linden.example/x?a=1', host: 'pay.linden.example', label: 'Linden' },
    ]);
  });

  it('name the app of a deep link', () => {
    expect(prepareWays([{ kind: 'uri', uri: 'alipays://platformapi/startapp?x=1' }, { kind: 'card', frames: false }])).toEqual([
      { kind: 'uri', index: 0, uri: 'alipays://platformapi/startapp?x=1', app: 'Alipay' },
      { kind: 'card', index: 1 },
    ]);
  });

  it('warn of a page that is neither the shop’s nor a known provider’s', () => {
    const foreign = (url: string) => explainWays(prepareWays([{ kind: 'link', url }]), 'linden.example')[0];
    expect(foreign('https://pay.linden.example/x')).toMatchObject({ foreign: false });
    expect(foreign('https://checkout.stripe.com/c/pay/cs_test_a1B2c3D4e5')).toMatchObject({ foreign: false });
    expect(foreign('https://pay.linden.example.evil.example/x')).toMatchObject({ foreign: true });
    expect(foreign('https://checkout-stripe.com/c/pay/cs_test_a1B2c3D4e5')).toMatchObject({ foreign: true });
    expect(foreign('https://pay.linden.example./x')).toMatchObject({ foreign: true });
    expect(foreign('https://linden.example.evil.example\\@linden.example/x')).toMatchObject({ foreign: true, host: 'linden.example.evil.example' });
    // A lookalike with a Cyrillic letter shows what it is.
    expect(foreign('https://p\u0430ypal.com/checkoutnow?token=5O190127TN364715T')).toMatchObject({ foreign: true, host: 'xn--pypal-4ve.com' });
    expect(foreign('https://pay.linden.example:8443/\nx')).toMatchObject({ foreign: false, host: 'pay.linden.example:8443' });
  });

  it('read a SEPA code, each part of it to be copied as a bank wants it', () => {
    expect(code('BCD\n002\n1\nSCT\n\nLinden GmbH\nDE02120300000000202051\nEUR12.30\n\n\nL-2041')).toMatchObject({
      format: 'SEPA',
      facts: [{ value: 'Linden GmbH' }, { value: 'DE02120300000000202051', copy: 'DE02120300000000202051' }, { value: '€12.30', copy: '12.30' }, { value: 'L-2041', copy: 'L-2041' }],
    });
  });

  it('read an EMV code, and only with the right checksum', () => {
    const body = '00020126200010SG.LINDEN00102L15303702540' + '45.00' + '5802SG5906Linden6304';
    const crc = crcOf(body);
    expect(code(body + crc)).toMatchObject({ format: 'EMV QR', facts: [{ value: 'Linden' }, { value: 'L1' }, { value: 'SGD\u00a05.00' }] });
    expect(code(`${body}${crc === '0000' ? '0001' : '0000'}`)).toMatchObject({ facts: [] });
  });

  it.each([
    { kind: 'link', url: 'javascript:alert(1)' }, { kind: 'link', url: 'java\nscript:alert(1)' }, { kind: 'link', url: 'data:text/html,1' }, { kind: 'link', url: 'intent://x#Intent;package=com.evil;end' },
    { kind: 'link', url: 'http://linden.example/' }, { kind: 'link', url: 'https://linden.example@evil.example/' }, { kind: 'link', url: 'https://:x@evil.example/' },
    { kind: 'link', url: `https://linden.example/${'x'.repeat(2_048)}` }, { kind: 'uri', uri: 'https://evil.example' }, { kind: 'uri', uri: 'java\tscript:alert(1)' }, { kind: 'uri', uri: 'intent:x#Intent;end' },
  ])('are not taken from a desktop that sends $kind $url$uri', (way) => {
    expect(v.is(waySchema, way)).toBe(false);
  });

  it('show an address of a wallet that is not listed as a code, and open nothing', () => {
    expect(prepareWays([{ kind: 'uri', uri: 'zoommtg://x', label: 'PayPal' }])).toEqual([{ kind: 'code', index: 0, payload: 'zoommtg://x', facts: [] }]);
  });

  it('open a payload that is an address, and never one that a browser would run', () => {
    expect(code('upi://pay?pa=linden@bank&pn=Linden&am=5&cu=INR')).toMatchObject({ format: 'UPI', uri: 'upi://pay?pa=linden@bank&pn=Linden&am=5&cu=INR' });
    expect(code('javascript:alert(1)')).not.toHaveProperty('uri');
    expect(code('https://evil.example')).not.toHaveProperty('uri');
  });
});

/** The checksum by its definition, bit by bit from the polynomial, written apart from the code under test. */
function crcOf(text: string): string {
  let register = 0xffff;
  for (const char of text) {
    for (let bit = 7; bit >= 0; bit -= 1) {
      const out = (register >> 15) ^ ((char.charCodeAt(0) >> bit) & 1);
      register = ((register << 1) & 0xffff) ^ (out ? 0x1021 : 0);
    }
  }
  return register.toString(16).toUpperCase().padStart(4, '0');
}
