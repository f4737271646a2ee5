import { overwriteGetLocale } from './generated/runtime.js';

/** The languages that every catalogue holds, as BCP 47 tags. */
export const locales = ['en', 'zh-CN', 'zh-TW'] as const;

/** One of the languages that every catalogue holds. */
export type Locale = (typeof locales)[number];

/** Each language by its own name, for a language menu. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
};

/** Narrows a stored or received value to a language we have. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

function closestLocale(tag: string): Locale | undefined {
  const [language, ...rest] = tag.toLowerCase().split(/[-_]/);
  if (language === 'en') return 'en';
  if (language !== 'zh') return undefined;
  if (rest.includes('hans')) return 'zh-CN';
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-TW' : 'zh-CN';
}

/**
 * The language to show: the user's own choice if there is one, else the first preferred language that we have, else English.
 * `preferred` is `navigator.languages` in a page or worker.
 */
export function resolveLocale(chosen: unknown, preferred: readonly string[]): Locale {
  if (isLocale(chosen)) return chosen;
  for (const tag of preferred) {
    const locale = closestLocale(tag);
    if (locale) return locale;
  }
  return 'en';
}

function browserLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : (navigator.languages ?? []);
}

let current: Locale = resolveLocale(undefined, browserLanguages());
overwriteGetLocale(() => current);

/** The language that messages and formats use now. Importing this module is what makes messages follow it. */
export function getLocale(): Locale {
  return current;
}

/**
 * Uses the stored choice from now on (anything that is not a language of ours means "as the browser prefers"),
 * and answers the language that resulted. Storing the choice is the caller's part; so is rendering again.
 */
export function setLocale(chosen: unknown): Locale {
  current = resolveLocale(chosen, browserLanguages());
  return current;
}
