import type { Line } from './survey.ts';

/** Signs of a page that are looked at. */
const SAMPLE = 2000;

function sampleOf(lines: readonly Pick<Line, 'text'>[]): string {
  let signs = '';
  for (const { text } of lines) {
    if (signs.length >= SAMPLE) break;
    signs += `${text}\n`;
  }
  return signs;
}

/** The share of Han above which a page is written in it: any page may name a language or a brand. */
const MOSTLY = 1 / 5;

/** Whether a page that says it is in English is written in Chinese: templates are, and stay so called. */
const isChinese = (signs: string): boolean => (signs.match(/[\u4e00-\u9fff]/g)?.length ?? 0) > signs.length * MOSTLY;

/** Words of shops that tell Norwegian from Danish: their letters are the same. */
const norwegian = /(?:mva|kjøp|handlekurv|poststed)(?![a-zæøå])/i;
const danish = /(?:moms|køb|indkøbskurv|gennemfør)(?![a-zæøå])/i;

/** Which of the languages that have å a page is written in: `kr` is the sign of three currencies. */
function languageOfTheNorth(signs: string): string | undefined {
  if (!/[åÅ]/.test(signs)) return undefined;
  if (!/[øæØÆ]/.test(signs)) return /[äöÄÖ]/.test(signs) ? 'sv' : undefined;
  const [isNorwegian, isDanish] = [norwegian.test(signs), danish.test(signs)];
  if (isNorwegian === isDanish) return undefined;
  return isNorwegian ? 'nb' : 'da';
}

/** The share of Cyrillic letters above which a page is written in them. */
const inCyrillic = (signs: string): boolean => (signs.match(/[\u0400-\u04ff]/g)?.length ?? 0) > signs.length * MOSTLY;

/** Which of the languages with Cyrillic letters a page is written in: these two have letters that the other has not, and no more than those. */
function languageInCyrillic(signs: string): string | undefined {
  if (!inCyrillic(signs) || /[ғқңөүұһҳјљњћђџў]/i.test(signs)) return undefined;
  const [isRussian, isUkrainian] = [/[ыэё]/i.test(signs), /[іїєґ]/i.test(signs)];
  if (isRussian === isUkrainian) return undefined;
  return isRussian ? 'ru' : 'uk';
}

/** Whether a page is written in Hungarian, the only language with these letters. */
const isHungarian = (signs: string): boolean => /[őűŐŰ]/.test(signs);

/** Letters that only one of the two ways to write Chinese has. */
const simplified = /[这个们时订单号码发额应实费运选择结购买产会员请种来对开关点过还进达远连]/;
const traditional = /[這個們時訂單號碼發額應實費運選擇結購買產會員請種來對開關點過還進達遠連]/;

/** Chinese as it is written on the mainland, or with the letters of Taiwan and Hong Kong. */
const chinese = (signs: string): string => (traditional.test(signs) && !simplified.test(signs) ? 'zh-hant' : 'zh');

/** The language of a page that does not say it, or says English as templates do, where its letters tell. */
export function languageWritten(lines: readonly Pick<Line, 'text'>[], stated: string): string | undefined {
  if (stated === 'zh') return chinese(sampleOf(lines));
  if (stated !== '' && stated !== 'en' && stated !== 'zxx') return undefined;
  const signs = sampleOf(lines);
  if (/[\u3040-\u30ff]/.test(signs)) return stated === '' ? 'ja' : undefined;
  if (stated === '' ? /[\u4e00-\u9fff]/.test(signs) : isChinese(signs)) return chinese(signs);
  return languageInCyrillic(signs) ?? (isHungarian(signs) ? 'hu' : languageOfTheNorth(signs));
}
