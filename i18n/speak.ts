/** Choosing a language where it may have to be loaded first. Service worker and extension hold all and use `setLocale` alone. */
import { speakFrom } from './by-locale.ts';
import { resolveLocale, setLocale, type Locale } from './locale.ts';

const languages = {
  en: () => import('./generated/messages/en.js'),
  'zh-CN': () => import('./generated/messages/zh-CN.js'),
  'zh-TW': () => import('./generated/messages/zh-TW.js'),
} as const;

/** As `setLocale`, once the language is there. Rejects when it cannot be loaded; then the one spoken before stays. */
export async function speak(chosen: unknown): Promise<Locale> {
  const locale = resolveLocale(chosen, navigator.languages);
  speakFrom({ ...(await languages[locale]()) });
  return setLocale(chosen);
}
