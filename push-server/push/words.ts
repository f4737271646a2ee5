/**
 * What a notification says where the phone's worker has no say (Declarative Web Push without a service worker).
 * The server knows neither merchant nor amount, and says as much.
 */
import type { PushData } from '../../protocol/messages/push.ts';

type Titles = Record<PushData['type'], string>;

const titles = {
  en: { request: 'A payment is waiting for you', response: 'Your pay page is ready', ended: 'This payment request has ended', test: 'Waking works' },
  'zh-CN': { request: '有一笔付款等您处理', response: '付款页面已就绪', ended: '这笔付款请求已结束', test: '唤醒正常' },
  'zh-TW': { request: '有一筆付款等您處理', response: '付款頁面已就緒', ended: '這筆付款請求已結束', test: '喚醒正常' },
} as const satisfies Record<string, Titles>;

/** The language of ours that is nearest to a BCP 47 tag. */
export function nearestLanguage(tag = 'en'): keyof typeof titles {
  if (!/^zh\b/i.test(tag)) return 'en';
  return /-(hant|tw|hk|mo)\b/i.test(tag) ? 'zh-TW' : 'zh-CN';
}

export const titleOf = (type: PushData['type'], language: string | undefined): string => titles[nearestLanguage(language)][type];
