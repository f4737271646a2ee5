import type { PaymentFormat } from './format.ts';
import { readUri } from './query.ts';
import { readWeb } from './web.ts';

/**
 * WeChat Pay: `code_url` of the native payment (API v3: `pr`; the older mode 1: a signed product), H5 payment pages,
 * and personal collection codes (`wxp:`).
 */
export const wechat: PaymentFormat = {
  name: 'wechat-pay',
  read(text) {
    const trimmed = text.trim();
    if (/^wxp:\/\/[\w-]{8,}$/i.test(trimmed)) return {};
    const uri = readUri(trimmed);
    if (uri?.scheme === 'weixin' && /^\/\/wxpay\/bizpayurl(?:\/up)?$/i.test(uri.path)) {
      const signed = ['sign', 'appid', 'mch_id', 'product_id'].every((key) => uri.query.get(key));
      return /^[\w-]{4,}$/.test(uri.query.get('pr') ?? '') || signed ? {} : undefined;
    }
    const url = readWeb(trimmed);
    return url?.hostname === 'wx.tenpay.com' && url.searchParams.get('prepay_id') ? {} : undefined;
  },
};
