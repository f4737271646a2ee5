import { describe, expect, it } from 'vitest';
import { chosenApps, openingOf, walletOf, type Platform } from './wallets.ts';

const address = (text: string, platform: Platform, choices?: Record<string, string>) => openingOf(text, platform, choices)?.address;
const upi = 'upi://pay?pa=linden@bank&pn=Linden&am=5&cu=INR';

describe('a wallet', () => {
  it('is named to Android, so that no other app can claim its scheme', () => {
    expect(openingOf('alipays://platformapi/startapp?x=1', 'android')).toEqual({
      scheme: 'alipays', name: 'Alipay', apps: {}, address: 'intent://platformapi/startapp?x=1#Intent;scheme=alipays;package=com.eg.android.AlipayGphone;end',
      store: 'https://play.google.com/store/apps/details?id=com.eg.android.AlipayGphone',
    });
  });

  it('is opened by its universal link on iOS where it has one, else by its scheme', () => {
    expect(address('alipays://platformapi/startapp?x=1', 'ios')).toBe('https://ulink.alipay.com/?scheme=alipays%3A%2F%2Fplatformapi%2Fstartapp%3Fx%3D1');
    expect(address('swish://paymentrequest?token=1', 'ios')).toBe('swish://paymentrequest?token=1');
  });

  it('is any that the phone has where the scheme is everybody’s', () => {
    expect(openingOf('bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq?amount=0.1', 'android')).toEqual({
      scheme: 'bitcoin', name: 'Bitcoin', apps: {}, address: 'bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq?amount=0.1',
    });
  });

  it('is the one that was chosen, on either platform', () => {
    expect(openingOf(upi, 'android')).toMatchObject({ name: 'UPI', address: upi, apps: { gpay: 'Google Pay', phonepe: 'PhonePe', paytm: 'Paytm', bhim: 'BHIM' } });
    expect(openingOf(upi, 'android', { upi: 'phonepe' })).toMatchObject({ name: 'PhonePe', chosen: 'phonepe', address: `intent:${upi.slice(4)}#Intent;scheme=upi;package=com.phonepe.app;end` });
    expect(address(upi, 'ios', { upi: 'gpay' })).toBe(upi.replace('upi://', 'tez://upi/'));
    expect(address(upi, 'ios', { upi: 'gone' })).toBe(upi);
    expect(address(upi, 'ios', { upi: 'constructor' })).toBe(upi);
  });

  it('is chosen again in the settings, as long as it is listed', () => {
    expect(chosenApps({ upi: 'bhim', swish: 'x', toString: 'y' })).toEqual([{ scheme: 'upi', name: 'UPI', apps: expect.objectContaining({ bhim: 'BHIM' }), chosen: 'bhim' }]);
    expect(chosenApps({ upi: 'gone' })).toEqual([]);
  });
});

describe('an address that somebody made up', () => {
  it.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', ' javascript:alert(1)', 'data:text/html,<script>1</script>', 'blob:https://a.example/1', 'file:///etc/passwd',
    'vbscript:x', 'about:blank', 'view-source:https://a.example', 'https://linden.example/', 'http://linden.example/',
    'intent://scan/#Intent;package=com.evil;S.browser_fallback_url=https%3A%2F%2Fevil.example;end', 'android-app://com.evil/https/evil.example', 'market://details?id=com.evil',
    'itms-apps://apps.apple.com/app/id1', 'tel:+123', 'sms:+123', 'mailto:a@b.example', 'wxp://f2f0abc', 'zoommtg://x', 'constructor:x', '__proto__:x',
    'upi://linden.example@pay?pa=x', 'upi://user:word@pay?pa=x', 'upi://pay?pa=x\r\nX: y', 'up\ti://pay?pa=x', `upi://pay?pa=${'x'.repeat(2_048)}`, 'upi', '',
  ])('is never opened: %j', (text) => {
    for (const platform of ['android', 'ios', 'desktop', 'other'] as const) expect(openingOf(text, platform, { upi: 'gpay' })).toBeUndefined();
    expect(walletOf(text)).toBeUndefined();
  });

  it('cannot name an app, or a page to fall back on, of its own', () => {
    const hostile = `${upi}#Intent;package=com.evil;S.browser_fallback_url=https%3A%2F%2Fevil.example;end`;
    for (const choices of [{ upi: 'any' }, { upi: 'gpay' }]) {
      for (const platform of ['android', 'ios', 'other'] as const) expect(address(hostile, platform, choices)?.split('#Intent').slice(1).join('')).not.toContain('evil');
    }
    expect(address(hostile, 'android', { upi: 'gpay' })?.match(/#/g)).toHaveLength(1);
  });
});
